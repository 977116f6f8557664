"""Technologies that Datadog built, and those that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, quantity, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.datadog import _sources as src

gap = gaps_in("Datadog's posts, talks and repositories")
TELEMETRY = statement("all its systems are instrumented; monitoring on Datadog itself (2023)") @ (
    src.RESPONSE.at("instrumented to provide many kinds of telemetry data")
)


class WatermarkPodAutoscaler(Technology):
    """Datadog's autoscaler for Kubernetes: scales when a metric leaves two bounds."""

    name = "Watermark Pod Autoscaler"
    icon = None
    plane = "control"
    releases = undisclosed("releases: those that Datadog runs are not published")
    logs = statement("JSON lines of its controller") @ src.WPA.at(
        "Or in the logs of the controller:"
    )

    NOT_COMPUTED = LogMessage(
        anchor="Failed to compute desired number of replicas based on listed metrics.",
        sample='{"level":"info","logger":"controllers.WatermarkPodAutoscaler","msg":"Failed to '
        'compute desired number of replicas based on listed metrics.","reference":'
        '"Deployment/shop/web"}',
        severity="info",
        meaning="It has no usable value of its metric, so it does not scale the target.",
        source=src.WPA_CONTROLLER,
    )
    UPSCALE_CAPPED = LogMessage(
        anchor="Upscaling rate higher than limit set by 'ScaleUpLimitFactor', capping",
        sample='{"level":"info","logger":"controllers.WatermarkPodAutoscaler","msg":"Upscaling '
        "rate higher than limit set by 'ScaleUpLimitFactor', capping the maximum upscale to "
        "'maximumAllowedReplicas'\"}",
        severity="info",
        meaning="It adds fewer replicas than proposed, to keep to its limit for one step.",
        source=src.WPA_CONTROLLER,
    )
    RESTRICTED = Metric(
        name="wpa_controller_restricted_scaling",
        meaning="1 where scaling is held back: upscale_capping, downscale_capping, within_bounds.",
        source=src.WPA_METRICS,
        kind="gauge",
    )
    PROPOSED = Metric(
        name="wpa_controller_replicas_scaling_proposal",
        meaning="Replicas that it would scale to.",
        source=src.WPA_METRICS,
        kind="gauge",
    )


class Autothrottle(Technology):
    """Datadog's service that paces the replication of Kafka by the free bandwidth of brokers."""

    name = "autothrottle"
    icon = None
    plane = "control"
    programs: ClassVar = {"autothrottle": "the service, with an HTTP API"}
    releases = undisclosed("releases: those that Datadog runs are not published")
    logs = statement("its own log, a line for each throttle that it sets") @ src.AUTOTHROTTLE.at(
        "autothrottle should clearly log what it's doing:"
    )
    ports: ClassVar = {
        "admin API": quantity(8080, "") @ src.AUTOTHROTTLE.at('(default "localhost:8080")')
    }

    MIN_RATE = LogMessage(
        anchor=" exceeds threshold ",
        sample="Metrics fetch failure count 2 exceeds threshold 1, reverting to min-rate 10.00MB/s",
        pattern=r"Metrics fetch failure count (?P<count>\d+) exceeds threshold \d+, reverting",
        severity="warning",
        meaning="Metrics of brokers are missing, so it lowers replication to its minimum rate.",
        source=src.THROTTLES,
    )


class ExtendedDaemonSet(Technology):
    """Datadog's DaemonSet with canaries: a new version runs on a few nodes first."""

    name = "ExtendedDaemonSet"
    icon = None
    plane = "control"
    programs: ClassVar = {"kubectl-eds": "the plugin of kubectl for its canaries"}
    releases = undisclosed("releases: those that Datadog runs are not published")
    logs = undisclosed("logs: the README names none")


class FoundationDB(Technology):
    """A distributed key-value store with strictly serializable transactions."""

    name = "FoundationDB"
    icon = None
    plane = "state"
    programs: ClassVar = {"fdbcli": "its command line client"}
    releases = undisclosed("releases: the one that Datadog runs is not published")
    logs = statement("trace files, by default in /var/log/foundationdb on Linux") @ (
        src.FDB_ADMINISTRATION.at("``/var/log/foundationdb/`` on Linux")
    )

    UNAVAILABLE = LogMessage(
        anchor="The database is unavailable; type `status' for more information.",
        sample="The database is unavailable; type `status' for more information.",
        severity="error",
        meaning="No transaction is possible; fdbcli prints it at its start.",
        source=src.FDB_STATUS,
    )


watermark_pod_autoscaler = WatermarkPodAutoscaler()
autothrottle = Autothrottle()
extended_daemon_set = ExtendedDaemonSet()
husky = technology(
    "Husky",
    "Datadog's own event store: a column store over object storage.",
    icon="simple-icons:datadog",
    releases=gap("releases"),
    logs=TELEMETRY,
)
foundationdb = FoundationDB()
monocle = technology(
    "Monocle",
    "Datadog's own engine for real-time timeseries, in Rust.",
    icon="simple-icons:datadog",
    releases=gap("releases"),
    logs=TELEMETRY,
)
rocksdb = technology(
    "RocksDB",
    "An embedded key-value store on log-structured merge trees.",
    **gap.of("releases", "logs"),
)
streaming_platform = technology(
    "Streaming Platform",
    "Datadog's own control plane and client library over many Kafka clusters.",
    icon="simple-icons:datadog",
    releases=gap("releases"),
    logs=TELEMETRY,
)
unattended_upgrades = technology(
    "unattended-upgrades",
    "Ubuntu's installer of security updates.",
    icon="diagrams.onprem.compute.Server",
    plane="control",
    **gap.of("releases", "logs"),
)
chaos_controller = technology(
    "chaos-controller",
    "Datadog's controller that injects failures into Kubernetes.",
    plane="control",
    **gap.of("releases", "logs"),
)
browser = technology(
    "Datadog's web application",
    "Dashboards and search in the browser, and API clients.",
    icon="diagrams.onprem.client.Users",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "Datadog's own software without a published name or source.",
    icon="simple-icons:datadog",
    releases=gap("releases"),
    logs=TELEMETRY,
)
