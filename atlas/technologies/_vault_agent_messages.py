"""Messages of the agent of Vault, and of logins by Kubernetes."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import vault as fails
from atlas.technologies.message import LogMessage

_fork = Repository(
    "openbao/openbao",
    commit="df6ce2cebaa823979215c116a16820aa913fe3b1",
    checked="2026-11-26",
    folder="internal",
)
AUTH = _fork.file("command/agentproxyshared/auth/auth.go")
LOGIN = _fork.file("builtin/credential/kubernetes/path_login.go")
EXPIRATION = _fork.file("vault/expiration.go")


class VaultAgentMessages:
    """Messages of the agent of Vault, and of logins by Kubernetes."""

    AGENT_LOGIN = LogMessage(
        anchor="error authenticating",
        sample="2026-11-22T17:45:58.799Z [ERROR] auth.handler: error authenticating: "
        'error="Error making API request" backoff=4.65s',
        pattern=r"auth\.handler: error authenticating",
        severity="error",
        meaning="The agent cannot log in, so it renders no secrets; the error says why.",
        source=AUTH,
        failure=fails.AGENT,
    )
    ACCOUNT = LogMessage(
        anchor="service account name not authorized",
        sample="* service account name not authorized",
        severity="error",
        meaning="The role does not allow the service account of the pod.",
        source=LOGIN,
        failure=fails.AGENT,
    )
    NOT_RENEWABLE = LogMessage(
        anchor="lease is not renewable",
        sample="* lease is not renewable",
        severity="error",
        meaning="The lease or token cannot be renewed: it reached its limit, or was made so.",
        source=EXPIRATION,
        failure=fails.LEASE,
    )
