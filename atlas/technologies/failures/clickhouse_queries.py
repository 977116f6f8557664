"""What fails in ClickHouse's queries and disks, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import DISK_LOAD, DISK_SPACE, IO_ERRORS
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.clickhouse import MEMORY, MERGES, PARTS, QUERIES
from atlas.technologies.failures.clickhouse_cluster import GRANTED, REPLICAS
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_CODES = Repository(
    "ClickHouse/ClickHouse",
    commit="0001433b82852e3e488322e193f01d2b6945e1b9",
    checked="2026-11-27",
).file("src/Common/ErrorCodes.cpp")

TOO_SLOW = KnownFailure("a query ran into its time limit", steps=[QUERIES, MERGES, DISK_LOAD])
CANCELED = KnownFailure("a query was canceled", steps=[QUERIES, MEMORY, UNIT_LOG])
QUOTA = KnownFailure("a user is at its quota", steps=[QUERIES, GRANTED, UNIT_LOG])
LIMIT = KnownFailure("a query exceeds a limit", steps=[QUERIES, MEMORY, GRANTED])
NO_OBJECT = KnownFailure(
    "a query names a table, column or function that does not exist",
    steps=[GRANTED, REPLICAS, UNIT_LOG],
)
EXISTS = KnownFailure(
    "an object is created that exists already", steps=[REPLICAS, GRANTED, UNIT_LOG]
)
INVALID = KnownFailure("a statement is refused as invalid", steps=[QUERIES, GRANTED, UNIT_LOG])
BAD_INPUT = KnownFailure(
    "rows that are inserted do not fit their table or format",
    steps=[QUERIES, PARTS, UNIT_LOG],
)
LOGIN = KnownFailure("a login is refused", steps=[GRANTED, UNIT_LOG, QUERIES])
DISK_FULL = KnownFailure("a disk is full", steps=[DISK_SPACE, PARTS, MERGES])
DAMAGED = KnownFailure("data is damaged or incomplete", steps=[IO_ERRORS, REPLICAS, UNIT_LOG])
OBJECTS = KnownFailure(
    "the object storage refuses a request",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[wrapped_error(_CODES.at("M(499, S3_ERROR)"))],
)
INTERNAL = KnownFailure("an internal error", steps=[UNIT_LOG, QUERIES, REPLICAS])
