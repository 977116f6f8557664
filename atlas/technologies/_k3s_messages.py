"""Messages of K3s and RKE2."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import k3s as fails
from atlas.technologies.message import LogMessage

_k3s = Repository(
    "k3s-io/k3s",
    commit="001a6d94f5ff5e24ec9068e8f2dc0a751ec05095",
    checked="2026-11-27",
)
K3S_CONFIG = _k3s.file(
    "pkg/agent/config/config.go", commit="001a6d94f5ff5e24ec9068e8f2dc0a751ec05095"
)


class K3sMessages:
    """Messages of K3s and RKE2."""

    PASSWORD = LogMessage(
        anchor="Node password rejected, duplicate hostname or contents of ",
        sample="Node password rejected, duplicate hostname or contents of "
        "'/etc/rancher/node/password' may not match server node-passwd entry, try enabling a "
        "unique node name with the --with-node-id flag",
        severity="error",
        meaning="A node of this name joined before with another password.",
        source=K3S_CONFIG,
        failure=fails.PASSWORD,
    )
    WAITING = LogMessage(
        anchor="Waiting to retrieve agent configuration; server is not ready: ",
        sample='level=info msg="Waiting to retrieve agent configuration; server is not ready: Get '
        'https://127.0.0.1:6444/v1-k3s/serving-kubelet.crt: EOF"',
        severity="warning",
        meaning="The agent does not get its settings from the server; the cause follows.",
        source=K3S_CONFIG,
        failure=fails.NO_SERVER,
    )
    PROXY_WAITING = LogMessage(
        anchor="Waiting to retrieve kube-proxy configuration; server is not ready: ",
        sample='level=info msg="Waiting to retrieve kube-proxy configuration; server is not '
        'ready: https://127.0.0.1:6444/v1-k3s/readyz: 500 Internal Server Error"',
        severity="warning",
        meaning="The server is up, but not ready.",
        source=K3S_CONFIG,
        failure=fails.NO_SERVER,
    )
    NO_CONFIGURATION = LogMessage(
        anchor="failed to retrieve configuration from server",
        sample="failed to retrieve configuration from server: token CA hash does not match the "
        "Cluster CA certificate hash",
        severity="error",
        meaning="The server does not give the agent its configuration; the cause follows.",
        source=K3S_CONFIG,
        failure=fails.NO_CONFIGURATION,
    )
