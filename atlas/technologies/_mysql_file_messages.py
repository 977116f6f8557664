"""Log messages of MySQL: lost connections and files."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mysql as server
from atlas.technologies.failures import mysql_clients as clients
from atlas.technologies.failures import mysql_start as start
from atlas.technologies.failures import mysql_statements as fails
from atlas.technologies.message import LogMessage

_mysql_5_6 = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-27",
)
_ERRORS = _mysql_5_6.file("sql/share/errmsg-utf8.txt")
_FILES = _mysql_5_6.file("mysys/errors.c")


class MySQLFileMessages:
    """Log messages of MySQL: lost connections and files."""

    COMMUNICATION = LogMessage(
        anchor=" communication packets",
        sample="[Warning] Aborted connection 1234 to db: 'shop' user: 'app' host: "
        "'10.0.0.5' (Got timeout reading communication packets)",
        pattern=r"Got (?P<what>an error|timeout) (?P<doing>reading|writing) "
        r"communication packets",
        severity="warning",
        meaning="A connection broke while the server was reading or writing, or was idle too long.",
        source=_ERRORS,
        unless=(
            "unauthenticated",
            "user: 'root' host: 'localhost'",
        ),
        failure=clients.ABORTED,
    )

    RESULT_TOO_LONG = LogMessage(
        anchor="Result string is longer than 'max_allowed_packet' bytes",
        sample="Result string is longer than 'max_allowed_packet' bytes",
        severity="error",
        meaning="A result is larger than a packet may be.",
        source=_ERRORS,
        failure=server.PACKET,
    )

    WRITE_FILE = LogMessage(
        anchor="Error writing file '",
        sample="ERROR 3 (HY000): Error writing file '/tmp/MYfd=22' (Errcode: 28 - No "
        "space left on device)",
        pattern=r"Error writing file '(?P<file>[^']+)' \((?:OS )?(?:errno|Errcode):? "
        r"(?P<error>\d+)",
        severity="error",
        meaning="A file cannot be written; the number says why.",
        source=_FILES,
        failure=fails.FILE_ERROR,
    )

    READ_FILE = LogMessage(
        anchor="Error reading file '",
        sample="ERROR 1024 (HY000): Error reading file './shop/orders.MYD' (errno: 5 - "
        "Input/output error)",
        pattern=r"Error reading file '(?P<file>[^']+)' \((?:OS )?(?:errno|Errcode):? "
        r"(?P<error>\d+)",
        severity="error",
        meaning="A file cannot be read; the number says why.",
        source=_ERRORS,
        failure=fails.FILE_ERROR,
    )

    CREATE_FILE = LogMessage(
        anchor="Can't create/write to file '",
        sample="Can't create/write to file '/tmp/#sql_1_0.MYI' (Errcode: 13 - Permission denied)",
        pattern=r"Can't create/write to file '(?P<file>[^']+)' \((?:OS "
        r")?(?:errno|Errcode):? (?P<error>\d+)",
        severity="error",
        meaning="The server cannot create a file, often a temporary one; the number says why.",
        source=_FILES,
        failure=fails.FILE_ERROR,
    )

    OPEN_FILE = LogMessage(
        anchor="Can't open file: '",
        sample="ERROR 1016 (HY000): Can't open file: './shop/orders.frm' (errno: 24 - "
        "Too many open files)",
        pattern=r"Can't open file: '(?P<file>[^']+)' \(errno: (?P<error>\d+)",
        severity="error",
        meaning="A file of a table cannot be opened; the number says why.",
        source=_ERRORS,
        failure=fails.FILE_ERROR,
    )

    FIND_FILE = LogMessage(
        anchor="Can't find file: '",
        sample="ERROR 1017 (HY000): Can't find file: './shop/orders.frm' (errno: 24 - "
        "Too many open files)",
        pattern=r"Can't find file: '(?P<file>[^']+)' \(errno: (?P<error>\d+)",
        severity="error",
        meaning="A file of a table cannot be found or opened; the number says why.",
        source=_ERRORS,
        failure=fails.FILE_ERROR,
    )

    CHANGE_DIRECTORY = LogMessage(
        anchor="Can't change dir to '",
        sample="mysqld: Can't change dir to '/var/lib/mysql/' (Errcode: 13 - Permission denied)",
        pattern=r"Can't change dir to '(?P<directory>[^']+)' \((?:OS "
        r")?(?:errno|Errcode):? (?P<error>\d+)",
        severity="fatal",
        meaning="The server cannot enter its data directory; the number says why.",
        source=_FILES,
        failure=start.NOT_WRITABLE,
    )

    ENGINE_FULL = LogMessage(
        anchor="Got error 28 from storage engine",
        sample="ERROR 1030 (HY000): Got error 28 from storage engine",
        severity="error",
        meaning="The disk, often that of temporary files, is full.",
        source=_ERRORS,
        failure=server.DISK_FULL,
    )

    ENGINE_ERROR = LogMessage(
        anchor=" from storage engine",
        sample="ERROR 1030 (HY000): Got error 168 from storage engine",
        pattern=r"Got error (?P<error>-?\d+)(?: '[^']*')? from storage engine",
        severity="error",
        meaning="A storage engine failed; the number says why.",
        source=_ERRORS,
        failure=fails.ENGINE_ERROR,
    )

    KEY_FILE = LogMessage(
        anchor="Incorrect key file for table '",
        sample="ERROR 126 (HY000): Incorrect key file for table '/tmp/#sql_1_0.MYI'; "
        "try to repair it",
        pattern=r"Incorrect key file for table '(?P<table>[^']+)'; try to repair it",
        severity="error",
        meaning="An index file is damaged; for a temporary table the disk is most often full.",
        source=_ERRORS,
        failure=server.TABLE_CRASHED,
    )

    BAD_FILE = LogMessage(
        anchor="Incorrect information in file: '",
        sample="ERROR 1033 (HY000): Incorrect information in file: './shop/orders.frm'",
        pattern=r"Incorrect information in file: '(?P<file>[^']+)'",
        severity="error",
        meaning="A table's definition is damaged, or its engine did not start.",
        source=_ERRORS,
        failure=fails.TABLESPACE,
    )

    REPAIR_FAILED = LogMessage(
        anchor="' is marked as crashed and last (automatic?) repair failed",
        sample="ERROR 1195 (HY000): Table 'orders' is marked as crashed and last "
        "(automatic?) repair failed",
        pattern=r"Table '(?P<table>[^']+)' is marked as crashed and last",
        severity="error",
        meaning="A table is damaged, and its automatic repair failed.",
        source=_ERRORS,
        failure=server.TABLE_CRASHED,
    )
