"""Amazon S3: object store."""

from atlas.evidence.bounds import at_least
from atlas.evidence.constructors import quantity
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._s3_access_messages import S3AccessMessages
from atlas.technologies._s3_code_messages import S3CodeMessages
from atlas.technologies._s3_head_messages import S3HeadMessages
from atlas.technologies._s3_request_messages import S3RequestMessages
from atlas.technologies.failures import s3 as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
_PUBLISHER = "Amazon Web Services"


MODEL = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked=_CHECKED,
    publisher="Amazon Web Services",
).file("botocore/data/s3/2006-03-01/service-2.json")
_guide = Repository(
    "awsdocs/amazon-s3-userguide",
    commit="cc53dd6a44d3aa1d654e6d3705a0a7550f20fd2a",
    checked=_CHECKED,
    publisher="Amazon Web Services",
    folder="doc_source",
)
PERFORMANCE = _guide.file("optimizing-performance.md")
METRICS = _guide.file("metrics-dimensions.md")


class S3(S3RequestMessages, S3CodeMessages, S3HeadMessages, S3AccessMessages, Technology):
    """A store of objects in buckets."""

    name = "Amazon S3"
    icon = "diagrams.aws.storage.S3"
    plane = "state"
    releases = undisclosed("a service without public versions: looked in boto/botocore")
    logs = statement("server access logs in a bucket, where they are enabled") @ _guide.file(
        "ServerLogs.md"
    ).at("Server access logging provides detailed records")
    PREFIX_WRITES = Parameter(
        "writes to a partitioned prefix",
        at_least(quantity(3500, "request / second"))
        @ PERFORMANCE.at("at least 3,500 PUT/COPY/POST/DELETE"),
    )
    PREFIX_READS = Parameter(
        "reads of a partitioned prefix",
        at_least(quantity(5500, "request / second"))
        @ PERFORMANCE.at("at least 3,500 PUT/COPY/POST/DELETE or 5,500 GET/HEAD requests"),
    )

    SLOW_DOWN = LogMessage(
        anchor="SlowDown",
        sample="<Code>SlowDown</Code>",
        severity="warning",
        meaning="A bucket is over its request rate for now; slow down and retry.",
        source=MODEL,
        failure=fails.SLOW_DOWN,
    )
    INTERNAL_ERROR = LogMessage(
        anchor="We encountered an internal error. Please try again.",
        sample="We encountered an internal error. Please try again.",
        severity="error",
        meaning="The service failed; retry.",
        source=MODEL,
        failure=fails.SERVICE_FAILS,
    )
    UNAVAILABLE = LogMessage(
        anchor="Service is unable to handle request.",
        sample="<Code>ServiceUnavailable</Code><Message>Service is unable to handle request."
        "</Message>",
        severity="error",
        meaning="The service is throttling or unavailable; slow down and retry.",
        source=MODEL,
        failure=fails.SERVICE_FAILS,
    )
    CLOCK_SKEW = LogMessage(
        anchor="The difference between the request time and the server's time is too large.",
        sample="<Code>RequestTimeTooSkewed</Code><Message>The difference between the request time "
        "and the server's time is too large.</Message>",
        severity="error",
        meaning="The clock of the caller is wrong.",
        source=MODEL,
        failure=fails.CLOCK_SKEW,
    )
    SOCKET_IDLE = LogMessage(
        anchor="Your socket connection to the server was not read from or written to within the "
        "timeout period.",
        sample="<Code>RequestTimeout</Code><Message>Your socket connection to the server was not "
        "read from or written to within the timeout period.</Message>",
        severity="error",
        meaning="A caller opened a request and then stalled: it, or the network, is overloaded.",
        source=MODEL,
        failure=fails.STALLED,
    )

    REDUCE_RATE = LogMessage(
        anchor="Please reduce your request rate",
        sample="com.amazonaws.services.s3.model.AmazonS3Exception: Please reduce your request "
        "rate. (Service: Amazon S3; Status Code: 503; Error Code: SlowDown)",
        severity="warning",
        meaning="The message of the SDK: a bucket is over its request rate for now.",
        source=Repository(
            "boto/botocore",
            commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
            checked="2026-11-26",
            publisher="Amazon Web Services",
        ).file("tests/functional/test_s3.py"),
        failure=fails.SLOW_DOWN,
    )

    SERVER_ERRORS = Metric(
        name="5xxErrors",
        meaning="Requests that failed on the service side.",
        source=METRICS,
    )
    CLIENT_ERRORS = Metric(
        name="4xxErrors",
        meaning="Requests that were invalid or forbidden.",
        source=METRICS,
    )
    FIRST_BYTE = Metric(
        name="FirstByteLatency",
        meaning="Time from the complete request to the first byte of its response.",
        unit="millisecond",
        source=METRICS,
    )


s3 = S3()
