"""Log messages of the AWS API: the bare XML answers, as other clients print them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import aws_api as fails
from atlas.technologies.message import LogMessage

_mocks = Repository(
    "hashicorp/aws-sdk-go-base",
    commit="71dcf8ad2f4d8c9f02407d73a8dc666f79bfb555",
    checked="2026-11-27",
    kind="secondary",
)
ANSWERS = _mocks.file("servicemocks/mock.go")
CODES = Repository(
    "aws/aws-sdk-go",
    commit="8d203ccff393340d080be0417d091cc60354449b",
    checked="2026-11-27",
    publisher="Amazon Web Services",
).file("aws/request/retryer.go")


class AWSAPIXMLMessages:
    """Log messages of the AWS API: the bare XML answers, as other clients print them."""

    XML_EXPIRED_EXCEPTION = LogMessage(
        anchor="<Code>ExpiredTokenException</Code>",
        sample="<Error><Type>Sender</Type><Code>ExpiredTokenException</Code>",
        severity="error",
        meaning="The credentials or the token of the call have expired (XML).",
        source=ANSWERS,
        failure=fails.EXPIRED,
    )

    XML_EXPIRED = LogMessage(
        anchor="<Code>ExpiredToken</Code>",
        sample="<Error><Type>Sender</Type><Code>ExpiredToken</Code>",
        severity="error",
        meaning="The credentials or the token of the call have expired (XML).",
        source=ANSWERS,
        failure=fails.EXPIRED,
    )

    XML_REQUEST_EXPIRED = LogMessage(
        anchor="<Code>RequestExpired</Code>",
        sample="<Error><Type>Sender</Type><Code>RequestExpired</Code>",
        severity="error",
        context=("<Code>",),
        meaning="The signature of the call is older than allowed (XML).",
        source=ANSWERS,
        failure=fails.EXPIRED,
    )

    XML_REQUEST_LIMIT = LogMessage(
        anchor="<Code>RequestLimitExceeded</Code>",
        sample="<Error><Type>Sender</Type><Code>RequestLimitExceeded</Code>",
        severity="error",
        meaning="The API gets more calls than it allows (XML).",
        source=CODES,
        failure=fails.THROTTLED,
    )

    XML_REQUEST_THROTTLED = LogMessage(
        anchor="<Code>RequestThrottled</Code>",
        sample="<Error><Type>Sender</Type><Code>RequestThrottled</Code>",
        severity="error",
        meaning="The API gets more calls than it allows (XML).",
        source=CODES,
        failure=fails.THROTTLED,
    )

    XML_THROTTLING_EXCEPTION = LogMessage(
        anchor="<Code>ThrottlingException</Code>",
        sample="<Error><Type>Sender</Type><Code>ThrottlingException</Code>",
        severity="error",
        meaning="The API gets more calls than it allows (XML).",
        source=CODES,
        failure=fails.THROTTLED,
    )
