"""Log messages of ClickHouse: codes of queries that fail."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import clickhouse as server
from atlas.technologies.failures import clickhouse_queries as fails
from atlas.technologies.message import LogMessage

_CODES = Repository(
    "ClickHouse/ClickHouse",
    commit="0001433b82852e3e488322e193f01d2b6945e1b9",
    checked="2026-11-27",
    publisher="ClickHouse",
).file("src/Common/ErrorCodes.cpp")
_CONTEXT = ("DB", "ClickHouse", "clickhouse")


class ClickHouseCodeMessages:
    """Log messages of ClickHouse: codes of queries that fail."""

    MEMORY_LIMIT_EXCEEDED_CODE = LogMessage(
        anchor="MEMORY_LIMIT_EXCEEDED",
        sample="Code: 241. DB::Exception: ... (MEMORY_LIMIT_EXCEEDED)",
        pattern=r"(?:\((?P<code>MEMORY_LIMIT_EXCEEDED)\)|Code: "
        r"241\b.*\bMEMORY_LIMIT_EXCEEDED\b|\bMEMORY_LIMIT_EXCEEDED\b \(241\))",
        severity="error",
        meaning="A query, user or the server needs more memory than it may.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.MEMORY_LIMIT,
    )

    TIMEOUT_EXCEEDED_CODE = LogMessage(
        anchor="TIMEOUT_EXCEEDED",
        sample="Code: 159. DB::Exception: ... (TIMEOUT_EXCEEDED)",
        pattern=r"(?:\((?P<code>TIMEOUT_EXCEEDED)\)|Code: "
        r"159\b.*\bTIMEOUT_EXCEEDED\b|\bTIMEOUT_EXCEEDED\b \(159\))",
        severity="error",
        meaning="A query ran longer than its limit.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_SLOW,
    )

    TOO_SLOW_CODE = LogMessage(
        anchor="TOO_SLOW",
        sample="Code: 160. DB::Exception: ... (TOO_SLOW)",
        pattern=r"(?:\((?P<code>TOO_SLOW)\)|Code: 160\b.*\bTOO_SLOW\b|\bTOO_SLOW\b \(160\))",
        severity="error",
        meaning="A query reads too few rows a second, and was ended.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.TOO_SLOW,
    )

    QUERY_WAS_CANCELLED_CODE = LogMessage(
        anchor="QUERY_WAS_CANCELLED",
        sample="Code: 394. DB::Exception: ... (QUERY_WAS_CANCELLED)",
        pattern=r"(?:\((?P<code>QUERY_WAS_CANCELLED)\)|Code: "
        r"394\b.*\bQUERY_WAS_CANCELLED\b|\bQUERY_WAS_CANCELLED\b \(394\))",
        severity="error",
        meaning="A query was canceled, by its client or an administrator.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.CANCELED,
    )

    TOO_MANY_SIMULTANEOUS_QUERIES_CODE = LogMessage(
        anchor="TOO_MANY_SIMULTANEOUS_QUERIES",
        sample="Code: 202. DB::Exception: ... (TOO_MANY_SIMULTANEOUS_QUERIES)",
        pattern=r"(?:\((?P<code>TOO_MANY_SIMULTANEOUS_QUERIES)\)|Code: "
        r"202\b.*\bTOO_MANY_SIMULTANEOUS_QUERIES\b|\bTOO_MANY_SIMULTANEOUS_QUERI"
        r"ES\b "
        r"\(202\))",
        severity="error",
        meaning="Too many queries run at once.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.QUERY_LIMIT,
    )

    QUOTA_EXPIRED_CODE = LogMessage(
        anchor="QUOTA_EXPIRED",
        sample="Code: 201. DB::Exception: ... (QUOTA_EXPIRED)",
        pattern=r"(?:\((?P<code>QUOTA_EXPIRED)\)|Code: "
        r"201\b.*\bQUOTA_EXPIRED\b|\bQUOTA_EXPIRED\b \(201\))",
        severity="error",
        meaning="The user is at its quota.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.QUOTA,
    )

    TOO_MANY_ROWS_CODE = LogMessage(
        anchor="TOO_MANY_ROWS",
        sample="Code: 158. DB::Exception: ... (TOO_MANY_ROWS)",
        pattern=r"(?:\((?P<code>TOO_MANY_ROWS)\)|Code: "
        r"158\b.*\bTOO_MANY_ROWS\b|\bTOO_MANY_ROWS\b \(158\))",
        severity="error",
        meaning="A query would read more rows than it may.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LIMIT,
    )

    TOO_MANY_BYTES_CODE = LogMessage(
        anchor="TOO_MANY_BYTES",
        sample="Code: 307. DB::Exception: ... (TOO_MANY_BYTES)",
        pattern=r"(?:\((?P<code>TOO_MANY_BYTES)\)|Code: "
        r"307\b.*\bTOO_MANY_BYTES\b|\bTOO_MANY_BYTES\b \(307\))",
        severity="error",
        meaning="A query would read more than it may.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LIMIT,
    )

    TOO_MANY_ROWS_OR_BYTES_CODE = LogMessage(
        anchor="TOO_MANY_ROWS_OR_BYTES",
        sample="Code: 396. DB::Exception: ... (TOO_MANY_ROWS_OR_BYTES)",
        pattern=r"(?:\((?P<code>TOO_MANY_ROWS_OR_BYTES)\)|Code: "
        r"396\b.*\bTOO_MANY_ROWS_OR_BYTES\b|\bTOO_MANY_ROWS_OR_BYTES\b \(396\))",
        severity="error",
        meaning="A result is larger than it may be.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LIMIT,
    )

    SET_SIZE_LIMIT_EXCEEDED_CODE = LogMessage(
        anchor="SET_SIZE_LIMIT_EXCEEDED",
        sample="Code: 191. DB::Exception: ... (SET_SIZE_LIMIT_EXCEEDED)",
        pattern=r"(?:\((?P<code>SET_SIZE_LIMIT_EXCEEDED)\)|Code: "
        r"191\b.*\bSET_SIZE_LIMIT_EXCEEDED\b|\bSET_SIZE_LIMIT_EXCEEDED\b "
        r"\(191\))",
        severity="error",
        meaning="The set of an IN or JOIN is larger than it may be.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LIMIT,
    )

    QUERY_IS_TOO_LARGE_CODE = LogMessage(
        anchor="QUERY_IS_TOO_LARGE",
        sample="Code: 229. DB::Exception: ... (QUERY_IS_TOO_LARGE)",
        pattern=r"(?:\((?P<code>QUERY_IS_TOO_LARGE)\)|Code: "
        r"229\b.*\bQUERY_IS_TOO_LARGE\b|\bQUERY_IS_TOO_LARGE\b \(229\))",
        severity="error",
        meaning="The text of a query is larger than it may be.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LIMIT,
    )

    TOO_BIG_AST_CODE = LogMessage(
        anchor="TOO_BIG_AST",
        sample="Code: 168. DB::Exception: ... (TOO_BIG_AST)",
        pattern=r"(?:\((?P<code>TOO_BIG_AST)\)|Code: "
        r"168\b.*\bTOO_BIG_AST\b|\bTOO_BIG_AST\b \(168\))",
        severity="error",
        meaning="A query has more parts than it may.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LIMIT,
    )

    UNKNOWN_TABLE_CODE = LogMessage(
        anchor="UNKNOWN_TABLE",
        sample="Code: 60. DB::Exception: ... (UNKNOWN_TABLE)",
        pattern=r"(?:\((?P<code>UNKNOWN_TABLE)\)|Code: "
        r"60\b.*\bUNKNOWN_TABLE\b|\bUNKNOWN_TABLE\b \(60\))",
        severity="error",
        meaning="A table does not exist on this server.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NO_OBJECT,
    )

    UNKNOWN_DATABASE_CODE = LogMessage(
        anchor="UNKNOWN_DATABASE",
        sample="Code: 81. DB::Exception: ... (UNKNOWN_DATABASE)",
        pattern=r"(?:\((?P<code>UNKNOWN_DATABASE)\)|Code: "
        r"81\b.*\bUNKNOWN_DATABASE\b|\bUNKNOWN_DATABASE\b \(81\))",
        severity="error",
        meaning="A database does not exist on this server.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NO_OBJECT,
    )

    UNKNOWN_IDENTIFIER_CODE = LogMessage(
        anchor="UNKNOWN_IDENTIFIER",
        sample="Code: 47. DB::Exception: ... (UNKNOWN_IDENTIFIER)",
        pattern=r"(?:\((?P<code>UNKNOWN_IDENTIFIER)\)|Code: "
        r"47\b.*\bUNKNOWN_IDENTIFIER\b|\bUNKNOWN_IDENTIFIER\b \(47\))",
        severity="error",
        meaning="A column of the query does not exist.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NO_OBJECT,
    )

    NO_SUCH_COLUMN_IN_TABLE_CODE = LogMessage(
        anchor="NO_SUCH_COLUMN_IN_TABLE",
        sample="Code: 16. DB::Exception: ... (NO_SUCH_COLUMN_IN_TABLE)",
        pattern=r"(?:\((?P<code>NO_SUCH_COLUMN_IN_TABLE)\)|Code: "
        r"16\b.*\bNO_SUCH_COLUMN_IN_TABLE\b|\bNO_SUCH_COLUMN_IN_TABLE\b \(16\))",
        severity="error",
        meaning="A column does not exist in the table.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NO_OBJECT,
    )

    UNKNOWN_FUNCTION_CODE = LogMessage(
        anchor="UNKNOWN_FUNCTION",
        sample="Code: 46. DB::Exception: ... (UNKNOWN_FUNCTION)",
        pattern=r"(?:\((?P<code>UNKNOWN_FUNCTION)\)|Code: "
        r"46\b.*\bUNKNOWN_FUNCTION\b|\bUNKNOWN_FUNCTION\b \(46\))",
        severity="error",
        meaning="A function does not exist in this version.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NO_OBJECT,
    )

    TABLE_ALREADY_EXISTS_CODE = LogMessage(
        anchor="TABLE_ALREADY_EXISTS",
        sample="Code: 57. DB::Exception: ... (TABLE_ALREADY_EXISTS)",
        pattern=r"(?:\((?P<code>TABLE_ALREADY_EXISTS)\)|Code: "
        r"57\b.*\bTABLE_ALREADY_EXISTS\b|\bTABLE_ALREADY_EXISTS\b \(57\))",
        severity="error",
        meaning="A table of this name already exists.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.EXISTS,
    )

    REPLICA_IS_ALREADY_EXIST_CODE = LogMessage(
        anchor="REPLICA_IS_ALREADY_EXIST",
        sample="Code: 253. DB::Exception: ... (REPLICA_IS_ALREADY_EXIST)",
        pattern=r"(?:\((?P<code>REPLICA_IS_ALREADY_EXIST)\)|Code: "
        r"253\b.*\bREPLICA_IS_ALREADY_EXIST\b|\bREPLICA_IS_ALREADY_EXIST\b "
        r"\(253\))",
        severity="error",
        meaning="A replica of this name is already registered.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.EXISTS,
    )
