"""What fails in Argo Workflows: waiting, definitions, rights."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET, LOGS
from atlas.technologies.failures.argo_workflows import WAIT_LOGS, WORKFLOW
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

WORKFLOWS = Check(
    "List the workflows of all namespaces with their state.",
    shell("kubectl get workflows --all-namespaces") @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="Those that run hold the limit or the lock; one that never ends holds it for ever.",
)
CONTROLLER_LOG = Check(
    "Read the log of the controller.",
    shell("kubectl logs -n <namespace> deployment/workflow-controller --since=1h")
    @ LOGS.at("kubectl logs --since=1h nginx"),
    **NO_OUTPUT,
    verify="The lines with the name of the workflow say why it waits or fails.",
)
TEMPLATES = Check(
    "List the workflow templates.",
    shell("kubectl get workflowtemplates,clusterworkflowtemplates --all-namespaces")
    @ GET.at("kubectl get rc,services"),
    **NO_OUTPUT,
    verify="The template that the workflow names is missing, or in another namespace.",
)

WAITS = KnownFailure(
    "a workflow waits: a limit or lock is taken", steps=[WORKFLOWS, WORKFLOW, CONTROLLER_LOG]
)
INVALID = KnownFailure(
    "the definition of a workflow is not valid", steps=[WORKFLOW, TEMPLATES, CONTROLLER_LOG]
)
EXECUTOR = KnownFailure("the executor of a step fails", steps=[WAIT_LOGS, WORKFLOW, CONTROLLER_LOG])
OFFLOAD = KnownFailure(
    "the state of a workflow needs a database that is not configured",
    steps=[CONTROLLER_LOG, WORKFLOW, WORKFLOWS],
)
