"""Log messages of Jenkins: repositories that cannot be fetched."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import jenkins_git as fails
from atlas.technologies.message import LogMessage

_plugin = Repository(
    "jenkinsci/git-plugin",
    commit="add6e4dc74e64874e32f53fc90e8b8da3590afe5",
    checked="2026-11-26",
    publisher="Jenkins",
)
_client = Repository(
    "jenkinsci/git-client-plugin",
    commit="0f4ff57a015dfb47a38333332883ff2dbb4a6580",
    checked="2026-11-26",
    publisher="Jenkins",
)
GITSCM = _plugin.file("src/main/java/hudson/plugins/git/GitSCM.java")


class JenkinsGitMessages:
    """Log messages of Jenkins: repositories that cannot be fetched."""

    FETCH = LogMessage(
        anchor="Error fetching remote repo '",
        sample="ERROR: Error fetching remote repo 'origin'",
        severity="error",
        meaning="The repository cannot be fetched; the lines after say why.",
        source=GITSCM,
        failure=fails.FETCH,
    )

    CLONE = LogMessage(
        anchor="Error cloning remote repo '",
        sample="ERROR: Error cloning remote repo 'origin'",
        severity="error",
        meaning="The repository cannot be cloned; the lines after say why.",
        source=GITSCM,
        failure=fails.FETCH,
    )

    NO_REVISION = LogMessage(
        anchor="Couldn't find any revision to build.",
        sample="ERROR: Couldn't find any revision to build. Verify the repository and branch "
        "configuration for this job.",
        severity="error",
        meaning="No branch of the repository fits the job.",
        source=GITSCM,
        failure=fails.NO_REVISION,
    )

    COMMAND = LogMessage(
        anchor='" returned status code ',
        sample='hudson.plugins.git.GitException: Command "git fetch --tags --progress '
        'https://git.example.com/shop.git" returned status code 128:',
        pattern=r'Command "(?P<command>git[^"]*)" returned status code (?P<status>\d+):',
        severity="error",
        meaning="Git failed; its own output follows (stderr).",
        source=_client.file("src/main/java/org/jenkinsci/plugins/gitclient/CliGitAPIImpl.java"),
        failure=fails.FETCH,
    )
