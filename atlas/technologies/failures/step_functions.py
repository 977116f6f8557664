"""What fails in AWS Step Functions, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._aws import CALLERS, IDENTITY
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
TIMEOUT = KnownFailure(
    "a state or execution exceeded its timeout", steps=[HISTORY, CALLERS, IDENTITY]
)
HEARTBEAT = KnownFailure("a task sent no heartbeat in time", steps=[HISTORY, CALLERS, IDENTITY])
