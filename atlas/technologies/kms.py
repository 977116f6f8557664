"""AWS KMS: keeps keys and encrypts with them."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._kms_code_messages import KMSCodeMessages
from atlas.technologies._kms_text_messages import KMSTextMessages
from atlas.technologies.failures import kms as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_models = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-27",
    folder="botocore/data",
)


class KMS(KMSTextMessages, KMSCodeMessages, Technology):
    """The key service that other services of AWS encrypt with."""

    name = "AWS KMS"
    icon = "diagrams.aws.security.KMS"
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of boto/botocore")
    logs = undisclosed("where it logs by default: not in the parts read of boto/botocore")

    DISABLED = LogMessage(
        anchor="(DisabledException) when calling the ",
        sample="An error occurred (DisabledException) when calling the Decrypt operation: "
        "arn:aws:kms:eu-west-1:111122223333:key/8f2a is disabled.",
        severity="error",
        meaning="The key is disabled: nothing can be decrypted with it.",
        source=_models.file("kms/2014-11-01/service-2.json"),
        failure=fails.DISABLED,
    )

    WRONG_STATE = LogMessage(
        anchor="KMSInvalidStateException",
        sample="An error occurred (KMSInvalidStateException) when calling the Decrypt "
        "operation: arn:aws:kms:eu-west-1:111122223333:key/8f2a is pending deletion.",
        severity="error",
        meaning="The state of the key allows no such call: often it waits for its deletion.",
        source=_models.file("kms/2014-11-01/service-2.json"),
        failure=fails.WRONG_STATE,
    )


kms = KMS()
