"""Log messages of ClickHouse: codes of replicas, disks and the network."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import clickhouse as server
from atlas.technologies.failures import clickhouse_cluster as cluster
from atlas.technologies.message import LogMessage

_CODES = Repository(
    "ClickHouse/ClickHouse",
    commit="0001433b82852e3e488322e193f01d2b6945e1b9",
    checked="2026-11-27",
    publisher="ClickHouse",
).file("src/Common/ErrorCodes.cpp")
_CONTEXT = ("DB", "ClickHouse", "clickhouse")


class ClickHouseStorageMessages:
    """Log messages of ClickHouse: codes of replicas, disks and the network."""

    TOO_MANY_PARTS_CODE = LogMessage(
        anchor="TOO_MANY_PARTS",
        sample="Code: 252. DB::Exception: ... (TOO_MANY_PARTS)",
        pattern=r"(?:\((?P<code>TOO_MANY_PARTS)\)|Code: "
        r"252\b.*\bTOO_MANY_PARTS\b|\bTOO_MANY_PARTS\b \(252\))",
        severity="error",
        meaning="Merges do not keep up with inserts, and inserts are refused.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.TOO_MANY_PARTS,
    )

    TABLE_IS_READ_ONLY_CODE = LogMessage(
        anchor="TABLE_IS_READ_ONLY",
        sample="Code: 242. DB::Exception: ... (TABLE_IS_READ_ONLY)",
        pattern=r"(?:\((?P<code>TABLE_IS_READ_ONLY)\)|Code: "
        r"242\b.*\bTABLE_IS_READ_ONLY\b|\bTABLE_IS_READ_ONLY\b \(242\))",
        severity="error",
        meaning="A replicated table has lost its coordination and takes no writes.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.READ_ONLY,
    )

    KEEPER_EXCEPTION_CODE = LogMessage(
        anchor="KEEPER_EXCEPTION",
        sample="Code: 999. DB::Exception: ... (KEEPER_EXCEPTION)",
        pattern=r"(?:\((?P<code>KEEPER_EXCEPTION)\)|Code: "
        r"999\b.*\bKEEPER_EXCEPTION\b|\bKEEPER_EXCEPTION\b \(999\))",
        severity="error",
        meaning="ZooKeeper or Keeper refused or lost a request.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.KEEPER,
    )

    NO_ZOOKEEPER_CODE = LogMessage(
        anchor="NO_ZOOKEEPER",
        sample="Code: 225. DB::Exception: ... (NO_ZOOKEEPER)",
        pattern=r"(?:\((?P<code>NO_ZOOKEEPER)\)|Code: "
        r"225\b.*\bNO_ZOOKEEPER\b|\bNO_ZOOKEEPER\b \(225\))",
        severity="error",
        meaning="The server has no connection to ZooKeeper or Keeper.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.KEEPER,
    )

    UNEXPECTED_ZOOKEEPER_ERROR_CODE = LogMessage(
        anchor="UNEXPECTED_ZOOKEEPER_ERROR",
        sample="Code: 244. DB::Exception: ... (UNEXPECTED_ZOOKEEPER_ERROR)",
        pattern=r"(?:\((?P<code>UNEXPECTED_ZOOKEEPER_ERROR)\)|Code: "
        r"244\b.*\bUNEXPECTED_ZOOKEEPER_ERROR\b|\bUNEXPECTED_ZOOKEEPER_ERROR\b "
        r"\(244\))",
        severity="error",
        meaning="ZooKeeper or Keeper answered what is not expected.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.KEEPER,
    )

    UNKNOWN_STATUS_OF_INSERT_CODE = LogMessage(
        anchor="UNKNOWN_STATUS_OF_INSERT",
        sample="Code: 319. DB::Exception: ... (UNKNOWN_STATUS_OF_INSERT)",
        pattern=r"(?:\((?P<code>UNKNOWN_STATUS_OF_INSERT)\)|Code: "
        r"319\b.*\bUNKNOWN_STATUS_OF_INSERT\b|\bUNKNOWN_STATUS_OF_INSERT\b "
        r"\(319\))",
        severity="error",
        meaning="The server does not know whether an insert was stored.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.INSERT_UNKNOWN,
    )

    TOO_FEW_LIVE_REPLICAS_CODE = LogMessage(
        anchor="TOO_FEW_LIVE_REPLICAS",
        sample="Code: 285. DB::Exception: ... (TOO_FEW_LIVE_REPLICAS)",
        pattern=r"(?:\((?P<code>TOO_FEW_LIVE_REPLICAS)\)|Code: "
        r"285\b.*\bTOO_FEW_LIVE_REPLICAS\b|\bTOO_FEW_LIVE_REPLICAS\b \(285\))",
        severity="error",
        meaning="Fewer replicas are alive than an insert requires.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.FEW_REPLICAS,
    )

    UNSATISFIED_QUORUM_FOR_PREVIOUS_WRITE_CODE = LogMessage(
        anchor="UNSATISFIED_QUORUM_FOR_PREVIOUS_WRITE",
        sample="Code: 286. DB::Exception: ... (UNSATISFIED_QUORUM_FOR_PREVIOUS_WRITE)",
        pattern=r"(?:\((?P<code>UNSATISFIED_QUORUM_FOR_PREVIOUS_WRITE)\)|Code: "
        r"286\b.*\bUNSATISFIED_QUORUM_FOR_PREVIOUS_WRITE\b|\bUNSATISFIED_QUORUM_"
        r"FOR_PREVIOUS_WRITE\b "
        r"\(286\))",
        severity="error",
        meaning="The previous insert has not reached its quorum yet.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.FEW_REPLICAS,
    )

    NO_AVAILABLE_REPLICA_CODE = LogMessage(
        anchor="NO_AVAILABLE_REPLICA",
        sample="Code: 265. DB::Exception: ... (NO_AVAILABLE_REPLICA)",
        pattern=r"(?:\((?P<code>NO_AVAILABLE_REPLICA)\)|Code: "
        r"265\b.*\bNO_AVAILABLE_REPLICA\b|\bNO_AVAILABLE_REPLICA\b \(265\))",
        severity="error",
        meaning="No replica serves the query.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.FEW_REPLICAS,
    )

    ALL_REPLICAS_ARE_STALE_CODE = LogMessage(
        anchor="ALL_REPLICAS_ARE_STALE",
        sample="Code: 369. DB::Exception: ... (ALL_REPLICAS_ARE_STALE)",
        pattern=r"(?:\((?P<code>ALL_REPLICAS_ARE_STALE)\)|Code: "
        r"369\b.*\bALL_REPLICAS_ARE_STALE\b|\bALL_REPLICAS_ARE_STALE\b \(369\))",
        severity="error",
        meaning="All replicas lag more than the query allows.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.FEW_REPLICAS,
    )

    NO_REPLICA_HAS_PART_CODE = LogMessage(
        anchor="NO_REPLICA_HAS_PART",
        sample="Code: 234. DB::Exception: ... (NO_REPLICA_HAS_PART)",
        pattern=r"(?:\((?P<code>NO_REPLICA_HAS_PART)\)|Code: "
        r"234\b.*\bNO_REPLICA_HAS_PART\b|\bNO_REPLICA_HAS_PART\b \(234\))",
        severity="error",
        meaning="No replica has a part that is needed.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.NO_PART,
    )

    TOO_MANY_UNEXPECTED_DATA_PARTS_CODE = LogMessage(
        anchor="TOO_MANY_UNEXPECTED_DATA_PARTS",
        sample="Code: 231. DB::Exception: ... (TOO_MANY_UNEXPECTED_DATA_PARTS)",
        pattern=r"(?:\((?P<code>TOO_MANY_UNEXPECTED_DATA_PARTS)\)|Code: "
        r"231\b.*\bTOO_MANY_UNEXPECTED_DATA_PARTS\b|\bTOO_MANY_UNEXPECTED_DATA_P"
        r"ARTS\b "
        r"\(231\))",
        severity="error",
        meaning="Many parts on disk are unknown or broken; the table does not load.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.BROKEN_PARTS,
    )

    ALL_CONNECTION_TRIES_FAILED_CODE = LogMessage(
        anchor="ALL_CONNECTION_TRIES_FAILED",
        sample="Code: 279. DB::Exception: ... (ALL_CONNECTION_TRIES_FAILED)",
        pattern=r"(?:\((?P<code>ALL_CONNECTION_TRIES_FAILED)\)|Code: "
        r"279\b.*\bALL_CONNECTION_TRIES_FAILED\b|\bALL_CONNECTION_TRIES_FAILED\b "
        r"\(279\))",
        severity="error",
        meaning="No server of a shard could be reached.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.NO_CONNECTION,
    )

    NETWORK_ERROR_CODE = LogMessage(
        anchor="NETWORK_ERROR",
        sample="Code: 210. DB::Exception: ... (NETWORK_ERROR)",
        pattern=r"(?:\((?P<code>NETWORK_ERROR)\)|Code: "
        r"210\b.*\bNETWORK_ERROR\b|\bNETWORK_ERROR\b \(210\))",
        severity="error",
        meaning="The connection to another server or client failed.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.NO_CONNECTION,
    )

    SOCKET_TIMEOUT_CODE = LogMessage(
        anchor="SOCKET_TIMEOUT",
        sample="Code: 209. DB::Exception: ... (SOCKET_TIMEOUT)",
        pattern=r"(?:\((?P<code>SOCKET_TIMEOUT)\)|Code: "
        r"209\b.*\bSOCKET_TIMEOUT\b|\bSOCKET_TIMEOUT\b \(209\))",
        severity="error",
        meaning="Another server or the client did not answer in time.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.NO_CONNECTION,
    )

    NO_REMOTE_SHARD_AVAILABLE_CODE = LogMessage(
        anchor="NO_REMOTE_SHARD_AVAILABLE",
        sample="Code: 519. DB::Exception: ... (NO_REMOTE_SHARD_AVAILABLE)",
        pattern=r"(?:\((?P<code>NO_REMOTE_SHARD_AVAILABLE)\)|Code: "
        r"519\b.*\bNO_REMOTE_SHARD_AVAILABLE\b|\bNO_REMOTE_SHARD_AVAILABLE\b "
        r"\(519\))",
        severity="error",
        meaning="No shard could be reached.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.NO_CONNECTION,
    )
