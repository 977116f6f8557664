"""AWS KMS: keeps keys and encrypts with them."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import kms as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_localstack = Repository(
    "localstack/localstack",
    commit="8b9a79f05846835cf4dff63ab7eefdde9df83783",
    checked="2026-11-26",
    folder="localstack-core/localstack",
)


class KMS(Technology):
    """The key service that other services of AWS encrypt with."""

    name = "AWS KMS"
    icon = "diagrams.aws.security.KMS"
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of localstack/localstack")
    logs = undisclosed("where it logs by default: not in the parts read of localstack/localstack")

    DISABLED = LogMessage(
        anchor="(DisabledException) when calling the ",
        sample="An error occurred (DisabledException) when calling the Decrypt operation: "
        "arn:aws:kms:eu-west-1:111122223333:key/8f2a is disabled.",
        severity="error",
        meaning="The key is disabled: nothing can be decrypted with it.",
        source=_localstack.file("services/kms/provider.py"),
        failure=fails.DISABLED,
    )

    WRONG_STATE = LogMessage(
        anchor="KMSInvalidStateException",
        sample="An error occurred (KMSInvalidStateException) when calling the Decrypt "
        "operation: arn:aws:kms:eu-west-1:111122223333:key/8f2a is pending deletion.",
        severity="error",
        meaning="The state of the key allows no such call: often it waits for its deletion.",
        source=_localstack.file("aws/api/kms/__init__.py"),
        failure=fails.DISABLED,
    )


kms = KMS()
