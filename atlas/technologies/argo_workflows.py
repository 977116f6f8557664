"""Argo Workflows: runs workflows of containers on Kubernetes."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._argo_workflows_queue_messages import ArgoWorkflowsQueueMessages
from atlas.technologies.failures import argo_workflows as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/argo-workflows.md")
_argo = Repository(
    "argoproj/argo-workflows",
    commit="f016ad89eb269d282aec06dc491c29f396a38df4",
    checked="2026-11-26",
    publisher="Argo",
)
_argo_2 = Repository(
    "argoproj/argo-workflows",
    commit="0573e8e9d27b450e2519da5f81ba4b8bad950891",
    checked="2026-11-26",
    publisher="Argo",
)
EXECUTOR = _argo.file("workflow/executor/executor.go")
OPERATOR = _argo.file("workflow/controller/operator.go")


class ArgoWorkflows(ArgoWorkflowsQueueMessages, Technology):
    """A controller that runs the steps of workflows as pods."""

    name = "Argo Workflows"
    icon = "simple-icons:argo"
    plane = "control"
    releases = release_lines(
        """
3.3 2022-03-14  3.4 2022-09-18  3.5 2023-10-13  3.6 2024-11-14  3.7 2025-07-23
4.0 2026-02-04  4.1 2026-08-11
""",
        RELEASES,
    )
    logs = undisclosed("where it logs by default: not in the parts read of argoproj/argo-workflows")
    programs: ClassVar = {"argo": "its command line"}

    NOT_SAVED = LogMessage(
        anchor="failed to save outputs: ",
        sample="generate-artifact (whalesay)  artifact-passing-zrgfp-413748585  5s  failed to "
        "save outputs: verify serviceaccount default:default has necessary privileges",
        severity="error",
        meaning="The step ran, and its outputs could not be stored or reported.",
        source=_argo.file("CHANGELOG-2-x-x.md"),
        failure=fails.NOT_SAVED,
    )

    NO_FILE = LogMessage(
        anchor=" in archive ",
        sample='level=fatal msg="path /out/data does not exist (or /out/data is empty) in '
        'archive /argo/outputs/artifacts/data.tgz"',
        pattern=r"path (?P<path>\S+) does not exist .*in archive ",
        severity="fatal",
        meaning="The container did not write the file that the step declares as output.",
        source=_argo_2.file("workflow/executor/docker/docker.go"),
        failure=fails.NO_FILE,
    )

    NOT_LOADED = LogMessage(
        anchor="failed to load artifact '",
        sample="Error: failed to load artifact 'data': The specified key does not exist.",
        pattern=r"failed to load artifact '(?P<artifact>[^']+)': ",
        severity="error",
        meaning="An input could not be read from the storage.",
        source=EXECUTOR,
        failure=fails.NOT_LOADED,
    )

    NOT_SUPPLIED = LogMessage(
        anchor="required artifact '",
        sample="Error: required artifact 'data' not supplied",
        pattern=r"required artifact '(?P<artifact>[^']+)' not supplied",
        severity="error",
        meaning="No earlier step gave this input.",
        source=EXECUTOR,
        failure=fails.NOT_LOADED,
    )

    DEADLINE = LogMessage(
        anchor="Step exceeded its deadline",
        sample="etl-4x7tq-413748585  Failed  Step exceeded its deadline",
        severity="error",
        meaning="The step was ended at the deadline of the workflow.",
        source=OPERATOR,
        failure=fails.DEADLINE,
    )

    MAX_DURATION = LogMessage(
        anchor="Max duration limit exceeded",
        sample="etl-4x7tq  Failed  Max duration limit exceeded",
        severity="error",
        meaning="The retries of a step took longer than allowed together.",
        source=OPERATOR,
        failure=fails.DEADLINE,
        context=(
            "argo",
            "workflow",
            "nodeID",
            "Failed  ",
        ),
    )

    POD_DELETED = LogMessage(
        anchor="pod deleted",
        sample="etl-4x7tq-413748585  Error  pod deleted",
        severity="error",
        meaning="The pod disappeared: a node was removed, or something evicted it.",
        source=OPERATOR,
        failure=fails.POD_DELETED,
        context=(
            "argo",
            "workflow",
            "nodeID",
            "Error  ",
        ),
    )

    RETRIES = LogMessage(
        anchor="No more retries left",
        sample="etl-4x7tq  Failed  No more retries left",
        severity="error",
        meaning="Every attempt of the step failed.",
        source=OPERATOR,
        failure=fails.RETRIES,
        context=(
            "argo",
            "workflow",
            "nodeID",
            "Failed  ",
        ),
    )

    TOO_LARGE = LogMessage(
        anchor="workflow is longer than maximum allowed size.",
        sample='msg="Offloading node status failed: workflow is longer than maximum allowed '
        'size. compressed size 1300000 > maxSize 1048576"',
        severity="error",
        meaning="The status does not fit into an object of Kubernetes.",
        source=_argo.file("workflow/packer/packer.go"),
        failure=fails.TOO_LARGE,
    )

    NO_COMMAND = LogMessage(
        anchor="failed to find name in PATH: ",
        sample='Error: failed to find name in PATH: exec: "python": executable file not found '
        "in $PATH",
        severity="error",
        meaning="The command of the step is not in its image.",
        source=_argo.file("cmd/argoexec/commands/emissary.go"),
        failure=fails.NOT_STARTED,
    )

    POD_FAILED = LogMessage(
        anchor="Pod failed before ",
        sample="etl-4x7tq-413748585  Error  Pod failed before main container starts due to "
        'CreateContainerConfigError: secret "s3" not found',
        pattern=r"Pod failed before (?P<container>\S+) container starts due to (?P<reason>\w+)",
        severity="error",
        meaning="The pod of a step could not start; the reason follows.",
        source=OPERATOR,
        failure=fails.NOT_STARTED,
    )

    BAD_TOKEN = LogMessage(
        anchor="token not valid. see https://argo-workflows.readthedocs.io",
        sample="rpc error: code = Unauthenticated desc = token not valid. see "
        "https://argo-workflows.readthedocs.io/en/latest/faq/",
        severity="error",
        meaning="The server does not accept the token of the request.",
        source=_argo.file("server/auth/gatekeeper.go"),
        failure=fails.LOGIN,
    )


argo_workflows = ArgoWorkflows()
