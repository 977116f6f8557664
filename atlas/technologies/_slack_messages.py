"""Log messages of the Slack API, as its clients print them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import slack as fails
from atlas.technologies.message import LogMessage

ERRORS = Repository(
    "slackapi/node-slack-sdk",
    commit="4322e14f116ac7551073767c533b9aca77fd9552",
    checked="2026-11-27",
    publisher="Slack",
).file("packages/web-api/src/errors.ts")
CLIENT = Repository(
    "slackapi/node-slack-sdk",
    commit="4322e14f116ac7551073767c533b9aca77fd9552",
    checked="2026-11-27",
    publisher="Slack",
).file("packages/web-api/src/WebClient.ts")
CODES = Repository(
    "slackapi/node-slack-sdk",
    commit="4322e14f116ac7551073767c533b9aca77fd9552",
    checked="2026-11-27",
    publisher="Slack",
).file("packages/socket-mode/src/UnrecoverableSocketModeStartError.ts")
_python = Repository(
    "slackapi/python-slack-sdk",
    commit="ae87985e2c3811ead978f31ea5a1e4a7ca5c3515",
    checked="2026-11-27",
    publisher="Slack",
)
PYTHON = _python.file("slack_sdk/web/slack_response.py")
GUIDE = _python.file("docs/english/web.md")
RTM = _python.file("docs/reference/rtm_v2/index.html")


class SlackMessages:
    """Log messages of the Slack API, as its clients print them."""

    LIMITED = LogMessage(
        anchor="A rate limit was exceeded (url: ",
        sample="A rate limit was exceeded (url: chat.postMessage, retry-after: 30)",
        pattern=r"A rate limit was exceeded \(url: (?P<url>[^,]+), retry-after: (?P<seconds>\d+)\)",
        severity="error",
        meaning="Too many calls of a method in a short time.",
        source=CLIENT,
        failure=fails.LIMITED,
    )
    RETRIED = LogMessage(
        anchor="API Call failed due to rate limiting. Will retry in ",
        sample="API Call failed due to rate limiting. Will retry in 30 seconds.",
        pattern=r"Will retry in (?P<seconds>\d+) seconds",
        severity="warning",
        meaning="Too many calls of a method in a short time; the client waits.",
        source=CLIENT,
        failure=fails.LIMITED,
    )
    LIMITED_CODE = LogMessage(
        anchor="ratelimited",
        sample="The server responded with: {'ok': False, 'error': 'ratelimited'}",
        pattern=r"['\"]?error['\"]?\s*[:=]\s*['\"]?ratelimited\b",
        severity="error",
        context=("slack", "Slack", "'ok': False", '"ok":false', '"ok": false'),
        meaning="Too many calls of a method in a short time.",
        source=RTM,
        failure=fails.LIMITED,
    )
    LIMITED_NODE = LogMessage(
        anchor="slack_webapi_rate_limited_error",
        sample="code: 'slack_webapi_rate_limited_error', retryAfter: 30",
        severity="error",
        meaning="Too many calls of a method in a short time (Node.js).",
        source=ERRORS,
        failure=fails.LIMITED,
    )
    PLATFORM_NODE = LogMessage(
        anchor="slack_webapi_platform_error",
        sample="code: 'slack_webapi_platform_error', data: { ok: false }",
        severity="error",
        meaning="A call was refused; its data has the error (Node.js).",
        source=ERRORS,
        failure=fails.FAILED,
    )
    REQUEST_NODE = LogMessage(
        anchor="slack_webapi_request_error",
        sample="code: 'slack_webapi_request_error', original: Error",
        severity="error",
        meaning="A request to the API failed on its way (Node.js); its original error says why.",
        source=ERRORS,
        failure=fails.UNREACHABLE,
    )
    BAD_TOKEN = LogMessage(
        anchor="An API error occurred: ",
        sample="An API error occurred: invalid_auth",
        pattern=r"An API error occurred: (?P<code>invalid_auth|not_authed|account_inactive|"
        r"user_removed_from_team|team_disabled)\b",
        severity="error",
        context=("API error occurred",),
        meaning="The token is not valid, or its user or workspace is gone.",
        source=CODES,
        failure=fails.BAD_TOKEN,
    )
    CHANNEL_NODE = LogMessage(
        anchor="An API error occurred: ",
        sample="An API error occurred: channel_not_found",
        pattern=r"An API error occurred: (?P<code>channel_not_found|not_in_channel)\b",
        severity="error",
        context=("API error occurred",),
        meaning="The channel does not exist, or the bot is not in it (Node.js).",
        source=ERRORS,
        failure=fails.NO_CHANNEL,
    )
    FAILED_NODE = LogMessage(
        anchor="An API error occurred: ",
        sample="An API error occurred: invalid_blocks",
        pattern=r"An API error occurred: (?P<code>[a-z]+_\w+)",
        severity="error",
        context=("API error occurred",),
        meaning="A call was refused; the word at the end says why.",
        source=ERRORS,
        failure=fails.FAILED,
    )
    BAD_TOKEN_PYTHON = LogMessage(
        anchor="'ok': False, 'error': '",
        sample="The request to the Slack API failed. The server responded with: "
        "{'ok': False, 'error': 'invalid_auth'}",
        pattern=r"'ok': False, 'error': '(?P<code>invalid_auth|not_authed|account_inactive)'",
        severity="error",
        meaning="The token is not valid, or its user is gone.",
        source=GUIDE,
        failure=fails.BAD_TOKEN,
    )
    NO_CHANNEL = LogMessage(
        anchor="channel_not_found",
        sample="The server responded with: {'ok': False, 'error': 'channel_not_found'}",
        pattern=r"\b(?P<code>channel_not_found)\b",
        severity="error",
        meaning="The channel does not exist, or the bot is not in it.",
        source=GUIDE,
        failure=fails.NO_CHANNEL,
    )
    NOT_IN_CHANNEL = LogMessage(
        anchor="not_in_channel",
        sample="The server responded with: {'ok': False, 'error': 'not_in_channel'}",
        pattern=r"\b(?P<code>not_in_channel)\b",
        severity="error",
        meaning="The bot of the app was not invited to the channel.",
        source=GUIDE,
        failure=fails.NO_CHANNEL,
    )
    FAILED_PYTHON = LogMessage(
        anchor="The request to the Slack API failed",
        sample="The request to the Slack API failed. (url: https://slack.com/api/chat.postMessage)",
        pattern=r"The request to the Slack API failed\.(?: \(url: (?P<url>[^)\s]+)\))?",
        severity="error",
        meaning="A call was refused; the line after it has the error.",
        source=PYTHON,
        failure=fails.FAILED,
    )
