"""Messages of Kubernetes: an autoscaler finds no metrics API."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import kubernetes_api as api
from atlas.technologies.failures import kubernetes_metrics as metrics
from atlas.technologies.message import LogMessage

CLIENT = Repository(
    "kubernetes/kubernetes", commit="046d201c45cebd19eb1fc4612426761c64802825", checked="2026-11-27"
).file("pkg/controller/podautoscaler/metrics/client.go")


class KubernetesMetricsMessages:
    """Messages of Kubernetes: an autoscaler finds no metrics API."""

    RESOURCE_API = LogMessage(
        anchor="unable to fetch metrics from resource metrics API: ",
        sample="failed to get cpu utilization: unable to get metrics for resource cpu: unable "
        "to fetch metrics from resource metrics API: the server is currently unable to "
        "handle the request (get pods.metrics.k8s.io)",
        pattern=r"unable to fetch metrics from resource metrics API: (?:the server is currently "
        r"unable to handle the request|the server could not find the requested "
        r"resource|an error on the server)[^(]*(?:\([^)]*\)[^(]*)?\(get "
        r"(?P<resource>pods|nodes)\.metrics\.k8s\.io",
        severity="warning",
        meaning="The API of resource metrics does not respond, so the autoscaler does not scale.",
        source=CLIENT,
        failure=api.METRICS,
    )

    RESOURCE_API_ANY = LogMessage(
        anchor="unable to fetch metrics from resource metrics API: ",
        sample="failed to get cpu utilization: unable to get metrics for resource cpu: unable "
        "to fetch metrics from resource metrics API: dial tcp 10.0.0.1:443: i/o timeout",
        severity="warning",
        meaning="The autoscaler cannot read the resource metrics; the cause follows.",
        source=CLIENT,
        failure=api.METRICS,
    )

    NO_POD_GROUP = LogMessage(
        anchor=".metrics.k8s.io)",
        sample="Error from server (ServiceUnavailable): the server is currently unable to "
        "handle the request (get nodes.metrics.k8s.io)",
        pattern=r"the server (?:is currently unable to handle the request|could not find the "
        r"requested resource) \(get (?P<resource>pods|nodes)\.metrics\.k8s\.io\)",
        severity="warning",
        meaning="The API of resource metrics does not respond: metrics-server is down or not "
        "reachable.",
        source=CLIENT,
        failure=api.METRICS,
    )

    CUSTOM_API = LogMessage(
        anchor="unable to fetch metrics from custom metrics API: ",
        sample="unable to get metric requests: unable to fetch metrics from custom metrics "
        "API: the server is currently unable to handle the request (get "
        "pods.custom.metrics.k8s.io)",
        pattern=r"unable to fetch metrics from (?P<kind>custom) metrics API: .+",
        severity="warning",
        meaning="The adapter of custom metrics does not respond or has no such metric, so the "
        "autoscaler does not scale.",
        source=CLIENT,
        failure=metrics.ADAPTER,
    )

    EXTERNAL_API = LogMessage(
        anchor="unable to fetch metrics from external metrics API: ",
        sample="unable to get external metric shop/queue/nil: unable to fetch metrics from "
        "external metrics API: the server is currently unable to handle the request "
        "(get queue.external.metrics.k8s.io)",
        pattern=r"unable to fetch metrics from (?P<kind>external) metrics API: .+",
        severity="warning",
        meaning="The adapter of external metrics does not respond or has no such metric, so "
        "the autoscaler does not scale.",
        source=CLIENT,
        failure=metrics.ADAPTER,
    )

    CUSTOM_EMPTY = LogMessage(
        anchor=" metrics API",
        sample="unable to get metric requests: no metrics returned from custom metrics API",
        pattern=r"no metrics returned from (?P<kind>custom|external) metrics API",
        severity="warning",
        meaning="The adapter has no value of the metric, so the autoscaler does not scale.",
        source=CLIENT,
        failure=metrics.ADAPTER,
    )
