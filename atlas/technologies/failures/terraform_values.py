"""What fails in the values of a Terraform configuration, with the first steps."""

from atlas.technologies.failures.terraform import DEBUG, DIFFERENCE, PLAN_AGAIN, STATE, VERSIONS
from atlas.technologies.known_failure import KnownFailure

UNKNOWN = KnownFailure(
    "a count or for_each is not known before the apply", steps=[DIFFERENCE, STATE, PLAN_AGAIN]
)
NO_VALUE = KnownFailure("a variable has no value", steps=[DIFFERENCE, VERSIONS, PLAN_AGAIN])
PROTECTED = KnownFailure(
    "a resource is protected from being destroyed", steps=[DIFFERENCE, STATE, PLAN_AGAIN]
)
IMPORT = KnownFailure("an import fails", steps=[STATE, DIFFERENCE, DEBUG])
REMOTE_STATE = KnownFailure(
    "the state of another configuration is missing", steps=[STATE, DIFFERENCE, DEBUG]
)
CONFIGURATION = KnownFailure(
    "the configuration contradicts itself", steps=[VERSIONS, DIFFERENCE, DEBUG]
)
