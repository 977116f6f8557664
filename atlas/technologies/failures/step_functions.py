"""What fails in AWS Step Functions, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_API = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-27",
    publisher="Amazon Web Services",
).file("botocore/data/stepfunctions/2016-11-23/service-2.json")

HISTORY = Check(
    "Read the history of the execution: the state that it was in, and for how long.",
    shell("aws stepfunctions get-execution-history --execution-arn <arn>")
    @ _API.at("Returns the history of the specified execution"),
    **NO_OUTPUT,
    verify="The last state entered is the one that took too long; express workflows have none.",
)
EXECUTION = Check(
    "Print the execution: its status, input, error and state machine.",
    shell("aws stepfunctions describe-execution --execution-arn <arn>")
    @ _API.at("Provides information about a state machine execution"),
    **NO_OUTPUT,
    verify="FAILED: error and cause name what failed; express workflows have none.",
)
MACHINE = Check(
    "Print the state machine: its definition and its role.",
    shell("aws stepfunctions describe-state-machine --state-machine-arn <arn>")
    @ _API.at("Provides information about a state machine's definition"),
    **NO_OUTPUT,
    verify="roleArn is the role that needs the permissions; definition holds states and timeouts.",
)
MACHINES = Check(
    "List the state machines of the account in the region.",
    shell("aws stepfunctions list-state-machines") @ _API.at("Lists the existing state machines."),
    **NO_OUTPUT,
    verify="The ARN is missing: another region or account, or it was deleted.",
)
RUNNING = Check(
    "List the executions of a state machine that run.",
    shell("aws stepfunctions list-executions --state-machine-arn <arn> --status-filter RUNNING")
    @ _API.at("Lists all executions of a state machine"),
    **NO_OUTPUT,
    verify="Very many with an old startDate: they hang, or more are started than end.",
)
TIMEOUT = KnownFailure(
    "a state or execution exceeded its timeout", steps=[HISTORY, EXECUTION, MACHINE]
)
HEARTBEAT = KnownFailure("a task sent no heartbeat in time", steps=[HISTORY, EXECUTION, MACHINE])
