"""What fails in HBase, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_LOAD, KERNEL_KILLS
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.kerberos import TICKETS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

TROUBLE = Repository(
    "apache/hbase",
    commit="0014bb8edce7dcfa4a9f6efc8db04df273884ce6",
    checked="2026-11-27",
    publisher="HBase",
).file("src/main/asciidoc/_chapters/troubleshooting.adoc")

STORE_FILES = Check(
    "Read memstore size, store files and compaction queue of the region server.",
    action("Open the page of the region server of the message, and read these three.")
    @ TROUBLE.at("Puts are sometimes blocked on the MemStores which"),
    **NO_OUTPUT,
    verify="Many store files and a long queue: compactions do not keep up with the writes.",
)
REGIONS = Check(
    "Check how the regions of the table are spread over the servers.",
    action("Open the page of the table, and compare requests and regions of each server.")
    @ TROUBLE.at("confirm that the table isn't starting with a"),
    **NO_OUTPUT,
    verify="One region or server takes nearly all requests: split the table, spread its keys.",
)
SCANNER = Check(
    "Compare how long the client works on a batch with the scan timeout.",
    action("Read Scan.setCaching and hbase.client.scanner.timeout.period of the client.")
    @ TROUBLE.at("the client to RegionServer exceeds the scan timeout."),
    **NO_OUTPUT,
    verify="Fewer rows a call, or a longer timeout: the next call must come before it ends.",
)
COORDINATION = Check(
    "Check whether ZooKeeper answers, from the host of the message.",
    action("Connect to ZooKeeper with its client, and list the nodes below /hbase.")
    @ TROUBLE.at("either due to ZooKeeper being down, or unreachable"),
    **NO_OUTPUT,
    verify="No answer, or no node for the master: fix ZooKeeper first.",
)

TOO_BUSY = KnownFailure(
    "a region takes no more writes: flushes or compactions lag",
    steps=[STORE_FILES, REGIONS, DISK_LOAD],
)
NOT_SERVED = KnownFailure(
    "a region is not served where the client looks for it", steps=[REGIONS, UNIT_LOG, COORDINATION]
)
MOVED = KnownFailure("a region moved to another server", steps=[REGIONS, UNIT_LOG, COORDINATION])
QUEUE_FULL = KnownFailure(
    "a region server's call queue is full", steps=[REGIONS, STORE_FILES, DISK_LOAD]
)
STARTING = KnownFailure("a server has not finished its start", steps=[UNIT_LOG, COORDINATION, UNIT])
STOPPED = KnownFailure(
    "a region server has stopped or aborted", steps=[UNIT_LOG, KERNEL_KILLS, COORDINATION]
)
SCANNER_GONE = KnownFailure(
    "a scanner timed out before its client asked again", steps=[SCANNER, REGIONS, STORE_FILES]
)
NO_TABLE = KnownFailure(
    "a client names a table or column family that does not exist",
    steps=[REGIONS, UNIT_LOG, COORDINATION],
)
NO_KERBEROS = KnownFailure(
    "a client has no valid Kerberos ticket", steps=[TICKETS, UNIT_LOG, RESOLVE]
)
