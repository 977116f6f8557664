"""Messages of Knative Serving."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import knative as fails
from atlas.technologies.message import LogMessage

_serving = Repository(
    "knative/serving",
    commit="98e5ef90aa7033797aa0a61ef97f3ff7e49a3944",
    checked="2026-11-27",
)
CONFIGURATION = _serving.file("pkg/apis/serving/v1/configuration_lifecycle.go")
REVISION = _serving.file("pkg/apis/serving/v1/revision_lifecycle.go")
BACKGROUND = _serving.file("pkg/reconciler/revision/background.go")
ROUTE = _serving.file("pkg/apis/serving/v1/route_lifecycle.go")
INGRESS_STATUS = _serving.file(
    "vendor/knative.dev/networking/pkg/apis/networking/v1alpha1/ingress_lifecycle.go"
)
BREAKER = _serving.file("pkg/queue/breaker.go")
ACTIVATOR_FILE = _serving.file("cmd/activator/main.go")


class KnativeMessages:
    """Messages of Knative Serving."""

    REVISION_FAILED = LogMessage(
        anchor=" failed with message: ",
        sample='Revision "web-00001" failed with message: Initial scale was not reached in time.',
        pattern=r'Revision "(?P<revision>[^"]+)" failed with message: (?P<reason>.+)',
        severity="error",
        meaning="A revision did not start; the cause follows.",
        source=CONFIGURATION,
        failure=fails.REVISION_FAILED,
    )
    NO_IMAGE = LogMessage(
        anchor='Unable to fetch image "',
        sample='Unable to fetch image "registry.example.com/web:1": failed to resolve image to '
        "digest: HEAD https://registry.example.com/v2/web/manifests/1: unexpected status code 401 "
        "Unauthorized",
        pattern=r'Unable to fetch image "(?P<image>[^"]+)"',
        severity="error",
        meaning="The image cannot be looked up in its registry; the cause follows.",
        source=REVISION,
        failure=fails.IMAGE,
    )
    DIGEST = LogMessage(
        anchor="failed to resolve image to digest",
        sample='failed to resolve image to digest: Get "https://registry.example.com/v2/": '
        "context deadline exceeded",
        severity="error",
        meaning="The tag of an image cannot be looked up in its registry.",
        source=BACKGROUND,
        failure=fails.IMAGE,
    )
    NO_SCALE = LogMessage(
        anchor="Initial scale was never achieved",
        sample="Initial scale was never achieved",
        severity="error",
        meaning="The first pods of a revision did not become ready in time.",
        source=REVISION,
        failure=fails.REVISION_FAILED,
    )
    CONTAINER = LogMessage(
        anchor="Container failed with: ",
        sample="ExitCode1: Container failed with: panic: no configuration",
        pattern=r"Container failed with:",
        severity="error",
        meaning="The container of a revision ended with an error.",
        source=REVISION,
        failure=fails.REVISION_FAILED,
        context=("Revision", "revision", "knative", "ExitCode", "RevisionFailed"),
    )
    NO_READY = LogMessage(
        anchor=" does not have any ready Revision.",
        sample='Configuration "web" does not have any ready Revision.',
        pattern=r'Configuration "(?P<configuration>[^"]+)" does not have any ready Revision',
        severity="error",
        meaning="A route has no revision to send requests to.",
        source=ROUTE,
        failure=fails.NO_ROUTE,
    )
    NO_INGRESS = LogMessage(
        anchor="Ingress has not yet been reconciled.",
        sample="IngressNotConfigured: Ingress has not yet been reconciled.",
        severity="warning",
        meaning="The ingress of a route is not set up yet; ordinary only just after a change.",
        source=ROUTE,
        failure=fails.NO_ROUTE,
    )
    BALANCER = LogMessage(
        anchor="Waiting for load balancer to be ready",
        sample="Uninitialized: Waiting for load balancer to be ready",
        severity="warning",
        meaning="The load balancer of a route is not ready; ordinary only just after a change.",
        source=INGRESS_STATUS,
        failure=fails.NO_ROUTE,
    )
    QUEUE_FULL = LogMessage(
        anchor="pending request queue full",
        sample='{"severity":"ERROR","logger":"queueproxy","message":"pending request queue full"}',
        severity="error",
        meaning="More requests wait for a pod than are allowed, and are refused.",
        source=BREAKER,
        failure=fails.BUSY,
    )
    ACTIVATOR = LogMessage(
        anchor="activator request timeout",
        sample="activator request timeout",
        pattern=r"activator request timeout",
        severity="error",
        meaning="No pod took a request in time.",
        source=ACTIVATOR_FILE,
        failure=fails.BUSY,
    )
