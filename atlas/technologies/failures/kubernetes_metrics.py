"""What fails where an autoscaler of Kubernetes reads custom or external metrics."""

from atlas.technologies.failures.kubernetes import WARNINGS
from atlas.technologies.failures.kubernetes_api import API_SERVICES, SERVICE_PODS
from atlas.technologies.known_failure import KnownFailure

ADAPTER = KnownFailure(
    "an autoscaler gets no custom or external metric from its adapter",
    steps=[API_SERVICES, SERVICE_PODS, WARNINGS],
)
