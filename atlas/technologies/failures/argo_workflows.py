"""What fails in Argo Workflows, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures.kubernetes import POD_EVENTS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_argo = Repository(
    "argoproj/argo-workflows",
    commit="f016ad89eb269d282aec06dc491c29f396a38df4",
    checked="2026-11-26",
    publisher="Argo",
)
GET = _argo.file("cmd/argo/commands/get.go")
LOGS = _argo.file("cmd/argo/commands/logs.go")
OLD_CHANGES = _argo.file("CHANGELOG-2-x-x.md")
EXECUTOR = _argo.file("workflow/executor/executor.go")

WORKFLOW = Check(
    "Read the status of each step with its message.",
    shell("argo get <name>") @ GET.at("argo get my-wf"),
    **NO_OUTPUT,
    verify="MESSAGE of the failed step says why; the steps above it only follow.",
)
STEP_LOGS = Check(
    "Read the logs of the containers of the workflow.",
    shell("argo logs <name>") @ LOGS.at("argo logs my-wf"),
    **NO_OUTPUT,
    verify="The last lines of the failed container name the cause.",
)
WAIT_LOGS = Check(
    "Read the log of the container that saves the outputs.",
    shell("argo logs <name> <pod> -c wait") @ LOGS.at("argo logs my-wf my-pod -c my-container"),
    **NO_OUTPUT,
    verify="It names the bucket, the key and the error of the storage.",
)
NOT_SAVED = KnownFailure(
    "the outputs of a step cannot be saved",
    steps=[WORKFLOW, WAIT_LOGS, CALL],
    causes=[
        wrapped_error(OLD_CHANGES.at("failed to save outputs:")),
    ],
)
NO_FILE = KnownFailure("an output of a step does not exist", steps=[WORKFLOW, WAIT_LOGS, STEP_LOGS])
NOT_LOADED = KnownFailure(
    "an input of a step cannot be loaded",
    steps=[WORKFLOW, STEP_LOGS, CALL],
    causes=[
        wrapped_error(EXECUTOR.at("failed to load artifact '%s': %w")),
    ],
)
DEADLINE = KnownFailure("a step ran longer than allowed", steps=[WORKFLOW, STEP_LOGS, POD_EVENTS])
POD_DELETED = KnownFailure("the pod of a step was deleted", steps=[WORKFLOW, STEP_LOGS, POD_EVENTS])
RETRIES = KnownFailure("every retry of a step failed", steps=[WORKFLOW, STEP_LOGS, WAIT_LOGS])
TOO_LARGE = KnownFailure(
    "the status of a workflow is larger than etcd allows", steps=[WORKFLOW, STEP_LOGS, WAIT_LOGS]
)
NOT_STARTED = KnownFailure(
    "a container of a step cannot start", is_general=True, steps=[WORKFLOW, STEP_LOGS, POD_EVENTS]
)
LOGIN = KnownFailure("a token for the server is not valid", steps=[CALL, WORKFLOW, STEP_LOGS])
