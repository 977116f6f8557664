"""Log messages of Temporal: operations of its database."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import temporal as fails
from atlas.technologies.message import LogMessage

_temporal = Repository(
    "temporalio/temporal",
    commit="6805caea59e35d0611ed96be69641b8d86bff11c",
    checked="2026-11-26",
    publisher="Temporal",
)
TRANSACTION_IMPL = _temporal.file("service/history/workflow/transaction_impl.go")


class TemporalStoreMessages:
    """Log messages of Temporal: operations of its database."""

    OPERATION = LogMessage(
        anchor="Operation failed with internal error.",
        sample='{"level":"error","msg":"Operation failed with internal '
        'error.","error":"GetTransferTasks operation failed. Select failed. Error: '
        'EOF","operation":"GetTransferTasks"}',
        severity="error",
        meaning="An operation of the database failed; error says why.",
        source=_temporal.file("common/persistence/persistence_metric_clients.go"),
        failure=fails.DATABASE,
    )

    STORE_FAILED = LogMessage(
        anchor="Persistent store operation Failure",
        sample='{"level":"error","msg":"Persistent store operation '
        'Failure","service":"history","store-operation":"update-wf-execution","error'
        '":"context deadline exceeded"}',
        severity="error",
        meaning="A workflow could not be written to the database; error says why.",
        source=TRANSACTION_IMPL,
        failure=fails.DATABASE,
    )

    FETCH_FAILED = LogMessage(
        anchor="Persistent fetch operation Failure",
        sample='{"level":"error","msg":"Persistent fetch operation '
        'Failure","service":"history","store-operation":"get-wf-execution","error":"'
        'context deadline exceeded"}',
        severity="error",
        meaning="A workflow could not be read from the database; error says why.",
        source=TRANSACTION_IMPL,
        failure=fails.DATABASE,
    )
