"""Steps that Wikimedia's reports name."""

from atlas import Check, Step, action, gaps_in, shell, sql
from atlas.technologies.failures._services import RESTART, SYSTEMCTL
from incidents.wikimedia import facts

gap = gaps_in("Wikimedia's report")

RAISE_FILES = Step(
    "Raise LimitNOFILE= in the unit of each broker, one at a time, with a restart.",
    command=shell("systemctl edit <unit> && systemctl restart <unit>")
    @ SYSTEMCTL.at("Edit a drop-in snippet or a whole replacement"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the line, and restart again.",
    verify="No broker logs too many open files: in 2018 one that was left out still did.",
)
BIGGER_HEAP = Step(
    "Raise the heap in the broker's environment, and restart the brokers one at a time.",
    command=action("Set Xmx2G Xms2G in /etc/default/kafka, and restart one broker at a time.")
    @ facts.JULY_2018.at("from Xmx1G Xms1G to Xmx2G Xms2G and restarts"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the previous size, and restart the brokers one at a time.",
    verify="The brokers log no more OutOfMemoryError: in 2018 kafka1001 did until 17:57.",
)
DELETE_TOPICS = Step(
    "With all brokers stopped, delete the faulty topics in ZooKeeper and on each broker's disk.",
    command=action(
        "Execute zkCli.sh rmr with each faulty topic's path, and delete its directories."
    )
    @ facts.JULY_2018.at("script executing zkCli.sh rmr $path-to-faulty-topic for each"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: the topics and their data are gone.",
    verify="The brokers start, and log no errors about file names.",
)
SET_WRITABLE = Step(
    "Set the primary writable, once its configuration and its error log are checked.",
    command=sql("SET GLOBAL read_only=0", dialect="mysql")
    @ facts.JULY_28.at("is put back into read-write (SET GLOBAL read_only=0)"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="SET GLOBAL read_only=1; edits that were saved meanwhile stay.",
    verify="A test edit is saved.",
)
SWITCH_SITE = Step(
    "Switch the service to the other site, after more pods are started there.",
    command=action("Set pooled=false for the site and the name of the service, with conftool.")
    @ facts.JUNE_2020.at("conftool action : set/pooled=false; selector:"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Set pooled=true for the site, once its pods no longer crash.",
    verify="The pods of the other site stay up: in 2020 they restarted too.",
)
CREATE_EMPTY = Step(
    "Create the lost table again, empty, if pages that lack its data are better than errors.",
    command=action("Create the table with its old definition, on the primary.")
    @ facts.APRIL_2020.at("Amir re-creates the table as blank. Users no"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Drop the empty table once the recovered one is there.",
    verify="Pages show again; what they take from the table is wrong, and caches store it.",
)
RENAME_RECOVERED = Step(
    "Recover the table under another name from backup and binary logs, then rename it.",
    command=action("Restore it under another name; depool replicas, rename it, pool them again.")
    @ facts.APRIL_2020.at("renaming wb_items_per_site_recovered to wb_items_per_site on s8"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Rename the tables back.",
    verify="The table has its rows; those written since the recovered point are still missing.",
)
SAME_RACK = Check(
    "Check whether the hosts that are down are in one rack.",
    action("Look up the racks of the hosts that the monitoring reports as down.")
    @ facts.FEBRUARY_2015.at("memcached and Varnish caches (in rack A5) down"),
    **gap.of("healthy", "unhealthy"),
    verify="All of them are in one rack: suspect its switch or its power.",
)
POWER_CYCLE = Step(
    "Check power and state of the rack's switch, and power-cycle it.",
    command=action("Switch the power of the switch off and on, on site.")
    @ facts.FEBRUARY_2015.at("He power cycles it and reports this"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: the switch has restarted.",
    verify="The monitoring reports all hosts of the rack as up.",
)
NO_LOGGING = Step(
    "Disable the logging, where application servers are blocked on it.",
    command=action("Disable the logging to Logstash in the configuration of MediaWiki.")
    @ facts.FEBRUARY_2015.at("and Ori disables Logstash logging entirely"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Enable it again, once Logstash keeps up.",
    verify="Application servers respond, and pages load.",
)
RESTART_PROXIES = Step(
    "Restart the proxies for Memcached on all application servers, as they may not reconnect.",
    command=RESTART.command,
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the proxies have restarted.",
    verify="Users can log in.",
)
RENEW_CA = Step(
    "Create a new CA and new certificates, and deploy both to the servers and their clients.",
    command=action("Create a new CA, and push it and the new certificates with Puppet.")
    @ facts.JULY_19.at("Faidon creates a new WMF 2017-2020 CA, pushes"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None needed: the old CA has expired.",
    verify="The certificate that the server presents has the new issuer and a later notAfter.",
)
RESTART_TLS_USERS = Step(
    "Restart the servers and each client of them, if Puppet has not: slapd, Apache, nslcd.",
    command=RESTART.command,
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the services have restarted.",
    verify="Logins succeed, on the web and over SSH.",
)
SHORTER_TIMEOUT = Step(
    "Lower the timeout of calls from one cluster to the other, so that callers wait less.",
    command=action("Deploy the configuration with the lower timeout.")
    @ facts.FEBRUARY_2020.at("lowering the timeout from 10 seconds to 2"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the previous timeout.",
    verify="Appservers have idle workers while the other cluster is slow.",
)
FEWER_CALLS = Step(
    "Reduce the calls that the appservers make to their own API.",
    command=action("Deploy the change of the code that makes fewer calls.")
    @ facts.FEBRUARY_2020.at("reducing the overall rate of Babel calls."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Roll the change back.",
    verify="The rate of these calls in the API servers' logs falls.",
)
TRUST_CA = Step(
    "Install the CA of the etcd servers on the API server, where Puppet picks it up.",
    command=action("Place the certificate in /var/lib/puppet/client/ssl/certs/ca.pem.")
    @ facts.SEPTEMBER_2019.at("/var/lib/puppet/client/ssl/certs/ca.pem, which puppet picks up"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Put the previous file back.",
    verify="The API server runs, also after the next run of Puppet: in 2019 it reverted the first.",
)
FIX_CHANGE = Step(
    "Merge a fix or a revert of the faulty change, before Puppet applies it to more servers.",
    command=action("Merge the fix in the repository of Puppet, and run the agent on each server.")
    @ facts.MARCH_2017.at("Fix the faulty commit that triggered the problem"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Revert the fix.",
    verify="The server starts, and responds to a query.",
)
NO_AUTO_RESTART = Step(
    "Remove the automatic restart of the DNS servers from the configuration of Puppet.",
    command=action("Remove the restart on a changed file from the manifest of the servers.")
    @ facts.MARCH_2017.at("Remove puppet's ability to auto-restart AuthDNS daemons when"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Put the restart back.",
    verify="A changed file on one server restarts nothing.",
)
SWITCH_SOURCE = Step(
    "Switch the consumer to another source of the same changes, if it has one.",
    command=action("Deploy the change that makes the Updater read the recent changes API.")
    @ facts.OCTOBER_2018.at("patch to switch Updater to recentchanges API"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Switch it back to Kafka, once it can read the events.",
    verify="It logs no exception, and updates the data.",
)
POWER_CYCLE_SERVER = Step(
    "Power-cycle a server on which SSH times out, one after another.",
    command=action("Switch the power of the server off and on, by its management interface.")
    @ facts.OCTOBER_2018.at("WDQS servers at codfw were powercycled one after"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: the server has restarted.",
    verify="SSH works. In 2018 the Updater still failed: the events had not changed.",
)
REVERT_FORMAT = Step(
    "Revert the change of the producer that changed the format of the events.",
    command=action("Revert the change from the release branch, and deploy the branch.")
    @ facts.OCTOBER_2018.at("is reverted from 1.33.0-wmf.1 branch"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy it again, once all consumers can read the new format.",
    verify="New events have the old format.",
)
DISABLE_LINK = Step(
    "Disable the suspected link between two members of the switch, if another path exists.",
    command=action("Run request virtual-chassis vc-port set interface with the port and disable.")
    @ facts.JULY_2019.at("request virtual-chassis vc-port set interface member 6"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Enable the port again, once the fiber is replaced.",
    verify="Packet loss, TCP retransmits and timeouts end.",
)
DROP_MESSAGES = Step(
    "Drop the class of messages on which Logstash crashes, in its filters.",
    command=action("Deploy a filter that drops messages beginning with SlowTimer.")
    @ facts.JULY_2019.at("temporary fix to drop [message] =~ /^SlowTimer/"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the filter, once the messages are valid UTF-8.",
    verify="The collectors stay up, and the lag of their consumers falls.",
)
RESTORE_CABLES = Step(
    "Set the cables of the disk shelves back as they were, switch the power off, and boot again.",
    command=action("Remove the new cables, switch the power off, then on.")
    @ facts.JUNE_2018.at("We verify with Chris that the cabling is"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: the server has restarted.",
    verify="The controller shows all disks; in 2018 it still showed the same message.",
)
REPAIR_ARRAY = Step(
    "Choose the repair of the logical drives at the controller's message, if data may be lost.",
    command=action("Choose the repair on the screen of the controller, at boot.")
    @ facts.JUNE_2018.at("we decide to 'repair and accept data loss'."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: restore from a backup what is lost.",
    verify="The file system mounts cleanly, and no disk is missing.",
)
