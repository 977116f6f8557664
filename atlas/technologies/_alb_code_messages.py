"""Log messages of Elastic Load Balancing: its error codes, as any SDK prints them."""

from atlas.technologies.failures import alb_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/elbv2/2015-12-01/service-2.json")


class ALBCodeMessages:
    """Log messages of Elastic Load Balancing: its error codes, as any SDK prints them."""

    NO_BALANCER = LogMessage(
        anchor="LoadBalancerNotFound",
        sample="LoadBalancerNotFoundException: One or more load balancers not found",
        pattern=r"(?:^|[^A-Za-z])LoadBalancerNotFound(?:Exception)?\b",
        severity="error",
        meaning="No load balancer has this name in the account and region.",
        source=MODEL,
        failure=codes.NOT_FOUND,
    )
    NO_GROUP = LogMessage(
        anchor="TargetGroupNotFound",
        sample="TargetGroupNotFoundException: One or more target groups not found",
        pattern=r"(?:^|[^A-Za-z])TargetGroupNotFound(?:Exception)?\b",
        severity="error",
        meaning="No target group has this name in the account and region.",
        source=MODEL,
        failure=codes.NOT_FOUND,
    )
    NO_LISTENER = LogMessage(
        anchor="ListenerNotFound",
        sample="ListenerNotFoundException: One or more listeners not found",
        pattern=r"(?:^|[^A-Za-z])ListenerNotFound(?:Exception)?\b",
        severity="error",
        context=("elb", "ELB", "ElasticLoadBalancing", "listeners not found"),
        meaning="The listener was deleted.",
        source=MODEL,
        failure=codes.NOT_FOUND,
    )
    CERTIFICATE = LogMessage(
        anchor="CertificateNotFound",
        sample="Aws::ElasticLoadBalancingV2::Errors::CertificateNotFoundException: "
        "Certificate not found",
        pattern=r"(?:^|[^A-Za-z])CertificateNotFound(?:Exception)?\b",
        severity="error",
        context=("elb", "ELB", "ElasticLoadBalancing"),
        meaning="The certificate was deleted, is in another region, or is not valid.",
        source=MODEL,
        failure=codes.CERTIFICATE,
    )
    QUOTA = LogMessage(
        anchor="TooMany",
        sample="TooManyRulesException: The maximum number of rules has been reached",
        pattern=r"(?:^|[^A-Za-z])(?P<code>TooMany(?:Rules|Listeners|TargetGroups|"
        r"RegistrationsForTargetId|Actions|"
        r"UniqueTargetGroupsPerLoadBalancer))(?:Exception)?\b",
        severity="error",
        meaning="A load balancer or the account has as many of these as it may.",
        source=MODEL,
        failure=codes.QUOTA,
    )
    GROUP_LIMIT = LogMessage(
        anchor="TargetGroupAssociationLimit",
        sample="TargetGroupAssociationLimitException: the limit on the number of load "
        "balancers per target group",
        pattern=r"(?:^|[^A-Za-z])TargetGroupAssociationLimit(?:Exception)?\b",
        severity="error",
        meaning="A target group belongs to as many load balancers as it may.",
        source=MODEL,
        failure=codes.QUOTA,
    )
    NO_ADDRESSES = LogMessage(
        anchor="The specified subnet is out of available addresses",
        sample="InvalidSubnet: The specified subnet is out of available addresses.",
        severity="error",
        meaning="A subnet has no free address for the load balancer.",
        source=MODEL,
        failure=codes.SUBNET,
    )
    DUPLICATE_PRIORITY = LogMessage(
        anchor="PriorityInUse",
        sample="PriorityInUseException: The specified priority is in use.",
        pattern=r"(?:^|[^A-Za-z])PriorityInUse(?:Exception)?\b",
        severity="error",
        meaning="A rule cannot be saved: another rule of the listener has its priority.",
        source=MODEL,
        failure=codes.SAME_PRIORITY,
    )
