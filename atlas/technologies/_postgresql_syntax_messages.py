"""Log messages of PostgreSQL: statements that the server does not understand."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_objects as objects
from atlas.technologies.message import LogMessage

_postgres = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-27",
    read_in="orioledb/postgres, a fork of 16.4",
    publisher="PostgreSQL",
)


class PostgreSQLSyntaxMessages:
    """Log messages of PostgreSQL: statements that the server does not understand."""

    SYNTAX = LogMessage(
        anchor="syntax error at or near ",
        sample='ERROR:  syntax error at or near "FROM" at character 15',
        pattern=r'syntax error at or near \\?"(?P<token>[^"\\]*)',
        severity="error",
        meaning="The server does not understand the statement.",
        source=_postgres.file("src/backend/parser/scan.l"),
        unless=("/psql",),
        failure=objects.INVALID,
    )

    SYNTAX_END = LogMessage(
        anchor="syntax error at end of input",
        sample="ERROR:  syntax error at end of input at character 30",
        severity="error",
        meaning="The statement ends too early.",
        source=_postgres.file("src/backend/parser/scan.l"),
        failure=objects.INVALID,
    )

    NO_OPERATOR = LogMessage(
        anchor="operator does not exist: ",
        sample="ERROR:  operator does not exist: uuid = character varying",
        pattern=r"operator does not exist: (?P<operator>.+)",
        severity="error",
        meaning="Two values are compared whose types do not go together.",
        source=_postgres.file("src/backend/parser/parse_oper.c"),
        failure=objects.INVALID,
    )

    NO_FUNCTION = LogMessage(
        anchor="No function matches the given name and argument types. You might need "
        "to add explicit type casts.",
        sample="HINT:  No function matches the given name and argument types. You "
        "might need to add explicit type casts.",
        severity="error",
        meaning="A function does not exist, or not for these types; an extension may be missing.",
        source=_postgres.file("src/backend/parser/parse_func.c"),
        failure=objects.INVALID,
    )

    FUNCTION_MISSING = LogMessage(
        anchor=") does not exist",
        sample="ERROR:  function uuid_generate_v4() does not exist",
        pattern=r"function (?P<function>\S+\(.*\)) does not exist",
        severity="error",
        meaning="A function does not exist, or not for these types; an extension may be missing.",
        source=_postgres.file("src/backend/parser/parse_func.c"),
        failure=objects.INVALID,
    )

    PARAMETER_TYPE = LogMessage(
        anchor="could not determine data type of parameter $",
        sample="ERROR:  could not determine data type of parameter $1",
        severity="error",
        meaning="A parameter of the statement needs an explicit type.",
        source=_postgres.file("src/backend/parser/parse_param.c"),
        failure=objects.INVALID,
    )

    AMBIGUOUS = LogMessage(
        anchor='" is ambiguous',
        sample='ERROR:  column reference "id" is ambiguous',
        pattern=r'column reference \\?"(?P<column>[^"\\]+)\\?" is ambiguous',
        severity="error",
        meaning="A column of the statement exists in several of its tables.",
        source=_postgres.file("src/backend/parser/parse_relation.c"),
        failure=objects.INVALID,
    )

    GROUPING = LogMessage(
        anchor='" must appear in the GROUP BY clause or be used in an aggregate function',
        sample='ERROR:  column "users.name" must appear in the GROUP BY clause or be '
        "used in an aggregate function",
        severity="error",
        meaning="A column is neither grouped nor aggregated.",
        source=_postgres.file("src/backend/parser/parse_agg.c"),
        failure=objects.INVALID,
    )

    MULTIPLE_COMMANDS = LogMessage(
        anchor="cannot insert multiple commands into a prepared statement",
        sample="ERROR:  cannot insert multiple commands into a prepared statement",
        severity="error",
        meaning="Several commands were sent as one prepared statement.",
        source=_postgres.file("src/backend/tcop/postgres.c"),
        failure=objects.INVALID,
    )

    BIND_PARAMETERS = LogMessage(
        anchor="bind message supplies ",
        sample='ERROR:  bind message supplies 1 parameters, but prepared statement "" requires 2',
        pattern=r"bind message supplies (?P<given>\d+) parameters, but prepared "
        r'statement \\?"[^"]*\\?" requires (?P<needed>\d+)',
        severity="error",
        meaning="A statement got another number of values than it has parameters.",
        source=_postgres.file("src/backend/tcop/postgres.c"),
        failure=objects.INVALID,
    )

    IN_TRANSACTION = LogMessage(
        anchor=" cannot run inside a transaction block",
        sample="ERROR:  CREATE INDEX CONCURRENTLY cannot run inside a transaction block",
        pattern=r"(?P<command>[A-Z][A-Z ]+) cannot run inside a transaction block",
        severity="error",
        meaning="A command is not allowed in a transaction; a migration must run it alone.",
        source=_postgres.file("src/backend/access/transam/xact.c"),
        failure=objects.INVALID,
    )

    STACK = LogMessage(
        anchor="stack depth limit exceeded",
        sample="ERROR:  stack depth limit exceeded",
        severity="error",
        meaning="A statement or function nests too deep for the server's stack.",
        source=_postgres.file("src/backend/tcop/postgres.c"),
        failure=objects.TOO_DEEP,
    )

    MANY_COLUMNS = LogMessage(
        anchor="tables can have at most ",
        sample="ERROR:  tables can have at most 1600 columns",
        pattern=r"tables can have at most (?P<limit>\d+) columns",
        severity="error",
        meaning="A table would have more columns than it may; dropped ones still count.",
        source=_postgres.file("src/backend/commands/tablecmds.c"),
        failure=objects.TOO_LARGE,
    )

    INDEX_ROW = LogMessage(
        anchor="index row size ",
        sample='ERROR:  index row size 2712 exceeds btree version 4 maximum 2704 for index "idx"',
        pattern=r"index row size (?P<size>\d+) exceeds (?:btree version \d+ )?maximum "
        r"(?P<limit>\d+) for index",
        severity="error",
        meaning="A value is too large for an index.",
        source=_postgres.file("src/backend/access/brin/brin_pageops.c"),
        failure=objects.TOO_LARGE,
    )

    BIG_ROW = LogMessage(
        anchor="row is too big: size ",
        sample="ERROR:  row is too big: size 8168, maximum size 8160",
        pattern=r"row is too big: size (?P<size>\d+), maximum size (?P<limit>\d+)",
        severity="error",
        meaning="A row does not fit on a page.",
        source=_postgres.file("src/backend/access/heap/hio.c"),
        failure=objects.TOO_LARGE,
    )
