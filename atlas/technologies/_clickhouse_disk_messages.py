"""Log messages of ClickHouse: codes of names, disks and checksums."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import clickhouse_cluster as cluster
from atlas.technologies.failures import clickhouse_queries as fails
from atlas.technologies.message import LogMessage

_CODES = Repository(
    "ClickHouse/ClickHouse",
    commit="0001433b82852e3e488322e193f01d2b6945e1b9",
    checked="2026-11-27",
    publisher="ClickHouse",
).file("src/Common/ErrorCodes.cpp")
_CONTEXT = ("DB", "ClickHouse", "clickhouse")


class ClickHouseDiskMessages:
    """Log messages of ClickHouse: codes of names, disks and checksums."""

    DNS_ERROR_CODE = LogMessage(
        anchor="DNS_ERROR",
        sample="Code: 198. DB::Exception: ... (DNS_ERROR)",
        pattern=r"(?:\((?P<code>DNS_ERROR)\)|Code: 198\b.*\bDNS_ERROR\b|\bDNS_ERROR\b \(198\))",
        severity="error",
        meaning="A host name does not resolve.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.NO_HOST,
    )

    NOT_ENOUGH_SPACE_CODE = LogMessage(
        anchor="NOT_ENOUGH_SPACE",
        sample="Code: 243. DB::Exception: ... (NOT_ENOUGH_SPACE)",
        pattern=r"(?:\((?P<code>NOT_ENOUGH_SPACE)\)|Code: "
        r"243\b.*\bNOT_ENOUGH_SPACE\b|\bNOT_ENOUGH_SPACE\b \(243\))",
        severity="error",
        meaning="The disk has no room for an insert or merge.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.DISK_FULL,
    )

    CHECKSUM_DOESNT_MATCH_CODE = LogMessage(
        anchor="CHECKSUM_DOESNT_MATCH",
        sample="Code: 40. DB::Exception: ... (CHECKSUM_DOESNT_MATCH)",
        pattern=r"(?:\((?P<code>CHECKSUM_DOESNT_MATCH)\)|Code: "
        r"40\b.*\bCHECKSUM_DOESNT_MATCH\b|\bCHECKSUM_DOESNT_MATCH\b \(40\))",
        severity="error",
        meaning="Data on disk or from the network is damaged.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.DAMAGED,
    )
