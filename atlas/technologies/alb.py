"""Application Load Balancer: Amazon's HTTP load balancer, and its controller in Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.statement import statement
from atlas.technologies._alb_code_messages import ALBCodeMessages
from atlas.technologies.failures import alb as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

METRICS = fails.guide.file("load-balancer-cloudwatch-metrics.md")
RESOLVER = fails.controller.file("pkg/networking/subnet_resolver.go")
RECONCILER = fails.controller.file("controllers/ingress/group_controller.go")

_LINE = (
    r"(?:https?|h2|grpcs?|wss?) (?P<time>\S+) app/(?P<balancer>\S+) (?P<client>\S+) "
    r"(?P<target>\S+) [-\d.]+ [-\d.]+ [-\d.]+ "
)
"""An access log line up to the status of the load balancer."""


class ALB(ALBCodeMessages, Technology):
    """A load balancer for HTTP, with the controller that Kubernetes sets it up by."""

    name = "Application Load Balancer"
    icon = "diagrams.aws.network.ElbApplicationLoadBalancer"
    plane = "edge"
    releases = undisclosed("a service without public versions: looked in its user guide")
    logs = statement("access logs in a bucket, where they are enabled") @ fails.ACCESS_LOG.at(
        "Access logs is an optional feature"
    )

    BAD_GATEWAY = LogMessage(
        anchor=" 502 - ",
        sample="http 2018-07-02T22:23:00.186641Z app/my-loadbalancer/50dc6c495c0c9188 "
        "192.168.131.39:2817 10.0.0.1:80 0.000 0.001 -1 502 - 34 366 "
        '"GET http://www.example.com:80/ HTTP/1.1" "curl/7.46.0" - -',
        pattern=_LINE.replace(r"(?P<target>\S+)", r"(?P<target>\S+:\d+)") + r"502 - ",
        severity="error",
        meaning="The load balancer itself returned 502: the target gave no valid response.",
        source=fails.ACCESS_LOG,
        failure=fails.BAD_GATEWAY,
    )
    NO_TARGETS = LogMessage(
        anchor=" 503 - ",
        sample="http 2018-07-02T22:23:00.186641Z app/my-loadbalancer/50dc6c495c0c9188 "
        "192.168.131.39:2817 - -1 -1 -1 503 - 34 366 "
        '"GET http://www.example.com:80/ HTTP/1.1" "curl/7.46.0" - -',
        pattern=_LINE + r"503 - ",
        severity="error",
        meaning="The load balancer itself returned 503: it has no target for the request.",
        source=fails.ACCESS_LOG,
        failure=fails.NO_TARGETS,
    )
    TIMEOUT = LogMessage(
        anchor=" 504 - ",
        sample="http 2018-07-02T22:23:00.186641Z app/my-loadbalancer/50dc6c495c0c9188 "
        "192.168.131.39:2817 10.0.0.1:80 0.000 -1 -1 504 - 34 366 "
        '"GET http://www.example.com:80/ HTTP/1.1" "curl/7.46.0" - -',
        pattern=_LINE + r"504 - ",
        severity="error",
        meaning="The load balancer itself returned 504: the target did not respond in time.",
        source=fails.ACCESS_LOG,
        failure=fails.TIMEOUT,
    )
    CLIENT_GONE = LogMessage(
        anchor=" 460 - ",
        sample="http 2018-07-02T22:23:00.186641Z app/my-loadbalancer/50dc6c495c0c9188 "
        "192.168.131.39:2817 10.0.0.1:80 0.000 -1 -1 460 - 34 0 "
        '"GET http://www.example.com:80/ HTTP/1.1" "curl/7.46.0" - -',
        pattern=_LINE + r"460 - ",
        severity="warning",
        meaning="The client closed the connection before the target responded.",
        source=fails.TROUBLE,
        failure=fails.CLIENT_GONE,
    )
    LAMBDA = LogMessage(
        anchor='"Lambda',
        sample='0 2018-11-30T22:22:48.364000Z "forward" "-" "LambdaInvalidResponse" "-" "-" "-" '
        '"-"',
        pattern=r'"forward" "[^"]*" "(?P<reason>Lambda[A-Z]\w+)"',
        severity="error",
        meaning="The Lambda function behind the load balancer failed, for the reason given.",
        source=fails.ACCESS_LOG,
        failure=fails.LAMBDA,
    )
    NO_SUBNETS = LogMessage(
        anchor="unable to resolve at least one subnet",
        sample="Failed build model due to couldn't auto-discover subnets: unable to resolve at "
        "least one subnet. Evaluated 3 subnets: 0 are tagged for other clusters, and 3 have "
        "insufficient available IP addresses",
        severity="error",
        meaning="No subnet has the right tags and enough free addresses for a load balancer.",
        source=RESOLVER,
        failure=fails.SUBNETS_MISSING,
    )
    TOO_FEW_SUBNETS = LogMessage(
        anchor="subnets count less than minimal required count: ",
        sample="couldn't auto-discover subnets: subnets count less than minimal required count: "
        "1 < 2",
        pattern=r"minimal required count: (?P<found>\d+) < (?P<required>\d+)",
        severity="error",
        meaning="Too few zones have a subnet with the right tags for a load balancer.",
        source=RESOLVER,
        failure=fails.SUBNETS_MISSING,
    )
    NO_CERTIFICATE = LogMessage(
        anchor="no certificate found for host: ",
        sample="Failed build model due to no certificate found for host: shop.example.com",
        pattern=r"no certificate found for host: (?P<host>\S+)",
        severity="error",
        meaning="No certificate in ACM has this host name, so the listener is not made.",
        source=fails.controller.file("pkg/certs/cert_discovery.go"),
        failure=fails.NO_CERTIFICATE,
    )
    SECURITY_GROUPS = LogMessage(
        anchor="expected exactly one securityGroup tagged with ",
        sample="expected exactly one securityGroup tagged with kubernetes.io/cluster/main for eni "
        "eni-0a1b2c3d4e5f6a7b8, got: [sg-0aaa1111bbb2222cc sg-0ddd3333eee4444ff] (clusterName: "
        "main)",
        pattern=r"tagged with (?P<tag>\S+) .*for eni (?P<eni>[^,]+), got: \[(?P<groups>[^\]]*)\]",
        severity="error",
        meaning="A node has no security group with the cluster's tag, or several.",
        source=fails.controller.file("pkg/networking/networking_manager.go"),
        failure=fails.SECURITY_GROUPS,
    )
    NO_VPC_ID = LogMessage(
        anchor="failed to fetch VPC ID from instance metadata",
        sample="failed to fetch VPC ID from instance metadata: context deadline exceeded",
        severity="error",
        meaning="The controller does not start: it cannot read the instance metadata.",
        source=fails.controller.file("pkg/aws/cloud.go"),
        failure=fails.NO_METADATA,
    )
    BUILD_FAILED = LogMessage(
        anchor="Failed build model due to ",
        sample="Warning  FailedBuildModel  ingress  Failed build model due to conflicting scheme: "
        "map[internal:{} internet-facing:{}]",
        severity="error",
        meaning="The controller cannot turn the Ingress into a load balancer; the reason follows.",
        source=RECONCILER,
        failure=fails.NOT_APPLIED,
    )
    DEPLOY_FAILED = LogMessage(
        anchor="Failed deploy model due to ",
        sample="Warning  FailedDeployModel  ingress  Failed deploy model due to operation error "
        "Elastic Load Balancing v2: CreateLoadBalancer",
        severity="error",
        meaning="AWS refused a call that the Ingress needs; the reason follows.",
        source=RECONCILER,
        failure=fails.NOT_APPLIED,
    )
    NO_AUTO_SUBNETS = LogMessage(
        anchor="couldn't auto-discover subnets",
        sample=(
            "couldn't auto-discover subnets: unable to resolve at least one subnet (0 "
            "match VPC and tags: [kubernetes.io/role/elb])"
        ),
        severity="error",
        meaning="The controller finds no subnet with the tags that it looks for.",
        source=fails.controller.file("pkg/ingress/model_build_load_balancer.go"),
        failure=fails.SUBNETS_MISSING,
    )

    UNHEALTHY_HOSTS = Metric(
        name="UnHealthyHostCount",
        meaning="Targets that are considered unhealthy.",
        source=METRICS,
    )
    CONNECTION_ERRORS = Metric(
        name="TargetConnectionErrorCount",
        meaning="Connections to targets that could not be made.",
        source=METRICS,
    )
    REJECTED = Metric(
        name="RejectedConnectionCount",
        meaning="Connections rejected at the load balancer's maximum.",
        source=METRICS,
    )


alb = ALB()
