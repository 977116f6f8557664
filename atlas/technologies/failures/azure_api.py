"""What fails in calls of the Azure API, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._azure import (
    CHECKED,
    CODES,
    MORE_QUOTA,
    OTHER_SIZE,
    PUBLISHER,
    REMAINING,
    SIZES,
    THROTTLING,
    USAGE,
    WAIT,
)
from atlas.technologies.failures._azure import QUOTA as QUOTA_PAGE
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_machines = Repository(
    "MicrosoftDocs/azure-docs",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="articles/virtual-machines/troubleshooting",
)
COMPUTE_THROTTLING = _machines.file(
    "troubleshooting-throttling-errors.md", commit="063d7f97c8460ee4a7430dcf92d3a5fe6d2d3421"
)
DETACHED = _machines.file(
    "troubleshoot-vm-deployment-detached.md", commit="15351d1bc85ed7fb637ab4a7639c27c61bfc2752"
)
LOCK_POST = Repository(
    "azureossd/azureossd.github.io",
    commit="389bb97ad2d1aa450e19530365cc713e50790fc7",
    checked=CHECKED,
    publisher=PUBLISHER,
).file("_posts/2026-02-16-Issues-with-deleting-Container-App-Environments.md")

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

DISKS = Check(
    "Read the data disks of the machine, and toBeDetached of each.",
    action("Read StorageProfile.DataDisks of the virtual machine.")
    @ DETACHED.at("Get the virtual machine and disk details"),
    **NO_OUTPUT,
    verify="The disk that the message names is listed though it should be gone.",
)
DETACH = Step(
    "Detach the disk, once nothing on the machine uses it, and update the machine.",
    command=action("Set toBeDetached of the disk to true, and update the virtual machine.")
    @ DETACHED.at("state is to detach the failing disk."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Attach the disk again.",
    verify="The disk is attached to no machine, and the pod or machine that needs it gets it.",
)
LOCKS = Check(
    "Find the lock, on the scope that the message names.",
    action("Open Locks of the resource, its group or its subscription in the portal.")
    @ LOCK_POST.at("go to the **Locks** blade on the relevant"),
    **NO_OUTPUT,
    verify="Its notes say who set it, and why.",
)
UNLOCK = Step(
    "Remove the lock, and retry.",
    command=action("Delete the lock that the message names, and repeat the operation.")
    @ LOCK_POST.at("and then try the delete operation again"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Set the lock again.",
    verify="The operation is accepted.",
)

INNER = Check(
    "Read the inner status message: it names the other resource.",
    action("Read the details of the error, down to the innermost message.")
    @ CODES.at("Check the inner status message for help with"),
    **NO_OUTPUT,
)
NAMES = Check(
    "Check the names, and the subscription of the call.",
    action("Compare the resource group, its name and the subscription with what exists.")
    @ CODES.at("Check the name of the target resource group"),
    **NO_OUTPUT,
)
WAIT_FOR_OTHER = Step(
    "Wait until the other operation has ended, then retry.",
    command=action("Wait for the operation that runs on the resource, and repeat the call.")
    @ CODES.at("Wait for concurrent operation to complete."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Not needed.",
    verify="The call is accepted.",
)
REGISTER = Step(
    "Register the resource provider.",
    command=action("Register the provider in Resource providers of the subscription.")
    @ CODES.at("Register your subscription with the resource provider."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Unregister it.",
    verify="Its state is Registered.",
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
DETACHING = KnownFailure(
    "a disk cannot be attached: it is not detached yet", steps=[DISKS, DETAILS, DETACH]
)
PREEMPTED = KnownFailure(
    "an operation was ended by a more recent one on the same resource",
    steps=[DETAILS, REMAINING, WAIT],
)
LOCKED = KnownFailure("a lock forbids the change", steps=[LOCKS, POLICY, UNLOCK])
BUSY = KnownFailure(
    "another operation on the resource has not ended", steps=[INNER, DETAILS, WAIT_FOR_OTHER]
)
IN_USE = KnownFailure("a resource cannot be deleted: it is in use", steps=[INNER, NAMES, LOCKS])
POLICY_DENIED = KnownFailure("a policy forbids the change", steps=[POLICY, INNER, ROLES])
NOT_REGISTERED = KnownFailure(
    "the resource provider is not registered", steps=[REGISTRATION, ROLES, REGISTER]
)
NOT_FOUND = KnownFailure(
    "a resource that the call names does not exist", steps=[NAMES, INNER, ROLES]
)
NAME_TAKEN = KnownFailure("the name is taken", steps=[NAMES, INNER, ROLES])
