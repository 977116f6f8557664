"""More messages of Argo CD about repositories."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import argo_cd as fails
from atlas.technologies.message import LogMessage

_code = Repository(
    "argoproj/argo-cd", commit="37ee0097cf851bc2dd7665fc081bbce61a7e836e", checked="2026-11-26"
)
EXEC = _code.file("util/exec/exec.go")
GUIDE = _code.file("docs/user-guide/private-repositories.md")
GIT = _code.file("util/git/client.go")


class ArgoCDRepositoryMessages:
    """More messages of Argo CD about repositories."""

    KILLED = LogMessage(
        anchor="` failed ",
        sample="ComparisonError rpc error: code = Unknown desc = `helm dependency "
        "build` failed signal: killed",
        pattern=r"`(?P<command>(?:helm|kustomize|git)[^`]*)` failed (?P<reason>signal: "
        r"killed|exit status \d+)",
        severity="error",
        meaning="A program of the repo-server failed, or was killed, as for memory.",
        source=EXEC,
        failure=fails.GENERATION_FAILED,
    )
    LOGIN = LogMessage(
        anchor="authentication required",
        sample='time="2026-09-11T08:39:27Z" level=error msg="finished unary call with '
        'code Unknown" error="authentication required" grpc.method=GenerateManifest '
        "grpc.service=repository.RepoServerService",
        pattern=r'error="?authentication required"?.*(?:GenerateManifest|'
        r"RepoServerService|RepositoryService)|rpc error: code = Unknown desc = "
        r"authentication required",
        severity="error",
        meaning="The repository requires credentials, and Argo CD has none that it accepts.",
        source=GUIDE,
        context=(
            "RepoServerService",
            "RepositoryService",
            "GenerateManifest",
            "ComparisonError",
            "rpc error",
        ),
        failure=fails.REPOSITORY,
    )
    REFERENCES = LogMessage(
        anchor="failed to list refs: ",
        sample="rpc error: code = Unknown desc = failed to list refs: error creating SSH agent",
        pattern=r"(?P<text>failed to list refs): ",
        severity="error",
        meaning="The branches and tags of a Git repository cannot be read; the cause follows.",
        source=GIT,
        failure=fails.REPOSITORY,
    )
    REPO_SERVER = LogMessage(
        anchor="code = Unavailable",
        sample="Failed to load target state: failed to generate manifest for source 1 of 1: rpc "
        'error: code = Unavailable desc = connection error: desc = "transport: Error while '
        'dialing: dial tcp 10.0.0.9:8081: connect: connection refused"',
        pattern=r"failed to generate manifest for source \d+ of \d+: rpc error: code = "
        r"(?P<code>Unavailable) desc = ",
        severity="error",
        meaning="The controller cannot reach the repo-server, which generates the manifests.",
        source=_code.file("controller/state.go"),
        failure=fails.REPO_SERVER_DOWN,
    )
