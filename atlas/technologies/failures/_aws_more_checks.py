"""More read-only calls of the AWS command line that first steps share."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._aws import cli
from atlas.technologies.known_failure import NO_OUTPUT

ECS_SERVICE = Check(
    "Print the service: its status, counts and last events.",
    shell("aws ecs describe-services --cluster <cluster> --services <service>")
    @ cli.file("ecs/describe-services.rst").at(
        "retrieves details for the ``my-http-service`` service"
    ),
    **NO_OUTPUT,
    verify="status is ACTIVE, and the latest event says what fails.",
)
ECS_CLUSTER = Check(
    "Print the cluster: its status and number of instances.",
    shell("aws ecs describe-clusters --cluster <cluster>")
    @ cli.file("ecs/describe-clusters.rst").at("retrieves details about the specified cluster"),
    **NO_OUTPUT,
    verify="status is ACTIVE; failures with MISSING: no such cluster in this region.",
)
IMAGE = Check(
    "Print the image (AMI).",
    shell("aws ec2 describe-images --image-ids <id>")
    @ cli.file("ec2/describe-images.rst").at("describes the specified AMI in the specified Region"),
    **NO_OUTPUT,
    verify="State is available, in the region of the launch.",
)
GROUPS = Check(
    "Print the security group and its rules.",
    shell("aws ec2 describe-security-groups --group-ids <id>")
    @ cli.file("ec2/describe-security-groups.rst").at(
        "example describes the specified security group"
    ),
    **NO_OUTPUT,
    verify="It exists in the VPC, and its rules are the expected ones.",
)
VOLUME = Check(
    "Print the volume: its state and attachments.",
    shell("aws ec2 describe-volumes --volume-ids <id>")
    @ cli.file("ec2/describe-volumes.rst").at(
        "describes the specified volumes in the current Region"
    ),
    **NO_OUTPUT,
    verify="State is available before an attachment; Attachments names the instance.",
)
OFFERINGS = Check(
    "List which instance types the zones of the region offer.",
    shell("aws ec2 describe-instance-type-offerings --location-type availability-zone")
    @ cli.file("ec2/describe-instance-type-offerings.rst").at(
        "lists the instance types offered in the Region"
    ),
    **NO_OUTPUT,
    verify="The type of the message is listed for the zone.",
)
TARGETS = Check(
    "Print the health of the targets of the target group.",
    shell("aws elbv2 describe-target-health --target-group-arn <arn>")
    @ cli.file("elbv2/describe-target-health.rst").at(
        "displays health details for the targets of the"
    ),
    **NO_OUTPUT,
    verify="State is healthy; else Reason says why.",
)
EKS_CLUSTER = Check(
    "Print the cluster: its status, version and network.",
    shell("aws eks describe-cluster --name <name>")
    @ cli.file("eks/describe-cluster.rst").at("actively running EKS addon in your Amazon EKS"),
    **NO_OUTPUT,
    verify="status is ACTIVE, in this account and region.",
)
NODE_GROUP = Check(
    "Print the node group: its status and health issues.",
    shell("aws eks describe-nodegroup --cluster-name <cluster> --nodegroup-name <name>")
    @ cli.file("eks/describe-nodegroup.rst").at("describes a managed node group for an Amazon"),
    **NO_OUTPUT,
    verify="status is ACTIVE; health.issues has the code and the resources.",
)
STREAM = Check(
    "Print the stream: its status, shards and retention.",
    shell("aws kinesis describe-stream-summary --stream-name <stream>")
    @ cli.file("kinesis/describe-stream-summary.rst").at(
        "provides a summarized description (without the shard list)"
    ),
    **NO_OUTPUT,
    verify="It exists in this account and region, and StreamStatus is ACTIVE.",
)
CACHES = Check(
    "Print the cache clusters: their status and version.",
    shell("aws elasticache describe-cache-clusters")
    @ cli.file("elasticache/describe-cache-clusters.rst").at(
        "describe-cache-clusters`` example describes a cache cluster"
    ),
    **NO_OUTPUT,
    verify="CacheClusterStatus is available.",
)
LOG_GROUPS = Check(
    "Print the log groups by the first letters of their name.",
    shell("aws logs describe-log-groups --log-group-name-prefix <name>")
    @ cli.file("logs/describe-log-groups.rst").at("describes a log group named ``my-logs``"),
    **NO_OUTPUT,
    verify="The log group is there, in this account and region.",
)
SCALING = Check(
    "List the last activities of the Auto Scaling group.",
    shell("aws autoscaling describe-scaling-activities --auto-scaling-group-name <name>")
    @ cli.file("autoscaling/describe-scaling-activities.rst").at(
        "describes the scaling activities for the specified Auto"
    ),
    **NO_OUTPUT,
    verify="Cause says why each instance was launched or terminated; StatusMessage says why an "
    "activity failed.",
)
TOPICS = Check(
    "List the topics of the account in the region.",
    shell("aws sns list-topics")
    @ cli.file("sns/list-topics.rst").at("lists all of SNS topics in your AWS"),
    **NO_OUTPUT,
    verify="The ARN that the program uses is listed.",
)
STAGES = Check(
    "Print the stages of the API with their throttling and logging.",
    shell("aws apigateway get-stages --rest-api-id <id>")
    @ cli.file("apigateway/get-stages.rst").at("To get the list of stages for a"),
    **NO_OUTPUT,
    verify="The stage of the URL exists; methodSettings has the limits of throttling.",
)
PLANS = Check(
    "List the usage plans with their throttling and quotas.",
    shell("aws apigateway get-usage-plans")
    @ cli.file("apigateway/get-usage-plans.rst").at("To get the details of all Usage Plans"),
    **NO_OUTPUT,
    verify="throttle and quota of the plan of the API key are above the load.",
)
