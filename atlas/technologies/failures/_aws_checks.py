"""Read-only calls of the AWS command line that first steps share."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._aws import cli
from atlas.technologies.known_failure import NO_OUTPUT

HEALTH = Check(
    "List recent events of AWS that affect the account.",
    shell("aws health describe-events --region us-east-1")
    @ cli.file("health/describe-events.rst").at("example lists recent AWS Health events"),
    **NO_OUTPUT,
    # Active-passive: botocore/data/health/2016-08-04/service-2.json of boto/botocore at 0e6e240.
    verify="Look for an open issue in your region or in global. Of the two endpoints of the API "
    "one is active; if us-east-1 is passive, it can lack the latest: an empty list is no "
    "all-clear. SubscriptionRequiredException: no plan with it.",
)
FUNCTION = Check(
    "Print the settings of the function: state, memory, timeout and role.",
    shell("aws lambda get-function-configuration --function-name <name>")
    @ cli.file("lambda/get-function-configuration.rst").at(
        "example displays the settings for version 2"
    ),
    **NO_OUTPUT,
    verify="State, LastUpdateStatus and their reasons say whether it can run.",
)
FUNCTION_LIMITS = Check(
    "Print the limits of Lambda in the account, and what is used of them.",
    shell("aws lambda get-account-settings")
    @ cli.file("lambda/get-account-settings.rst").at(
        "displays the Lambda limits and usage information"
    ),
    **NO_OUTPUT,
    verify="Compare TotalCodeSize and UnreservedConcurrentExecutions with their limits.",
)
FUNCTION_POLICY = Check(
    "Print who may invoke the function.",
    shell("aws lambda get-policy --function-name <name>")
    @ cli.file("lambda/get-policy.rst").at("example displays policy information about the"),
    **NO_OUTPUT,
    verify="The caller, such as apigateway.amazonaws.com, is a Principal, and its ARN fits.",
)
TABLE = Check(
    "Print the table: its state, key schema, indexes and throughput.",
    shell("aws dynamodb describe-table --table-name <name>")
    @ cli.file("dynamodb/describe-table.rst").at("example describes the ``MusicCollection`` table"),
    **NO_OUTPUT,
    verify="It exists in this account and region, and TableStatus is ACTIVE.",
)
BUCKET_REGION = Check(
    "Print the region of the bucket.",
    shell("aws s3api get-bucket-location --bucket <bucket>")
    @ cli.file("s3api/get-bucket-location.rst").at(
        "retrieves the location constraint for a bucket named"
    ),
    **NO_OUTPUT,
    verify="It is the region that the client uses.",
)
OBJECT = Check(
    "Print the metadata of the object.",
    shell("aws s3api head-object --bucket <bucket> --key <key>")
    @ cli.file("s3api/head-object.rst").at("retrieves metadata for an object in a bucket"),
    **NO_OUTPUT,
    verify="Its size, storage class and entity tag are those that the program expects.",
)
UPLOADS = Check(
    "List the multipart uploads that have not ended.",
    shell("aws s3api list-multipart-uploads --bucket <bucket>")
    @ cli.file("s3api/list-multipart-uploads.rst").at(
        "lists all of the active multipart uploads for"
    ),
    **NO_OUTPUT,
    verify="The upload of the message is there; else it was completed or aborted.",
)
REPOSITORIES = Check(
    "List the repositories of the registry.",
    shell("aws ecr describe-repositories")
    @ cli.file("ecr/describe-repositories.rst").at(
        "describes the repositories in the default registry"
    ),
    **NO_OUTPUT,
    verify="The repository is there, in this account and region; "
    "imageTagMutability is read there, too.",
)
ZONES = Check(
    "List the hosted zones of the account.",
    shell("aws route53 list-hosted-zones")
    @ cli.file("route53/list-hosted-zones.rst").at(
        "lists summary information about the first 100 hosted"
    ),
    **NO_OUTPUT,
    verify="The zone is there, under the id that is used.",
)
RECORDS = Check(
    "List the records of the hosted zone.",
    shell("aws route53 list-resource-record-sets --hosted-zone-id <id>")
    @ cli.file("route53/list-resource-record-sets.rst").at(
        "first 100 resource record sets in a specified"
    ),
    **NO_OUTPUT,
    verify="The record exists, or does not, and has the type and values that the change expects.",
)
STACK_EVENTS = Check(
    "List the events of the stack, the latest first.",
    shell("aws cloudformation describe-stack-events --stack-name <name>")
    @ cli.file("cloudformation/describe-stack-events.rst").at(
        "2 most recent events for the specified stack"
    ),
    **NO_OUTPUT,
    verify="The first event with FAILED has the cause in ResourceStatusReason.",
)
EXPORTS = Check(
    "List the exported values of the region.",
    shell("aws cloudformation list-exports")
    @ cli.file("cloudformation/list-exports.rst").at("displays a list of the exports from stacks"),
    **NO_OUTPUT,
    verify="The name is there; ExportingStackId is the stack that must exist first.",
)
KEY = Check(
    "Print the state and the manager of the key.",
    shell("aws kms describe-key --key-id <id>")
    @ cli.file("kms/describe-key.rst").at("To find detailed information about a KMS key"),
    **NO_OUTPUT,
    verify="KeyState is Enabled; else PendingDeletion, Disabled or PendingImport say why.",
)
DB_INSTANCE = Check(
    "Print the instance: its status, class and storage.",
    shell("aws rds describe-db-instances --db-instance-identifier <name>")
    @ cli.file("rds/describe-db-instances.rst").at(
        "retrieves details about the specified DB instance"
    ),
    **NO_OUTPUT,
    verify="DBInstanceStatus is available; another one says what runs.",
)
DB_EVENTS = Check(
    "List the recent events of the instance.",
    shell("aws rds describe-events --source-identifier <name> --source-type db-instance")
    @ cli.file("rds/describe-events.rst").at("events that have occurred for the specified DB"),
    **NO_OUTPUT,
    verify="An event at the time of the error is its cause.",
)
MANAGED = Check(
    "List the instances that Systems Manager reaches.",
    shell("aws ssm describe-instance-information")
    @ cli.file("ssm/describe-instance-information.rst").at(
        "retrieves details of each of your managed instances"
    ),
    **NO_OUTPUT,
    verify="PingStatus of the instance is Online.",
)
SECRET = Check(
    "Print the secret: its versions, rotation and deletion.",
    shell("aws secretsmanager describe-secret --secret-id <name>")
    @ cli.file("secretsmanager/describe-secret.rst").at("example shows the details of a secret"),
    **NO_OUTPUT,
    verify="DeletedDate: it is scheduled for deletion. VersionIdsToStages shows AWSCURRENT.",
)
