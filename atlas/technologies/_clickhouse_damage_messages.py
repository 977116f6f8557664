"""Log messages of ClickHouse: codes of damaged data and internal errors."""

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


class ClickHouseDamageMessages:
    """Log messages of ClickHouse: codes of damaged data and internal errors."""

    CORRUPTED_DATA_CODE = LogMessage(
        anchor="CORRUPTED_DATA",
        sample="Code: 246. DB::Exception: ... (CORRUPTED_DATA)",
        pattern=r"(?:\((?P<code>CORRUPTED_DATA)\)|Code: "
        r"246\b.*\bCORRUPTED_DATA\b|\bCORRUPTED_DATA\b \(246\))",
        severity="error",
        meaning="Data on disk is damaged.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.DAMAGED,
    )

    CANNOT_READ_ALL_DATA_CODE = LogMessage(
        anchor="CANNOT_READ_ALL_DATA",
        sample="Code: 33. DB::Exception: ... (CANNOT_READ_ALL_DATA)",
        pattern=r"(?:\((?P<code>CANNOT_READ_ALL_DATA)\)|Code: "
        r"33\b.*\bCANNOT_READ_ALL_DATA\b|\bCANNOT_READ_ALL_DATA\b \(33\))",
        severity="error",
        meaning="A file or stream ends before all its data was read.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.DAMAGED,
    )

    ATTEMPT_TO_READ_AFTER_EOF_CODE = LogMessage(
        anchor="ATTEMPT_TO_READ_AFTER_EOF",
        sample="Code: 32. DB::Exception: ... (ATTEMPT_TO_READ_AFTER_EOF)",
        pattern=r"(?:\((?P<code>ATTEMPT_TO_READ_AFTER_EOF)\)|Code: "
        r"32\b.*\bATTEMPT_TO_READ_AFTER_EOF\b|\bATTEMPT_TO_READ_AFTER_EOF\b "
        r"\(32\))",
        severity="error",
        meaning="A file or stream ends before all its data was read.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.DAMAGED,
    )

    FILE_DOESNT_EXIST_CODE = LogMessage(
        anchor="FILE_DOESNT_EXIST",
        sample="Code: 107. DB::Exception: ... (FILE_DOESNT_EXIST)",
        pattern=r"(?:\((?P<code>FILE_DOESNT_EXIST)\)|Code: "
        r"107\b.*\bFILE_DOESNT_EXIST\b|\bFILE_DOESNT_EXIST\b \(107\))",
        severity="error",
        meaning="A file that a table or query reads does not exist.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.DAMAGED,
    )

    S3_ERROR_CODE = LogMessage(
        anchor="S3_ERROR",
        sample="Code: 499. DB::Exception: ... (S3_ERROR)",
        pattern=r"(?:\((?P<code>S3_ERROR)\)|Code: 499\b.*\bS3_ERROR\b|\bS3_ERROR\b \(499\))",
        severity="error",
        meaning="The object storage refused a request; the rest says why.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.OBJECTS,
    )

    LOGICAL_ERROR_CODE = LogMessage(
        anchor="LOGICAL_ERROR",
        sample="Code: 49. DB::Exception: ... (LOGICAL_ERROR)",
        pattern=r"(?:\((?P<code>LOGICAL_ERROR)\)|Code: "
        r"49\b.*\bLOGICAL_ERROR\b|\bLOGICAL_ERROR\b \(49\))",
        severity="error",
        meaning="The server met a state that it does not expect: a bug.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.INTERNAL,
    )

    CANNOT_ALLOCATE_MEMORY_CODE = LogMessage(
        anchor="CANNOT_ALLOCATE_MEMORY",
        sample="Code: 173. DB::Exception: ... (CANNOT_ALLOCATE_MEMORY)",
        pattern=r"(?:\((?P<code>CANNOT_ALLOCATE_MEMORY)\)|Code: "
        r"173\b.*\bCANNOT_ALLOCATE_MEMORY\b|\bCANNOT_ALLOCATE_MEMORY\b \(173\))",
        severity="error",
        meaning="The system gives the server no more memory.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NO_MEMORY,
    )

    CANNOT_SCHEDULE_TASK_CODE = LogMessage(
        anchor="CANNOT_SCHEDULE_TASK",
        sample="Code: 439. DB::Exception: ... (CANNOT_SCHEDULE_TASK)",
        pattern=r"(?:\((?P<code>CANNOT_SCHEDULE_TASK)\)|Code: "
        r"439\b.*\bCANNOT_SCHEDULE_TASK\b|\bCANNOT_SCHEDULE_TASK\b \(439\))",
        severity="error",
        meaning="The server cannot give a task to a thread.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NO_THREAD,
    )

    SESSION_NOT_FOUND_CODE = LogMessage(
        anchor="SESSION_NOT_FOUND",
        sample="Code: 372. DB::Exception: ... (SESSION_NOT_FOUND)",
        pattern=r"(?:\((?P<code>SESSION_NOT_FOUND)\)|Code: "
        r"372\b.*\bSESSION_NOT_FOUND\b|\bSESSION_NOT_FOUND\b \(372\))",
        severity="error",
        meaning="A request names a session that does not exist, as after it ended.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.SESSION_ENDED,
    )
