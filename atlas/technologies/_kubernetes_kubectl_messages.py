"""Messages of kubectl and of programs in pods that talk to Kubernetes."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kubernetes as fails
from atlas.technologies.failures import kubernetes_api as api
from atlas.technologies.failures import kubernetes_control as control
from atlas.technologies.failures import kubernetes_events as events
from atlas.technologies.failures import kubernetes_requests as requests
from atlas.technologies.failures.kubernetes_storage import VENDORED
from atlas.technologies.message import LogMessage

_kubectl = Repository(
    "kubernetes/kubectl",
    commit="dee3483a3d6a64c07fdf746caf80af446dee99ac",
    checked="2026-11-27",
    folder="pkg",
)
USE_CONTEXT = _kubectl.file("cmd/config/use_context.go")
CURRENT_CONTEXT = _kubectl.file("cmd/config/current_context.go")
PORT_FORWARD = _kubectl.file("cmd/portforward/portforward.go")
EXEC_COMMAND = _kubectl.file("cmd/exec/exec.go")
FILTERS = _kubectl.file("drain/filters.go")
VALIDATION = VENDORED.file("client-go/tools/clientcmd/validation.go")
CLIENT = VENDORED.file("client-go/rest/config.go")
EXEC = VENDORED.file("client-go/plugin/pkg/client/auth/exec/exec.go")
PODS = VENDORED.file("kubernetes/pkg/kubelet/kubelet_pods.go")
FORWARD = VENDORED.file("client-go/tools/portforward/portforward.go")
STREAMING = VENDORED.file("cri-streaming/pkg/streaming/portforward/httpstream.go")
STRATEGY = VENDORED.file("kubernetes/pkg/registry/core/pod/strategy.go")
LOGS = VENDORED.file("cri-client/pkg/logs/logs.go")
CONTAINERS = VENDORED.file("kubernetes/pkg/kubelet/kuberuntime/kuberuntime_container.go")
SERVER = VENDORED.file("kubernetes/pkg/kubelet/server/server.go")
REQUEST = VENDORED.file("client-go/rest/request.go")
TOKEN = VENDORED.file("apiserver/plugin/pkg/authenticator/token/webhook/webhook.go")
EVENT = VENDORED.file("client-go/tools/record/event.go")


class KubernetesKubectlMessages:
    """Messages of kubectl and of programs in pods that talk to Kubernetes."""

    NO_CONTEXT = LogMessage(
        anchor="no context exists with the name: ",
        sample='error: no context exists with the name: "prod"',
        severity="error",
        meaning="The kubeconfig file has no context of this name.",
        source=USE_CONTEXT,
        failure=requests.CONTEXT,
    )
    NO_CURRENT = LogMessage(
        anchor="current-context is not set",
        sample="error: current-context is not set",
        severity="error",
        meaning="The kubeconfig file names no current context.",
        source=CURRENT_CONTEXT,
        failure=requests.CONTEXT,
    )
    CONTEXT_MISSING = LogMessage(
        anchor="context was not found for specified context: ",
        sample="Error in configuration: context was not found for specified context: prod",
        severity="error",
        meaning="The kubeconfig file lacks the context that is current or asked for.",
        source=VALIDATION,
        failure=requests.CONTEXT,
    )
    NO_CONFIGURATION = LogMessage(
        anchor="invalid configuration: ",
        sample="invalid configuration: no configuration has been provided, try setting "
        "KUBERNETES_MASTER environment variable",
        pattern=r"no configuration has been provided|KUBERNETES_MASTER",
        severity="error",
        meaning="No usable kubeconfig file was found, and the program does not run in a pod.",
        source=VALIDATION,
        failure=requests.CONTEXT,
        context=("KUBERNETES_MASTER", "kubeconfig", "kubectl"),
    )
    NOT_IN_CLUSTER = LogMessage(
        anchor="unable to load in-cluster configuration, ",
        sample="unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and "
        "KUBERNETES_SERVICE_PORT must be defined",
        severity="error",
        meaning="The program expects to run in a pod, but has neither the address of the API "
        "server nor a token.",
        source=CLIENT,
        failure=requests.NO_POD_CONFIGURATION,
    )
    NO_TOKEN = LogMessage(
        anchor="open /var/run/secrets/kubernetes.io/serviceaccount/token: ",
        sample="open /var/run/secrets/kubernetes.io/serviceaccount/token: no such file or "
        "directory",
        severity="error",
        meaning="The pod has no token of a service account, so the program cannot log in.",
        source=CLIENT,
        failure=requests.NO_POD_CONFIGURATION,
    )
    PLUGIN_VERSION = LogMessage(
        anchor="exec plugin is configured to use API version ",
        sample="exec plugin is configured to use API version "
        "client.authentication.k8s.io/v1beta1, plugin returned version "
        "client.authentication.k8s.io/v1alpha1",
        severity="error",
        meaning="The command that logs in answers in another API version than the kubeconfig file "
        "names.",
        source=EXEC,
        failure=events.LOGIN,
    )
    POD_NOT_RUNNING = LogMessage(
        anchor="unable to forward port because pod is not running. Current status=",
        sample="error: unable to forward port because pod is not running. Current status=Pending",
        pattern=r"Current status=(?P<status>\w+)",
        severity="error",
        meaning="The pod is not running, so no port of it can be forwarded.",
        source=PORT_FORWARD,
        failure=requests.NOT_RUNNING,
    )
    POD_ENDED = LogMessage(
        anchor="cannot exec into a container in a completed pod; current phase is ",
        sample="error: cannot exec into a container in a completed pod; current phase is Succeeded",
        severity="error",
        meaning="The pod has ended, so no command can be run in it.",
        source=EXEC_COMMAND,
        failure=requests.NOT_RUNNING,
    )
    NOT_YET_STARTED = LogMessage(
        anchor=" is waiting to start: ",
        sample='Error from server (BadRequest): container "web" in pod "web-1" is waiting to '
        "start: ContainerCreating",
        pattern=r'container "(?P<container>[^"]+)" in pod "(?P<pod>[^"]+)" is waiting to start: '
        r"(?P<reason>[A-Z]\w+)",
        severity="error",
        meaning="The container has not started, so it has no log; the reason follows.",
        source=PODS,
        failure=requests.NOT_RUNNING,
        context=("container ", "pod "),
    )
    WAITING_IMAGE = LogMessage(
        anchor=" is waiting to start: trying and failing to pull image",
        sample='container "web" in pod "web-1" is waiting to start: trying and failing to pull '
        "image",
        severity="error",
        meaning="The image of the container cannot be pulled, so it has not started.",
        source=PODS,
        failure=fails.IMAGE,
    )
    WAITING_PULL = LogMessage(
        anchor=" is waiting to start: image can't be pulled",
        sample='container "web" in pod "web-1" is waiting to start: image can\'t be pulled',
        severity="error",
        meaning="The image of the container cannot be pulled, so it has not started.",
        source=PODS,
        failure=fails.IMAGE,
    )
    LOST_POD = LogMessage(
        anchor="lost connection to pod",
        sample="error: lost connection to pod",
        severity="error",
        meaning="The forwarded connection ended: the pod stopped, or the API server closed it.",
        source=FORWARD,
        failure=requests.NO_TUNNEL,
    )
    NOT_FORWARDED = LogMessage(
        anchor="error forwarding port ",
        sample="E1126 portforward.go:409] an error occurred forwarding 8080 -> 80: error "
        "forwarding port 80 to pod 4c1f, uid : failed to execute portforward in network namespace",
        pattern=r"error forwarding port (?P<port>\d+) to pod",
        severity="error",
        meaning="The node could not connect to the port in the pod; the reason follows.",
        source=STREAMING,
        failure=requests.NO_TUNNEL,
    )
    WHICH_CONTAINER = LogMessage(
        anchor="a container name must be specified for pod ",
        sample="Error from server (BadRequest): a container name must be specified for pod web-1, "
        "choose one of: [web proxy]",
        severity="error",
        meaning="The pod has several containers, and the command names none of them.",
        source=STRATEGY,
        failure=requests.NO_LOG,
    )
    LOG_GONE = LogMessage(
        anchor="failed to try resolving symlinks in path ",
        sample='failed to try resolving symlinks in path "/var/log/pods/default_web_1/web/0.log": '
        "lstat /var/log/pods/default_web_1/web/0.log: no such file or directory",
        severity="error",
        meaning="The log file of the container is not on its node: it was rotated away, or the "
        "container is gone.",
        source=LOGS,
        failure=requests.NO_LOG,
    )
    LOG_NOT_READ = LogMessage(
        anchor="unable to retrieve container logs for ",
        sample="unable to retrieve container logs for containerd://4f1c",
        severity="error",
        meaning="The container is gone from the runtime, and its log with it.",
        source=CONTAINERS,
        failure=requests.NO_LOG,
    )
    KUBELET_FORBIDS = LogMessage(
        anchor="Authorization error (user=",
        sample="Error from server (InternalError): Internal error occurred: Authorization error "
        "(user=kube-apiserver-kubelet-client, verb=get, resource=nodes, subresource=[proxy])",
        pattern=r"Authorization error \(user=(?P<user>[^,]+), verb=(?P<verb>[^,]+), resource=nodes",
        severity="error",
        meaning="The kubelet could not ask whether the API server may read this, so it refuses.",
        source=SERVER,
        failure=control.KUBELET_DIALLED,
    )
    STREAM = LogMessage(
        anchor="stream error when reading response body, may be caused by closed connection",
        sample="stream error when reading response body, may be caused by closed connection. "
        "Please retry. Original error: stream error: stream ID 5; INTERNAL_ERROR; received from "
        "peer",
        severity="error",
        meaning="The connection to the API server was closed while its answer was read.",
        source=REQUEST,
        failure=control.UNREACHABLE,
    )
    TOKEN_WEBHOOK = LogMessage(
        anchor="Failed to make webhook authenticator request: ",
        sample="E1126 webhook.go:154] Failed to make webhook authenticator request: Post "
        '"https://auth.example.com/authenticate": context deadline exceeded',
        severity="error",
        meaning="The service that the API server asks about tokens does not answer, so nobody "
        "with a token can log in.",
        source=TOKEN,
        failure=api.UNAUTHENTICATED,
    )
    EVENT_REJECTED = LogMessage(
        anchor="Server rejected event ",
        sample="E1126 event.go:359] Server rejected event '&v1.Event{}': 'events is forbidden: "
        'User "system:serviceaccount:app:app" cannot create resource "events"\' (will not '
        "retry!)",
        pattern=r"Server rejected event\b.*will not retry",
        severity="warning",
        meaning="A program may not write events, or its namespace is being deleted.",
        source=EVENT,
        failure=api.FORBIDDEN,
    )
    NO_DELETE = LogMessage(
        anchor="cannot delete Pods declare no controller",
        sample='error: unable to drain node "node-1" due to error: cannot delete Pods declare no '
        "controller (use --force to override): default/web",
        severity="error",
        meaning="Pods without a controller are on the node, so draining stops.",
        source=FILTERS,
        failure=api.DRAIN_STUCK,
    )
