"""Log messages of PostgreSQL: values and constraints that a statement violates."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_objects as objects
from atlas.technologies.failures import postgresql_statements as fails
from atlas.technologies.message import LogMessage

_postgres = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-27",
    read_in="orioledb/postgres, a fork of 16.4",
    publisher="PostgreSQL",
)


class PostgreSQLValueMessages:
    """Log messages of PostgreSQL: values and constraints that a statement violates."""

    DUPLICATE = LogMessage(
        anchor="duplicate key value violates unique constraint",
        sample='ERROR:  duplicate key value violates unique constraint "users_email_key"',
        pattern=r'duplicate key value violates unique constraint \\?"(?P<constraint>[^"\\]+)',
        severity="error",
        meaning="A write would store a unique key a second time.",
        source=_postgres.file("src/backend/access/nbtree/nbtinsert.c"),
        unless=("/psql",),
        failure=fails.CONSTRAINT,
    )

    CHECK = LogMessage(
        anchor='" violates check constraint "',
        sample='ERROR:  new row for relation "orders" violates check constraint "positive"',
        pattern=r'new row for relation \\?"(?P<table>[^"\\]+)\\?" violates check '
        r'constraint \\?"(?P<constraint>[^"\\]+)',
        severity="error",
        meaning="A row does not fulfil a condition of its table.",
        source=_postgres.file("src/backend/executor/execExprInterp.c"),
        failure=fails.CONSTRAINT,
    )

    EXCLUSION = LogMessage(
        anchor="conflicting key value violates exclusion constraint",
        sample='ERROR:  conflicting key value violates exclusion constraint "no_overlap"',
        severity="error",
        meaning="A row overlaps with another one that excludes it.",
        source=_postgres.file("src/backend/executor/execIndexing.c"),
        failure=fails.CONSTRAINT,
    )

    ROW_SECURITY = LogMessage(
        anchor="new row violates row-level security policy",
        sample='ERROR:  new row violates row-level security policy for table "orders"',
        pattern=r'row-level security policy .*for table \\?"(?P<table>[^"\\]+)',
        severity="error",
        meaning="A policy of the table forbids the role to write this row.",
        source=_postgres.file("src/backend/executor/execMain.c"),
        failure=fails.NOT_ALLOWED,
    )

    NO_CONFLICT_TARGET = LogMessage(
        anchor="there is no unique or exclusion constraint matching the ON CONFLICT specification",
        sample="ERROR:  there is no unique or exclusion constraint matching the ON "
        "CONFLICT specification",
        severity="error",
        meaning="The table lacks the unique index that the statement relies on.",
        source=_postgres.file("src/backend/optimizer/util/plancat.c"),
        failure=fails.NO_TARGET,
    )

    BAD_INPUT = LogMessage(
        anchor="invalid input syntax for type ",
        sample='ERROR:  invalid input syntax for type uuid: "abc"',
        pattern=r"invalid input syntax for (?:type )?(?P<type>[a-z ]+): ",
        severity="error",
        meaning="A text is not a value of the type that the statement needs.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=fails.BAD_VALUE,
    )

    BAD_ENUM = LogMessage(
        anchor="invalid input value for enum ",
        sample='ERROR:  invalid input value for enum order_status: "foo"',
        pattern=r"invalid input value for enum (?P<type>\S+): ",
        severity="error",
        meaning="A text is not one of the values of an enum; code and schema may differ.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=fails.BAD_VALUE,
    )

    INTEGER_RANGE = LogMessage(
        anchor="integer out of range",
        sample="ERROR:  integer out of range",
        pattern=r"(?:ERROR: +|PSQLException: |DataError: |pq: |big|small)?integer out of range",
        severity="error",
        meaning="A number is too large for its column; a key may have reached its end.",
        source=_postgres.file("src/backend/po/de.po"),
        context=(
            "ERROR",
            "PG::",
            "psycopg",
            "22003",
            "pq:",
            "asyncpg",
            "Npgsql",
        ),
        failure=fails.BAD_VALUE,
    )

    TYPE_RANGE = LogMessage(
        anchor='" is out of range for type ',
        sample='ERROR:  value "3000000000" is out of range for type integer',
        pattern=r'value \\?"(?P<value>[^"\\]+)\\?" is out of range for type (?P<type>[a-z ]+)',
        severity="error",
        meaning="A number is too large for its type.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=fails.BAD_VALUE,
    )

    DATE_RANGE = LogMessage(
        anchor="date/time field value out of range: ",
        sample='ERROR:  date/time field value out of range: "2023-02-30"',
        severity="error",
        meaning="A text is no valid date or time.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=fails.BAD_VALUE,
    )

    NUMERIC_OVERFLOW = LogMessage(
        anchor="numeric field overflow",
        sample="ERROR:  numeric field overflow",
        severity="error",
        meaning="A number has more digits than its column holds.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=fails.BAD_VALUE,
    )

    SEQUENCE_END = LogMessage(
        anchor=": reached maximum value of sequence ",
        sample='ERROR:  nextval: reached maximum value of sequence "orders_id_seq" (2147483647)',
        pattern=r'reached maximum value of sequence \\?"(?P<sequence>[^"\\]+)',
        severity="error",
        meaning="A sequence is used up: no further key can be given.",
        source=_postgres.file("src/backend/commands/sequence.c"),
        failure=objects.SEQUENCE_END,
    )

    DIVISION = LogMessage(
        anchor="division by zero",
        sample="ERROR:  division by zero",
        pattern=r"ERROR: +division by zero",
        severity="error",
        meaning="A statement divides by zero.",
        source=_postgres.file("src/backend/utils/adt/int.c"),
        context=(
            "ERROR:",
            "PG::",
            "psycopg",
            "22012",
        ),
        unless=("/psql",),
        failure=fails.BAD_VALUE,
    )

    UNICODE = LogMessage(
        anchor="unsupported Unicode escape sequence",
        sample="ERROR:  unsupported Unicode escape sequence",
        severity="error",
        meaning="A text, often JSON, holds a character that cannot be stored: a null.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=fails.BAD_VALUE,
    )

    WRONG_TYPE = LogMessage(
        anchor=" but expression is of type ",
        sample='ERROR:  column "status" is of type order_status but expression is of '
        "type character varying",
        pattern=r'column \\?"(?P<column>[^"\\]+)\\?" is of type (?P<type>.+?) but '
        r"expression is of type",
        severity="error",
        meaning="A value has another type than its column.",
        source=_postgres.file("src/backend/parser/parse_target.c"),
        failure=fails.BAD_VALUE,
    )

    CANNOT_CAST = LogMessage(
        anchor="cannot cast type ",
        sample="ERROR:  cannot cast type character varying to integer",
        pattern=r"cannot cast type (?P<from>.+?) to (?P<to>\S+)",
        severity="error",
        meaning="A value of one type cannot become one of the other.",
        source=_postgres.file("src/backend/parser/parse_coerce.c"),
        context=(
            "ERROR",
            "PG::",
            "psycopg",
            "42846",
        ),
        failure=fails.BAD_VALUE,
    )

    MANY_ROWS = LogMessage(
        anchor="more than one row returned by a subquery used as an expression",
        sample="ERROR:  more than one row returned by a subquery used as an expression",
        severity="error",
        meaning="A part of the statement that must yield one row yields several.",
        source=_postgres.file("src/backend/executor/nodeSubplan.c"),
        failure=objects.INVALID,
    )
