"""Log messages of the AWS API: the SDK for JavaScript."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import aws_api as fails
from atlas.technologies.message import LogMessage

_js = Repository(
    "aws/aws-sdk-js-v3",
    commit="12aa66ba9781dd5d3dbd451734fdefd379bc3a72",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)


class AWSAPIJSMessages:
    """Log messages of the AWS API: the SDK for JavaScript."""

    NO_PROVIDER = LogMessage(
        anchor="Could not load credentials from any providers",
        sample="CredentialsProviderError: Could not load credentials from any providers",
        severity="error",
        meaning="No source holds credentials (JavaScript, version 3).",
        source=_js.file("packages/credential-provider-node/src/defaultProvider.ts"),
        failure=fails.NO_CREDENTIALS,
    )
