"""What fails in Amazon S3, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._cloudwatch import aws_cli, metric
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

guide = Repository(
    "awsdocs/amazon-s3-userguide",
    commit="cc53dd6a44d3aa1d654e6d3705a0a7550f20fd2a",
    checked="2026-11-26",
    release=undisclosed("release: the guide, read at a commit, names none"),
    publisher="Amazon Web Services",
    folder="doc_source",
)
PERFORMANCE = guide.file("optimizing-performance.md")
PATTERNS = guide.file("optimizing-performance-design-patterns.md")
CHRONYC = Repository(
    "mlichvar/chrony",
    commit="8f2db839de0c4c8683ec460819c1ee77a718c770",
    checked="2026-11-26",
    publisher="chrony",
).file("doc/chronyc.adoc")
_BUCKET = "Name=BucketName,Value=<bucket> Name=FilterId,Value=<name>"

FILTERS = Check(
    "List the filters by which the bucket's request metrics are enabled.",
    shell("aws s3api list-bucket-metrics-configurations --bucket <bucket>")
    @ aws_cli.file("s3api/list-bucket-metrics-configurations.rst").at(
        "aws s3api list-bucket-metrics-configurations"
    ),
    healthy=statement('a filter with its Id, as "123" for the prefix logs')
    @ aws_cli.file("s3api/list-bucket-metrics-configurations.rst").at('"Prefix": "logs"'),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="None: CloudWatch has no counts of requests; use the access logs.",
)
SERVER_ERRORS = Check(
    "Check how many requests failed with 5xx, by the Id of a metrics filter of the bucket.",
    metric("AWS/S3", "5xxErrors", _BUCKET, "Sum"),
    **NO_OUTPUT,
    verify="Many at one prefix: its rate may be too high. Without such a filter there is no data.",
)
CLIENT_ERRORS = Check(
    "Check how many requests failed with 4xx, by the Id of a metrics filter of the bucket.",
    metric("AWS/S3", "4xxErrors", _BUCKET, "Sum"),
    **NO_OUTPUT,
    verify="A peak: a client sends requests that are invalid, late or forbidden.",
)
FIRST_BYTE = Check(
    "Read the time to the first byte, by the Id of a metrics filter of the bucket.",
    metric("AWS/S3", "FirstByteLatency", _BUCKET, "Average"),
    **NO_OUTPUT,
    verify="As usual, although clients are slow: check the time of the body, which it leaves out, "
    "the network and the client.",
)
PREFIXES = Check(
    "Compare the request rate of each prefix with what one prefix takes.",
    action("Count the requests of each second by prefix, in the access logs.")
    @ PERFORMANCE.at("at least 3,500 PUT/COPY/POST/DELETE or 5,500 GET/HEAD requests"),
    healthy=statement("rising slowly: it scales by itself")
    @ PATTERNS.at("automatically scales in response to sustained new request"),
    unhealthy=statement("above it: 503 until it has scaled; spread keys over more prefixes")
    @ PATTERNS.at("503 request responses temporarily until the optimization completes"),
    verify="The rate is that of a partitioned prefix: below it, one that S3 has not split yet may "
    "answer 503, too. Access logs must have been on before; most records come within a few hours.",
)
RETRIES = Check(
    "Check whether the client retries requests that S3 answers with 503.",
    action("Read the retry settings of the SDK in the client.")
    @ PATTERNS.at("benefiting from the SDK’s support for retries"),
    healthy=statement("an SDK with its retries turned on: it waits longer each time")
    @ PATTERNS.at("each AWS SDK implements automatic retry logic using"),
    unhealthy=statement("retries turned off, or no SDK and no retries of its own")
    @ PATTERNS.at("AWS SDK, you should implement retry logic when"),
)
REACH = Check(
    "From the client, test access to the bucket.",
    shell("aws s3api head-bucket --bucket <bucket>")
    @ aws_cli.file("s3api/head-bucket.rst").at(
        "aws s3api head-bucket --bucket amzn-s3-demo-bucket"
    ),
    healthy=statement("no error: no output, or the region of the bucket in newer versions")
    @ aws_cli.file("s3api/head-bucket.rst").at("it, no output is returned. Otherwise, an error"),
    unhealthy=statement("404: Not Found")
    @ aws_cli.file("s3api/head-bucket.rst").at(
        "(404) occurred when calling the HeadBucket operation: Not"
    ),
    verify="403: the caller may not list the bucket; 404: it does not exist; 500, or 503 without "
    "a high request rate: S3 itself fails. It reads no object.",
)
ANSWERS = Check(
    "From the client, test whether S3 answers for the bucket.",
    REACH.command,
    healthy=REACH.healthy,
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="500, or 503 without a high request rate: S3 itself fails. 403 or 404: S3 answers, "
    "about the bucket and its permissions. It reads no object.",
)

SLOW_DOWN = KnownFailure(
    "the request rate is too high", steps=[PREFIXES, FILTERS, SERVER_ERRORS, RETRIES]
)
SERVICE_FAILS = KnownFailure(
    "the service fails or is unavailable", steps=[ANSWERS, FILTERS, SERVER_ERRORS, RETRIES]
)
CLOCK_SKEW = KnownFailure("the clock of the caller is wrong", steps=[CLOCK, REACH, CLIENT_ERRORS])
STALLED = KnownFailure(
    "a caller opened a request and then stalled", steps=[FIRST_BYTE, CLIENT_ERRORS, RETRIES]
)
