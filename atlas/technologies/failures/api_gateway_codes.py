"""What fails in Amazon API Gateway by its answers, with the first steps."""

from atlas.technologies.failures._aws import IDENTITY
from atlas.technologies.failures._aws_checks import FUNCTION, FUNCTION_POLICY
from atlas.technologies.failures._aws_more_checks import PLANS, STAGES
from atlas.technologies.failures.aws_lambda import STREAMS
from atlas.technologies.known_failure import KnownFailure

TIMEOUT = KnownFailure(
    "the integration does not answer in time (504)", steps=[STAGES, FUNCTION, STREAMS]
)
THROTTLED = KnownFailure("calls exceed a rate or quota (429)", steps=[PLANS, STAGES, IDENTITY])
NO_ROUTE = KnownFailure(
    "a path or method is not deployed, or not signed (403)", steps=[STAGES, IDENTITY, PLANS]
)
DENIED = KnownFailure("a caller is not authorized", steps=[STAGES, PLANS, IDENTITY])
AUTHORIZER = KnownFailure("the authorizer fails", steps=[STAGES, FUNCTION, FUNCTION_POLICY])
INTEGRATION = KnownFailure("the integration fails", steps=[STAGES, FUNCTION, FUNCTION_POLICY])
