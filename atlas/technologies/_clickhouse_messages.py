"""More log messages of ClickHouse: replication, the cluster, access."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import clickhouse_cluster as fails
from atlas.technologies.message import LogMessage

_kb = Repository(
    "Altinity/altinityknowledgebase",
    commit="6854cfe677bf3d4f72e2788d2a9233528de43edd",
    checked="2026-11-26",
    publisher="Altinity",
    kind="vendor",
    folder="content/en",
)
_SETUP = "altinity-kb-setup-and-maintenance"
_SESSIONS = _kb.file(f"{_SETUP}/zookeeper-session-expired.md")
_clickhouse = Repository("ClickHouse/ClickHouse", checked="2026-11-26")
_TABLE = _clickhouse.file(
    "src/Storages/StorageReplicatedMergeTree.cpp", commit="000ba8a60d426d2a7310113d1df8a2d3e7f180a3"
)
_SINK = _clickhouse.file(
    "src/Storages/MergeTree/ReplicatedMergeTreeSink.cpp",
    commit="b59fcbaa2c3b00f1a1d87481ba5eb2cdf6353bc7",
)


class ClickHouseMessages:
    """More log messages of ClickHouse: replication, the cluster, access."""

    READ_ONLY = LogMessage(
        anchor="DB::Exception: Table is in readonly mode",
        sample="Code: 242. DB::Exception: Table is in readonly mode (replica path: "
        "/clickhouse/tables/01/hits/replicas/ch-1). (TABLE_IS_READ_ONLY)",
        pattern=r"Table is in readonly mode(?: \((?:replica|zookeeper) path: "
        r"(?P<path>[^)]+)\))?",
        severity="error",
        meaning="A replicated table has no connection to ZooKeeper or Keeper, or no data there.",
        source=_TABLE,
        failure=fails.READ_ONLY,
    )

    SESSION_GONE = LogMessage(
        anchor="ZooKeeper session has been expired",
        sample="Code: 225. DB::Exception: ZooKeeper session has been expired. (NO_ZOOKEEPER)",
        severity="error",
        meaning="The server lost its session with ZooKeeper or Keeper, and replicated tables wait.",
        source=_SINK,
        failure=fails.KEEPER,
    )

    SESSION_EXPIRED = LogMessage(
        anchor="Session expired",
        sample="Code: 999. Coordination::Exception: Session expired. (KEEPER_EXCEPTION)",
        pattern=r"(?P<kind>Coordination::Exception): .*Session expired",
        severity="error",
        meaning="The server lost its session with ZooKeeper or Keeper, and repeats the work.",
        source=_SESSIONS,
        failure=fails.KEEPER,
    )

    KEEPER_LOST = LogMessage(
        anchor="(Connection loss)",
        sample="Code: 999. Coordination::Exception: "
        "/clickhouse/tables/github_events/block_numbers/20240205105000 (Connection "
        "loss).",
        pattern=r"Coordination::Exception: .*\(Connection loss\)",
        severity="error",
        meaning="The connection to ZooKeeper or Keeper broke during a request.",
        source=_SESSIONS,
        failure=fails.KEEPER,
    )

    KEEPER_SLOW = LogMessage(
        anchor="Operation timeout (no response) for request ",
        sample="<Error> ZooKeeperClient: Code: 999. Coordination::Exception: Operation "
        "timeout (no response) for request List for path: "
        "/clickhouse/tables/github_events/block_numbers/20240205105000 (Operation "
        "timeout). (KEEPER_EXCEPTION)",
        pattern=r"for request (?P<request>\w+) for path: (?P<path>\S+)",
        severity="error",
        meaning="ZooKeeper or Keeper did not respond in time.",
        source=_SESSIONS,
        failure=fails.KEEPER,
    )

    UNKNOWN_STATUS = LogMessage(
        anchor="Unknown status, client must retry. Reason: ",
        sample="DB::Exception: Unknown status, client must retry. Reason: Connection loss",
        pattern=r"Unknown status, client must retry\. Reason:",
        severity="error",
        meaning="The connection to ZooKeeper or Keeper broke during an insert; whether the "
        "rows are stored is unknown.",
        source=_SINK,
        failure=fails.KEEPER,
    )

    PARTS_DIFFER = LogMessage(
        anchor="doesn't look like the set of parts in ZooKeeper: ",
        sample="DB::Exception: The local set of parts of table default.tbl doesn't look "
        "like the set of parts in ZooKeeper: 14.96 billion rows of 16.24 billion "
        "total rows in filesystem are suspicious.",
        pattern=r"set of parts of table (?P<table>\S+) doesn't look",
        severity="fatal",
        meaning="The parts on disk differ so much from the registered ones that the table is "
        "refused.",
        source=_kb.file(f"{_SETUP}/x-rows-of-y-total-rows-in-filesystem-are-suspicious.md"),
        failure=fails.PARTS_DIFFER,
    )

    DDL_STUCK = LogMessage(
        anchor=" unfinished hosts (",
        sample="There are 2 unfinished hosts (0 of them are currently active).",
        pattern=r"There are (?P<hosts>\d+) unfinished hosts \((?P<active>\d+) of them are "
        r"currently active",
        severity="error",
        meaning="A statement for the whole cluster has not run on every server.",
        source=_kb.file(
            f"{_SETUP}/altinity-kb-ddlworker/there-are-n-unfinished-hosts-0-of-them-are-currently-active.md"
        ),
        failure=fails.DDL_STUCK,
    )

    NO_HOST = LogMessage(
        anchor="DB::Exception: Not found address of host: ",
        sample="Code: 198. DB::Exception: Not found address of host: ch-2. (DNS_ERROR)",
        pattern=r"address of host: (?P<host>[\w.-]+\w)",
        severity="error",
        meaning="The name of another server of the cluster does not resolve.",
        source=_kb.file(f"{_SETUP}/change-me.md"),
        failure=fails.NO_HOST,
    )

    NO_CONNECTION = LogMessage(
        anchor="DB::NetException: All connection tries failed. Log:",
        sample="Code: 279, e.displayText() = DB::NetException: All connection tries failed. Log:",
        severity="error",
        meaning="No server of a shard can be reached; the lines that follow say why.",
        source=_kb.file(f"{_SETUP}/altinity-kb-data-migration/remote-table-function.md"),
        failure=fails.NO_CONNECTION,
    )

    NO_PRIVILEGE = LogMessage(
        anchor=": Not enough privileges",
        sample="DB::Exception: dash1: Not enough privileges",
        pattern=r"Exception: (?P<user>\S+): Not enough privileges",
        severity="error",
        meaning="The user may not run the statement.",
        source=_kb.file(f"{_SETUP}/rbac.md"),
        failure=fails.NOT_ALLOWED,
    )

    SESSION_LOCKED = LogMessage(
        anchor="Session is locked by a concurrent client",
        sample="Code: 373. DB::Exception: Session is locked by a concurrent client. "
        "(SESSION_IS_LOCKED)",
        severity="error",
        meaning="Two requests use the same session at once.",
        source=_kb.file("altinity-kb-integrations/ClickHouse_python_drivers.md"),
        failure=fails.SESSION,
    )
