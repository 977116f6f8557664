"""Log messages of AWS KMS: its error codes, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kms_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/kms/2014-11-01/service-2.json")
_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
    folder="moto",
)


class KMSCodeMessages:
    """Log messages of AWS KMS: its error codes, as any SDK prints them."""

    NO_KEY = LogMessage(
        anchor="NotFoundException",
        sample="NotFoundException: Key 'arn:aws:kms:us-east-1:111122223333:key/8f2a' "
        "does not exist",
        pattern=r"Key 'arn:aws[\w-]*:kms:[^']+' does not exist",
        severity="error",
        meaning="The key was deleted, or is in another account or region.",
        source=_moto.file("kms/responses.py"),
        failure=codes.NO_KEY,
    )
    BAD_TEXT = LogMessage(
        anchor="InvalidCiphertext",
        sample="InvalidCiphertextException: the ciphertext is not valid",
        pattern=r"(?:^|[^A-Za-z])InvalidCiphertext(?:Exception)?\b",
        severity="error",
        meaning="The ciphertext, or the encryption context of the call, is not valid.",
        source=MODEL,
        failure=codes.WRONG_KEY,
    )
    WRONG_KEY = LogMessage(
        anchor="IncorrectKeyException",
        sample="IncorrectKeyException: The key ID in the request does not identify a "
        "CMK that can perform this operation.",
        pattern=r"(?:^|[^A-Za-z])IncorrectKeyException\b",
        severity="error",
        meaning="The text was encrypted with another key than the one that is given.",
        source=MODEL,
        failure=codes.WRONG_KEY,
    )
    UNAVAILABLE = LogMessage(
        anchor="KeyUnavailableException",
        sample="KeyUnavailableException: the specified KMS key was not available",
        pattern=r"(?:^|[^A-Za-z])KeyUnavailableException\b",
        severity="error",
        meaning="The service cannot use the key now; the call may be repeated.",
        source=MODEL,
        failure=codes.UNAVAILABLE,
    )
    INTERNAL = LogMessage(
        anchor="KMSInternalException",
        sample="KMSInternalException: an internal exception occurred",
        pattern=r"(?:^|[^A-Za-z])KMSInternalException\b",
        severity="error",
        meaning="The service failed; the call may be repeated.",
        source=MODEL,
        failure=codes.SERVICE,
    )
    DEPENDENCY = LogMessage(
        anchor="DependencyTimeoutException",
        sample="Aws::KMS::Errors::DependencyTimeoutException: The system timed out "
        "while trying to fulfill the request.",
        pattern=r"(?:^|[^A-Za-z])DependencyTimeoutException\b",
        severity="error",
        context=("KMS", "kms"),
        meaning="The service did not answer in time; the call may be repeated.",
        source=MODEL,
        failure=codes.SERVICE,
    )
    USAGE = LogMessage(
        anchor="InvalidKeyUsageException",
        sample="InvalidKeyUsageException: The key is not for this usage",
        pattern=r"(?:^|[^A-Za-z])InvalidKeyUsageException\b",
        severity="error",
        meaning="The usage or the type of the key does not fit the operation.",
        source=MODEL,
        failure=codes.USAGE,
    )
