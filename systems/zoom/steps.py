"""Recovery steps for Zoom's components, as its reports and support pages name them."""

from atlas import Check, Step, action, gaps_in, shell, statement, undisclosed
from atlas.technologies.failures._network import OUTGOING, SS
from systems.zoom import _sources as src

_WHERE = "Zoom's reports, papers and support pages"
gap = gaps_in(_WHERE)
NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name none for this failure")

# The domain
STATUS = Check(
    "Read the status of the domain at its registry.",
    shell("whois <domain>") @ src.WHOIS.at("searches for an object in a"),
    healthy=gap("output of WHOIS for zoom.us on a healthy day"),
    unhealthy=statement("Domain Status: serverHold, as for zoom.us in 2025")
    @ src.HELD_2025.at("Domain Status: serverHold https://icann.org/epp#serverHold"),
    verify="serverHold: the registry withholds the domain, whatever the owner's name servers "
    "reply. No such line: the registry delegates it. Updated Date is that of the last change.",
)
REMOVE_HOLD = Step(
    "Request the registrar and the registry to remove the hold, as in 2025.",
    command=action("Contact the registrar and the registry: identify the block, and remove it.")
    @ src.STATUS_2025.at("worked to identify and remove the server block,"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed: the domain is delegated as before.",
    verify="A query to the servers of the top-level domain names the owner's name servers. Caches "
    "with a TTL took some more minutes in 2025.",
)

# Web servers and database
POOLS = Check(
    "List the connections to the database, on a web server of the region.",
    shell("ss -tn state established 'dport = :<port>'")
    @ SS.at("ss -o state established '( dport = :ssh"),
    **gap.of("healthy", "unhealthy"),
    verify="As many as on a busy day: the pools are at full size. Only a few, right after a "
    "failback: they are too small for the requests, as in 2022.",
)
FAIL_BACK = Step(
    "Fail back to the original region by hand, after its connection pools are at full size.",
    command=action("Fail the web zone back to the original region.")
    @ src.WEB_2022.at("had to manually failback to the original region."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Fail over to the other region again.",
    verify="Web servers reply as fast as before. In 2022 small pools delayed requests.",
)
BILLING_CONNECTIONS = Check(
    "List the connections to the billing system, on a web server.",
    OUTGOING.command,
    healthy=OUTGOING.healthy,
    unhealthy=OUTGOING.unhealthy,
    verify="SYN-SENT: the billing system does not reply. Far more rows than before the release: it "
    "calls billing more often.",
)
LATEST_RELEASE = Check(
    "Compare the start of the errors with the last release, and with the first busy hours after.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Healthy over a weekend, failing as traffic grows on Monday: a new call that does not "
    "scale, as on 2020-08-24. Errors before the release: look for another cause.",
)
BYPASS = Step(
    "Roll back the code change, and bypass the billing system until then.",
    command=action("Deploy a hotfix that rolls back the change and bypasses billing.")
    @ src.BILLING_2020.at("emergency hotfix to roll back this change"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Call the billing system again, once it can handle the requests.",
    verify="Signed-in users reach the web portal, and start and join meetings.",
)
DATABASE_LOAD = Check(
    "Compare the connection load of the primary database with that of its secondary.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="High at the primary only: the secondary can take over. High at both, one after the "
    "other: a failover within the region does not help, as in 2019.",
)
OTHER_REGION = Step(
    "Fail over to the backup system in the other region, if both databases of one region fail.",
    command=action("Fail over to the backup system in the other region.")
    @ src.DATABASE_2019.at("triggering a high level failover to another backup"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Fail back once the database and its secondary are healthy.",
    verify="The website loads, and meetings can be started. In 2019 this failover was automatic.",
)

# Media
SIGNALING = Check(
    "List the client's TCP connections to port 443, with their programs, on Linux.",
    shell("ss -tnp 'dport = :443'") @ SS.at("Compare the destination or source port to PORT."),
    **gap.of("healthy", "unhealthy"),
    verify="Rows of the Zoom client: signaling, and media that fell back from UDP. SYN-SENT: no "
    "reply from there. ESTAB: connected. Media over UDP 8801 does not show here.",
)
PORTS = Step(
    "Allow UDP 8801 and TCP 443 from clients to Zoom's address ranges in the firewall.",
    command=action("Allow outgoing UDP 8801 and TCP 443 to the Zoom Cloud IP range.")
    @ src.MESH_PORTS.at("fall back to TCP 443 if UDP 8801"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the rule.",
    verify="Clients send media over UDP 8801; TCP 443 is what they fall back to. With port "
    "separation they need UDP 8802 and 8803, too. Zoom Rooms need further ports.",
)
HYBRID_CONNECTIONS = Check(
    "List the client's TCP connections to the Hybrid MMRs, on Linux.",
    shell("ss -tn 'dst <address>'") @ SS.at("Test if the destination or source matches HOST."),
    **gap.of("healthy", "unhealthy"),
    verify="SYN-SENT: no reply from there. ESTAB: connected. Media over UDP does not show here.",
)
HYBRID_PORTS = Step(
    "Allow UDP 8801 to 8803, TCP 80 and 443 from clients to the Hybrid MMRs in the firewall.",
    command=action("Allow UDP 8801 to 8803, TCP 80 and 443 from clients to the Hybrid MMRs.")
    @ src.HYBRID_PORTS.at("8801, 8802, 8803"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the rule.",
    verify="Clients join over a Hybrid MMR. Replies to the client's port, from 1024 to 65535, must "
    "pass, too; Hybrid MMRs need UDP 8801 to 8803 to Zoom's address range.",
)
REJOIN = Step(
    "Join the end-to-end encrypted meeting again, if the client does not reconnect by itself.",
    **gap.of("command", "unhealthy", "takes"),
    healthy=statement("clients that drop out for network issues reconnect automatically")
    @ src.E2EE.at("automatically reconnect even while the meeting is locked."),
    risk="low",
    undo="None needed.",
    verify="All participants see the same leader security code.",
)

# Data
RAISE_LIMIT = Step(
    "Raise the limit that throttles: the maximum of the table, or the quota of the account.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Set the former limit.",
    verify="Throttled requests fall to 0; they do not if one key is hot.",
)
MORE_EXECUTORS = Step(
    "Add executors to the job that falls behind, if its tasks wait for a free core.",
    command=action("Add executors, up to one core for each partition of the topics.")
    @ src.SPARK_KAFKA.at("By default, Spark has a 1-1 mapping of"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Set the former number of executors.",
    verify="The job catches up before the topic's retention deletes messages that it did not "
    "read. More cores than tasks do not help: raise minPartitions to read a partition in pieces.",
)
START_BROKER = Step(
    "Return the broker whose partitions are not in sync to service.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None needed: a broker in sync serves as before.",
    verify="No partition is under-replicated.",
)
FEWER_WRITES = Step(
    "Lower the rate of writes to the prefix, or spread them over more prefixes.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Set the former rate.",
    verify="S3 answers no more requests of this prefix with SlowDown.",
)
