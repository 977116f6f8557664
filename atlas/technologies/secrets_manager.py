"""AWS Secrets Manager: keeps secrets and rotates them."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._secrets_manager_code_messages import SecretsManagerCodeMessages
from atlas.technologies.failures import secrets_manager as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_agent = Repository(
    "aws/amazon-ecs-agent",
    commit="8dfceca6cf380a83c3007349317566f2862f0673",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
_botocore = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)


class SecretsManager(SecretsManagerCodeMessages, Technology):
    """The service that programs read their passwords from."""

    name = "AWS Secrets Manager"
    icon = "diagrams.aws.security.SecretsManager"
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of aws/amazon-ecs-agent")
    logs = undisclosed("where it logs by default: not in the parts read of aws/amazon-ecs-agent")

    MISSING = LogMessage(
        anchor="Secrets Manager can't find the specified secret",
        sample="botocore.errorfactory.ResourceNotFoundException: An error occurred "
        "(ResourceNotFoundException) when calling the GetSecretValue operation: Secrets "
        "Manager can't find the specified secret.",
        severity="error",
        meaning="No secret of this name in the account and region.",
        source=_agent.file("agent/asm/asm_test.go"),
        failure=fails.MISSING,
    )

    NOT_DECRYPTED = LogMessage(
        anchor="Secrets Manager can't decrypt the protected secret text",
        sample="An error occurred (DecryptionFailure) when calling the GetSecretValue "
        "operation: Secrets Manager can't decrypt the protected secret text using the provided "
        "KMS key.",
        severity="error",
        meaning="The KMS key cannot be used: it is disabled, or not allowed.",
        source=_botocore.file("botocore/data/secretsmanager/2017-10-17/service-2.json"),
        failure=fails.NOT_DECRYPTED,
    )


secrets_manager = SecretsManager()
