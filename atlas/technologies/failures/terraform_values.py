"""What fails in the values of a Terraform configuration, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures.terraform import (
    DEBUG,
    DIFFERENCE,
    PLAN_AGAIN,
    STATE,
    VALIDATE,
    VERSIONS,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_terraform = Repository(
    "hashicorp/terraform",
    commit="883c7221ee2e0bc2fad6912fd4b3cc4b53a598a7",
    checked="2026-11-27",
    publisher="HashiCorp",
    folder="internal",
)

VALUES = Check(
    "Read where the run sets the variable: -var, -var-file or TF_VAR_ and its name.",
    action("Compare the command, its files and its environment with those of a run that worked.")
    @ _terraform.file("backend/backendrun/unparsed_value.go").at("Use a -var or -var-file command"),
    **NO_OUTPUT,
    verify="Nothing sets it, or the file was not passed: the message names the variable.",
)
OTHER_STATE = Check(
    "Check which backend, workspace and key the data source names.",
    action("Compare them with the backend of the configuration whose state it reads.")
    @ _terraform.file("builtin/providers/terraform/data_source_state.go").at(
        "Unable to find remote state"
    ),
    **NO_OUTPUT,
    verify="They differ, or the other configuration was never applied in that workspace.",
)

UNKNOWN = KnownFailure(
    "a count or for_each is not valid, or not known before the apply",
    steps=[VALIDATE, STATE, PLAN_AGAIN],
)
NO_VALUE = KnownFailure("a variable has no value", steps=[VALUES, VALIDATE, VERSIONS])
PROTECTED = KnownFailure(
    "a resource is protected from being destroyed", steps=[DIFFERENCE, STATE, PLAN_AGAIN]
)
IMPORT = KnownFailure("an import fails", steps=[STATE, DIFFERENCE, DEBUG])
REMOTE_STATE = KnownFailure(
    "the state of another configuration is missing", steps=[OTHER_STATE, VALIDATE, DEBUG]
)
NO_PROVIDER = KnownFailure(
    "a module is not given the provider that it needs", steps=[VERSIONS, VALIDATE, DEBUG]
)
BAD_STATE = KnownFailure(
    "the state does not fit the schema of the provider", steps=[VERSIONS, STATE, DEBUG]
)
