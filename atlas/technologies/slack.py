"""Slack: messages, as programs send them through its API."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._slack_messages import SlackMessages
from atlas.technologies.technology import Technology


class Slack(SlackMessages, Technology):
    """The API through which alerts and bots write to channels."""

    name = "Slack"
    icon = "diagrams.saas.chat.Slack"
    plane = "control"
    releases = undisclosed(
        "dates of its releases: not in the parts read of slackapi/node-slack-sdk"
    )
    logs = undisclosed("where it logs by default: not in the parts read of slackapi/node-slack-sdk")


slack = Slack()
