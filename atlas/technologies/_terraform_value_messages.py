"""Log messages of Terraform: values, imports and protection."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import terraform_values as fails
from atlas.technologies.message import LogMessage

_terraform = Repository(
    "hashicorp/terraform",
    commit="883c7221ee2e0bc2fad6912fd4b3cc4b53a598a7",
    checked="2026-11-27",
    publisher="HashiCorp",
    folder="internal",
)


class TerraformValueMessages:
    """Log messages of Terraform: values, imports and protection."""

    FOR_EACH = LogMessage(
        anchor="Invalid for_each argument",
        sample="Error: Invalid for_each argument",
        severity="error",
        context=("Error", "Terraform", "terraform", "OpenTofu", "tofu"),
        meaning="The keys of a for_each are not known before the apply, or are not a map or set.",
        source=_terraform.file("terraform/eval_for_each.go"),
        failure=fails.UNKNOWN,
    )
    COUNT = LogMessage(
        anchor="Invalid count argument",
        sample="Error: Invalid count argument",
        severity="error",
        context=("Error", "Terraform", "terraform", "OpenTofu", "tofu"),
        meaning="A count is not known before the apply, or is no whole number.",
        source=_terraform.file("terraform/eval_count.go"),
        failure=fails.UNKNOWN,
    )
    NO_VALUE = LogMessage(
        anchor="No value for required variable",
        sample="Error: No value for required variable",
        severity="error",
        context=("Error", "Terraform", "terraform", "OpenTofu", "tofu"),
        meaning="A variable without a default was given no value.",
        source=_terraform.file("backend/backendrun/unparsed_value.go"),
        failure=fails.NO_VALUE,
    )
    PROTECTED = LogMessage(
        anchor="Instance cannot be destroyed",
        sample="Error: Instance cannot be destroyed",
        severity="error",
        context=("Error", "Terraform", "terraform", "OpenTofu", "tofu"),
        meaning="A resource with prevent_destroy would be destroyed by the plan.",
        source=_terraform.file("terraform/node_resource_abstract_instance.go"),
        failure=fails.PROTECTED,
    )
    NOTHING_TO_IMPORT = LogMessage(
        anchor="Cannot import non-existent remote object",
        sample="Error: Cannot import non-existent remote object",
        severity="error",
        context=("Error", "Terraform", "terraform", "OpenTofu", "tofu"),
        meaning="What is to be imported does not exist, or the provider is set up for "
        "another account.",
        source=_terraform.file("terraform/node_resource_import.go"),
        failure=fails.IMPORT,
    )
    MANAGED = LogMessage(
        anchor="Resource already managed by Terraform",
        sample="Error: Resource already managed by Terraform",
        severity="error",
        context=("Error", "Terraform", "terraform", "OpenTofu", "tofu"),
        meaning="What is to be imported is in the state already.",
        source=_terraform.file("terraform/node_resource_import.go"),
        failure=fails.IMPORT,
    )
    NO_REMOTE_STATE = LogMessage(
        anchor="Unable to find remote state",
        sample="Error: Unable to find remote state",
        severity="error",
        context=("Error", "Terraform", "terraform", "OpenTofu", "tofu"),
        meaning="The state that a data source reads does not exist.",
        source=_terraform.file("builtin/providers/terraform/data_source_state.go"),
        failure=fails.REMOTE_STATE,
    )
    NO_PROVIDER = LogMessage(
        anchor="Missing required provider configuration",
        sample="Error: Missing required provider configuration",
        severity="error",
        context=("Error", "Terraform", "terraform", "OpenTofu", "tofu"),
        meaning="A module needs a provider that its caller does not pass.",
        source=_terraform.file("configs/provider_validation.go"),
        failure=fails.NO_PROVIDER,
    )
    BAD_INSTANCE = LogMessage(
        anchor="Invalid resource instance data in state",
        sample="Error: Invalid resource instance data in state",
        severity="error",
        context=("Error", "Terraform", "terraform", "OpenTofu", "tofu"),
        meaning="The state holds values that do not fit the schema of the provider.",
        source=_terraform.file("terraform/evaluate.go"),
        failure=fails.BAD_STATE,
    )
