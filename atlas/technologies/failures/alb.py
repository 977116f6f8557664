"""What fails in Application Load Balancers and their controller, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._aws import CHECKED, PUBLISHER, SUBNETS, botocore, cli
from atlas.technologies.failures.aws_lambda import CONFIGURATION
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

guide = Repository(
    "awsdocs/elb-application-load-balancers-user-guide",
    commit="01a945e0dc61cc3ae8b50f9dc764c95502baf9f5",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="doc_source",
)
controller = Repository(
    "kubernetes-sigs/aws-load-balancer-controller",
    commit="225f44568848eb25f13e304a5f1cc68c0cd9415d",
    checked=CHECKED,
)
TROUBLE = guide.file("load-balancer-troubleshooting.md")
ACCESS_LOG = guide.file("load-balancer-access-logs.md")
DISCOVERY = controller.file("docs/deploy/subnet_discovery.md")
ECHO = controller.file("docs/examples/echo_server.md")
_TARGETS = cli.file("elbv2/describe-target-health.rst")
_ATTRIBUTES = cli.file("elbv2/describe-load-balancer-attributes.rst")
_MODIFY = cli.file("elbv2/modify-load-balancer-attributes.rst")
_GROUPS = cli.file("ec2/describe-security-groups.rst")
_FUNCTION = cli.file("lambda/get-function-configuration.rst")
_POLICY = cli.file("lambda/get-policy.rst")
_HOPS = controller.file("docs/deploy/installation.md")
_EC2 = botocore.file("data/ec2/2016-11-15/service-2.json")
_CERTIFICATES = cli.file("acm/list-certificates.rst")

TARGET_HEALTH = Check(
    "List the targets with their state and the reason of each unhealthy one.",
    shell("aws elbv2 describe-target-health --target-group-arn <arn>")
    @ _TARGETS.at("displays health details for the targets of"),
    healthy=statement("State: healthy") @ _TARGETS.at('"State": "healthy"'),
    unhealthy=statement("State: unhealthy, with a Reason such as Target.Timeout")
    @ _TARGETS.at('"Reason": "Target.Timeout",'),
    verify="Repeat it: a State that changes back and forth is a health check that flaps. An empty "
    "list: no target is registered; an Application Load Balancer then returns 503.",
)
IDLE_TIMEOUT = Check(
    "Read the idle timeout of the load balancer.",
    shell("aws elbv2 describe-load-balancer-attributes --load-balancer-arn <arn>")
    @ _ATTRIBUTES.at("displays the attributes of the specified load balancer"),
    healthy=statement("idle_timeout.timeout_seconds below the targets' keep-alive time")
    @ TROUBLE.at("keep\\-alive duration of the target is shorter"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
FROM_INSIDE = Check(
    "Request the health check path of a target from inside the VPC.",
    shell("curl -v http://<host>:<port>/")
    @ TROUBLE.at("verify that you can connect to the target"),
    **NO_OUTPUT,
    verify="Use the private address, and the path and port of the health check.",
)
RAISE_TIMEOUT = Step(
    "Set another idle timeout, in seconds.",
    command=shell(
        "aws elbv2 modify-load-balancer-attributes --load-balancer-arn <arn> "
        "--attributes Key=idle_timeout.timeout_seconds,Value=<seconds>"
    )
    @ _MODIFY.at("idle_timeout.timeout_seconds"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous value again.",
    verify="No more lines with 504 and no target status appear in the access log.",
)
CONTROLLER_LOG = Check(
    "Read the log of the controller.",
    shell(
        "kubectl logs -n kube-system --tail 200 "
        "-l app.kubernetes.io/name=aws-load-balancer-controller"
    )
    @ ECHO.at("kubectl logs -n kube-system --tail -1 -l"),
    **NO_OUTPUT,
)
INGRESS = Check(
    "Read the events of the Ingress.",
    shell("kubectl describe ingress -n <namespace> <name>")
    @ ECHO.at("kubectl describe ing -n echoserver echoserver"),
    **NO_OUTPUT,
    verify="Warnings begin with FailedBuildModel or FailedDeployModel, and give the reason.",
)
SUBNET_TAGS = Check(
    "Compare the tags and free addresses of the subnets with what discovery needs.",
    shell("aws ec2 describe-subnets --query 'Subnets[].[SubnetId,AvailableIpAddressCount,Tags]'")
    @ DISCOVERY.at("Subnets can be tagged appropriately for auto-discovery"),
    healthy=statement("kubernetes.io/role/elb or internal-elb: 1, and 8 free addresses or more")
    @ DISCOVERY.at("`kubernetes.io/role/elb`"),
    unhealthy=statement("fewer than 8 free addresses: the subnet is left out")
    @ DISCOVERY.at("Subnets with insufficient available IP addresses"),
)
CERTIFICATES = Check(
    "List the certificates of the account in the region.",
    shell("aws acm list-certificates")
    @ _CERTIFICATES.at("lists the ARNs of the certificates in your"),
    healthy=statement("DomainName covers the host of the Ingress")
    @ _CERTIFICATES.at('"DomainName": "www.example.com"'),
    unhealthy=NO_OUTPUT["unhealthy"],
)
SECURITY_GROUP = Check(
    "Read the rules of the targets' security group: the health check port must be open.",
    shell("aws ec2 describe-security-groups --group-ids <id>")
    @ _GROUPS.at("describes the specified security group"),
    healthy=statement("a rule that allows the load balancer's group on that port")
    @ TROUBLE.at("must allow traffic from the load balancer using"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
FUNCTION_POLICY = Check(
    "Check who may invoke the Lambda function.",
    shell("aws lambda get-policy --function-name <name>")
    @ _POLICY.at("displays policy information about the"),
    **NO_OUTPUT,
    verify="LambdaAccessDenied: the policy has to name elasticloadbalancing.amazonaws.com.",
)
METADATA = Check(
    "Read the metadata options of the node's instance: the hop limit has to be 2.",
    shell(
        "aws ec2 describe-instances --instance-ids <id> "
        "--query 'Reservations[].Instances[].MetadataOptions'"
    )
    @ cli.file("ec2/describe-instances.rst").at("describes the specified instance"),
    healthy=statement("HttpEndpoint: enabled") @ _HOPS.at("IMDS *must* be enabled"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
HOP_LIMIT = Step(
    "Set the hop limit of the instance metadata to 2, so that pods reach it.",
    command=shell(
        "aws ec2 modify-instance-metadata-options --http-put-response-hop-limit 2 "
        "--region <region> --instance-id <id>"
    )
    @ _EC2.at("desired HTTP PUT response hop limit for instance"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Run it again with the previous limit.",
    verify="The controller starts and logs no more of these errors. --http-tokens required, which "
    "its guide adds, turns IMDSv1 off for all programs of the node.",
)

_BAD_GATEWAY = [
    UsualCause(
        "the target closes idle connections sooner than the balancer",
        sign=statement("the errors come now and then, at low load too")
        @ TROUBLE.at("keep\\-alive duration of the target is shorter"),
    ),
    UsualCause(
        "nothing listens on the target's port",
        sign=statement("every request to that target fails, with a reset")
        @ TROUBLE.at("received a TCP RST from the target when"),
    ),
    UsualCause(
        "the target's response is malformed or its header too large",
        sign=statement("only some paths fail") @ TROUBLE.at("target response header exceeded 32 K"),
    ),
]
_TIMEOUTS = [
    UsualCause(
        "the target takes longer than the idle timeout",
        sign=statement("the target accepts connections and responds late")
        @ TROUBLE.at("did not respond before the idle timeout period"),
    ),
    UsualCause(
        "no connection to the target within 10 seconds",
        sign=statement("the target's health check fails, too")
        @ TROUBLE.at("before the connection timeout expired \\(10 seconds\\)"),
    ),
]

BAD_GATEWAY = KnownFailure(
    "the load balancer gets no valid response from a target (502)",
    steps=[TARGET_HEALTH, IDLE_TIMEOUT, FROM_INSIDE],
    causes=_BAD_GATEWAY,
)
NO_TARGETS = KnownFailure(
    "no target is registered (503)", steps=[TARGET_HEALTH, SECURITY_GROUP, FROM_INSIDE]
)
TIMEOUT = KnownFailure(
    "a target cannot be reached, or does not respond in time (504)",
    steps=[TARGET_HEALTH, FROM_INSIDE, IDLE_TIMEOUT, RAISE_TIMEOUT],
    causes=_TIMEOUTS,
)
CLIENT_GONE = KnownFailure(
    "clients give up before the target responds (460)",
    steps=[TARGET_HEALTH, IDLE_TIMEOUT, FROM_INSIDE],
)
LAMBDA = KnownFailure(
    "the Lambda function behind the load balancer fails",
    steps=[CONFIGURATION, FUNCTION_POLICY, TARGET_HEALTH],
)
SUBNETS_MISSING = KnownFailure(
    "the controller finds no subnets for the load balancer",
    steps=[SUBNET_TAGS, INGRESS, CONTROLLER_LOG],
)
NO_CERTIFICATE = KnownFailure(
    "no certificate covers the host of the Ingress",
    steps=[CERTIFICATES, INGRESS, CONTROLLER_LOG],
)
SECURITY_GROUPS = KnownFailure(
    "the controller cannot choose the security group of a node",
    steps=[INGRESS, SECURITY_GROUP, CONTROLLER_LOG],
)
NO_METADATA = KnownFailure(
    "the controller cannot read the instance metadata",
    steps=[CONTROLLER_LOG, METADATA, HOP_LIMIT],
)
NOT_APPLIED = KnownFailure(
    "an Ingress is not applied to a load balancer",
    steps=[INGRESS, CONTROLLER_LOG, SUBNETS],
)
