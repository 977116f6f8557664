"""Messages of Argo Workflows: waiting, definitions, artifacts."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import argo_workflows as fails
from atlas.technologies.failures import argo_workflows_queue as queue
from atlas.technologies.message import LogMessage

_argo_workflows = Repository(
    "argoproj/argo-workflows",
    commit="f016ad89eb269d282aec06dc491c29f396a38df4",
    checked="2026-11-27",
)
REPLACE = _argo_workflows.file("util/template/simple_template.go")
OPERATOR = _argo_workflows.file("workflow/controller/operator.go")
S3 = _argo_workflows.file("workflow/artifacts/s3/s3.go")
WF_CONTROLLER = _argo_workflows.file("workflow/controller/controller.go")
SEMAPHORE = _argo_workflows.file("workflow/sync/semaphore.go")
EXPLOSIVE = _argo_workflows.file("persist/sqldb/explosive_offload_node_status_repo.go")
EXECUTOR = _argo_workflows.file("workflow/executor/executor.go")


class ArgoWorkflowsQueueMessages:
    """Messages of Argo Workflows: waiting, definitions, artifacts."""

    UNRESOLVED = LogMessage(
        anchor="failed to resolve {{",
        sample="templates.main.steps[0].b failed to resolve {{steps.a.outputs.result}}",
        pattern=r"failed to resolve \{\{",
        severity="error",
        meaning="A variable of the workflow is not defined at this place.",
        source=REPLACE,
        failure=queue.INVALID,
    )
    SPEC = LogMessage(
        anchor="invalid spec: ",
        sample="invalid spec: clusterworkflowtemplates.argoproj.io `build` is forbidden",
        pattern=r"invalid spec: (?P<reason>(?:templates\.|clusterworkflowtemplates|spec\.|failed "
        r"to resolve).+)",
        severity="error",
        meaning="The workflow is not valid; the text after it says why.",
        source=OPERATOR,
        failure=queue.INVALID,
    )
    NOT_PUT = LogMessage(
        anchor="failed to put file: ",
        sample="Error (exit code 1): failed to put file: Access Denied.",
        pattern=r"failed to put file:",
        severity="error",
        meaning="An artifact cannot be uploaded to the object store; the cause follows.",
        source=S3,
        failure=fails.NOT_SAVED,
        context=("exit code", "artifact", "argoexec", "s3"),
    )
    S3_CLIENT = LogMessage(
        anchor="failed to create new S3 client: ",
        sample="Error (exit code 64): failed to create new S3 client: the credentials are not "
        "valid",
        pattern=r"failed to create new S3 client:",
        context=("exit code", "artifact", "argo"),
        severity="error",
        meaning="The object store of the artifacts cannot be used: credentials or address are "
        "wrong.",
        source=S3,
        failure=fails.NOT_SAVED,
    )
    POSTPONED = LogMessage(
        anchor="Workflow processing has been postponed ",
        sample="Workflow processing has been postponed because too many workflows are already "
        "running",
        severity="info",
        meaning="The workflow waits, because as many run as the controller or the namespace "
        "allows.",
        source=WF_CONTROLLER,
        failure=queue.WAITS,
    )
    LOCK = LogMessage(
        anchor=" lock. Lock status: ",
        sample="Waiting for argo/Mutex/deploy lock. Lock status: 0/1",
        pattern=r"Waiting for (?P<lock>\S+) lock\. Lock status: (?P<free>\d+)/(?P<limit>\d+)",
        severity="info",
        meaning="The workflow waits for a mutex or semaphore that others hold.",
        source=SEMAPHORE,
        failure=queue.WAITS,
    )
    NO_OFFLOAD = LogMessage(
        anchor="offload node status is not supported",
        sample="offload node status is not supported",
        severity="error",
        meaning="The state of the workflow is too large for its object, or was stored in a "
        "database; none is configured.",
        source=EXPLOSIVE,
        failure=queue.OFFLOAD,
    )
    ENTRY = LogMessage(
        anchor="error in entry template execution",
        sample='level=error msg="error in entry template execution" error="failed to look-up '
        'entrypoint" namespace=argo workflow=web',
        severity="error",
        meaning="The first template of the workflow cannot be run; the error says why.",
        source=OPERATOR,
        failure=queue.INVALID,
    )
    OPERATION_ERROR = LogMessage(
        anchor="Workflow operation error",
        sample="Workflow operation error",
        pattern=r"Workflow operation error",
        severity="error",
        meaning="The controller failed while it worked on the workflow; its log has the cause.",
        source=OPERATOR,
        failure=queue.INVALID,
    )
    EXECUTOR_ERROR = LogMessage(
        anchor="executor error",
        sample='level=error msg="executor error" error="You need to configure artifact storage. '
        'More information on how to do this can be found in the docs"',
        pattern=r"executor error",
        severity="error",
        meaning="The container that saves the results of a step failed; the error says why.",
        source=EXECUTOR,
        failure=queue.EXECUTOR,
        context=("argo", "argoexec", "artifact"),
    )
