"""TiDB: a distributed SQL database that speaks MySQL's protocol."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._tidb_schema_messages import TiDBSchemaMessages
from atlas.technologies.failures import tidb as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_ERRORS = Repository(
    "pingcap/tidb", commit="1b3d4216e0145705d713953f44ca8eece18f76e8", checked="2026-11-26"
).file("pkg/errno/errname.go")
_CLIENT = Repository(
    "tikv/client-go", commit="b75f6efa8ddd24ef3a14c83260817da010df7e63", checked="2026-11-26"
).file("error/error.go")


class TiDB(TiDBSchemaMessages, Technology):
    """A distributed SQL database that speaks MySQL's protocol."""

    name = "TiDB"
    icon = "simple-icons:tidb"
    plane = "state"
    releases = undisclosed("releases: endoflife.date does not list TiDB")
    logs = undisclosed("place of the log: its documentation could not be read here")

    REGION_UNAVAILABLE = LogMessage(
        anchor="Region is unavailable",
        sample="ERROR 9005 (HY000): Region is unavailable",
        pattern=r"Region is unavailable",
        severity="error",
        meaning="A part of the data has no leader that responds: nodes are down, busy or "
        "split off.",
        source=_ERRORS,
        failure=fails.REGION,
        context=("9005", "TiDB", "tidb", "TiKV", "tikv"),
    )

    PD_TIMEOUT = LogMessage(
        anchor="PD server timeout",
        sample="ERROR 9001 (HY000): PD server timeout: start timestamp may fall behind safe point",
        pattern=r"PD server timeout",
        severity="error",
        meaning="The placement driver did not respond: no leader, or the network.",
        source=_ERRORS,
        failure=fails.PD,
    )

    TIKV_TIMEOUT = LogMessage(
        anchor="TiKV server timeout",
        sample="ERROR 9002 (HY000): TiKV server timeout",
        pattern=r"TiKV server timeout",
        severity="error",
        meaning="A storage node did not respond in time.",
        source=_ERRORS,
        failure=fails.TIKV,
    )

    TIKV_BUSY = LogMessage(
        anchor="TiKV server is busy",
        sample="ERROR 9003 (HY000): TiKV server is busy",
        severity="error",
        meaning="A storage node is overloaded and refuses requests.",
        source=_ERRORS,
        failure=fails.TIKV,
    )

    TIFLASH_TIMEOUT = LogMessage(
        anchor="TiFlash server timeout",
        sample="ERROR 9012 (HY000): TiFlash server timeout",
        severity="error",
        meaning="A node of the column store did not respond in time.",
        source=_ERRORS,
        failure=fails.TIKV,
    )

    TIFLASH_BUSY = LogMessage(
        anchor="TiFlash server is busy",
        sample="ERROR 9013 (HY000): TiFlash server is busy",
        severity="error",
        meaning="A node of the column store is overloaded and refuses requests.",
        source=_ERRORS,
        failure=fails.TIKV,
    )

    TOKENS = LogMessage(
        anchor="Store token is up to the limit, store id = ",
        sample="ERROR 9008 (HY000): Store token is up to the limit, store id = 4",
        pattern=r"store id = (?P<store>\d+)",
        severity="error",
        meaning="Too many requests to one storage node wait for its response.",
        source=_ERRORS,
        failure=fails.TIKV,
    )

    RESOLVE_LOCK = LogMessage(
        anchor="Resolve lock timeout",
        sample="ERROR 9004 (HY000): Resolve lock timeout",
        severity="error",
        meaning="Transactions wait too long for the locks of others.",
        source=_ERRORS,
        failure=fails.LOCKS,
    )

    WRITE_CONFLICT = LogMessage(
        anchor="Write conflict, txnStartTS=",
        sample="ERROR 9007 (HY000): Write conflict, txnStartTS=416617006551793665, "
        "conflictStartTS=416617018650001409, conflictCommitTS=416617023093080065, "
        "key={tableID=47}",
        severity="error",
        meaning="Two transactions changed the same row, and this one was ended.",
        source=_ERRORS,
        failure=fails.CONFLICT,
    )

    GC_SHORT = LogMessage(
        anchor="GC life time is shorter than transaction duration",
        sample="ERROR 9006 (HY000): GC life time is shorter than transaction duration, "
        "transaction starts at 2026-01-02 10:00:00, GC safe point is 2026-01-02 "
        "10:20:00",
        severity="error",
        meaning="A transaction ran longer than old versions are kept.",
        source=_ERRORS,
        failure=fails.LONG,
    )

    RUNAWAY = LogMessage(
        anchor="Query execution was interrupted, identified as runaway query",
        sample="ERROR 8253 (HY000): Query execution was interrupted, identified as runaway query",
        severity="error",
        meaning="A query used more than its resource group allows, and was ended.",
        source=_ERRORS,
        failure=fails.RUNAWAY,
    )

    RESOURCE_GROUP = LogMessage(
        anchor="Exceeded resource group quota limitation",
        sample="ERROR 8252 (HY000): Exceeded resource group quota limitation",
        severity="error",
        meaning="The session's resource group used its quota, and the request waited too long.",
        source=_ERRORS,
        failure=fails.QUOTA,
    )

    DISK_FULL = LogMessage(
        anchor="tikv disk full",
        sample="tikv disk full",
        severity="error",
        meaning="A storage node has no space left, and takes no writes.",
        source=_CLIENT,
        failure=fails.DISK,
    )

    NOT_READY = LogMessage(
        anchor="region data not ready",
        sample="region data not ready",
        severity="error",
        meaning="A follower that is read lacks the newest data still.",
        source=_CLIENT,
        failure=fails.REGION,
    )


tidb = TiDB()
