"""What fails in calls of the Slack API, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, OUTGOING, RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_python = Repository(
    "slackapi/python-slack-sdk",
    commit="ae87985e2c3811ead978f31ea5a1e4a7ca5c3515",
    checked="2026-11-27",
    publisher="Slack",
)
GUIDE = _python.file("docs/english/web.md")

ERROR = Check(
    "Read the error that the API returned, and look it up at the method.",
    action("Log the field error of the response.")
    @ _python.file("README.md").at("str like 'invalid_auth', 'channel_not_found'"),
    **NO_OUTPUT,
    verify="The page of the method lists its errors with their meaning.",
)
MEMBER = Check(
    "Check that the bot of the app is in the channel.",
    action("Open the channel and look for the bot of the app among its members.")
    @ GUIDE.at("bot user needs to be in the channel"),
    **NO_OUTPUT,
    verify="A private channel that the bot is not in looks as if it did not exist.",
)
RETRY_AFTER = Check(
    "Check how long to wait: the header Retry-After of the response.",
    action("Log Retry-After of the responses with 429, and how many calls are made.")
    @ GUIDE.at("tell you how long to wait before retrying"),
    **NO_OUTPUT,
    verify="One message per channel and second is allowed: more than that must be collected.",
)
LIMITED = KnownFailure("calls exceed the rate limit (429)", steps=[RETRY_AFTER, ERROR, UNIT_LOG])
BAD_TOKEN = KnownFailure("the token is not valid", steps=[ERROR, ENVIRONMENT, UNIT_LOG])
NO_CHANNEL = KnownFailure(
    "the channel does not exist, or the app is not in it", steps=[MEMBER, ERROR, ENVIRONMENT]
)
FAILED = KnownFailure(
    "a call fails; its error says why", steps=[ERROR, MEMBER, RETRY_AFTER], is_general=True
)
UNREACHABLE = KnownFailure("the API cannot be reached", steps=[OUTGOING, RESOLVE, CALL])
