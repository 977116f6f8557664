"""What fails in Azure Storage, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.failures.azure_api import POLICY, ROLES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_azurite = Repository(
    "Azure/Azurite",
    commit="9074bea3528e23e50f5a1d576e13072d6c94d17c",
    checked="2026-11-26",
    publisher="Microsoft",
)

BLOB_PAGE = Repository(
    "MicrosoftDocs/azure-docs-cli",
    commit="e97b361d00a5deca1759cc063e05ae2d53ea95e0",
    checked="2026-11-27",
    publisher="Microsoft",
).file("docs-ref-autogen/Latest-version/latest/storage/blob.yml")

BLOB = Check(
    "Read the details of the blob, with its lease and the time of its last change.",
    shell("az storage blob show --blob-url <url> --auth-mode login")
    @ BLOB_PAGE.at("Get the details of a blob."),
    **NO_OUTPUT,
    verify="An error: no such blob, or this identity may not read it.",
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
MISSING = KnownFailure("a blob or a container does not exist", steps=[BLOB, ENVIRONMENT, ROLES])
LEASE = KnownFailure("another client holds the lease of a blob", steps=[BLOB, ROLES, ENVIRONMENT])
CONDITION = KnownFailure(
    "a blob changed between reading and writing", steps=[BLOB, ROLES, ENVIRONMENT]
)
