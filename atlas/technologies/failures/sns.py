"""What fails in Amazon SNS, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._aws import IDENTITY, SIMULATE
from atlas.technologies.failures.kms import KEY as KEY_STATE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-26",
    publisher="Amazon Web Services",
    folder="awscli/examples",
)
TOPICS_PAGE = _cli.file("sns/list-topics.rst")
SUBSCRIPTIONS_PAGE = _cli.file("sns/list-subscriptions-by-topic.rst")

_endpoints = Repository(
    "aws/aws-cli",
    commit="01e092bd14440bf96585c32c6e42be51c6a9b6de",
    checked="2026-11-27",
    publisher="Amazon Web Services",
).file("awscli/examples/sns/get-endpoint-attributes.rst")

TOPICS = Check(
    "List the topics of the account and region.",
    shell("aws sns list-topics") @ TOPICS_PAGE.at("aws sns list-topics"),
    **NO_OUTPUT,
    verify="The topic is missing: another region or account, or it was deleted.",
)
SUBSCRIPTIONS = Check(
    "List the subscriptions of the topic.",
    shell("aws sns list-subscriptions-by-topic --topic-arn <arn>")
    @ SUBSCRIPTIONS_PAGE.at("aws sns list-subscriptions-by-topic"),
    **NO_OUTPUT,
    verify="PendingConfirmation: the subscriber never confirmed.",
)
ENDPOINT = Check(
    "Check whether the endpoint of the device is enabled, and its token.",
    shell("aws sns get-endpoint-attributes --endpoint-arn <arn>")
    @ _endpoints.at("aws sns get-endpoint-attributes"),
    **NO_OUTPUT,
    verify="Enabled false: the push service refused the token; the application must set a new one.",
)
NO_TOPIC = KnownFailure("a topic does not exist", steps=[TOPICS, IDENTITY, SIMULATE])
DISABLED = KnownFailure(
    "an endpoint of a push service is disabled", steps=[ENDPOINT, SUBSCRIPTIONS, IDENTITY]
)
KEY = KnownFailure("the key of a topic cannot be used", steps=[KEY_STATE, IDENTITY, SIMULATE])
