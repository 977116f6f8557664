"""Messages of the actions of GitHub: inputs, caches, artifacts, tokens."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import github_actions_lost as lost
from atlas.technologies.message import LogMessage

_toolkit = Repository(
    "actions/toolkit",
    commit="4b9afa4c890de9d1a84c75bb617ee4d96207823a",
    checked="2026-11-27",
    publisher="GitHub",
    folder="packages",
)


class GitHubActionsToolkitMessages:
    """Messages of the actions of GitHub: inputs, caches, artifacts, tokens."""

    INPUT = LogMessage(
        anchor="Input required and not supplied: ",
        sample="Error: Input required and not supplied: token",
        pattern=r"Input required and not supplied: (?P<input>\S+)",
        severity="error",
        meaning="A step gives an action no value for an input that it requires.",
        source=_toolkit.file("core/src/core.ts"),
        failure=lost.INPUT,
    )

    CACHE = LogMessage(
        anchor="Cache service responded with ",
        sample="Warning: Failed to restore: Cache service responded with 503",
        pattern=r"Cache service responded with (?P<code>\d+)",
        severity="warning",
        meaning="The cache of GitHub Actions fails; the job goes on without it.",
        source=_toolkit.file("cache/src/internal/cacheHttpClient.ts"),
        failure=lost.CACHE,
    )

    QUOTA = LogMessage(
        anchor="Artifact storage quota has been hit. Unable to upload any new artifacts.",
        sample="Error: Artifact storage quota has been hit. Unable to upload any new artifacts.",
        severity="error",
        meaning="The account has used up its storage for artifacts.",
        source=_toolkit.file("artifact/src/internal/shared/errors.ts"),
        failure=lost.QUOTA,
    )

    ARTIFACT = LogMessage(
        anchor="Received non-retryable error: ",
        sample="Error: Failed to CreateArtifact: Received non-retryable error: Failed "
        "request: (409) Conflict: an artifact with this name already exists on the "
        "workflow run",
        pattern=r"Received non-retryable error: Failed request: \((?P<code>\d+)\)",
        severity="error",
        meaning="GitHub refuses an artifact or cache entry; what follows says why.",
        source=_toolkit.file("artifact/src/internal/shared/artifact-twirp-client.ts"),
        failure=lost.ARTIFACT,
    )

    NO_TOKEN = LogMessage(
        anchor="Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable",
        sample="Error: Error message: Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable",
        severity="error",
        meaning="The job may not ask for an OIDC token: the permission id-token is missing.",
        source=_toolkit.file("core/src/oidc-utils.ts"),
        failure=lost.NO_TOKEN,
    )

    PROCESS = LogMessage(
        anchor="' failed with exit code ",
        sample="Error: The process '/usr/bin/git' failed with exit code 128",
        pattern=r"The process '(?P<program>[^']+)' failed with exit code (?P<code>\d+)",
        severity="error",
        meaning="A program that an action started failed; its lines above say why.",
        source=_toolkit.file("exec/src/toolrunner.ts"),
        failure=lost.STEP,
    )
