"""What fails in Terraform, with the first steps."""

from atlas.evidence.command import action, config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._network import CALL
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

source = Repository(
    "hashicorp/terraform",
    commit="883c7221ee2e0bc2fad6912fd4b3cc4b53a598a7",
    checked="2026-11-26",
    publisher="HashiCorp",
    release="1.17.0-dev",
    folder="internal",
)
LOCKS = source.file("states/statemgr/locker.go")
LOCKER = source.file("command/clistate/state.go")
UNLOCK = source.file("command/unlock.go")
PLAN = source.file("command/plan.go")
PULL = source.file("command/state_pull.go")
PUSH = source.file("command/state_push.go")
INIT = source.file("command/init.go")
APPLY = source.file("backend/local/backend_apply.go")
LOGGING = source.file("logging/logging.go")
PROVIDERS_LOCK = source.file("command/providers_lock.go")

LOCK_OWNER = Check(
    "Check who holds the lock, since when and for what, in the lock info of the error.",
    action("Read ID, Who, Operation and Created, and ask that person or pipeline.")
    @ LOCKS.at("Operation: {{.Operation}}"),
    **NO_OUTPUT,
    verify="A run that still works: wait. A run that is gone: its lock is left over.",
)
WAIT = Check(
    "Wait for the lock for up to five minutes; the plan itself changes nothing.",
    shell("terraform plan -lock-timeout=300s") @ PLAN.at("Duration to retry a state lock."),
    **NO_OUTPUT,
)
STATE = Check(
    "Read the state as the backend has it; keep a copy as a backup.",
    shell("terraform state pull") @ PULL.at('pulls" the current state and outputs it to'),
    **NO_OUTPUT,
    verify="serial and lineage say which of two states is the newer one of the same line.",
)
DIFFERENCE = Check(
    "Compare the state with the real infrastructure; it proposes no change to it.",
    shell("terraform plan -refresh-only") @ PLAN.at("still match the outcome of the most recent"),
    **NO_OUTPUT,
)
PLAN_AGAIN = Check(
    "Read a new plan, made from the current state.",
    shell("terraform plan -out=<file>") @ PLAN.at("-out=path"),
    **NO_OUTPUT,
)
VERSIONS = Check(
    "Print the versions of Terraform and of the providers in use.",
    shell("terraform version; terraform providers")
    @ source.file("command/providers.go").at("Usage: terraform [global options] providers"),
    **NO_OUTPUT,
)
REQUIRED = Check(
    "Find the version of Terraform that the configuration and its modules require.",
    shell("grep -rn --include='*.tf' required_version .")
    @ source.file("configs/module.go").at("update this version constraint"),
    **NO_OUTPUT,
    verify="The constraint excludes the version that terraform version prints.",
)
VALIDATE = Check(
    "Check the configuration, without the state or the cloud.",
    shell("terraform validate")
    @ source.file("command/validate.go").at("Validate the configuration files in a directory"),
    **NO_OUTPUT,
    verify="Success, or the same error again: then it is in the configuration, not in the state.",
)
GRAPH = Check(
    "Print the graph of the plan with its cycles in colour; it is text for Graphviz.",
    shell("terraform graph -type=plan -draw-cycles")
    @ source.file("command/graph.go").at("Highlight any cycles in the graph with colored"),
    **NO_OUTPUT,
    verify="The coloured edges are the references of which one must go.",
)
DEBUG = Step(
    "Run the command again with the log turned on; it may hold secrets.",
    command=config("TF_LOG=DEBUG TF_LOG_PATH=<file>", file="environment of terraform")
    @ LOGGING.at('envLogFile = "TF_LOG_PATH"'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Unset the variables and delete the file.",
    verify="The last request before the error names the provider and the call that failed.",
)
FORCE_UNLOCK = Step(
    "Remove the lock by its ID, only if you are certain that no run holds it.",
    command=shell("terraform force-unlock <id>")
    @ UNLOCK.at("terraform [global options] force-unlock LOCK_ID"),
    healthy=statement("Terraform state has been successfully unlocked!")
    @ UNLOCK.at("Terraform state has been successfully unlocked!"),
    unhealthy=statement("Failed to unlock state")
    @ UNLOCK.at('fmt.Sprintf("Failed to unlock state: %s", err)'),
    **NO_TIME,
    risk="high",
    undo="None: with two runs at once, both may write the state.",
    verify="terraform plan gets the lock.",
)
PUSH_ERRORED = Step(
    "Write the saved state to the backend, once the backend accepts writes again.",
    command=shell("terraform state push errored.tfstate")
    @ APPLY.at("terraform state push errored.tfstate"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Push the state that was pulled before, with -force: its serial is lower.",
    verify="terraform plan shows no change that was already made.",
)
INITIALIZE = Step(
    "Initialize the working directory: it downloads providers and reads the backend. It stops "
    "where it would ask to copy a state.",
    command=shell("terraform init -input=false")
    @ INIT.at("This command is always safe to run multiple"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore .terraform.lock.hcl from version control. A state that was overwritten: push the "
    "copy that was pulled before, with -force.",
    verify="terraform plan runs.",
)
LOCK_PROVIDERS = Step(
    "Update the lock file of providers, and review what changed in it.",
    command=shell("terraform providers lock")
    @ PROVIDERS_LOCK.at("addresses that by updating the lock file"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restore .terraform.lock.hcl from version control.",
    verify="terraform init runs without the error.",
)

LOCKED = KnownFailure(
    "the state is locked",
    steps=[LOCK_OWNER, WAIT, FORCE_UNLOCK],
    causes=[
        UsualCause(
            "another run works on the same state",
            sign=statement("Created is recent, and Who still runs Terraform")
            @ LOCKS.at("Created: {{.Created}}"),
        ),
        UsualCause(
            "a run ended without releasing its lock",
            sign=statement("Who is gone, or its log has: Error releasing the state lock")
            @ LOCKER.at("error occurred while releasing this lock."),
        ),
        UsualCause(
            "the backend refuses the lock: permissions, or it is unreachable",
            sign=statement("the error holds no lock info, but an error of the backend")
            @ LOCKER.at("Please resolve the issue above and try"),
        ),
    ],
)
NOT_RELEASED = KnownFailure(
    "the lock of the state was not released", steps=[LOCK_OWNER, STATE, FORCE_UNLOCK]
)
NOT_SAVED = KnownFailure(
    "the new state could not be saved", steps=[STATE, DIFFERENCE, PUSH_ERRORED]
)
STALE = KnownFailure("the saved plan is older than the state", steps=[STATE, PLAN_AGAIN, WAIT])
STATE_DAMAGED = KnownFailure(
    "the state in the backend is not the expected one", steps=[STATE, DIFFERENCE, DEBUG]
)
PROVIDERS = KnownFailure(
    "a provider cannot be found, downloaded or selected", steps=[VERSIONS, CALL, LOCK_PROVIDERS]
)
NOT_INITIALIZED = KnownFailure(
    "the working directory is not initialized", steps=[VERSIONS, STATE, INITIALIZE]
)
PROVIDER_CRASHED = KnownFailure(
    "a provider crashed or did not answer", steps=[KERNEL_KILLS, DIFFERENCE, DEBUG]
)
PROVIDER_BUG = KnownFailure(
    "a provider reports another result than planned", steps=[DIFFERENCE, STATE, DEBUG]
)
CRASHED = KnownFailure("the program itself crashed", steps=[VERSIONS, DIFFERENCE, DEBUG])
VERSION = KnownFailure(
    "the configuration needs another version of Terraform", steps=[VERSIONS, REQUIRED, PLAN_AGAIN]
)
PROVIDER_VERSION = KnownFailure(
    "the state was written by a newer version of a provider", steps=[VERSIONS, STATE, INITIALIZE]
)
NOT_READY = KnownFailure(
    "a resource did not reach the wanted state in time", steps=[DIFFERENCE, STATE, DEBUG]
)
WRONG_STATE = KnownFailure(
    "a resource went into an unexpected state", steps=[DIFFERENCE, STATE, DEBUG]
)
