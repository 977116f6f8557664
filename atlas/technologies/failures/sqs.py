"""What fails in Amazon SQS, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._aws import (
    CALLERS,
    CHECKED,
    IDENTITY,
    PUBLISHER,
    QUOTAS,
    SIMULATE,
    cli,
)
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

guide = Repository(
    "awsdocs/amazon-sqs-developer-guide",
    commit="39de636dd41007e232595165587ba162ddc491f4",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="doc_source",
)
VISIBILITY = guide.file("sqs-visibility-timeout.md")
_ATTRIBUTES = cli.file("sqs/get-queue-attributes.rst")
_LIST = cli.file("sqs/list-queues.rst")
_RECEIVE = cli.file("sqs/receive-message.rst")

ATTRIBUTES = Check(
    "Check how many messages wait and how many are in flight, and the queue's settings.",
    shell("aws sqs get-queue-attributes --queue-url <url> --attribute-names All")
    @ _ATTRIBUTES.at("gets all of the specified queue's attributes"),
    healthy=statement("ApproximateNumberOfMessagesNotVisible: far below 120,000")
    @ VISIBILITY.at("maximum of approximately 120,000 in flight messages"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
LIST_QUEUES = Check(
    "List the queues of the account in the region.",
    shell("aws sqs list-queues --region <region>") @ _LIST.at("This example lists all queues"),
    **NO_OUTPUT,
    verify="If the queue is missing, its name, region or account is wrong, or it was deleted.",
)
KEY = Check(
    "Check which KMS key encrypts the queue, and who may use it.",
    shell("aws kms get-key-policy --policy-name default --key-id <id> --output text")
    @ cli.file("kms/get-key-policy.rst").at("To copy a key policy from one"),
    **NO_OUTPUT,
    verify="KmsMasterKeyId of the queue names the key; producers need kms:GenerateDataKey.",
)
DELETE_SOONER = Step(
    "Configure consumers to delete each message as soon as it is processed.",
    command=action("Delete messages from the queue after they are processed.")
    @ VISIBILITY.at("you should delete messages from the queue after"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Deploy the previous consumers.",
    verify="ApproximateNumberOfMessagesNotVisible falls.",
)

TRAFFIC = Check(
    "Compare how many messages are sent, received and deleted.",
    action("Open the metrics of the queue in CloudWatch, and graph NumberOfMessagesSent.")
    @ guide.file("sqs-available-cloudwatch-metrics.md").at("The number of messages added to a"),
    **NO_OUTPUT,
    verify="Deleted far below received: consumers fail, or take too long.",
)

NO_QUEUE = KnownFailure("the queue does not exist", steps=[LIST_QUEUES, IDENTITY, CALLERS])
IN_FLIGHT = KnownFailure(
    "too many messages are in flight", steps=[ATTRIBUTES, QUOTAS, DELETE_SOONER]
)
THROTTLED = KnownFailure("requests to a queue are throttled", steps=[TRAFFIC, ATTRIBUTES, QUOTAS])
RECEIPT = KnownFailure(
    "the receipt of a message is no longer valid", steps=[ATTRIBUTES, TRAFFIC, LIST_QUEUES]
)
PURGING = KnownFailure(
    "the queue was purged less than 60 seconds ago", steps=[ATTRIBUTES, CALLERS, LIST_QUEUES]
)
KEY_DENIED = KnownFailure(
    "the key that encrypts the queue cannot be used", steps=[ATTRIBUTES, KEY, SIMULATE]
)
TOO_LONG = KnownFailure(
    "a batch of messages is larger than a queue accepts", steps=[ATTRIBUTES, TRAFFIC, QUOTAS]
)
