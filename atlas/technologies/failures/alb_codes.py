"""What fails in calls of Elastic Load Balancing by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY, QUOTAS, RAISE_QUOTA, SUBNETS
from atlas.technologies.failures._aws_more_checks import TARGETS
from atlas.technologies.known_failure import KnownFailure

NOT_FOUND = KnownFailure(
    "the load balancer, listener or target group does not exist", steps=[IDENTITY, TARGETS, CALLERS]
)
CERTIFICATE = KnownFailure(
    "the certificate of a listener does not exist", steps=[IDENTITY, CALLERS, TARGETS]
)
QUOTA = KnownFailure(
    "a quota of listeners, rules or targets is used up", steps=[QUOTAS, TARGETS, RAISE_QUOTA]
)
SUBNET = KnownFailure(
    "the subnet of a load balancer has no free addresses", steps=[SUBNETS, TARGETS, CALLERS]
)
SAME_PRIORITY = KnownFailure(
    "another rule of the listener has the same priority", steps=[CALLERS, IDENTITY, TARGETS]
)
