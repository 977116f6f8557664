"""Log messages of Terraform: modules, providers and locks."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import terraform as fails
from atlas.technologies.message import LogMessage

_terraform = Repository(
    "hashicorp/terraform",
    commit="883c7221ee2e0bc2fad6912fd4b3cc4b53a598a7",
    checked="2026-11-26",
    publisher="HashiCorp",
    folder="internal",
)
INIT = _terraform.file("command/init.go")


class TerraformPlanMessages:
    """Log messages of Terraform: modules, providers and locks."""

    NO_LOCK = LogMessage(
        anchor="Error locking state: ",
        sample="Error: Error locking state: Error acquiring the state lock: "
        "ConditionalCheckFailedException: The conditional request failed",
        severity="error",
        meaning="The state is locked, or its lock cannot be reached.",
        source=_terraform.file("command/meta_backend.go"),
        failure=fails.LOCKED,
    )

    NO_MODULE = LogMessage(
        anchor="Error: Module not installed",
        sample="Error: Module not installed",
        severity="error",
        meaning="terraform init did not run since the module was added.",
        source=_terraform.file("configs/configload/loader_load.go"),
        failure=fails.NOT_INITIALIZED,
    )

    NO_PROVIDER_BLOCK = LogMessage(
        anchor="Error: Provider configuration not present",
        sample="Error: Provider configuration not present",
        severity="error",
        meaning="The state holds resources of a provider block that was removed.",
        source=_terraform.file("terraform/transform_provider.go"),
        failure=fails.PROVIDERS,
    )

    NO_PROVIDER_VERSIONS = LogMessage(
        anchor="Could not retrieve the list of available versions for provider ",
        sample="Error: Failed to query available provider packages Could not retrieve the list "
        "of available versions for provider hashicorp/aws: could not connect to "
        "registry.terraform.io",
        severity="error",
        meaning="The registry cannot be reached or does not know the provider.",
        source=INIT,
        failure=fails.PROVIDERS,
    )

    BAD_HOST = LogMessage(
        anchor="Error: Invalid provider registry host",
        sample="Error: Invalid provider registry host",
        severity="error",
        meaning="The host of the provider address is no registry, or cannot be reached.",
        source=INIT,
        failure=fails.PROVIDERS,
    )

    INVALID_PLAN = LogMessage(
        anchor=" planned an invalid value for ",
        sample="Error: Provider produced invalid plan Provider "
        '"registry.terraform.io/hashicorp/aws" planned an invalid value for '
        "aws_instance.web.tags: planned value for a non-computed attribute",
        severity="error",
        meaning="A bug of the provider, or an old version of it.",
        source=_terraform.file("terraform/node_resource_abstract_instance.go"),
        failure=fails.PROVIDER_BUG,
    )

    NEWER_STATE = LogMessage(
        anchor="Resource instance managed by newer provider version",
        sample="Error: Resource instance managed by newer provider version",
        severity="error",
        meaning="The state was written with a newer version of the provider.",
        source=_terraform.file("terraform/upgrade_resource_state.go"),
        failure=fails.PROVIDER_VERSION,
    )

    NO_DOWNLOAD = LogMessage(
        anchor="Error: Failed to download module",
        sample="Error: Failed to download module",
        severity="error",
        meaning="The source of a module cannot be reached or read.",
        source=_terraform.file("initwd/module_install.go"),
        failure=fails.PROVIDERS,
    )
