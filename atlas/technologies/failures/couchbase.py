"""What fails in Couchbase, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import KnownFailure, UsualCause

jvm = Repository(
    "couchbase/couchbase-jvm-clients",
    commit="2184c3ce3f9e0c0f5fa080cf06a4a875fdf31998",
    checked="2026-11-26",
)
_RETRY = "core-io/src/main/java/com/couchbase/client/core/retry/RetryReason.java"
RETRY_REASON = jvm.file(_RETRY)

TIMEOUT = KnownFailure(
    "a request of a client got no answer in time",
    steps=[OUTGOING, RESOLVE, UNIT_LOG],
    causes=[
        UsualCause(
            "the bucket is not open yet, or does not exist",
            sign=statement("BUCKET_OPEN_IN_PROGRESS or BUCKET_NOT_AVAILABLE in retryReasons")
            @ RETRY_REASON.at("BUCKET_OPEN_IN_PROGRESS"),
        ),
        UsualCause(
            "a node cannot be reached",
            sign=statement("ENDPOINT_NOT_AVAILABLE in retryReasons")
            @ RETRY_REASON.at("ENDPOINT_NOT_AVAILABLE"),
        ),
    ],
)
