"""Wikimedia's own services, and messages that its reports print, as of those reports."""

from atlas import LogMessage, Metric, Technology, gaps_in, statement, technology
from incidents.wikimedia import facts

gap = gaps_in("Wikimedia's reports")

in_house = technology(
    "Wikimedia in-house software",
    "Programs that Wikimedia runs, without a page of their own here.",
    plane="service",
    **gap.of("releases", "logs"),
)

# February 2015
rack_switch = technology(
    "network switch",
    "The switch to which all servers of a rack are connected.",
    plane="edge",
    **gap.of("releases", "logs"),
)
nutcracker = technology(
    "nutcracker",
    "The proxy for Memcached that runs on each application server.",
    plane="service",
    **gap.of("releases", "logs"),
)

# July 2017
internal_ca = technology(
    "internal CA",
    "A certificate authority of Wikimedia's own.",
    plane="control",
    **gap.of("releases", "logs"),
)
nodepool = technology(
    "Nodepool",
    "The service that maintains a pool of instances for jobs of Jenkins.",
    plane="service",
    **gap.of("releases", "logs"),
)
pt_kill = technology(
    "pt-kill",
    "The program that kills long-running queries of a database.",
    plane="service",
    **gap.of("releases", "logs"),
)
MYSQLD_RESTARTED = LogMessage(
    anchor="mysqld_safe mysqld restarted",
    sample="170728 05:48:14 mysqld_safe mysqld restarted",
    severity="info",
    meaning="The watchdog of the server found that its process was gone, and started a new one.",
    source=facts.JULY_28,
)

# March 2017


class Gdnsd(Technology):
    """The authoritative DNS server that Wikimedia ran in 2017."""

    name = "gdnsd"
    icon = None
    plane = "control"
    releases = gap("releases")
    logs = statement("syslog") @ facts.MARCH_2017.at("13:30 ns3 stops in syslog: 13:30:36 eeden")

    STOPPING = LogMessage(
        anchor="Stopping gdnsd...",
        sample="13:30:36 eeden systemd[1]: Stopping gdnsd...",
        severity="info",
        meaning="systemd stops the server; in 2017 it did not start again with a bad file.",
        source=facts.MARCH_2017,
    )
    STARTED = LogMessage(
        anchor="DNS listeners started",
        sample="13:37:26 eeden gdnsd[11495]: DNS listeners started",
        severity="info",
        meaning="The server responds to queries again.",
        source=facts.MARCH_2017,
    )


gdnsd = Gdnsd()
CHECK_TIMED_OUT = LogMessage(
    anchor="Plugin timed out while executing system call",
    sample="PROBLEM - Auth DNS on eeden is CRITICAL: CRITICAL - Plugin timed out while executing "
    "system call",
    severity="error",
    meaning="A check of Icinga got no reply of what it checks before its own timeout.",
    source=facts.MARCH_2017,
)

# June 2018
VOLUME_FAILED = LogMessage(
    anchor="hpsa_update_device_info: LV failed, device will be skipped.",
    sample="labstore1006 kernel: [9105061.802485] hpsa 0000:08:00.0: hpsa_update_device_info: LV "
    "failed, device will be skipped.",
    severity="error",
    meaning="The RAID controller reports a logical drive as failed; the kernel leaves it out.",
    source=facts.JUNE_2018,
)
DRIVES_DISABLED = LogMessage(
    anchor="Replacement drive(s) detected OR previously failed drive(s) now appear to be",
    sample="1779-Slot 3 Drive Array - Replacement drive(s) detected OR previously failed drive(s) "
    "now appear to be operational",
    severity="error",
    meaning="The RAID controller disabled logical drives at boot, for possible data loss.",
    source=facts.JUNE_2018,
)

# July 2018
changeprop = technology(
    "ChangeProp",
    "Wikimedia's service that consumes events and acts on the changes.",
    plane="service",
    **gap.of("releases", "logs"),
)
eventbus = technology(
    "EventBus",
    "Wikimedia's service that takes events over HTTP and writes them to Kafka.",
    plane="service",
    **gap.of("releases", "logs"),
)
eventstreams = technology(
    "EventStreams",
    "Wikimedia's public service that streams events from Kafka.",
    plane="service",
    **gap.of("releases", "logs"),
)
stream_client = technology(
    "EventStreams client",
    "Programs of others that read a stream, and keep their own offset.",
    plane="edge",
    **gap.of("releases", "logs"),
)
UNKNOWN_PARTITION = LogMessage(
    anchor="leader reported an error: UNKNOWN_TOPIC_OR_PARTITION",
    sample="leader reported an error: UNKNOWN_TOPIC_OR_PARTITION",
    severity="error",
    meaning="A broker copies a partition that its leader does not know, as of a new topic.",
    source=facts.JULY_2018,
)

# October 2018


class WdqsUpdater(Technology):
    """The program that writes changes of Wikidata to the servers of its query service."""

    name = "WDQS Updater"
    icon = None
    plane = "service"
    releases = gap("releases")
    logs = statement("the systemd journal of the server") @ facts.OCTOBER_2018.at(
        "that it does not use journald for routine"
    )

    UNPARSABLE_DATE = LogMessage(
        anchor="java.time.format.DateTimeParseException",
        sample="java.time.format.DateTimeParseException",
        severity="error",
        meaning="An event has a date in a format that the program does not expect.",
        source=facts.OCTOBER_2018,
    )


wdqs_updater = WdqsUpdater()

# 2019
mcrouter = technology(
    "mcrouter",
    "The proxy for Memcached that runs on each application server.",
    plane="service",
    **gap.of("releases", "logs"),
)
virtual_chassis = technology(
    "virtual switch chassis",
    "Switches of several racks that work as one, connected by fibers.",
    plane="edge",
    releases=gap("releases"),
    logs=statement("the log of the switch, where alarmd reports a part without power")
    @ facts.JULY_2019.at("The switch logs confirm the action"),
)
INVALID_UTF8 = LogMessage(
    anchor="invalid byte sequence in UTF-8",
    sample="[FATAL][logstash.runner ] An unexpected error occurred! {:error=>#<ArgumentError: "
    "invalid byte sequence in UTF-8>",
    severity="fatal",
    meaning="Logstash crashes at a message that is not valid UTF-8.",
    source=facts.JULY_2019,
)
puppet = technology(
    "Puppet",
    "The program that applies the configuration of hosts, on each host, again and again.",
    plane="control",
    **gap.of("releases", "logs"),
)
kube2proxy = technology(
    "kube2proxy",
    "Wikimedia's program that watches Kubernetes for the proxy in front of tools.",
    plane="service",
    **gap.of("releases", "logs"),
)


class KubeApiServer(Technology):
    """The API server of an old release of Kubernetes, as Toolforge ran it in 2019."""

    name = "kube-apiserver"
    icon = "simple-icons:kubernetes"
    plane = "control"
    releases = gap("releases")
    logs = statement("on the Kubernetes master") @ facts.SEPTEMBER_2019.at(
        "the logs on tools-k8s-master-01 are too verbose"
    )

    ETCD_UNAVAILABLE = LogMessage(
        anchor="client: etcd cluster is unavailable or misconfigured",
        sample="Failed to list *storage.StorageClass: client: etcd cluster is unavailable or "
        "misconfigured",
        severity="error",
        meaning="It gets no data from etcd: in 2019 it did not trust the CA of etcd.",
        source=facts.SEPTEMBER_2019,
    )


kube_apiserver = KubeApiServer()

# April 2020
QUERY_ERROR = LogMessage(
    anchor='Fatal exception of type "Wikimedia\\Rdbms\\DBQueryError"',
    sample="[Xou1IQpAIDEAAC74T5wAAAOQ] 2020-04-06 23:03:09: Fatal exception of type "
    '"Wikimedia\\Rdbms\\DBQueryError"',
    severity="fatal",
    meaning="MediaWiki shows it instead of a page: a query failed, as of a missing table.",
    source=facts.APRIL_2020,
)

# June 2020
kask = technology(
    "Kask",
    "The service that stores sessions, which ran in pods of Kubernetes.",
    plane="service",
    **gap.of("releases", "logs"),
)
SESSION_LOSS = Metric(
    name="edit.failures.session_loss",
    meaning="Edits that MediaWiki did not save because the session was lost.",
    source=facts.JUNE_2020,
)
