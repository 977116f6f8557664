"""Messages of Kubernetes about plugins that log in, and kinds that clients do not find."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kubernetes_control as control
from atlas.technologies.failures import kubernetes_events as events
from atlas.technologies.failures import kubernetes_nodes as nodes
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_client = Repository(
    "kubernetes/client-go", commit="32ce75a7d6bc6960fd048d3d1e3b34185418d8c8", checked=_CHECKED
)
_fork = Repository(
    "openshift/microshift",
    commit="8e16b12fda5b1dccc41a6de48b3e356cc7d5048b",
    checked=_CHECKED,
    folder="deps/github.com/openshift/kubernetes",
)
LOGIN = _client.file("plugin/pkg/client/auth/exec/exec.go")


class KubernetesClientMessages:
    """Messages of Kubernetes about plugins that log in, and kinds that clients do not find."""

    OLD_PLUGIN = LogMessage(
        anchor="exec plugin: invalid apiVersion ",
        sample='error: exec plugin: invalid apiVersion "client.authentication.k8s.io/v1alpha1"',
        pattern=r'exec plugin: invalid apiVersion \\*"(?P<version>[^"\\]+)',
        severity="error",
        meaning="The kubeconfig names a version of the login plugin that the client does not know.",
        source=LOGIN,
        failure=events.LOGIN,
    )
    NO_PLUGIN = LogMessage(
        anchor="exec: executable ",
        sample="Unable to connect to the server: getting credentials: exec: executable "
        "aws-iam-authenticator not found",
        pattern=r"exec: executable (?P<program>\S+) (?:not found|failed with exit code "
        r"(?P<code>\d+))",
        severity="error",
        meaning="The program that logs in to the cluster is missing, or failed.",
        source=LOGIN,
        failure=events.LOGIN,
    )
    NO_PROVIDER = LogMessage(
        anchor="no Auth Provider found for name ",
        sample='error: no Auth Provider found for name "gcp"',
        pattern=r'no Auth Provider found for name \\*"(?P<provider>[^"\\]+)',
        severity="error",
        meaning="The kubeconfig names a way to log in that the client no longer has.",
        source=_client.file("rest/plugin.go"),
        failure=events.LOGIN,
    )
    NO_RESOURCE_TYPE = LogMessage(
        anchor="the server doesn't have a resource type ",
        sample='error: the server doesn\'t have a resource type "certificates"',
        pattern=r"the server doesn't have a resource type \\*[\"'](?P<type>[^\"'\\]+)",
        severity="error",
        meaning="The cluster does not know the kind: misspelt, or its definition is not installed.",
        source=_fork.file("staging/src/k8s.io/cli-runtime/pkg/resource/builder.go"),
        failure=control.KIND_UNKNOWN,
    )
    NO_SERVING_CERTIFICATE = LogMessage(
        anchor="no serving certificate available for the kubelet",
        sample="http: TLS handshake error from 10.0.0.1:40312: no serving certificate available "
        "for the kubelet",
        severity="error",
        meaning="The request of the kubelet for its serving certificate is not approved yet.",
        source=_fork.file("pkg/kubelet/kubelet.go"),
        failure=nodes.NO_SERVING_CERTIFICATE,
    )
