"""Log messages of the AWS API: codes of STS, and signatures that are rejected."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import aws_api as fails
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/sts/2011-06-15/service-2.json")
_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
)
_go = Repository(
    "aws/amazon-ecs-agent",
    commit="8dfceca6cf380a83c3007349317566f2862f0673",
    checked="2026-11-27",
    publisher="Amazon Web Services",
    folder="agent/vendor/github.com/aws/aws-sdk-go-v2",
)


class AWSAPIIdentityMessages:
    """Log messages of the AWS API: codes of STS, and signatures that are rejected."""

    SIGNATURE_CODE = LogMessage(
        anchor="SignatureDoesNotMatch",
        sample="api error SignatureDoesNotMatch: Signature expired",
        pattern=r"\bSignatureDoesNotMatch(?:Exception)?\b",
        severity="error",
        meaning="The secret key is not the one of the access key, or the clock is wrong.",
        source=_moto.file("moto/core/exceptions.py"),
        failure=fails.SIGNATURE,
    )
    IDENTITY_TOKEN = LogMessage(
        anchor="InvalidIdentityToken",
        sample="An error occurred (InvalidIdentityToken) when calling the "
        "AssumeRoleWithWebIdentity operation",
        pattern=r"\bInvalidIdentityToken(?:Exception)?\b",
        severity="error",
        meaning="The account has no such identity provider, or the token is not of it.",
        source=MODEL,
        failure=fails.WEB_IDENTITY,
    )
    IDENTITY_TOKEN_CLASS = LogMessage(
        anchor="InvalidIdentityTokenException",
        sample="software.amazon.awssdk.services.sts.model.InvalidIdentityTokenException",
        severity="error",
        meaning="The account has no such identity provider, or the token is not of it.",
        source=_go.file("service/sts/types/errors.go"),
        failure=fails.WEB_IDENTITY,
    )
    CLAIM = LogMessage(
        anchor="IDPRejectedClaim",
        sample="IDPRejectedClaim: The identity provider rejected the token",
        pattern=r"\bIDPRejectedClaim(?:Exception)?\b",
        severity="error",
        meaning="The identity provider no longer accepts the token: expired, or withdrawn.",
        source=MODEL,
        failure=fails.WEB_IDENTITY,
    )
    PROVIDER = LogMessage(
        anchor="IDPCommunicationError",
        sample="An error occurred (IDPCommunicationError) when calling the "
        "AssumeRoleWithWebIdentity operation",
        pattern=r"\bIDPCommunicationError(?:Exception)?\b",
        severity="error",
        meaning="AWS cannot reach the identity provider of the token.",
        source=MODEL,
        failure=fails.WEB_IDENTITY,
    )
