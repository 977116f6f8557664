"""Log messages of Google GKE: Ingress and network endpoint groups."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import gke_ingress as fails
from atlas.technologies.failures._google import CHECKED
from atlas.technologies.message import LogMessage

_code = Repository(
    "kubernetes/ingress-gce",
    commit="acbcf5d66dd9d31297a2a52a2d7d83d4c1a94539",
    checked=CHECKED,
    folder="pkg",
)
CONTROLLER = _code.file("controller/controller.go")
ERRORS = _code.file("controller/errors/errors.go")
SYNC = _code.file("sync/sync.go")


class GKEIngressMessages:
    """Log messages of Google GKE: Ingress and network endpoint groups."""

    NOT_TRANSLATED = LogMessage(
        anchor="Translation failed: ",
        sample="Warning  Translate  loadbalancer-controller  Translation failed: invalid ingress "
        'spec: could not find port "80" in service "shop/web"',
        pattern=r"(?:loadbalancer-controller|Translate)\b.*Translation failed: ",
        severity="error",
        meaning="The Ingress names a service, port or configuration that is not as it must be.",
        source=CONTROLLER,
        failure=fails.NOT_TRANSLATED,
    )
    NO_PORT = LogMessage(
        anchor="could not find port ",
        sample='could not find port "80" in service "shop/web"',
        pattern=r'could not find port \\*"(?P<port>[^"\\]+)\\*" in service '
        r'\\*"(?P<service>[^"\\]+)',
        severity="error",
        meaning="The service has no such port.",
        source=ERRORS,
        failure=fails.NOT_TRANSLATED,
    )
    WRONG_TYPE = LogMessage(
        anchor="when not using NEGs",
        sample='service "shop/web" is type "ClusterIP", expected "NodePort" or "LoadBalancer" when '
        "not using NEGs",
        pattern=r'service \\*"(?P<service>[^"\\]+)\\*" is type \\*"(?P<type>\w+)\\*", expected '
        r'\\*"NodePort',
        severity="error",
        meaning="Without network endpoint groups, the service must be of another type.",
        source=ERRORS,
        failure=fails.NOT_TRANSLATED,
    )
    NO_BACKEND_CONFIG = LogMessage(
        anchor="error getting BackendConfig for port ",
        sample='error getting BackendConfig for port "80" on service "shop/web", err: no '
        "BackendConfig for service port exists.",
        pattern=r'error getting BackendConfig for port \\*"(?P<port>[^"\\]*)\\*" on service '
        r'\\*"(?P<service>[^"\\]+)',
        severity="error",
        meaning="The service names a BackendConfig that does not exist.",
        source=ERRORS,
        failure=fails.NOT_TRANSLATED,
    )
    NO_BACKENDS = LogMessage(
        anchor="error running backend syncing routine: ",
        sample="Warning  Sync  loadbalancer-controller  Error syncing to GCP: error running "
        "backend syncing routine: received errors when updating backend service",
        severity="error",
        meaning="The backends of the load balancer cannot be set up; the cause follows.",
        source=SYNC,
        failure=fails.NOT_SYNCED,
    )
    NO_LOAD_BALANCER = LogMessage(
        anchor="error running load balancer syncing routine: ",
        sample="Error syncing to GCP: error running load balancer syncing routine: loadbalancer "
        "shop-web does not exist: googleapi: Error 409",
        severity="error",
        meaning="The load balancer cannot be set up; the cause follows.",
        source=SYNC,
        failure=fails.NOT_SYNCED,
    )
    NOT_SYNCED = LogMessage(
        anchor="Error syncing to GCP: ",
        sample="Warning  Sync  loadbalancer-controller  Error syncing to GCP: googleapi: Error 403",
        severity="error",
        meaning="The Ingress is not applied; the cause follows.",
        source=CONTROLLER,
        failure=fails.NOT_SYNCED,
    )
    NO_NEG = LogMessage(
        anchor='Failed to sync NEG "',
        sample="Warning  SyncNetworkEndpointGroupFailed  neg-controller  Failed to sync NEG "
        '"k8s1-6f1c-shop-web-80" (will retry): googleapi: Error 404',
        pattern=r'Failed to sync NEG \\*"(?P<group>[^"\\]+)',
        severity="error",
        meaning="The endpoints of a service are not put into its network endpoint group.",
        source=_code.file("neg/syncers/syncer.go"),
        failure=fails.NOT_SYNCED,
    )
