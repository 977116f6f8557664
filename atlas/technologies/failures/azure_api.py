"""What fails in calls of the Azure API, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._azure import (
    CODES,
    MORE_QUOTA,
    OTHER_SIZE,
    REMAINING,
    SIZES,
    THROTTLING,
    USAGE,
    WAIT,
)
from atlas.technologies.failures._azure import QUOTA as QUOTA_PAGE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

DETAILS = Check(
    "Read in the details whether it is throttling, or another operation holds the resource.",
    action("Read the error code in the details of the response.")
    @ THROTTLING.at("view the error details in the response"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("RetryableErrorDueToAnotherOperation: the resource is locked")
    @ THROTTLING.at("when the target resource is locked by another"),
)
RESOURCE_COUNT = Check(
    "Compare the current count in the message with the quota.",
    action("Read the type, the quota and the current count in the message.")
    @ QUOTA_PAGE.at("The current resource count is <number>,"),
    **NO_OUTPUT,
    verify="Resources of this type that are no longer needed can be deleted.",
)
ROLES = Check(
    "Check which roles the account or service principal has, and on which scope.",
    action("Open Access control of the scope in the message, and read its role assignments.")
    @ CODES.at("Check the role your account belongs to,"),
    **NO_OUTPUT,
)
POLICY = Check(
    "Find the policy that blocks the action, in the details of the message.",
    action("Read the name of the policy in the message and open it in the portal.")
    @ CODES.at("Find the policy that blocks the action."),
    **NO_OUTPUT,
)
REGISTRATION = Check(
    "Check that the resource provider is registered in the subscription.",
    action("Open Resource providers of the subscription and read the state.")
    @ CODES.at("Check resource provider registration status."),
    **NO_OUTPUT,
)

THROTTLED = KnownFailure("API calls are throttled", steps=[REMAINING, DETAILS, WAIT])
NO_CAPACITY = KnownFailure("there is no capacity for the VM size", steps=[SIZES, USAGE, OTHER_SIZE])
NO_SIZE = KnownFailure(
    "the VM size is not available in the location", steps=[SIZES, USAGE, OTHER_SIZE]
)
QUOTA = KnownFailure("the quota of vCPUs is used up", steps=[USAGE, SIZES, MORE_QUOTA])
RESOURCE_QUOTA = KnownFailure(
    "a resource group is at its limit of resources",
    steps=[RESOURCE_COUNT, REGISTRATION, MORE_QUOTA],
)
DENIED = KnownFailure("the caller lacks a permission", steps=[ROLES, REGISTRATION, POLICY])
