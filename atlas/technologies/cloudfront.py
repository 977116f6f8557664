"""Amazon CloudFront: content delivery network."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.statement import statement
from atlas.technologies.failures import cloudfront as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

METRICS = fails.guide.file("programming-cloudwatch-metrics.md")
_AGENT = "curl/7.55.1 - - Error kBkDzGnceVtWHqSCqBUqtA_cEs2T3tFUBbnBNkB9El_uVRhHgcZfcw=="


class CloudFront(Technology):
    """A network of edge locations that caches what origins serve."""

    name = "Amazon CloudFront"
    icon = "diagrams.aws.network.CloudFront"
    plane = "edge"
    releases = undisclosed("a service without public versions: looked in its developer guide")
    logs = statement("standard logs in a bucket, where they are enabled") @ fails.LOGS.at(
        "You can configure CloudFront to create log"
    )

    NO_NAME = LogMessage(
        anchor="OriginDnsError",
        sample="2019-12-13 22:37:02 SEA19-C2 900 192.0.2.200 GET d111111abcdef8.cloudfront.net / "
        f"502 - {_AGENT} www.example.com http 387 0.103 - - - Error HTTP/1.1 - - 12644 0.103 "
        "OriginDnsError text/html 507 - -",
        pattern=r"(?P<kind>(?:NonS3)?OriginDnsError)\b",
        severity="error",
        meaning="CloudFront could not resolve the domain name of the origin.",
        source=fails.LOGS,
        failure=fails.NO_NAME,
    )
    NO_CONNECTION = LogMessage(
        anchor="OriginConnectError",
        sample="Error HTTP/1.1 - - 12644 0.103 OriginConnectError text/html 507 - -",
        pattern=r"(?P<kind>OriginConnectError)\b",
        severity="error",
        meaning="CloudFront could not connect to the origin.",
        source=fails.LOGS,
        failure=fails.NO_CONNECTION,
    )
    SLOW = LogMessage(
        anchor="OriginCommError",
        sample="Error HTTP/1.1 - - 12644 30.103 OriginCommError text/html 507 - -",
        pattern=r"(?P<kind>OriginCommError)\b",
        severity="error",
        meaning="The origin did not accept a connection or send data in time.",
        source=fails.LOGS,
        failure=fails.SLOW,
    )
    ABORTED = LogMessage(
        anchor="AbortedOrigin",
        sample="Error HTTP/1.1 - - 12644 0.103 AbortedOrigin text/html 507 - -",
        pattern=r"(?P<kind>AbortedOrigin)\b",
        severity="error",
        meaning="CloudFront had an issue with the origin.",
        source=fails.LOGS,
        failure=fails.BAD_RESPONSE,
    )
    INVALID_RESPONSE = LogMessage(
        anchor="OriginInvalidResponseError",
        sample="Error HTTP/1.1 - - 12644 0.103 OriginInvalidResponseError text/html 507 - -",
        pattern=r"(?P<kind>OriginInvalidResponseError)\b",
        severity="error",
        meaning="The origin returned a response that is not valid.",
        source=fails.LOGS,
        failure=fails.BAD_RESPONSE,
    )
    HEADER_TOO_BIG = LogMessage(
        anchor="OriginHeaderTooBigError",
        sample="Error HTTP/1.1 - - 12644 0.103 OriginHeaderTooBigError text/html 507 - -",
        pattern=r"(?P<kind>OriginHeaderTooBigError)\b",
        severity="error",
        meaning="A header of the origin's response is larger than CloudFront accepts.",
        source=fails.LOGS,
        failure=fails.BAD_RESPONSE,
    )

    ERRORS = Metric(
        name="5xxErrorRate",
        meaning="Responses with a 5xx status, of all requests.",
        unit="percent",
        source=METRICS,
    )
    LATENCY = Metric(
        name="OriginLatency",
        meaning="Time from a request to its first byte, where the origin had to respond.",
        unit="millisecond",
        source=METRICS,
    )


cloudfront = CloudFront()
