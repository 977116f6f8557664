"""Gaps, sources and a check that the guides to services of Amazon Web Services share."""

from atlas import Check, gaps_in, shell, statement, undisclosed
from atlas.technologies.failures._aws import botocore, cli

CHECKED = "2026-11-29"
SERVICE = undisclosed("version: a service without public versions; looked in boto/botocore")
NO_RECOVERY_TIME = undisclosed("time to recover: neither documentation nor reports give one")
gap = gaps_in("the documentation of the call")
own = gaps_in("it is a change in a program of your own")
HEALTH_PAGE = cli.file("health/describe-events.rst")
EVENTS = Check(
    "List the open events of AWS.",
    shell("aws health describe-events --region us-east-1 --filter eventStatusCodes=open")
    @ HEALTH_PAGE.at("example lists recent AWS Health events"),
    healthy=statement("no issue of the service in your region")
    @ HEALTH_PAGE.at('"eventTypeCategory": "accountNotification",'),
    unhealthy=statement("eventTypeCategory: issue, of the service in your region")
    @ HEALTH_PAGE.at('"eventTypeCategory": "issue",'),
    verify="SubscriptionRequiredException: the account has no support plan with it.",
)
__all__ = [
    "CHECKED",
    "EVENTS",
    "NO_RECOVERY_TIME",
    "SERVICE",
    "botocore",
    "cli",
    "gap",
    "own",
]
