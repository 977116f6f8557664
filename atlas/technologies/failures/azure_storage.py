"""What fails in Azure Storage, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.failures.azure_api import POLICY, ROLES
from atlas.technologies.known_failure import KnownFailure

_azurite = Repository(
    "Azure/Azurite",
    commit="9074bea3528e23e50f5a1d576e13072d6c94d17c",
    checked="2026-11-26",
    publisher="Microsoft",
)

AUTHENTICATION = KnownFailure(
    "the key or signature of a request is not valid", steps=[CLOCK, ENVIRONMENT, CALL]
)
DENIED = KnownFailure(
    "a request is not allowed: network rules, or the signature", steps=[CALL, RESOLVE, ROLES]
)
PERMISSION = KnownFailure(
    "the identity lacks a role for the data", steps=[ROLES, POLICY, ENVIRONMENT]
)
MISSING = KnownFailure("a blob or a container does not exist", steps=[CALL, ENVIRONMENT, ROLES])
LEASE = KnownFailure("another client holds the lease of a blob", steps=[CALL, ROLES, ENVIRONMENT])
CONDITION = KnownFailure(
    "a blob changed between reading and writing", steps=[CALL, ROLES, ENVIRONMENT]
)
