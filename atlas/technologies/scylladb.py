"""ScyllaDB: wide-column database, compatible with Apache Cassandra, one shard per core."""

from typing import ClassVar

from atlas.evidence.constructors import mib, ms, quantity
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._scylladb_messages import ScyllaDBMessages
from atlas.technologies.failures import scylladb as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
_COMMIT = "f4a4091ca28efb8c06c3422fdaac1d2f02e5614f"
# A tag's date is that of the commit it names; the announcement may be some days younger.
TAGS = Publisher("ScyllaDB", checked=_CHECKED).post(
    "Tags of scylladb/scylladb", "https://github.com/scylladb/scylladb/tags"
)
_scylladb = Repository("scylladb/scylladb", commit=_COMMIT, checked=_CHECKED, publisher="ScyllaDB")
_seastar = Repository(
    "scylladb/seastar",
    commit="525fcc86ecd275b1c89a1c3f359693704c953a98",
    checked="2026-11-26",
    publisher="ScyllaDB",
)
CONFIG = _scylladb.file("db/config.cc")
PORTS = _scylladb.file("docs/operating-scylla/_common/networking-ports.rst")
LOGGING = _scylladb.file("docs/getting-started/logging.rst")
EXCEPTIONS = _scylladb.file("exceptions/exceptions.cc")
PROXY = _scylladb.file("service/storage_proxy.cc")
TRANSPORT = _scylladb.file("transport/server.cc")

_RELEASED = """
1.0 2016-03-30  1.7 2017-05-18  2.0 2017-09-29  2.1 2018-02-16  2.2 2018-07-05
2.3 2018-09-17  3.0 2019-01-15  3.1 2019-10-12  3.2 2020-01-15  3.3 2020-03-19
4.0 2020-05-05  4.1 2020-06-18  4.2 2020-10-25  4.3 2021-01-10  4.4 2021-03-21
4.5 2021-10-06  4.6 2022-03-02  5.0 2022-06-28  5.1 2022-11-27  5.2 2023-04-27
5.4 2023-12-04  6.0 2024-06-06  6.1 2024-08-04  6.2 2024-10-13  2025.1 2025-03-25
2025.2 2025-06-25  2025.3 2025-08-27  2025.4 2025-12-17  2026.1 2026-03-09  2026.2 2026-06-18
"""


class ScyllaDB(ScyllaDBMessages, Technology):
    """A wide-column database with one shard per core, which speaks Cassandra's CQL."""

    name = "ScyllaDB"
    icon = "simple-icons:scylladb"
    plane = "state"
    releases = release_lines(_RELEASED, TAGS)
    logs = statement("systemd journal: journalctl _COMM=scylla") @ LOGGING.at(
        "ScyllaDB logs are written to the"
    )
    ports: ClassVar = {
        "CQL": quantity(9042, "") @ PORTS.at("9042    CQL (native_transport_port)"),
        "CQL, shard-aware": quantity(19042, "")
        @ PORTS.at("19042   Native shard-aware transport port"),
        "between nodes": quantity(7000, "") @ PORTS.at("7000    Inter-node communication (RPC)"),
        "REST API": quantity(10000, "") @ PORTS.at("10000   ScyllaDB REST API"),
        "Prometheus": quantity(9180, "") @ PORTS.at("9180    Prometheus API"),
    }
    READ_REQUEST_TIMEOUT = Parameter(
        "read timeout, default",
        ms(5000)
        @ CONFIG.at(
            '"read_request_timeout_in_ms", liveness::LiveUpdate, value_status::Used, 5000,'
        ),
    )
    WRITE_REQUEST_TIMEOUT = Parameter(
        "write timeout, default",
        ms(2000)
        @ CONFIG.at(
            '"write_request_timeout_in_ms", liveness::LiveUpdate, value_status::Used, 2000,'
        ),
    )
    PARTITION_WARNING = Parameter(
        "large partition threshold",
        mib(1000) @ CONFIG.at("liveness::LiveUpdate, value_status::Used, 1000,"),
    )
    HINT_WINDOW = Parameter(
        "hint window, default",
        ms(10800000) @ CONFIG.at('"max_hint_window_in_ms", value_status::Used, 10800000,'),
    )

    READ_TIMEOUT = LogMessage(
        anchor="Operation timed out for ",
        sample="Operation timed out for chat.messages - received only 1 responses from 2 "
        "CL=LOCAL_QUORUM.",
        pattern=r"Operation timed out for (?P<keyspace>\w+)\.(?P<table>\w+) - received only "
        r"(?P<received>\d+) responses from (?P<required>\d+) CL=(?P<consistency>\w+)\.",
        severity="error",
        meaning="Too few replicas responded within the timeout; the client gets this CQL error.",
        source=EXCEPTIONS,
        failure=fails.TIMED_OUT,
    )
    UNAVAILABLE = LogMessage(
        anchor="Cannot achieve consistency level for cl ",
        sample="Cannot achieve consistency level for cl LOCAL_QUORUM. Requires 2, alive 1",
        pattern=r"consistency level for cl (?P<consistency>\w+)\. Requires (?P<required>\d+), "
        r"alive (?P<alive>\d+)",
        severity="error",
        meaning="The coordinator sees too few live replicas and refuses the request at once.",
        source=EXCEPTIONS,
        failure=fails.UNAVAILABLE,
    )
    NODE_DOWN = LogMessage(
        anchor=" is now DOWN, status = ",
        sample="InetAddress 3a5e6b3c-1f0e-4c53-9a5b-0c8f4d2f7a11/10.0.0.12 is now DOWN, "
        "status = NORMAL",
        pattern=r"InetAddress (?P<node>\S+) is now DOWN, status = (?P<status>\S+)",
        severity="info",
        meaning="Gossip marked a node down; before 6.2, the line names only its address.",
        source=_scylladb.file("gms/gossiper.cc"),
        failure=fails.NODE_DOWN,
    )
    LARGE_PARTITION = LogMessage(
        anchor="Writing large partition ",
        sample="Writing large partition chat/messages:  (1200000000 bytes/90000 rows) to "
        "me-3g9w_0x2k_1c8zk2abcdefghijkl-big-Data.db",
        pattern=r"Writing large partition (?P<keyspace>\w+)/(?P<table>\w+):",
        severity="warning",
        meaning="A partition grew beyond the warning threshold; see system.large_partitions.",
        source=_scylladb.file("db/large_data_handler.cc"),
        versions=">= 4.0",
        failure=fails.LARGE_PARTITION,
    )
    REQUEST_SHED = LogMessage(
        anchor="too many in-flight requests (configured via max_concurrent_requests_per_shard): ",
        sample="too many in-flight requests (configured via max_concurrent_requests_per_shard): "
        "2048",
        severity="error",
        meaning="A shard sheds load: it has more requests than it is configured for.",
        source=TRANSPORT,
        versions=">= 5.0",
        failure=fails.SHED,
    )
    REACTOR_STALLED = LogMessage(
        anchor="Reactor stalled for ",
        sample="Reactor stalled for 33 ms on shard 4, in scheduling group statement. Backtrace:",
        pattern=r"Reactor stalled for (?P<milliseconds>\d+) ms",
        severity="warning",
        meaning="One task held a core so long that every request of that shard waited.",
        source=Repository(
            "scylladb/seastar",
            commit="525fcc86ecd275b1c89a1c3f359693704c953a98",
            checked=_CHECKED,
            publisher="ScyllaDB",
        ).file("src/core/reactor.cc"),
        failure=fails.STALLED,
    )
    DISK_ERROR = LogMessage(
        anchor="Shutting down communications due to I/O errors until operator intervention",
        sample="Shutting down communications due to I/O errors until operator intervention: "
        "Disk error: std::system_error (error system:5, Input/output error)",
        severity="error",
        meaning="A disk failed; the node stays up but no longer serves clients or its peers.",
        source=_scylladb.file("service/storage_service.cc"),
        failure=fails.DISK_FAILED,
    )

    ALLOCATION_FAILED = LogMessage(
        anchor="Failed to allocate ",
        sample="[shard 3] seastar - Failed to allocate 131072 bytes",
        pattern=r"seastar\w* - Failed to allocate (?P<bytes>\d+) bytes",
        severity="error",
        meaning="A shard has no memory left for a request, although others may have some.",
        source=_seastar.file("src/core/memory.cc"),
        context=("seastar", "scylla", "shard"),
        failure=fails.NO_MEMORY,
    )
    OUT_OF_MEMORY = LogMessage(
        anchor="std::bad_alloc (std::bad_alloc)",
        sample="[shard 3] storage_proxy - Exception when communicating with 10.0.0.12, to read "
        "from chat.messages: std::bad_alloc (std::bad_alloc)",
        severity="error",
        meaning="An operation failed because its shard has no memory left.",
        source=_seastar.file("src/util/log.cc"),
        context=("seastar", "scylla", "shard"),
        failure=fails.NO_MEMORY,
    )
    CRITICAL_DISK = LogMessage(
        anchor="Critical disk utilization: rejected write mutation",
        sample="WriteFailure: Error from server: code=1500 [Replica(s) failed to execute write] "
        'message="Critical disk utilization: rejected write mutation"',
        severity="error",
        meaning="The disk of a node is almost full, and it rejects writes of users.",
        source=_scylladb.file("docs/troubleshooting/error-messages/critical-disk-utilization.rst"),
        failure=fails.DISK_FULL,
    )
    NO_AIO = LogMessage(
        anchor="Could not setup Async I/O",
        sample="Could not setup Async I/O: Resource temporarily unavailable. The required "
        "nr_events 88088 exceeds the capacity in /proc/sys/fs/aio-max-nr 65536. Set "
        "/proc/sys/fs/aio-max-nr to at least 88088.",
        severity="fatal",
        meaning="The kernel allows too few requests for asynchronous I/O, and it does not start.",
        source=_seastar.file("src/core/linux-aio.cc"),
        failure=fails.NO_AIO,
    )
    DAMAGED = LogMessage(
        anchor="Exception while populating keyspace '",
        sample="[shard 0] database - Exception while populating keyspace 'chat' with 'messages' "
        "table from file '/var/lib/scylla/data/chat/messages-fa9994e02fd811e7a4ee000000000000'",
        pattern=r"Exception while populating keyspace '(?P<keyspace>\w+)'",
        severity="fatal",
        meaning="A table cannot be loaded, as when an SSTable is damaged; the node does not start.",
        source=_scylladb.file("docs/troubleshooting/sstable-corruption.rst"),
        failure=fails.DAMAGED,
    )

    READ_TIMEOUTS = Metric(
        name="scylla_storage_proxy_coordinator_read_timeouts",
        meaning="Read requests that timed out, counted at the coordinator.",
        source=PROXY,
        kind="counter",
    )
    WRITE_TIMEOUTS = Metric(
        name="scylla_storage_proxy_coordinator_write_timeouts",
        meaning="Write requests that timed out, counted at the coordinator.",
        source=PROXY,
        kind="counter",
    )
    PENDING_COMPACTIONS = Metric(
        name="scylla_compaction_manager_pending_compactions",
        meaning="Compaction tasks that wait to run.",
        source=_scylladb.file("compaction/compaction_manager.cc"),
    )
    REQUESTS_SHED = Metric(
        name="scylla_transport_requests_shed",
        meaning="Requests that were refused because of overload.",
        source=TRANSPORT,
        kind="counter",
    )


scylladb = ScyllaDB()
