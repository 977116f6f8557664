"""What fails in calls of Amazon SNS by their error code, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._aws import IDENTITY, QUOTAS, RAISE_QUOTA, cli
from atlas.technologies.failures._aws_more_checks import TOPICS
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.failures.sns import ENDPOINT
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

NUMBER = Check(
    "Check whether the phone number has opted out.",
    shell("aws sns check-if-phone-number-is-opted-out --phone-number <value>")
    @ cli.file("sns/check-if-phone-number-is-opted-out.rst").at(
        "checks whether the specified phone number is opted"
    ),
    **NO_OUTPUT,
    verify="isOptedOut true: no message of this account is sent to the number.",
)
APPLICATIONS = Check(
    "List the platform applications, with whether they are enabled.",
    shell("aws sns list-platform-applications")
    @ cli.file("sns/list-platform-applications.rst").at("lists the platform applications"),
    **NO_OUTPUT,
    verify="Enabled is true for the application; else nothing is pushed through it.",
)

LIMIT = KnownFailure(
    "a limit of topics, subscriptions or filters is reached", steps=[QUOTAS, TOPICS, RAISE_QUOTA]
)
OPTED_OUT = KnownFailure(
    "a phone number has opted out of messages", steps=[NUMBER, IDENTITY, SOURCE_OF_KEYS]
)
PLATFORM = KnownFailure(
    "the platform application for push messages is disabled",
    steps=[APPLICATIONS, ENDPOINT, IDENTITY],
)
