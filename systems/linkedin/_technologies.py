"""LinkedIn's own technologies: messages of those with open source, the rest by name."""

from typing import ClassVar

from atlas import Publisher, gaps_in, statement, technology, undisclosed
from atlas.technologies.couchbase import couchbase as couchbase_clients
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.mysql import mysql
from atlas.technologies.technology import Technology
from systems.linkedin import facts

gap = gaps_in("LinkedIn's posts, talks and repositories")
_NO_RELEASES = "release dates: not used here, since no version in production is published"
_NO_LOGS = "where it logs in production: LinkedIn's posts and repositories do not say"


COUCHBASE_LOGS = Publisher("Couchbase", checked=facts.CHECKED, kind="vendor").post(
    "Manage Logging",
    "https://docs.couchbase.com/server/current/manage/manage-logging/manage-logging.html",
    "2026-08-17",
)


FRONT_DOOR_LOGS = Publisher("Microsoft", checked=facts.CHECKED, kind="vendor").post(
    "Monitor metrics and logs in Azure Front Door",
    "https://learn.microsoft.com/en-us/AZURE/frontdoor/front-door-diagnostics",
)
TRAFFIC_SERVER_LOGS = Publisher("Apache Traffic Server", checked=facts.CHECKED).post(
    "traffic.out",
    "https://docs.trafficserver.apache.org/_sources/admin-guide/monitoring/"
    "diagnostic-files.en.rst.txt",
)


class CouchbaseServer(Technology):
    """Couchbase with the place of its server's logs; the shared module reads its clients."""

    name = "Couchbase Server"
    icon = couchbase_clients.icon
    plane = "state"
    programs: ClassVar = {"couchbase-cli": "its command line"}
    releases = undisclosed(_NO_RELEASES)
    logs = statement("/opt/couchbase/var/lib/couchbase/logs on Linux") @ COUCHBASE_LOGS.at(
        "/opt/couchbase/var/lib/couchbase/logs"
    )
    UNAMBIGUOUS = couchbase_clients.UNAMBIGUOUS
    AMBIGUOUS = couchbase_clients.AMBIGUOUS


class CruiseControl(Technology):
    """Moves replicas and leaders of Kafka, and heals clusters after brokers fail."""

    name = "Cruise Control"
    icon = "simple-icons:apachekafka"
    plane = "control"
    releases = undisclosed(_NO_RELEASES)
    logs = statement("kafkacruisecontrol.log, in the sample configuration under logs") @ (
        facts.CRUISE_CONTROL_LOGGING.at("fileName=${filename}/kafkacruisecontrol.log")
    )
    HEALING = LogMessage(
        anchor="Self-healing has been triggered.",
        sample="WARN Self-healing has been triggered. (SelfHealingNotifier)",
        severity="warning",
        meaning="It moves replicas by itself, after an anomaly such as a broker that is down.",
        source=facts.CRUISE_CONTROL_NOTIFIER,
    )


class Brooklin(Technology):
    """Streams data between stores and messaging systems; mirrors Kafka clusters."""

    name = "Brooklin"
    icon = None
    plane = "service"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)
    PAUSED = LogMessage(
        anchor="to auto-pause set",
        sample="WARN Adding source topic partition tracking-3 to auto-pause set",
        pattern=r"Adding source topic partition (?P<partition>\S+) to auto-pause set",
        severity="warning",
        meaning="A partition is no longer mirrored for a while, after sending it failed.",
        source=facts.BROOKLIN_TASK,
    )
    LATE = LogMessage(
        anchor="Source to destination latency",
        sample="WARN Source to destination latency 190000 ms is higher than 180000 ms, Datastream: "
        "mirror, Source Timestamp: 1660000000000, Metadata: {}",
        pattern=r"Source to destination latency (?P<latency>\d+) ms is higher than",
        severity="warning",
        meaning="An event was late. Off by default; the default threshold is about 17 days.",
        source=facts.BROOKLIN_PRODUCER,
    )
    COMMIT_FAILED = LogMessage(
        anchor="Forced commit failed after retrying, so exiting.",
        sample="ERROR Forced commit failed after retrying, so exiting.",
        severity="error",
        meaning="A task could not commit its offsets and stops.",
        source=facts.BROOKLIN_TASK,
    )


class RestLi(Technology):
    """LinkedIn's REST framework with D2 for service discovery, deprecated in favor of gRPC."""

    name = "Rest.li"
    icon = None
    plane = "service"
    releases = undisclosed(_NO_RELEASES)
    logs = statement("through SLF4J: in the log of the service itself") @ facts.D2_BALANCER.at(
        "LoggerFactory.getLogger(SimpleLoadBalancer.class)"
    )
    NO_HOSTS = LogMessage(
        anchor="PEGA_1007. no uri properties in lb state",
        sample="ServiceUnavailableException: PEGA_1007. no uri properties in lb state. Check your "
        "service being announced correctly to ZK",
        severity="error",
        meaning="The client knows no host of the service that it calls.",
        source=facts.D2_BALANCER,
    )
    NO_PROPERTY = LogMessage(
        anchor="PEGA_1005. Timeout occurred while fetching property.",
        sample="ServiceUnavailableException: PEGA_1005. Timeout occurred while fetching property. "
        "Timeout:5000",
        severity="error",
        meaning="Service discovery did not deliver a property of the service in time.",
        source=facts.D2_BALANCER,
    )
    STREAM_NOT_READY = LogMessage(
        anchor="ADS stream not ready within",
        sample="WARN ADS stream not ready within 5000 milliseconds. Underlying grpc channel will "
        "keep retrying to connect to xds servers.",
        severity="warning",
        meaning="The client has no stream from an Observer; it keeps the hosts that it knows.",
        source=facts.D2_XDS,
    )
    RETRY_RATIO = LogMessage(
        anchor="Client retry ratio exceeded. This request will fail.",
        sample="WARN Client retry ratio exceeded. This request will fail.",
        severity="warning",
        meaning="Too many requests are retried, so the client retries no more of them.",
        source=facts.D2_RETRIES,
    )


class Venice(Technology):
    """A store for derived data: batch and stream jobs write it, applications read it."""

    name = "Venice"
    icon = None
    plane = "state"
    releases = undisclosed(_NO_RELEASES)
    logs = statement("the log file of the server on its host") @ facts.VENICE_RUNBOOK.at(
        "Check the server log file for the name"
    )
    NO_PROGRESS = LogMessage(
        anchor="couldn't make any progress for over",
        sample="WARN Shared consumer (kafka:9092 - task 3) couldn't make any progress for over "
        "60000 ms, thread name: venice-consumer-3",
        pattern=r"couldn't make any progress for over (?P<milliseconds>\d+) ms",
        severity="warning",
        meaning="A consumer reads no data: hybrid partitions turn stale, batch ones do not load.",
        source=facts.VENICE_CONSUMER,
    )
    ERRORED = Metric(
        name="current--ingestion_task_errored_gauge",
        meaning="Above 0: the ingestion of a store has stopped because of an error.",
        source=facts.VENICE_RUNBOOK,
    )
    STUCK = Metric(
        name="stuck_consumer_found",
        meaning="Above 0: a shared Kafka consumer is stuck.",
        source=facts.VENICE_RUNBOOK,
    )
    UNHEALTHY_DISK = Metric(
        name="disk_healthy",
        meaning="State of the local SSD of a Venice server.",
        source=facts.VENICE_RUNBOOK,
    )


couchbase = CouchbaseServer()
cruise_control = CruiseControl()
brooklin = Brooklin()
restli = RestLi()
venice = Venice()

linkedin_client = technology(
    "LinkedIn client",
    "LinkedIn's website in a browser, and its mobile applications.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
front_door = technology(
    "Azure Front Door",
    "Microsoft's edge network: it forwards requests to LinkedIn's data centers.",
    icon="diagrams.azure.network.FrontDoors",
    releases=undisclosed("releases: a bought service without versions"),
    logs=statement("access log in Azure Monitor")
    @ FRONT_DOOR_LOGS.at("get stored and managed by Azure Monitor"),
)
traffic_server = technology(
    "Apache Traffic Server",
    "A caching HTTP proxy; at LinkedIn it routes members to their data center.",
    icon="simple-icons:apache",
    releases=gap("releases"),
    logs=statement("traffic.out")
    @ TRAFFIC_SERVER_LOGS.at("This file also contains some generic operational messages"),
)
espresso = technology(
    "Espresso (MySQL, Helix)",
    "LinkedIn's document store: routers on Netty, storage nodes on MySQL, managed by Helix.",
    icon="diagrams.onprem.database.MySQL",
    plane="state",
    releases=gap("releases"),
    logs=mysql.logs,
)
espresso_router = technology(
    "Espresso router (Netty)",
    "The router in front of the storage nodes of Espresso.",
    plane="service",
    **gap.of("releases", "logs"),
)
liquid = technology(
    "LIquid",
    "LinkedIn's graph database, queried in a language based on Datalog.",
    plane="state",
    **gap.of("releases", "logs"),
)
northguard = technology(
    "Northguard",
    "LinkedIn's log storage made to replace Kafka, behind the Pub/Sub layer Xinfra.",
    plane="state",
    **gap.of("releases", "logs"),
)
samza = technology(
    "Apache Samza",
    "Stream processing with local state, made at LinkedIn.",
    icon="simple-icons:apache",
    plane="service",
    **gap.of("releases", "logs"),
)
pinot = technology(
    "Apache Pinot",
    "A column store for analytics in real time, made at LinkedIn.",
    icon="simple-icons:apache",
    plane="state",
    **gap.of("releases", "logs"),
)
azkaban = technology(
    "Azkaban",
    "A scheduler of batch workflows, made at LinkedIn.",
    plane="service",
    **gap.of("releases", "logs"),
)
observer = technology(
    "Service Discovery Observer",
    "LinkedIn's own, in Go: it reads Kafka and pushes hosts to clients over xDS.",
    plane="control",
    releases=gap("releases"),
    logs=statement("what its clients log goes through SLF4J, to the log of the service")
    @ facts.D2_BALANCER.at("LoggerFactory.getLogger(SimpleLoadBalancer.class)"),
)
iris = technology(
    "Iris and Oncall",
    "LinkedIn's open source for escalation and for on-call schedules.",
    plane="control",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "A tool or service of LinkedIn's own without open source.",
    **gap.of("releases", "logs"),
)
