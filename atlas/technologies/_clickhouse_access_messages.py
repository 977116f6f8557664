"""Log messages of ClickHouse: codes of logins and privileges."""

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


class ClickHouseAccessMessages:
    """Log messages of ClickHouse: codes of logins and privileges."""

    READONLY_CODE = LogMessage(
        anchor="READONLY",
        sample="Code: 164. DB::Exception: ... (READONLY)",
        pattern=r"(?:\((?P<code>READONLY)\)|Code: 164\b.*\bREADONLY\b|\bREADONLY\b \(164\))",
        severity="error",
        meaning="The user may only read.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.NOT_ALLOWED,
    )

    ACCESS_DENIED_CODE = LogMessage(
        anchor="ACCESS_DENIED",
        sample="Code: 497. DB::Exception: ... (ACCESS_DENIED)",
        pattern=r"(?:\((?P<code>ACCESS_DENIED)\)|Code: "
        r"497\b.*\bACCESS_DENIED\b|\bACCESS_DENIED\b \(497\))",
        severity="error",
        meaning="The user lacks a privilege.",
        source=_CODES,
        context=_CONTEXT,
        failure=cluster.NOT_ALLOWED,
    )

    AUTHENTICATION_FAILED_CODE = LogMessage(
        anchor="AUTHENTICATION_FAILED",
        sample="Code: 516. DB::Exception: ... (AUTHENTICATION_FAILED)",
        pattern=r"(?:\((?P<code>AUTHENTICATION_FAILED)\)|Code: "
        r"516\b.*\bAUTHENTICATION_FAILED\b|\bAUTHENTICATION_FAILED\b \(516\))",
        severity="error",
        meaning="The user or password is wrong.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LOGIN,
    )

    WRONG_PASSWORD_CODE = LogMessage(
        anchor="WRONG_PASSWORD",
        sample="Code: 193. DB::Exception: ... (WRONG_PASSWORD)",
        pattern=r"(?:\((?P<code>WRONG_PASSWORD)\)|Code: "
        r"193\b.*\bWRONG_PASSWORD\b|\bWRONG_PASSWORD\b \(193\))",
        severity="error",
        meaning="The password is wrong.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LOGIN,
    )

    UNKNOWN_USER_CODE = LogMessage(
        anchor="UNKNOWN_USER",
        sample="Code: 192. DB::Exception: ... (UNKNOWN_USER)",
        pattern=r"(?:\((?P<code>UNKNOWN_USER)\)|Code: "
        r"192\b.*\bUNKNOWN_USER\b|\bUNKNOWN_USER\b \(192\))",
        severity="error",
        meaning="The user does not exist.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.LOGIN,
    )
