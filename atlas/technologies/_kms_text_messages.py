"""Log messages of AWS KMS: its error texts, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kms as fails
from atlas.technologies.failures import kms_codes as codes
from atlas.technologies.message import LogMessage

_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
    folder="moto",
)
PROVIDER = Repository(
    "localstack/localstack",
    commit="8b9a79f05846835cf4dff63ab7eefdde9df83783",
    checked="2026-11-27",
    kind="secondary",
).file("localstack-core/localstack/services/kms/provider.py")


class KMSTextMessages:
    """Log messages of AWS KMS: its error texts, as any SDK prints them."""

    NO_ACCESS = LogMessage(
        anchor="The ciphertext refers to a customer master key that does not exist",
        sample="AccessDeniedException: The ciphertext refers to a customer master key "
        "that does not exist, does not exist in this region, or you are not "
        "allowed to access.",
        severity="error",
        meaning="The key of a text is gone, is in another region, or the caller may not use it.",
        source=_moto.file("kms/utils.py"),
        failure=codes.NO_KEY,
    )
    KEY_DISABLED = LogMessage(
        anchor="DisabledException",
        sample="DisabledException: arn:aws:kms:us-east-1:111122223333:key/8f2a is disabled.",
        pattern=r"arn:aws[\w-]*:kms:\S+ is disabled",
        severity="error",
        meaning="The key is disabled, so calls that use it fail.",
        source=PROVIDER,
        failure=fails.DISABLED,
    )
