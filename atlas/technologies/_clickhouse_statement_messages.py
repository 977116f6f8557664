"""Log messages of ClickHouse: codes of statements and values that are refused."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import clickhouse_queries as fails
from atlas.technologies.message import LogMessage

_CODES = Repository(
    "ClickHouse/ClickHouse",
    commit="0001433b82852e3e488322e193f01d2b6945e1b9",
    checked="2026-11-27",
    publisher="ClickHouse",
).file("src/Common/ErrorCodes.cpp")
_CONTEXT = ("DB", "ClickHouse", "clickhouse")


class ClickHouseStatementMessages:
    """Log messages of ClickHouse: codes of statements and values that are refused."""

    SYNTAX_ERROR_CODE = LogMessage(
        anchor="SYNTAX_ERROR",
        sample="Code: 62. DB::Exception: ... (SYNTAX_ERROR)",
        pattern=r"(?:\((?P<code>SYNTAX_ERROR)\)|Code: "
        r"62\b.*\bSYNTAX_ERROR\b|\bSYNTAX_ERROR\b \(62\))",
        severity="error",
        meaning="The server does not understand the statement.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    BAD_ARGUMENTS_CODE = LogMessage(
        anchor="BAD_ARGUMENTS",
        sample="Code: 36. DB::Exception: ... (BAD_ARGUMENTS)",
        pattern=r"(?:\((?P<code>BAD_ARGUMENTS)\)|Code: "
        r"36\b.*\bBAD_ARGUMENTS\b|\bBAD_ARGUMENTS\b \(36\))",
        severity="error",
        meaning="A statement or setting has an argument that is not valid.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    ILLEGAL_TYPE_OF_ARGUMENT_CODE = LogMessage(
        anchor="ILLEGAL_TYPE_OF_ARGUMENT",
        sample="Code: 43. DB::Exception: ... (ILLEGAL_TYPE_OF_ARGUMENT)",
        pattern=r"(?:\((?P<code>ILLEGAL_TYPE_OF_ARGUMENT)\)|Code: "
        r"43\b.*\bILLEGAL_TYPE_OF_ARGUMENT\b|\bILLEGAL_TYPE_OF_ARGUMENT\b "
        r"\(43\))",
        severity="error",
        meaning="A function got a value of a type that it does not take.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    TYPE_MISMATCH_CODE = LogMessage(
        anchor="TYPE_MISMATCH",
        sample="Code: 53. DB::Exception: ... (TYPE_MISMATCH)",
        pattern=r"(?:\((?P<code>TYPE_MISMATCH)\)|Code: "
        r"53\b.*\bTYPE_MISMATCH\b|\bTYPE_MISMATCH\b \(53\))",
        severity="error",
        meaning="Two types do not go together.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    NOT_AN_AGGREGATE_CODE = LogMessage(
        anchor="NOT_AN_AGGREGATE",
        sample="Code: 215. DB::Exception: ... (NOT_AN_AGGREGATE)",
        pattern=r"(?:\((?P<code>NOT_AN_AGGREGATE)\)|Code: "
        r"215\b.*\bNOT_AN_AGGREGATE\b|\bNOT_AN_AGGREGATE\b \(215\))",
        severity="error",
        meaning="A column is neither grouped nor aggregated.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    UNKNOWN_SETTING_CODE = LogMessage(
        anchor="UNKNOWN_SETTING",
        sample="Code: 115. DB::Exception: ... (UNKNOWN_SETTING)",
        pattern=r"(?:\((?P<code>UNKNOWN_SETTING)\)|Code: "
        r"115\b.*\bUNKNOWN_SETTING\b|\bUNKNOWN_SETTING\b \(115\))",
        severity="error",
        meaning="A setting does not exist in this version.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    SETTING_CONSTRAINT_VIOLATION_CODE = LogMessage(
        anchor="SETTING_CONSTRAINT_VIOLATION",
        sample="Code: 452. DB::Exception: ... (SETTING_CONSTRAINT_VIOLATION)",
        pattern=r"(?:\((?P<code>SETTING_CONSTRAINT_VIOLATION)\)|Code: "
        r"452\b.*\bSETTING_CONSTRAINT_VIOLATION\b|\bSETTING_CONSTRAINT_VIOLATION\b "
        r"\(452\))",
        severity="error",
        meaning="A setting is beyond what the user may set.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INVALID,
    )

    CANNOT_PARSE_INPUT_ASSERTION_FAILED_CODE = LogMessage(
        anchor="CANNOT_PARSE_INPUT_ASSERTION_FAILED",
        sample="Code: 27. DB::Exception: ... (CANNOT_PARSE_INPUT_ASSERTION_FAILED)",
        pattern=r"(?:\((?P<code>CANNOT_PARSE_INPUT_ASSERTION_FAILED)\)|Code: "
        r"27\b.*\bCANNOT_PARSE_INPUT_ASSERTION_FAILED\b|\bCANNOT_PARSE_INPUT_ASS"
        r"ERTION_FAILED\b "
        r"\(27\))",
        severity="error",
        meaning="A row that is inserted does not have the form that its format says.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.BAD_INPUT,
    )

    CANNOT_PARSE_TEXT_CODE = LogMessage(
        anchor="CANNOT_PARSE_TEXT",
        sample="Code: 6. DB::Exception: ... (CANNOT_PARSE_TEXT)",
        pattern=r"(?:\((?P<code>CANNOT_PARSE_TEXT)\)|Code: "
        r"6\b.*\bCANNOT_PARSE_TEXT\b|\bCANNOT_PARSE_TEXT\b \(6\))",
        severity="error",
        meaning="A value that is inserted cannot be read.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.BAD_INPUT,
    )

    CANNOT_PARSE_DATE_CODE = LogMessage(
        anchor="CANNOT_PARSE_DATE",
        sample="Code: 38. DB::Exception: ... (CANNOT_PARSE_DATE)",
        pattern=r"(?:\((?P<code>CANNOT_PARSE_DATE)\)|Code: "
        r"38\b.*\bCANNOT_PARSE_DATE\b|\bCANNOT_PARSE_DATE\b \(38\))",
        severity="error",
        meaning="A value is no date.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.BAD_INPUT,
    )

    CANNOT_PARSE_DATETIME_CODE = LogMessage(
        anchor="CANNOT_PARSE_DATETIME",
        sample="Code: 41. DB::Exception: ... (CANNOT_PARSE_DATETIME)",
        pattern=r"(?:\((?P<code>CANNOT_PARSE_DATETIME)\)|Code: "
        r"41\b.*\bCANNOT_PARSE_DATETIME\b|\bCANNOT_PARSE_DATETIME\b \(41\))",
        severity="error",
        meaning="A value is no date and time.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.BAD_INPUT,
    )

    CANNOT_PARSE_NUMBER_CODE = LogMessage(
        anchor="CANNOT_PARSE_NUMBER",
        sample="Code: 72. DB::Exception: ... (CANNOT_PARSE_NUMBER)",
        pattern=r"(?:\((?P<code>CANNOT_PARSE_NUMBER)\)|Code: "
        r"72\b.*\bCANNOT_PARSE_NUMBER\b|\bCANNOT_PARSE_NUMBER\b \(72\))",
        severity="error",
        meaning="A value is no number.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.BAD_INPUT,
    )

    INCORRECT_DATA_CODE = LogMessage(
        anchor="INCORRECT_DATA",
        sample="Code: 117. DB::Exception: ... (INCORRECT_DATA)",
        pattern=r"(?:\((?P<code>INCORRECT_DATA)\)|Code: "
        r"117\b.*\bINCORRECT_DATA\b|\bINCORRECT_DATA\b \(117\))",
        severity="error",
        meaning="Data that is inserted does not fit its format.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.BAD_INPUT,
    )

    CANNOT_INSERT_NULL_IN_ORDINARY_COLUMN_CODE = LogMessage(
        anchor="CANNOT_INSERT_NULL_IN_ORDINARY_COLUMN",
        sample="Code: 349. DB::Exception: ... (CANNOT_INSERT_NULL_IN_ORDINARY_COLUMN)",
        pattern=r"(?:\((?P<code>CANNOT_INSERT_NULL_IN_ORDINARY_COLUMN)\)|Code: "
        r"349\b.*\bCANNOT_INSERT_NULL_IN_ORDINARY_COLUMN\b|\bCANNOT_INSERT_NULL_"
        r"IN_ORDINARY_COLUMN\b "
        r"\(349\))",
        severity="error",
        meaning="A required column got no value.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.BAD_INPUT,
    )

    VIOLATED_CONSTRAINT_CODE = LogMessage(
        anchor="VIOLATED_CONSTRAINT",
        sample="Code: 469. DB::Exception: ... (VIOLATED_CONSTRAINT)",
        pattern=r"(?:\((?P<code>VIOLATED_CONSTRAINT)\)|Code: "
        r"469\b.*\bVIOLATED_CONSTRAINT\b|\bVIOLATED_CONSTRAINT\b \(469\))",
        severity="error",
        meaning="A row does not fulfil a condition of its table.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.BAD_INPUT,
    )
