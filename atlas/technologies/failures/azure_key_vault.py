"""What fails in Azure Key Vault, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

PAGE = Repository(
    "MicrosoftDocs/azure-docs",
    commit="004498fdbb7a8f2fdb72f90519f7cec29c1eb8ee",
    checked="2026-11-27",
    publisher="Microsoft",
).file("articles/key-vault/general/rest-error-codes.md")

LOGGING = Check(
    "Read in the logs of the vault whether its firewall or an access policy refuses the call.",
    action("Open the logs of the vault, where logging is on, and read the entry of the call.")
    @ PAGE.at("due to access policy or firewall policy."),
    **NO_OUTPUT,
)
POLICY = Check(
    "Compare the object ID of the caller with those that the vault lets in.",
    action("Find the object ID for the request, and the object in the access policy.")
    @ PAGE.at("find the object ID for the request"),
    **NO_OUTPUT,
    verify="Objects of the same name differ in their ID.",
)
FIREWALL = KnownFailure(
    "the firewall of the vault refuses the address", steps=[LOGGING, POLICY, RESOLVE]
)
