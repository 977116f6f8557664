"""KEDA: scales workloads of Kubernetes by events."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._keda_object_messages import KEDAObjectMessages
from atlas.technologies.failures import keda as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_code = Repository(
    "kedacore/keda",
    commit="8b4f083ca8c8c2baf8477e322bd4d16ac4dfa09a",
    checked="2026-11-26",
    folder="pkg",
)
HANDLER = _code.file("scaling/scale_handler.go")
CLIENT = _code.file("metricsservice/client.go")
PROVIDER = _code.file("provider/provider.go")
RESOLVERS = _code.file("scaling/resolver/scale_resolvers.go")
BUILDER = _code.file("scaling/scalers_builder.go")
MESSAGES = _code.file("common/message/message.go")
EXECUTOR = _code.file("scaling/executor/scale_scaledobjects.go")


class KEDA(KEDAObjectMessages, Technology):
    """An operator and a metrics server that scale by queues, streams and other sources."""

    name = "KEDA"
    icon = None
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in the repository kedacore/keda")

    NO_METRIC = LogMessage(
        anchor="error getting metric for trigger",
        sample="2026-03-02T04:11:09Z ERROR scale_handler error getting metric for "
        'trigger {"scaledObject.Namespace": "shop", "scaledObject.Name": "worker", '
        '"trigger": "rabbitmqScaler", "error": "EOF"}',
        severity="error",
        meaning="The source of a trigger could not be read; the error says why.",
        source=HANDLER,
        failure=fails.NO_METRIC,
    )
    NO_DECISION = LogMessage(
        anchor="error getting scale decision",
        sample="2026-03-02T04:11:09Z ERROR scale_handler error getting scale decision "
        '{"scaledObject.Namespace": "shop", "scaler": "kafkaScaler", "error": "EOF"}',
        severity="error",
        meaning="A trigger does not say whether to scale: its source could not be read.",
        source=HANDLER,
        failure=fails.NO_METRIC,
    )
    TRIGGERS_FAIL = LogMessage(
        anchor="Triggers defined in ScaledObject are not working correctly",
        sample="Triggers defined in ScaledObject are not working correctly",
        severity="error",
        meaning="No trigger of the scaled object could be read.",
        source=EXECUTOR,
        failure=fails.NO_METRIC,
    )
    CONNECTING = LogMessage(
        anchor="Waiting for establishing a gRPC connection to KEDA Metrics Server",
        sample='I0325 15:20:05.194649       1 client.go:103] "msg"="Waiting for '
        'establishing a gRPC connection to KEDA Metrics Server" '
        '"logger"="keda_metrics_adapter"',
        severity="warning",
        meaning="The metrics server has no connection to the operator; seen again and "
        "again, it is down.",
        source=CLIENT,
        failure=fails.NO_OPERATOR,
    )
    NO_CONNECTION = LogMessage(
        anchor="timeout while waiting to establish gRPC connection to KEDA Metrics Service server",
        sample='E0325 15:20:05.194649       1 provider.go:89] "timeout" err="timeout '
        'while waiting to establish gRPC connection to KEDA Metrics Service server"',
        severity="error",
        meaning="The metrics server cannot reach the operator.",
        source=PROVIDER,
        failure=fails.NO_OPERATOR,
    )
    NO_TARGET = LogMessage(
        anchor="target resource doesn't exist",
        sample="2026-03-02T04:11:09Z ERROR scale_resolvers target resource doesn't "
        'exist {"resource": "apps/v1, Kind=Deployment", "name": "web"}',
        pattern=r"(?P<text>target resource doesn't exist) \{|scale_resolvers.*target "
        r"resource doesn't exist|\"target resource doesn't exist\"",
        severity="error",
        meaning="The deployment that a scaled object names does not exist.",
        source=RESOLVERS,
        failure=fails.NO_TARGET,
    )
    BAD_TARGET = LogMessage(
        anchor="ScaledObject doesn't have correct scaleTargetRef specification",
        sample="Warning  ScaledObjectCheckFailed  3s  keda-operator  ScaledObject "
        "doesn't have correct scaleTargetRef specification",
        severity="error",
        meaning="The target of the scaled object cannot be found or scaled.",
        source=MESSAGES,
        failure=fails.NO_TARGET,
    )
    NO_CREDENTIALS = LogMessage(
        anchor="error resolving auth params",
        sample="2026-03-02T04:11:09Z ERROR scalers_builder error resolving auth params "
        '{"triggerIndex": 0, "error": "triggerauthentications.keda.sh \\"rabbit\\" not '
        'found"}',
        severity="error",
        meaning="The TriggerAuthentication or secret of a trigger cannot be read.",
        source=BUILDER,
        failure=fails.CREDENTIALS,
    )


keda = KEDA()
