"""Terraform: provisions infrastructure from files."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._terraform_backend_messages import TerraformBackendMessages
from atlas.technologies._terraform_conflict_messages import TerraformConflictMessages
from atlas.technologies._terraform_plan_messages import TerraformPlanMessages
from atlas.technologies._terraform_value_messages import TerraformValueMessages
from atlas.technologies.failures import terraform as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/terraform.md")


_RELEASED = """
1.0 2021-06-08  1.1 2021-12-08  1.2 2022-05-18  1.3 2022-09-21  1.4 2023-03-08
1.5 2023-06-12  1.6 2023-10-04  1.7 2024-01-17  1.8 2024-04-10  1.9 2024-06-26
1.10 2024-11-26  1.11 2025-02-27  1.12 2025-05-14  1.13 2025-08-20  1.14 2025-11-19
1.15 2026-04-29
"""
_terraform = Repository(
    "hashicorp/terraform",
    commit="883c7221ee2e0bc2fad6912fd4b3cc4b53a598a7",
    checked=_CHECKED,
    folder="internal",
)
LOGGING = _terraform.file("logging/logging.go")
WAITING = Repository(
    "hashicorp/terraform-plugin-sdk",
    commit="9e601691167da9f8b2d7e3909a1d55a1c4777dea",
    checked="2026-11-26",
    publisher="HashiCorp",
).file("helper/retry/error.go")


class Terraform(
    TerraformValueMessages,
    TerraformConflictMessages,
    TerraformPlanMessages,
    TerraformBackendMessages,
    Technology,
):
    """A tool that provisions infrastructure as its files declare it."""

    name = "Terraform"
    icon = "simple-icons:terraform"
    plane = "control"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("standard error, if TF_LOG is set; or the file of TF_LOG_PATH") @ LOGGING.at(
        "logOutput := io.Writer(os.Stderr)"
    )

    STATE_LOCKED = LogMessage(
        anchor="Error acquiring the state lock",
        sample="Error: Error acquiring the state lock",
        severity="error",
        meaning="Another run holds the state lock, or a crashed run left its lock behind.",
        source=_terraform.file("command/clistate/state.go"),
        failure=fails.LOCKED,
    )
    STALE_PLAN = LogMessage(
        anchor="Saved plan is stale",
        sample="Error: Saved plan is stale",
        severity="error",
        meaning="The state changed after the plan was made; plan again.",
        source=_terraform.file("backend/local/backend_local.go"),
        failure=fails.STALE,
    )
    LOCK_FILE = LogMessage(
        anchor="Inconsistent dependency lock file",
        sample="Error: Inconsistent dependency lock file",
        severity="error",
        meaning="The lock file and the configuration disagree on providers or their versions.",
        source=_terraform.file("backend/local/backend_local.go"),
        failure=fails.PROVIDERS,
    )
    STATE_NOT_SAVED = LogMessage(
        anchor="Failed to persist state to backend",
        sample="Error: Failed to persist state to backend",
        severity="error",
        meaning="Infrastructure changed but its state was not stored; keep errored.tfstate.",
        source=_terraform.file("backend/local/backend_apply.go"),
        failure=fails.NOT_SAVED,
    )
    LOCK_NOT_FREED = LogMessage(
        anchor="Error releasing the state lock",
        sample="Error: Error releasing the state lock",
        severity="error",
        meaning="A run ended but the state stays locked, and the next one cannot start.",
        source=_terraform.file("command/clistate/state.go"),
        failure=fails.NOT_RELEASED,
    )
    PLUGIN_DIED = LogMessage(
        anchor="Plugin did not respond",
        sample="Error: Plugin did not respond",
        severity="error",
        meaning="A provider crashed or was killed, often because memory ran out.",
        source=_terraform.file("plugin/grpc_error.go"),
        failure=fails.PROVIDER_CRASHED,
    )
    INCONSISTENT = LogMessage(
        anchor="Provider produced inconsistent result after apply",
        sample="Error: Provider produced inconsistent result after apply",
        severity="error",
        meaning="The result differs from the plan: a bug of the provider.",
        source=_terraform.file("terraform/node_resource_abstract_instance.go"),
        failure=fails.PROVIDER_BUG,
    )
    STATE_CHECKSUM = LogMessage(
        anchor="state data in S3 does not have the expected content.",
        sample="Error: Error loading state: state data in S3 does not have the expected content.",
        severity="error",
        meaning="The state and its stored checksum differ: S3 is behind, or someone changed "
        "the state.",
        source=_terraform.file("backend/remote-state/s3/client.go"),
        failure=fails.STATE_DAMAGED,
    )
    SAVE_FAILED = LogMessage(
        anchor="Failed to save state",
        sample="Error: Failed to save state",
        severity="error",
        meaning="The new state was not written to the backend; look for errored.tfstate.",
        source=_terraform.file("backend/local/backend_apply.go"),
        failure=fails.NOT_SAVED,
        context=("Error",),
    )
    NO_PACKAGES = LogMessage(
        anchor="Failed to query available provider packages",
        sample="Error: Failed to query available provider packages",
        severity="error",
        meaning="The registry cannot be reached, or has no version that fits the constraints.",
        source=_terraform.file("command/init.go"),
        failure=fails.PROVIDERS,
    )
    NOT_INSTALLED = LogMessage(
        anchor="Required plugins are not installed",
        sample="Error: Required plugins are not installed",
        severity="error",
        meaning="The providers that the lock file names are not in this working directory.",
        source=_terraform.file("command/meta_backend.go"),
        failure=fails.NOT_INITIALIZED,
    )
    PROVIDER_DOWNLOAD = LogMessage(
        anchor="Failed to install provider",
        sample="Error: Failed to install provider",
        severity="error",
        meaning="A provider could not be downloaded or verified.",
        source=_terraform.file("command/init.go"),
        failure=fails.PROVIDERS,
    )
    NOT_INITIALIZED = LogMessage(
        anchor='Backend initialization required, please run "terraform init"',
        sample='Error: Backend initialization required, please run "terraform init"',
        severity="error",
        meaning="The settings of the backend changed, or the directory was never initialized.",
        source=_terraform.file("command/meta_backend_errors.go"),
        failure=fails.NOT_INITIALIZED,
    )
    NO_SCHEMAS = LogMessage(
        anchor="Failed to load plugin schemas",
        sample="Error: Failed to load plugin schemas",
        severity="error",
        meaning="A provider could not be started or asked for its schema.",
        source=_terraform.file("terraform/context.go"),
        failure=fails.PROVIDER_CRASHED,
    )
    PLUGIN_CRASHED = LogMessage(
        anchor=" plugin crashed!",
        sample="Error: The terraform-provider-aws_v4.0.0_x5 plugin crashed!",
        pattern=r"The (?P<plugin>\S+) plugin crashed!",
        severity="fatal",
        meaning="A provider crashed; its stack trace is above.",
        source=_terraform.file("logging/panic.go"),
        failure=fails.PROVIDER_CRASHED,
        context=("provider", "Terraform", "terraform"),
    )
    CRASHED = LogMessage(
        anchor="Terraform crashed! This is always indicative of a bug within Terraform.",
        sample="Terraform crashed! This is always indicative of a bug within Terraform.",
        severity="fatal",
        meaning="Terraform itself crashed; the state may lack what was done.",
        source=_terraform.file("logging/panic.go"),
        failure=fails.CRASHED,
    )
    CRASH_BANNER = LogMessage(
        anchor="!!! TERRAFORM CRASH !!!",
        sample="!!!!!!!!!!!!!!!!!!!!!!!!!!! TERRAFORM CRASH !!!!!!!!!!!!!!!!!!!!!!!!!!!!",
        severity="fatal",
        meaning="Terraform itself crashed; the state may lack what was done.",
        source=_terraform.file("logging/panic.go"),
        failure=fails.CRASHED,
    )
    FINAL_PLAN = LogMessage(
        anchor="Provider produced inconsistent final plan",
        sample="Error: Provider produced inconsistent final plan",
        severity="error",
        meaning="A provider planned something else once all values were known.",
        source=_terraform.file("terraform/node_resource_apply_instance.go"),
        failure=fails.PROVIDER_BUG,
    )
    CORE_VERSION = LogMessage(
        anchor="Unsupported Terraform Core version",
        sample="Error: Unsupported Terraform Core version",
        severity="error",
        meaning="The configuration needs another version of Terraform.",
        source=_terraform.file("configs/module.go"),
        failure=fails.VERSION,
    )
    BACKEND_CHANGED = LogMessage(
        anchor="Backend configuration changed",
        sample="Error: Backend configuration changed",
        severity="error",
        meaning="The backend differs from the one that the directory was initialized with.",
        source=_terraform.file("command/meta_backend_errors.go"),
        failure=fails.NOT_INITIALIZED,
    )
    STATE_UNREADABLE = LogMessage(
        anchor="Error: Failed to read state file",
        sample="Error: Failed to read state file",
        severity="error",
        meaning="The state file is damaged or cannot be read.",
        source=_terraform.file("states/statefile/read.go"),
        failure=fails.STATE_DAMAGED,
    )
    STATE_FORMAT = LogMessage(
        anchor="Unsupported state file format",
        sample="Error: Unsupported state file format",
        severity="error",
        meaning="The state was written by another version, or is no state.",
        source=_terraform.file("states/statefile/read.go"),
        failure=fails.STATE_DAMAGED,
    )
    WAIT_TIMEOUT = LogMessage(
        anchor="timeout while waiting for state to become '",
        sample="Error: timeout while waiting for state to become 'success' (last state: "
        "'pending', timeout: 10m0s)",
        pattern=r"timeout while waiting for state to become '(?P<state>[^']+)'",
        severity="error",
        meaning="A resource was requested, and was not ready in time.",
        source=WAITING,
        failure=fails.NOT_READY,
    )
    WRONG_STATE = LogMessage(
        anchor="', wanted target '",
        sample="Error: waiting for EKS Node Group (shop) to create: unexpected state "
        "'CREATE_FAILED', wanted target 'ACTIVE'.",
        pattern=r"unexpected state '(?P<state>[^']*)', wanted target '(?P<target>[^']*)'",
        severity="error",
        meaning="A resource went to a state that it should not have.",
        source=WAITING,
        failure=fails.WRONG_STATE,
    )


terraform = Terraform()
