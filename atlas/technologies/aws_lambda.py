"""AWS Lambda: runs functions on demand."""

from atlas.evidence.constructors import count, mb, seconds
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._aws_lambda_code_messages import AWSLambdaCodeMessages
from atlas.technologies._aws_lambda_messages import AWSLambdaMessages
from atlas.technologies._aws_lambda_throttle_messages import AWSLambdaThrottleMessages
from atlas.technologies.failures import aws_lambda as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
# The service has no versions; its runtimes do, and a function runs on one of them.
RUNTIMES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/aws-lambda.md")
_guide = Repository(
    "awsdocs/aws-lambda-developer-guide",
    commit="03f7fcb0b771f031f7cb3aa43e8b18407c00b3a8",
    checked=_CHECKED,
    publisher="Amazon Web Services",
    folder="doc_source",
)
_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
)
QUOTAS = _guide.file("gettingstarted-limits.md")
METRICS = _guide.file("monitoring-metrics.md")

_RELEASED = """
nodejs 2014-11-13  java8 2015-06-15  python2.7 2015-10-08
nodejs4.3 2016-04-07  dotnetcore1.0 2016-12-01  nodejs6.10 2017-03-22
python3.6 2017-04-18  nodejs4.3-edge 2017-07-17  go1.x 2018-01-15
dotnetcore2.0 2018-01-15  nodejs8.10 2018-04-02  dotnetcore2.1 2018-07-09
python3.7 2018-11-19  provided 2018-11-29  ruby2.5 2018-11-29
nodejs10.x 2019-05-15  java11 2019-11-18  python3.8 2019-11-18
nodejs12.x 2019-11-18  ruby2.7 2020-02-19  dotnetcore3.1 2020-03-31
provided.al2 2020-08-12  java8.al2 2020-08-12  dotnet5.0 2020-12-02
nodejs14.x 2021-02-03  python3.9 2021-08-16  dotnet6 2022-02-24
nodejs16.x 2022-05-12  dotnet7 2022-11-15  nodejs18.x 2022-11-18
python3.10 2023-04-18  java17 2023-04-27  ruby3.2 2023-06-07
python3.11 2023-07-27  provided.al2023 2023-11-10  nodejs20.x 2023-11-15
java21 2023-11-17  python3.12 2023-12-14  dotnet8 2024-02-22
ruby3.3 2024-04-04  python3.13 2024-11-14  nodejs22.x 2024-11-22
dotnet9 2024-12-09  ruby3.4 2025-03-27  java25 2025-11-14
python3.14 2025-11-18  nodejs24.x 2025-11-25  dotnet10 2026-01-08
ruby4.0 2026-04-30  java8.al2023 2026-07-31  java11.al2023 2026-07-31
java17.al2023 2026-07-31
"""


class AWSLambda(AWSLambdaCodeMessages, AWSLambdaMessages, AWSLambdaThrottleMessages, Technology):
    """A service that runs a function for each event, as many in parallel as are needed."""

    name = "AWS Lambda"
    icon = "diagrams.aws.compute.Lambda"
    plane = "service"
    releases = release_lines(_RELEASED, RUNTIMES)
    logs = statement("Amazon CloudWatch Logs, a log group /aws/lambda/ per function") @ _guide.file(
        "applications-tutorial.md"
    ).at("Each log stream in the CloudWatch Logs")
    CONCURRENT_RUNS = Parameter(
        "concurrent functions, default",
        count(1000, "execution") @ QUOTAS.at("Concurrent executions | 1,000"),
    )
    MAX_DURATION = Parameter(
        "maximum time of one run", seconds(900) @ QUOTAS.at("Function timeout | 900 seconds")
    )
    MAX_MEMORY = Parameter(
        "maximum memory (MB of 1024 KB)", mb(10240) @ QUOTAS.at("128 MB to 10,240 MB,")
    )

    TIMED_OUT = LogMessage(
        anchor="Task timed out after ",
        sample="Task timed out after 10.00 seconds",
        pattern=r"Task timed out after (?P<seconds>[\d.]+) seconds",
        severity="error",
        meaning="A function exceeded its timeout and was stopped.",
        source=_guide.file("troubleshooting-networking.md"),
        failure=fails.TIMED_OUT,
    )
    EXITED = LogMessage(
        anchor="Process exited before completing request",
        sample="RequestId: e4b46cbf-b738-4b1e-8880-a18cdf61200e Process exited before completing "
        "request",
        pattern=r"RequestId: (?P<request>\S+) Process exited",
        severity="error",
        meaning="The process of a function exited before it completed the request.",
        source=_guide.file("invocation-async.md"),
        failure=fails.EXITED,
    )
    IMPORT_FAILED = LogMessage(
        anchor="Unable to import module '",
        sample="Unable to import module 'lambda_function': Cannot import name '_imaging' from "
        "'PIL'",
        pattern=r"Unable to import module '(?P<module>[^']+)'",
        severity="error",
        meaning="The package of a function lacks a module, or has one built for another system.",
        source=_guide.file("python-exceptions.md"),
        failure=fails.PACKAGE,
    )
    THROTTLED = LogMessage(
        anchor="TooManyRequestsException",
        sample="An error occurred (TooManyRequestsException) when calling the Invoke operation",
        severity="error",
        context=("Invoke", "Lambda", "lambda"),
        meaning="The concurrency limit of the function or of the account is reached.",
        source=METRICS,
        failure=fails.THROTTLED,
    )
    ROLE = LogMessage(
        anchor="The role defined for the function cannot be assumed by Lambda.",
        sample="InvalidParameterValueException: The role defined for the function cannot be "
        "assumed by Lambda.",
        severity="error",
        meaning="The trust policy of the role does not name Lambda, or the role is too new.",
        source=_moto.file("moto/awslambda/models.py"),
        failure=fails.ROLE,
    )
    EFS_MOUNT = LogMessage(
        anchor="EFSMountFailureException: The function could not mount the EFS file system with "
        "access point ",
        sample="EFSMountFailureException: The function could not mount the EFS file system with "
        "access point arn:aws:elasticfilesystem:us-east-2:123456789012:access-point/fsap-015c.",
        pattern=r"access point (?P<access_point>arn:\S+)",
        severity="error",
        meaning="A function gets no file system, and does not start.",
        source=_guide.file("troubleshooting-invocation.md"),
        failure=fails.FILES,
    )

    EFS_UNREACHABLE = LogMessage(
        anchor="EFSMountConnectivityException: ",
        sample="EFSMountConnectivityException: The function couldn't connect to the Amazon EFS "
        "file system with access point "
        "arn:aws:elasticfilesystem:us-east-2:123456789012:access-point/fsap-015c. Check "
        "your network configuration and try again.",
        severity="error",
        meaning="A function cannot reach its file system over the network.",
        source=_guide.file("troubleshooting-invocation.md"),
        failure=fails.FILES,
    )
    EFS_TIMEOUT = LogMessage(
        anchor="EFSMountTimeoutException: ",
        sample="EFSMountTimeoutException: The function could not mount the EFS file system with "
        "access point "
        "arn:aws:elasticfilesystem:us-east-2:123456789012:access-point/fsap-015c due to "
        "mount time out.",
        severity="error",
        meaning="The file system of a function was reached, but could not be mounted in time.",
        source=_guide.file("troubleshooting-invocation.md"),
        failure=fails.FILES,
    )
    EFS_SLOW = LogMessage(
        anchor="EFSIOException: This function instance was stopped because Lambda detected an IO "
        "process that was taking too long.",
        sample="EFSIOException: This function instance was stopped because Lambda detected an IO "
        "process that was taking too long.",
        severity="error",
        meaning="The file system of a function is too slow, as when its burst credits are used up.",
        source=_guide.file("troubleshooting-invocation.md"),
        failure=fails.FILES,
    )
    PENDING = LogMessage(
        anchor="ResourceConflictException: The operation cannot be performed at this time. The "
        "function is currently in the following state:",
        sample="ResourceConflictException: The operation cannot be performed at this time. The "
        "function is currently in the following state: Pending",
        pattern=r"currently in the following state: (?P<state>\w+)",
        severity="error",
        meaning="A function is being created or updated, and cannot be run or changed now.",
        source=_guide.file("troubleshooting-invocation.md"),
        failure=fails.BLOCKED,
    )
    KMS_DISABLED = LogMessage(
        anchor="KMSDisabledException: Lambda was unable to decrypt the environment variables "
        "because the KMS key used is disabled.",
        sample="KMSDisabledException: Lambda was unable to decrypt the environment variables "
        "because the KMS key used is disabled. Please check the function's KMS key "
        "settings.",
        severity="error",
        meaning="The key of the environment variables is disabled, and the function does not "
        "start.",
        source=_guide.file("troubleshooting-invocation.md"),
        failure=fails.BLOCKED,
    )
    ENI_LIMIT = LogMessage(
        anchor="ENILimitReachedException: ",
        sample="ENILimitReachedException: The elastic network interface limit was reached for "
        "the function's VPC.",
        severity="error",
        meaning="The VPC has no network interface left for the function.",
        source=_guide.file("troubleshooting-networking.md"),
        failure=fails.NETWORK,
    )
    HANDLER_UNDEFINED = LogMessage(
        anchor=" is undefined or not exported",
        sample="index.handler is undefined or not exported",
        pattern=r"(?P<handler>[\w./-]+\.\w+) is undefined or not exported",
        severity="error",
        meaning="The handler that is configured does not exist in the code.",
        source=_guide.file("troubleshooting-deployment.md"),
        failure=fails.PACKAGE,
    )
    HANDLER_MISSING = LogMessage(
        anchor="' missing on module '",
        sample="Handler 'handler' missing on module 'function'",
        pattern="Handler '(?P<handler>[^']+)' missing on module '(?P<module>[^']+)'",
        severity="error",
        meaning="The handler that is configured does not exist in the code.",
        source=_guide.file("troubleshooting-deployment.md"),
        failure=fails.PACKAGE,
    )

    THROTTLES = Metric(
        name="Throttles",
        meaning="Invocations rejected at the concurrency limit.",
        source=METRICS,
    )
    ERRORS = Metric(
        name="Errors",
        meaning="Invocations that ended in an error of the function.",
        source=METRICS,
    )
    ITERATOR_AGE = Metric(
        name="IteratorAge",
        meaning="Age of the last stream record when the function receives it.",
        source=METRICS,
    )
    CONCURRENCY = Metric(
        name="ConcurrentExecutions",
        meaning="Invocations in progress; compare them with the limit.",
        source=METRICS,
    )


aws_lambda = AWSLambda()
