"""What fails in the SDKs of AWS for Java, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._network import CALL, OUTGOING, RESOLVE
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_core = Repository(
    "aws/aws-sdk-java-v2",
    commit="17f220a795aa4cea0e7fe078e0826bf0f412dbf4",
    checked="2026-11-26",
    publisher="Amazon Web Services",
    folder="core/sdk-core/src/main/java/software/amazon/awssdk/core/internal/http/pipeline/stages/utils",
)
HELPER = _core.file("RetryableStageHelper.java")

NOT_EXECUTED = KnownFailure(
    "the API cannot be reached, or closed the connection",
    steps=[CALL, RESOLVE, OUTGOING],
    causes=[
        wrapped_error(HELPER.at("Unable to execute HTTP request: ")),
    ],
)
POOL = KnownFailure(
    "all connections of the client are in use", steps=[OUTGOING, PRINT_THREADS, CALL]
)
