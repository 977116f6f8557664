"""Log messages of AWS Secrets Manager: its error codes, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import secrets_manager_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/secretsmanager/2017-10-17/service-2.json")
_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
    folder="moto",
)


class SecretsManagerCodeMessages:
    """Log messages of AWS Secrets Manager: its error codes, as any SDK prints them."""

    DELETED = LogMessage(
        anchor="because it was marked for deletion",
        sample="InvalidRequestException: You can't perform this operation on the "
        "secret because it was marked for deletion.",
        severity="error",
        meaning="The secret was deleted, and waits for the end of its recovery window.",
        source=_moto.file("secretsmanager/models.py"),
        failure=codes.DELETED,
    )
    EXISTS = LogMessage(
        anchor="ResourceExistsException",
        sample="ResourceExistsException: A resource with the ID you requested already exists.",
        pattern=r"(?:^|[^A-Za-z])ResourceExistsException\b",
        severity="error",
        meaning="A secret of this name exists already; it may be scheduled for deletion.",
        context=("secret", "Secret", "A resource with the ID"),
        source=MODEL,
        failure=codes.EXISTS,
    )
    ENCRYPTION = LogMessage(
        anchor="EncryptionFailure",
        sample="EncryptionFailure: Secrets Manager can't encrypt the protected secret "
        "text using the provided KMS key.",
        pattern=r"(?:^|[^A-Za-z])EncryptionFailure\b",
        severity="error",
        meaning="The key of the secret cannot encrypt it, such as when it is disabled.",
        context=("secret", "Secret"),
        source=MODEL,
        failure=codes.KEY_FAILS,
    )
