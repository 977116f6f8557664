"""Recovery steps for Cloudflare's components: its own actions in outages, and looks."""

from atlas import Check, Step, action, gaps_in, shell, undisclosed
from atlas.technologies.failures.rust import BOOK
from atlas.technologies.known_failure import NO_OUTPUT
from incidents.cloudflare import _2022_06_21 as june_2022
from systems.cloudflare import _sources as src

_WHERE = "Cloudflare's posts, reports and repositories"
gap = gaps_in(_WHERE)
_NO_READING = gap.of("healthy", "unhealthy", "takes")

# The core proxy
FIND_PANIC = Check(
    "Find the panics in the log of the core proxy.",
    shell("grep -A 20 'panicked' <log-file> | tail -40")
    @ BOOK.at("start from the top and read until you"),
    **NO_OUTPUT,
    verify="A line that names fl2_worker_thread and Result::unwrap(), as on 18 November 2025: a "
    "worker treated an error as a value.",
)
STOP_FILES = Step(
    "Stop the generation and distribution of new feature files.",
    command=action("Stop the automatic deployment of new Bot Management configuration files.")
    @ src.NOVEMBER_2025.at("We stopped automatic deployment of new Bot Management"),
    **_NO_READING,
    risk="medium",
    undo="Start the generation again once its query is corrected.",
    verify="No newer feature file reaches the servers; good and bad files no longer alternate.",
)
INSERT_GOOD_FILE = Step(
    "Insert a known good feature file by hand, and restart the core proxy, as in 2025.",
    command=action("Insert a known good file into the distribution queue; restart the core proxy.")
    @ src.NOVEMBER_2025.at("good file into the feature file distribution queue."),
    **_NO_READING,
    risk="high",
    undo="None needed for the file; a restart of the proxy cannot be undone.",
    verify="The rate of 5xx errors falls to what it was before the bad file.",
)
FIND_LUA_ERROR = Check(
    "Search the log of the proxy FL1 for the Lua exception.",
    shell("grep -c \"attempt to index field 'execute' (a nil value)\" <log-file>")
    @ src.DECEMBER_2025.at("attempt to index field 'execute' (a nil value)"),
    **NO_OUTPUT,
    verify="Above 0, and growing when read again: requests fail with HTTP 500.",
)
REVERT_CONFIGURATION = Step(
    "Revert the change in the global configuration system, as on 5 December 2025.",
    command=action("Revert the configuration change; the revert propagates like the change.")
    @ src.DECEMBER_2025.at("Configuration change reverted and propagation start"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=undisclosed("time of a revert alone; in 2025 it was propagated within the next minute"),
    undo="Apply the change again, once the code handles it.",
    verify="The count of the exception in the log no longer grows, and 500s end.",
)

# Towards origins
FAILED_REQUESTS = Check(
    "Count the failed requests by type of error, in the log of the proxy.",
    shell(
        "grep -oE 'Fail to proxy: +(Upstream|Downstream|Internal)? *[A-Za-z0-9]+' <log-file> | "
        "sort | uniq -c"
    )
    @ src.PINGORA_PROXY.at('"Fail to proxy: {}, status: {}, tries: {},'),
    **NO_OUTPUT,
    verify="Upstream ConnectTimedout: no reply of an origin. Upstream ConnectRefused: it refuses. "
    "Each retried attempt counts, too; the line ends with the Host of the request.",
)
ALLOW_RANGES = Step(
    "Allow all IP ranges of Cloudflare at the origin, if its firewall drops them.",
    command=action("Allow all Cloudflare IP ranges in .htaccess, iptables and firewalls.")
    @ src.ERROR_522.at("allows **all Cloudflare IP ranges** (most common cause)."),
    **_NO_READING,
    risk="low",
    undo="Remove the rules that were added.",
    verify="Requests through Cloudflare to this origin no longer end with error 522.",
)

# The control plane
DIVERT_READS = Step(
    "Divert traffic to a replica in another region, as tried in 2020.",
    command=action("Divert traffic by hand to a replica in another region.")
    @ src.NOVEMBER_2020_ABRIDGED.at("operators began to manually divert traffic to a"),
    **_NO_READING,
    risk="medium",
    undo="Shift the traffic back, as in 2020.",
    verify="The primary serves fewer queries. In 2020 the sessions of users stayed in the first "
    "region, so users lost them, and all traffic was shifted back.",
)
REDUCE_LOAD = Step(
    "Reduce non-critical functions until a replica is rebuilt, as in 2020.",
    command=action("Reduce non-critical functions until a replica is rebuilt and serves again.")
    @ src.NOVEMBER_2020_ABRIDGED.at("reduced non-critical function until the replica was"),
    **_NO_READING,
    risk="low",
    undo="Return the functions to their usual extent.",
    verify="The primary database serves fewer queries.",
)
FAIL_OVER_SITE = Step(
    "Restore the control plane at the recovery site, as in 2023, unless it failed over by itself.",
    command=action("Restore the control plane at the disaster recovery facility.")
    @ src.NOVEMBER_2023.at("most of our control plane at our disaster"),
    **gap.of("healthy", "unhealthy"),
    risk="high",
    takes=undisclosed("time of the failover alone; most of it was back after 6 h 13 min in all"),
    undo="Return the services once the first site has power; how is not published.",
    verify="Customers can change their configuration again.",
)
ENABLE_GATEWAY = Step(
    "Enable the R2 Gateway again.",
    command=gap("command: the report of February 2025 was read in its opening"),
    **_NO_READING,
    risk="medium",
    undo="None needed: the gateway was enabled before.",
    verify="Operations against R2 succeed; clients that reconnect load the metadata for a while.",
)

# Configuration, names and stores
CHANGE_UPSTREAM = Step(
    "Wait for the server to change its upstream, which it does by itself (2020).",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed: it replicates the same data from another server.",
    verify="The newest log that it received is less than 30 s old.",
)
REVERT_TOPOLOGY = Step(
    "Revert the change of the service topology, as on 14 July 2025.",
    command=action("Revert to the previous configuration of the service's addresses.")
    @ src.JULY_2025.at("We reverted to the previous configuration at 22:20"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=undisclosed("time of the revert alone: servers had to be configured again until 22:54"),
    undo="Apply the change again, once it no longer holds these prefixes.",
    verify="`dig <domain> @1.1.1.1` is answered from several places, and traffic is as before. In "
    "2025 the revert brought back about 77 %; about 23 % of edge servers still had no addresses.",
)
REVERT_POLICY = Step(
    "Revert the change of the router policy, by backup access if the network is down.",
    command=action("Revert the policy on each router; use the backup procedures to reach it.")
    @ june_2022.REPORT.at("We have backup procedures for handling such an"),
    **_NO_READING,
    risk="high",
    undo="Apply the change again, in an order of terms that advertises the prefixes.",
    verify="The data centers announce their prefixes again, and serve requests.",
)
WATCH_METADATA = Check(
    "Watch the rate of failed operations while clients reconnect.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="The rate falls. In 2025 the load lasted from 09:13 to 09:36 UTC.",
)
DEPLOY_CREDENTIALS = Step(
    "Deploy the credentials to the Worker of production, as on 21 March 2025.",
    command=action("Deploy the storage credentials to the production environment of the gateway.")
    @ src.MARCH_2025.at("we deployed the updated credentials and service availability"),
    **_NO_READING,
    risk="medium",
    undo="Deploy the former credentials, as long as the storage still accepts them.",
    verify="Writes to R2 succeed again.",
)
COMPARE_KEYS = Check(
    "Compare the errors of keys that are cached with those of keys that are not.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Only reads that miss the cache, and writes, fail: the central store is the cause.",
)
