"""Log messages of MySQL: the binary log and distributed transactions."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql_statements as fails
from atlas.technologies.message import LogMessage

_ERRORS = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-27",
).file("sql/share/errmsg-utf8.txt")


class MySQLBinlogMessages:
    """Log messages of MySQL: the binary log and distributed transactions."""

    FUNCTION_LOGGED = LogMessage(
        anchor="This function has none of DETERMINISTIC, NO SQL, or READS SQL DATA in "
        "its declaration and binary logging is enabled",
        sample="ERROR 1418 (HY000): This function has none of DETERMINISTIC, NO SQL, "
        "or READS SQL DATA in its declaration and binary logging is enabled "
        "(you *might* want to use the less safe log_bin_trust_function_creators "
        "variable)",
        severity="error",
        meaning="A function is refused, because its effect may differ on a replica.",
        source=_ERRORS,
        failure=fails.BINLOG_UNSAFE,
    )

    TRIGGER_LOGGED = LogMessage(
        anchor="You do not have the SUPER privilege and binary logging is enabled",
        sample="ERROR 1419 (HY000): You do not have the SUPER privilege and binary "
        "logging is enabled (you *might* want to use the less safe "
        "log_bin_trust_function_creators variable)",
        severity="error",
        meaning="A function or trigger needs a privilege while the binary log is on.",
        source=_ERRORS,
        failure=fails.BINLOG_UNSAFE,
    )

    UNSAFE = LogMessage(
        anchor="Unsafe statement written to the binary log using statement format "
        "since BINLOG_FORMAT = STATEMENT.",
        sample="[Warning] Unsafe statement written to the binary log using statement "
        "format since BINLOG_FORMAT = STATEMENT. The statement is unsafe "
        "because it uses a LIMIT clause.",
        severity="warning",
        meaning="A statement may have another effect on a replica.",
        source=_ERRORS,
        failure=fails.BINLOG_UNSAFE,
    )

    XA_STATE = LogMessage(
        anchor="XAER_RMFAIL: The command cannot be executed when global transaction is in the ",
        sample="ERROR 1399 (XAE07): XAER_RMFAIL: The command cannot be executed when "
        "global transaction is in the  ACTIVE state",
        pattern=r"when global transaction is in the  (?P<state>[A-Z ]+) state",
        severity="error",
        meaning="A command does not fit the state of a distributed transaction.",
        source=_ERRORS,
        failure=fails.XA,
    )

    XA_UNKNOWN = LogMessage(
        anchor="XAER_NOTA: Unknown XID",
        sample="ERROR 1397 (XAE04): XAER_NOTA: Unknown XID",
        severity="error",
        meaning="A distributed transaction is finished that the server does not know.",
        source=_ERRORS,
        failure=fails.XA,
    )

    XA_ROLLED_BACK = LogMessage(
        anchor="XA_RBROLLBACK: Transaction branch was rolled back",
        sample="ERROR 1402 (XA100): XA_RBROLLBACK: Transaction branch was rolled back",
        severity="error",
        meaning="A branch of a distributed transaction was rolled back.",
        source=_ERRORS,
        failure=fails.XA,
    )

    BIG_TRANSACTION = LogMessage(
        anchor="Multi-statement transaction required more than 'max_binlog_cache_size' "
        "bytes of storage",
        sample="ERROR 1197 (HY000): Multi-statement transaction required more than "
        "'max_binlog_cache_size' bytes of storage; increase this mysqld "
        "variable and try again",
        severity="error",
        meaning="A transaction writes more than the cache of the binary log may hold.",
        source=_ERRORS,
        failure=fails.BIG_TRANSACTION,
    )
