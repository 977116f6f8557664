"""Messages of KEDA: objects that are refused, replies of sources."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import keda as fails
from atlas.technologies.message import LogMessage

_keda = Repository(
    "kedacore/keda",
    commit="8b4f083ca8c8c2baf8477e322bd4d16ac4dfa09a",
    checked="2026-11-27",
)
WEBHOOK = _keda.file("apis/keda/v1alpha1/scaledobject_webhook.go")
PROM_SCALER = _keda.file("pkg/scalers/prometheus_scaler.go")
KD_SERVER = _keda.file("pkg/metricsservice/server.go")
REASONS = _keda.file("pkg/eventreason/eventreason.go")
HPA = _keda.file("controllers/keda/hpa.go")
SCALE_HANDLER = _keda.file("pkg/scaling/scale_handler.go")


class KEDAObjectMessages:
    """Messages of KEDA: objects that are refused, replies of sources."""

    MANAGED = LogMessage(
        anchor=" is already managed by the ",
        sample="the workload 'web' of type 'apps/v1.Deployment' is already managed by the "
        "ScaledObject 'other'",
        pattern=r"the workload '(?P<workload>[^']+)' of type '[^']+' is already managed by the "
        r"(?P<kind>hpa|ScaledObject) '(?P<name>[^']+)'",
        severity="error",
        meaning="Another scaled object or autoscaler controls the same workload.",
        source=WEBHOOK,
        failure=fails.MANAGED,
    )
    PROMETHEUS = LogMessage(
        anchor="prometheus query api returned error",
        sample='ERROR prometheus_scaler prometheus query api returned error {"error": "prometheus '
        'query api returned error. status: 400 response: bad_data"}',
        severity="error",
        meaning="Prometheus refuses the query of a trigger.",
        source=PROM_SCALER,
        failure=fails.NO_METRIC,
    )
    VALUES = LogMessage(
        anchor="error when getting metric values ",
        sample="rpc error: code = Unknown desc = error when getting metric values no matching "
        "metrics found for s0-kafka-orders",
        severity="error",
        meaning="The autoscaler requested a metric that the operator does not have.",
        source=KD_SERVER,
        failure=fails.NO_METRIC,
    )
    SCALER_EVENT = LogMessage(
        anchor="KEDAScalerFailed",
        sample="Warning  KEDAScalerFailed  keda-operator  error parsing kafka metadata: at least "
        "one topic is needed",
        pattern=r"KEDAScalerFailed",
        severity="error",
        meaning="A trigger cannot be used; the text after it says why.",
        source=REASONS,
        failure=fails.NO_METRIC,
    )
    HPA_NOT_MADE = LogMessage(
        anchor="Failed to create new HPA ",
        sample="ERROR controllers.ScaledObject Failed to create new HPA in cluster "
        '{"HPA.Namespace": "shop", "HPA.Name": "keda-hpa-web"}',
        severity="error",
        meaning="The autoscaler of a scaled object cannot be created.",
        source=HPA,
        failure=fails.NO_AUTOSCALER,
    )
    NO_MATCH = LogMessage(
        anchor="no matching metrics found for ",
        sample="no matching metrics found for s0-prometheus-requests",
        severity="error",
        meaning="No trigger gives the metric that the autoscaler requests.",
        source=SCALE_HANDLER,
        failure=fails.NO_METRIC,
    )
