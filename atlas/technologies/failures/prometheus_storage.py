"""What fails in Prometheus' write-ahead log, blocks and queries, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.failures.prometheus import (
    CONFIG,
    PROMTOOL,
    QUERY_FLAGS,
    READY,
    RULES,
    SEGMENTS,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

BLOCKS = Check(
    "List the blocks of the database with their time ranges.",
    shell("promtool tsdb list <directory>") @ PROMTOOL.at("List tsdb blocks."),
    **NO_OUTPUT,
    verify="Two blocks with times in common: often backfilled or copied data.",
)

NOT_PARSED = KnownFailure("a query cannot be parsed", steps=[RULES, CONFIG, QUERY_FLAGS])
WAL_NOT_WRITTEN = KnownFailure(
    "the write-ahead log cannot be written or truncated", steps=[SPACE, SEGMENTS, READY]
)
OVERLAP = KnownFailure(
    "blocks of the time series database overlap", steps=[BLOCKS, SEGMENTS, SPACE]
)
