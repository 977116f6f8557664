"""TiDB: a distributed SQL database that speaks MySQL's protocol."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import tidb as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CODES = Repository(
    "pingcap/docs",
    commit="019eceeb4fe63a848ce8d2d3470ecc980adb579e",
    checked="2026-11-26",
    publisher="PingCAP",
).file("error-codes.md")
_CLIENT = Repository(
    "tikv/client-go", commit="b75f6efa8ddd24ef3a14c83260817da010df7e63", checked="2026-11-26"
).file("error/error.go")


class TiDB(Technology):
    """A distributed SQL database that speaks MySQL's protocol."""

    name = "TiDB"
    icon = None
    plane = "state"
    releases = undisclosed("releases: endoflife.date does not list TiDB")
    logs = undisclosed("place of the log: its documentation could not be read here")

    REGION_UNAVAILABLE = LogMessage(
        anchor="Region is unavailable",
        sample="ERROR 9005 (HY000): Region is unavailable",
        pattern=r"(?P<text>[Rr]egion is unavailable)",
        severity="error",
        meaning="A part of the data has no leader that responds: nodes are down, busy or "
        "split off.",
        source=_CODES,
        failure=fails.REGION,
    )

    PD_TIMEOUT = LogMessage(
        anchor="PD Server Timeout",
        sample="ERROR 9001 (HY000): PD Server Timeout",
        severity="error",
        meaning="The placement driver did not respond: no leader, or the network.",
        source=_CODES,
        failure=fails.PD,
    )

    TIKV_TIMEOUT = LogMessage(
        anchor="TiKV Server Timeout",
        sample="ERROR 9002 (HY000): TiKV Server Timeout",
        severity="error",
        meaning="A storage node did not respond in time.",
        source=_CODES,
        failure=fails.TIKV,
    )

    TIKV_BUSY = LogMessage(
        anchor="TiKV Server is Busy",
        sample="ERROR 9003 (HY000): TiKV Server is Busy",
        severity="error",
        meaning="A storage node is overloaded and refuses requests.",
        source=_CODES,
        failure=fails.TIKV,
    )

    RESOLVE_LOCK = LogMessage(
        anchor="Resolve Lock Timeout",
        sample="ERROR 9004 (HY000): Resolve Lock Timeout",
        severity="error",
        meaning="Transactions wait too long for the locks of others.",
        source=_CODES,
        failure=fails.CONFLICT,
    )

    GC_SHORT = LogMessage(
        anchor="GC life time is shorter than transaction duration",
        sample="ERROR 9006 (HY000): GC life time is shorter than transaction duration",
        severity="error",
        meaning="A transaction ran longer than old versions are kept.",
        source=_CODES,
        failure=fails.LONG,
    )

    RESOURCE_GROUP = LogMessage(
        anchor="Exceeded resource group quota limitation",
        sample="Exceeded resource group quota limitation",
        severity="error",
        meaning="The session's resource group used its quota, and the request waited too long.",
        source=_CODES,
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
