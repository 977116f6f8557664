"""What fails in calls of the Azure API by rarer codes, with the first steps."""

from atlas.technologies.failures._azure import MORE_QUOTA
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.failures.azure_api import DETAILS, INNER, NAMES, POLICY, ROLES
from atlas.technologies.known_failure import KnownFailure

TEMPLATE = KnownFailure("a template or its values are not valid", steps=[INNER, NAMES, POLICY])
PLAN_QUOTA = KnownFailure(
    "the subscription has no quota for the size in the region", steps=[INNER, DETAILS, MORE_QUOTA]
)
FAILED = KnownFailure(
    "a deployment failed; its details say why",
    steps=[INNER, DETAILS, ROLES],
    is_general=True,
)
TENANT = KnownFailure("the token is of another tenant", steps=[ROLES, NAMES, ENVIRONMENT])
ADDRESS = KnownFailure(
    "an address or subnet does not fit the network", steps=[NAMES, INNER, DETAILS]
)
NOT_ALLOWED = KnownFailure(
    "the state or settings of a resource forbid the change", steps=[INNER, DETAILS, NAMES]
)
IMAGE = KnownFailure("an image is missing or cannot be read", steps=[NAMES, ROLES, INNER])
