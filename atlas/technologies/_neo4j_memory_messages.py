"""Log messages of Neo4j: status codes of memory."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import neo4j_statuses as fails
from atlas.technologies.message import LogMessage

_CODES = Repository(
    "neo4j/docs-status-codes",
    commit="907960d1cbfef8cc9a6493f3adebdcda348ae057",
    checked="2026-11-27",
    publisher="Neo4j",
).file("modules/ROOT/pages/errors/all-errors.adoc")
_CONTEXT = ("TransientError", "ClientError", "DatabaseError", "Neo4j", "neo4j")


class Neo4jMemoryMessages:
    """Log messages of Neo4j: status codes of memory."""

    GENERAL_MEMORY_POOL_OUT_OF_MEMORY_ERROR = LogMessage(
        anchor="General.MemoryPoolOutOfMemoryError",
        sample="Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.General\.MemoryPoo"
        r"lOutOfMemoryError)\b",
        severity="error",
        meaning="A transaction, or all together, need more memory than they may.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.MEMORY,
    )

    GENERAL_TRANSACTION_MEMORY_LIMIT = LogMessage(
        anchor="General.TransactionMemoryLimit",
        sample="Neo.TransientError.General.TransactionMemoryLimit",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.General\.Transacti"
        r"onMemoryLimit)\b",
        severity="error",
        meaning="A transaction needs more memory than it may.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.MEMORY,
    )

    GENERAL_TRANSACTION_OUT_OF_MEMORY_ERROR = LogMessage(
        anchor="General.TransactionOutOfMemoryError",
        sample="Neo.ClientError.General.TransactionOutOfMemoryError",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.General\.Transacti"
        r"onOutOfMemoryError)\b",
        severity="error",
        meaning="A transaction needs more memory than it may.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.MEMORY,
    )

    GENERAL_OUT_OF_MEMORY_ERROR = LogMessage(
        anchor="General.OutOfMemoryError",
        sample="Neo.TransientError.General.OutOfMemoryError",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.General\.OutOfMemo"
        r"ryError)\b",
        severity="fatal",
        meaning="The heap of the server is used up.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.HEAP,
    )

    GENERAL_STACK_OVER_FLOW_ERROR = LogMessage(
        anchor="General.StackOverFlowError",
        sample="Neo.TransientError.General.StackOverFlowError",
        pattern=r"(?P<status>Neo\.(?:Transient|Client|Database)Error\.General\.StackOver"
        r"FlowError)\b",
        severity="error",
        meaning="A query needs more stack than a thread has.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.HEAP,
    )
