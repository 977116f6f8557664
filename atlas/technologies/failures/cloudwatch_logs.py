"""What fails in Amazon CloudWatch Logs, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._aws import IDENTITY, SIMULATE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-26",
    publisher="Amazon Web Services",
    folder="awscli/examples",
)
STREAMS_PAGE = _cli.file("logs/describe-log-streams.rst")

STREAMS = Check(
    "List the streams of the log group.",
    shell("aws logs describe-log-streams --log-group-name <group>")
    @ STREAMS_PAGE.at("aws logs describe-log-streams"),
    **NO_OUTPUT,
    verify="The stream is missing: nothing created it. lastIngestionTime: when lines came.",
)
MISSING = KnownFailure(
    "the log group or log stream does not exist", steps=[STREAMS, IDENTITY, SIMULATE]
)
TOKEN = KnownFailure(
    "log lines are refused: the sequence token is wrong", steps=[STREAMS, UNIT_LOG, IDENTITY]
)

REPEATED = KnownFailure("a batch of log events was sent twice", steps=[STREAMS, UNIT_LOG, IDENTITY])
