"""More log messages of the AWS API: other SDKs, and rarer failures."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import aws_api as fails
from atlas.technologies.failures._aws import CHECKED, PUBLISHER, botocore
from atlas.technologies.message import LogMessage

EXCEPTIONS = botocore.file("exceptions.py")
_go_1 = Repository(
    "aws/aws-sdk-go",
    commit="8d203ccff393340d080be0417d091cc60354449b",
    checked=CHECKED,
    publisher=PUBLISHER,
)
_java_1 = Repository(
    "aws/aws-sdk-java",
    commit="05d9bcf2d36de3c91929761db57350d3ce91945a",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="aws-java-sdk-core/src/main/java/com/amazonaws/auth",
)
_java_2 = Repository(
    "aws/aws-sdk-java-v2",
    commit="07ca27cb12ea96e7a1b2a98fc6ba59326898101d",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="core/auth/src/main/java/software/amazon/awssdk/auth/credentials",
)


class AWSAPIMessages:
    """More log messages of the AWS API: other SDKs, and rarer failures."""

    READ_TIMEOUT = LogMessage(
        anchor='Read timeout on endpoint URL: "',
        sample="botocore.exceptions.ReadTimeoutError: Read timeout on endpoint URL: "
        '"https://lambda.us-east-1.amazonaws.com/"',
        pattern=r'Read timeout on endpoint URL: "(?P<url>[^"]+)"',
        severity="error",
        meaning="The API took the request and did not answer in time.",
        source=EXCEPTIONS,
        failure=fails.NO_ANSWER,
    )

    CONNECTION_CLOSED = LogMessage(
        anchor="Connection was closed before we received a valid response from endpoint URL: ",
        sample="Connection was closed before we received a valid response from endpoint URL: "
        '"https://s3.amazonaws.com/".',
        pattern=r'valid response from endpoint URL: "(?P<url>[^"]+)"',
        severity="error",
        meaning="The other side closed the connection before it answered.",
        source=EXCEPTIONS,
        failure=fails.NO_ANSWER,
    )

    NO_REGION = LogMessage(
        anchor="NoRegionError: You must specify a region.",
        sample="botocore.exceptions.NoRegionError: You must specify a region.",
        severity="error",
        meaning="Neither the environment nor the profile names a region.",
        source=EXCEPTIONS,
        failure=fails.NO_REGION,
    )

    NO_REGION_GO = LogMessage(
        anchor="MissingRegion: could not find region configuration",
        sample="MissingRegion: could not find region configuration",
        severity="error",
        meaning="Neither the environment nor the session names a region (Go SDK, version 1).",
        source=_go_1.file("aws/errors.go"),
        failure=fails.NO_REGION,
    )

    NO_CREDENTIALS_JAVA = LogMessage(
        anchor="Unable to load AWS credentials from any provider in the chain",
        sample="com.amazonaws.SdkClientException: Unable to load AWS credentials from any provider "
        "in the chain: [EnvironmentVariableCredentialsProvider: Unable to load AWS credentials "
        "from environment variables]",
        severity="error",
        meaning="The Java SDK (version 1) found no access key, profile or role.",
        source=_java_1.file("AWSCredentialsProviderChain.java"),
        failure=fails.NO_CREDENTIALS,
    )

    NO_CREDENTIALS_JAVA_2 = LogMessage(
        anchor="Unable to load credentials from any of the providers in the chain ",
        sample="software.amazon.awssdk.core.exception.SdkClientException: Unable to load "
        "credentials from any of the providers in the chain "
        "AwsCredentialsProviderChain(credentialsProviders=[])",
        severity="error",
        meaning="The Java SDK (version 2) found no access key, profile or role.",
        source=_java_2.file("AwsCredentialsProviderChain.java"),
        failure=fails.NO_CREDENTIALS,
    )

    WEB_IDENTITY_GO = LogMessage(
        anchor="WebIdentityErr: failed to retrieve credentials",
        sample="WebIdentityErr: failed to retrieve credentials",
        severity="error",
        meaning="The role of a service account could not be assumed with its token.",
        source=_go_1.file("aws/credentials/stscreds/web_identity_provider.go"),
        failure=fails.WEB_IDENTITY,
    )

    METADATA_GO = LogMessage(
        anchor="EC2MetadataError: failed to make EC2Metadata request",
        sample="EC2MetadataError: failed to make EC2Metadata request",
        severity="error",
        meaning="The metadata service of the instance answered with an error.",
        source=_go_1.file("aws/ec2metadata/service.go"),
        failure=fails.METADATA,
    )
