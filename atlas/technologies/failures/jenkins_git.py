"""What fails where Jenkins fetches a repository, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures.git import REMOTE, TRACE
from atlas.technologies.failures.jenkins import READ_AGENT_LOG
from atlas.technologies.failures.jenkins_exit import BUILD_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_client = Repository(
    "jenkinsci/git-client-plugin",
    commit="0f4ff57a015dfb47a38333332883ff2dbb4a6580",
    checked="2026-11-26",
    publisher="Jenkins",
)
CLIENT = _client.file("src/main/java/org/jenkinsci/plugins/gitclient/CliGitAPIImpl.java")

FETCH = KnownFailure(
    "a repository cannot be cloned or fetched",
    steps=[REMOTE, TRACE, READ_AGENT_LOG],
    causes=[
        wrapped_error(CLIENT.at("returned status code")),
    ],
)
NO_REVISION = KnownFailure(
    "no branch of the repository matches the job", steps=[REMOTE, BUILD_LOG, READ_AGENT_LOG]
)
