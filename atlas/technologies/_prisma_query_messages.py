"""Log messages of Prisma: codes of queries that fail."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import prisma
from atlas.technologies.failures import prisma_queries as queries
from atlas.technologies.message import LogMessage

_PRISMA = Repository(
    "prisma/prisma-engines",
    commit="066eebeebbe9d8704466a094f1994403117cb101",
    checked="2026-11-27",
    publisher="Prisma",
).file("libs/user-facing-errors/src/query_engine/mod.rs")
_CONTEXT = ("Prisma", "prisma")


class PrismaQueryMessages:
    """Log messages of Prisma: codes of queries that fail."""

    UNIQUE = LogMessage(
        anchor="Unique constraint failed on the ",
        sample="Unique constraint failed on the ",
        severity="error",
        meaning="A write would store a unique key a second time.",
        source=_PRISMA,
        failure=queries.CONSTRAINT,
    )

    UNIQUE_CODE = LogMessage(
        anchor="P2002",
        sample='{"name":"PrismaClientKnownRequestError","code":"P2002","clientVersion":"6.5.0"}',
        pattern=r"(?P<code>\bP2002\b)",
        severity="error",
        meaning="A write would store a unique key a second time.",
        source=_PRISMA,
        context=_CONTEXT,
        failure=queries.CONSTRAINT,
    )

    FOREIGN_KEY = LogMessage(
        anchor="Foreign key constraint failed on the ",
        sample="Foreign key constraint failed on the ",
        severity="error",
        meaning="A write violates a foreign key.",
        source=_PRISMA,
        failure=queries.CONSTRAINT,
    )

    FOREIGN_KEY_CODE = LogMessage(
        anchor="P2003",
        sample='{"name":"PrismaClientKnownRequestError","code":"P2003","clientVersion":"6.5.0"}',
        pattern=r"(?P<code>\bP2003\b)",
        severity="error",
        meaning="A write violates a foreign key.",
        source=_PRISMA,
        context=_CONTEXT,
        failure=queries.CONSTRAINT,
    )

    NULL = LogMessage(
        anchor="Null constraint violation on the ",
        sample="Null constraint violation on the ",
        severity="error",
        meaning="A write leaves a required column empty.",
        source=_PRISMA,
        failure=queries.CONSTRAINT,
    )

    NULL_CODE = LogMessage(
        anchor="P2011",
        sample='{"name":"PrismaClientKnownRequestError","code":"P2011","clientVersion":"6.5.0"}',
        pattern=r"(?P<code>\bP2011\b)",
        severity="error",
        meaning="A write leaves a required column empty.",
        source=_PRISMA,
        context=_CONTEXT,
        failure=queries.CONSTRAINT,
    )

    RELATION = LogMessage(
        anchor="The change you are trying to make would violate the required relation ",
        sample="The change you are trying to make would violate the required relation ",
        severity="error",
        meaning="A write would break a required relation.",
        source=_PRISMA,
        failure=queries.CONSTRAINT,
    )

    RELATION_CODE = LogMessage(
        anchor="P2014",
        sample='{"name":"PrismaClientKnownRequestError","code":"P2014","clientVersion":"6.5.0"}',
        pattern=r"(?P<code>\bP2014\b)",
        severity="error",
        meaning="A write would break a required relation.",
        source=_PRISMA,
        context=_CONTEXT,
        failure=queries.CONSTRAINT,
    )

    TOO_LONG = LogMessage(
        anchor="The provided value for the column is too long for the column's type.",
        sample="The provided value for the column is too long for the column's type.",
        severity="error",
        meaning="A text is longer than its column.",
        source=_PRISMA,
        failure=queries.TOO_LONG,
    )

    TOO_LONG_CODE = LogMessage(
        anchor="P2000",
        sample='{"name":"PrismaClientKnownRequestError","code":"P2000","clientVersion":"6.5.0"}',
        pattern=r"(?P<code>\bP2000\b)",
        severity="error",
        meaning="A text is longer than its column.",
        source=_PRISMA,
        context=_CONTEXT,
        failure=queries.TOO_LONG,
    )

    NO_RECORD = LogMessage(
        anchor="An operation failed because it depends on one or more records that "
        "were required but not found.",
        sample="An operation failed because it depends on one or more records that "
        "were required but not found.",
        severity="error",
        meaning="A record that the operation needs does not exist.",
        source=_PRISMA,
        failure=queries.RECORD,
    )

    NO_RECORD_CODE = LogMessage(
        anchor="P2025",
        sample='{"name":"PrismaClientKnownRequestError","code":"P2025","clientVersion":"6.5.0"}',
        pattern=r"(?P<code>\bP2025\b)",
        severity="error",
        meaning="A record that the operation needs does not exist.",
        source=_PRISMA,
        context=_CONTEXT,
        failure=queries.RECORD,
    )

    TRANSACTION_API = LogMessage(
        anchor="Transaction API error: ",
        sample="Transaction API error: Transaction already closed: A query cannot be executed "
        "on an expired transaction.",
        pattern=r"Transaction API error: (?P<reason>Unable to start a transaction|"
        r"Attempted to start a transaction|Transaction not found|Transaction already closed|"
        r"Unexpected response)",
        severity="error",
        meaning="An interactive transaction cannot start, or ended before its queries; the rest "
        "says why.",
        source=_PRISMA,
        failure=queries.TRANSACTION,
    )

    TRANSACTION_API_CODE = LogMessage(
        anchor="P2028",
        sample='{"name":"PrismaClientKnownRequestError","code":"P2028","clientVersion":"6.5.0"}',
        pattern=r"(?P<code>\bP2028\b)",
        severity="error",
        meaning="An interactive transaction cannot start, or ended before its queries.",
        source=_PRISMA,
        context=_CONTEXT,
        failure=queries.TRANSACTION,
    )

    REPLICA_SET = LogMessage(
        anchor="Prisma needs to perform transactions, which requires your MongoDB "
        "server to be run as a replica set.",
        sample="Prisma needs to perform transactions, which requires your MongoDB "
        "server to be run as a replica set.",
        severity="error",
        meaning="The MongoDB server is no replica set.",
        source=_PRISMA,
        failure=queries.NO_REPLICA_SET,
    )

    REPLICA_SET_CODE = LogMessage(
        anchor="P2031",
        sample='{"name":"PrismaClientKnownRequestError","code":"P2031","clientVersion":"6.5.0"}',
        pattern=r"(?P<code>\bP2031\b)",
        severity="error",
        meaning="The MongoDB server is no replica set.",
        source=_PRISMA,
        context=_CONTEXT,
        failure=queries.NO_REPLICA_SET,
    )

    POOL_CODE = LogMessage(
        anchor="P2024",
        sample='{"name":"PrismaClientKnownRequestError","code":"P2024","clientVersion":"6.5.0"}',
        pattern=r"(?P<code>\bP2024\b)",
        severity="error",
        meaning="The pool gave no connection in time.",
        source=_PRISMA,
        context=_CONTEXT,
        failure=prisma.POOL,
    )
