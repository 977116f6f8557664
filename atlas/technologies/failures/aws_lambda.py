"""What fails in AWS Lambda, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._aws import IDENTITY, botocore
from atlas.technologies.failures.aws_api import TRUST
from atlas.technologies.failures.kms import KEY
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-26",
    release="1.45.55",
    publisher="Amazon Web Services",
    folder="awscli/examples",
)
CONFIGURATION_PAGE = _cli.file("lambda/get-function-configuration.rst")
CONCURRENCY_PAGE = _cli.file("lambda/get-function-concurrency.rst")
ACCOUNT_PAGE = _cli.file("lambda/get-account-settings.rst")
UPDATE_PAGE = _cli.file("lambda/update-function-configuration.rst")
RESERVE_PAGE = _cli.file("lambda/put-function-concurrency.rst")
STREAMS_ORDER = botocore.file("data/logs/2014-03-28/service-2.json")
guide = Repository(
    "awsdocs/aws-lambda-developer-guide",
    commit="03f7fcb0b771f031f7cb3aa43e8b18407c00b3a8",
    checked="2026-11-22",
    release=undisclosed("release: the guide, read at a commit, names none"),
    publisher="Amazon Web Services",
    folder="doc_source",
)
NETWORKING = guide.file("troubleshooting-networking.md")
EXECUTION = guide.file("troubleshooting-execution.md")
INVOCATION = guide.file("troubleshooting-invocation.md")

CONFIGURATION = Check(
    "Read timeout, memory, handler and VPC of the function.",
    shell("aws lambda get-function-configuration --function-name <name>")
    @ CONFIGURATION_PAGE.at("aws lambda get-function-configuration"),
    **NO_OUTPUT,
    verify="Timeout and MemorySize fit the work; VpcConfig shows whether it runs in a VPC.",
)
CONCURRENCY = Check(
    "Read the reserved concurrency of the function.",
    shell("aws lambda get-function-concurrency --function-name <name>")
    @ CONCURRENCY_PAGE.at("aws lambda get-function-concurrency"),
    **NO_OUTPUT,
    verify="No output: it shares the account's; 0: it is switched off.",
)
ACCOUNT = Check(
    "Read the concurrency limit of the account.",
    shell("aws lambda get-account-settings") @ ACCOUNT_PAGE.at("aws lambda get-account-settings"),
    healthy=statement('"ConcurrentExecutions": 1000, or more')
    @ ACCOUNT_PAGE.at('"ConcurrentExecutions": 1000,'),
    unhealthy=NO_OUTPUT["unhealthy"],
)
STREAMS = Check(
    "List the newest log streams of the function, to find the failed run.",
    shell(
        "aws logs describe-log-streams --log-group-name /aws/lambda/<name> "
        "--order-by LastEventTime --descending --max-items 5"
    )
    @ STREAMS_ORDER.at("the results are ordered by the event time."),
    **NO_OUTPUT,
    verify="aws logs get-log-events prints a stream: its REPORT lines show Duration and Max Memory "
    "Used.",
)
MORE_MEMORY = Step(
    "Increase the function's memory, and with it its CPU.",
    command=shell(
        "aws lambda update-function-configuration --function-name <name> --memory-size <megabytes>"
    )
    @ UPDATE_PAGE.at("example modifies the memory size to be 256"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Run it with the previous memory size.",
    verify="Duration falls, and runs succeed. It changes $LATEST: callers of an alias get it with "
    "a new published version.",
)
RESERVE = Step(
    "Reserve concurrency for the function, at the expense of the others.",
    command=shell(
        "aws lambda put-function-concurrency --function-name <name> "
        "--reserved-concurrent-executions <count>"
    )
    @ RESERVE_PAGE.at("example configures 100 reserved concurrent executions for"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Run it with the previous number; if there was none, "
    "aws lambda delete-function-concurrency --function-name <name>",
    verify="Throttles of the function return to 0, and no other function is throttled.",
)

TIMED_OUT = KnownFailure(
    "a function exceeded its timeout",
    is_general=True,
    steps=[CONFIGURATION, STREAMS, MORE_MEMORY],
    causes=[
        UsualCause(
            "it runs in a VPC without a way to the internet",
            sign=statement("it began when the function was connected to a VPC")
            @ NETWORKING.at("loses internet access after connecting to a VPC"),
        ),
        UsualCause(
            "it has too little memory or CPU",
            sign=statement("the same code is much faster elsewhere")
            @ EXECUTION.at("constrained by the memory or processing power available"),
        ),
    ],
)
EXITED = KnownFailure(
    "the process of a function exited", steps=[STREAMS, CONFIGURATION, MORE_MEMORY]
)
PACKAGE = KnownFailure(
    "the code of a function cannot be loaded", steps=[STREAMS, CONFIGURATION, ACCOUNT]
)
THROTTLED = KnownFailure(
    "the concurrency limit is reached",
    steps=[ACCOUNT, CONCURRENCY, CONFIGURATION, RESERVE],
    causes=[
        UsualCause(
            "one function uses up the concurrency of the account",
            sign=statement("functions without a reservation are throttled")
            @ INVOCATION.at("One function is using all of the available"),
        ),
    ],
)
FILES = KnownFailure(
    "a function cannot mount or use its file system", steps=[CONFIGURATION, STREAMS, CONCURRENCY]
)
NETWORK = KnownFailure(
    "a function gets no network interface in its VPC", steps=[CONFIGURATION, STREAMS, ACCOUNT]
)
BLOCKED = KnownFailure(
    "a function cannot run: it is pending, or its key is disabled",
    steps=[CONFIGURATION, KEY, STREAMS],
)
RESPONSE = KnownFailure(
    "the response of a function is too large", steps=[STREAMS, CONFIGURATION, ACCOUNT]
)
ROLE = KnownFailure(
    "the role of a function cannot be assumed", steps=[TRUST, CONFIGURATION, IDENTITY]
)
