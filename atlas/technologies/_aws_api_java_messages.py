"""Log messages of the AWS API: the SDKs for Java."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import aws_api_java as fails
from atlas.technologies.message import LogMessage

_core = Repository(
    "aws/aws-sdk-java-v2",
    commit="17f220a795aa4cea0e7fe078e0826bf0f412dbf4",
    checked="2026-11-26",
    publisher="Amazon Web Services",
    folder="core/sdk-core/src/main/java/software/amazon/awssdk/core/internal/http/pipeline/stages/utils",
)
_netty = Repository(
    "aws/aws-sdk-java-v2",
    commit="050d7ce0c746e0cb29b1f3097747b0a708a402c8",
    checked="2026-11-26",
    publisher="Amazon Web Services",
    folder="http-clients/netty-nio-client/src/main/java/software/amazon/awssdk/http/nio/netty/internal/utils",
)
NETTYUTILS = _netty.file("NettyUtils.java")


class AWSAPIJavaMessages:
    """Log messages of the AWS API: the SDKs for Java."""

    NOT_EXECUTED = LogMessage(
        anchor="Unable to execute HTTP request: ",
        sample="software.amazon.awssdk.core.exception.SdkClientException: Unable to execute "
        "HTTP request: sts.eu-west-1.amazonaws.com",
        pattern=r"Sdk(?:Client|)Exception: Unable to execute HTTP request: |Amazon\w*Exception: "
        r"Unable to execute HTTP request: ",
        severity="error",
        meaning="The API cannot be reached; the rest says why (Java).",
        source=_core.file("RetryableStageHelper.java"),
        failure=fails.NOT_EXECUTED,
    )

    NO_CONNECTION = LogMessage(
        anchor="Acquire operation took longer than the configured maximum time",
        sample="software.amazon.awssdk.core.exception.SdkClientException: Unable to execute "
        "HTTP request: Acquire operation took longer than the configured maximum time. This "
        "indicates that a request cannot get a connection from the pool within the specified "
        "maximum time.",
        severity="error",
        meaning="All connections of the client are in use (Java, asynchronous).",
        source=NETTYUTILS,
        failure=fails.POOL,
    )

    TOO_MANY_PENDING = LogMessage(
        anchor="Maximum pending connection acquisitions exceeded",
        sample="software.amazon.awssdk.core.exception.SdkClientException: Unable to execute "
        "HTTP request: Maximum pending connection acquisitions exceeded. The request rate is "
        "too high for the client to keep up.",
        severity="error",
        meaning="Too many calls wait for a connection of the client (Java, asynchronous).",
        source=NETTYUTILS,
        failure=fails.POOL,
    )

    CLOSED = LogMessage(
        anchor="The connection was closed during the request. The request will ",
        sample="Unable to execute HTTP request: The connection was closed during the request. "
        "The request will usually succeed on a retry",
        severity="error",
        meaning="The other side closed the connection during the call (Java, asynchronous).",
        source=NETTYUTILS,
        failure=fails.NOT_EXECUTED,
    )
