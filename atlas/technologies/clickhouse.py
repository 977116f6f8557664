"""ClickHouse: column store for analysis."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.source import repository_file
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = repository_file(
    "endoflife-date/endoflife.date",
    "products/clickhouse.md",
    at="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
)
TRACKER = repository_file(
    "ClickHouse/ClickHouse",
    "src/Common/MemoryTracker.cpp",
    at="0026ffb3d8ef2fe686b77d8af6d39efe4814d80c",
    checked=_CHECKED,
)
_RELEASED = """
25.1 2025-01-28  25.2 2025-02-28  25.3 2025-03-20  25.4 2025-04-22  25.5 2025-05-22
25.6 2025-06-26  25.7 2025-07-29  25.8 2025-08-29  25.9 2025-09-27  25.10 2025-11-01
25.11 2025-11-27  25.12 2025-12-18  26.1 2026-01-30  26.2 2026-02-27  26.3 2026-03-26
26.4 2026-05-05  26.5 2026-05-21  26.6 2026-06-25  26.7 2026-07-22
"""
_WORDS = iter(_RELEASED.split())


class ClickHouse(Technology):
    """A column store that answers analytical queries over very large tables."""

    name = "ClickHouse"
    icon = "diagrams.onprem.database.ClickHouse"
    releases = release_lines(dict(zip(_WORDS, _WORDS, strict=True)), RELEASES)
    logs = undisclosed(
        "the default place of the log: not in the file read of ClickHouse/ClickHouse"
    )

    MEMORY_LIMIT = LogMessage(
        anchor=" exceeded: would use ",
        sample="Query memory limit exceeded: would use 9.32 GiB (attempt to allocate chunk of 4.00 "
        "MiB), maximum: 9.31 GiB.",
        pattern=r"exceeded: would use (?P<use>[\d.]+ \w+) .*maximum: (?P<maximum>[\d.]+ \w+)",
        severity="error",
        meaning="A query, or all of them, needs more memory than it may have, and is stopped.",
        source=TRACKER,
    )


clickhouse = ClickHouse()
