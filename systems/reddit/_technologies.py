"""Technologies that Reddit built or buys and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, quantity, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.reddit import _sources as src

gap = gaps_in("Reddit's posts and repositories")


class R2(Technology):
    """Reddit's monolith in Python, as published until October 2017."""

    name = "Reddit r2"
    icon = "diagrams.programming.language.Python"
    plane = "service"
    programs: ClassVar = {}
    releases = undisclosed("releases: it was deployed from a git revision, without versions")
    logs = statement("syslog: its jobs run under wrap-job, which sends their output there") @ (
        src.WRAP_JOB.at("and send output to syslog.")
    )

    DATABASE_LEFT_OUT = LogMessage(
        anchor="db_manager: marking connection dead: ",
        sample="db_manager: marking connection dead: Engine(postgresql:///)",
        pattern=r"db_manager: marking connection dead: (?P<engine>.+)",
        severity="error",
        meaning="A database did not answer `select 1`; unless it is the primary, no longer read.",
        source=src.R2_DATABASES,
    )
    TREE_INCONSISTENT = LogMessage(
        anchor="comment_tree_inconsistent: ",
        sample="comment_tree_inconsistent: <Link 42> set([<Comment 4711>])",
        pattern=r"comment_tree_inconsistent: (?P<link>.+?) set",
        severity="error",
        meaning="A comment's parent is not in the tree; normal where it is processed later.",
        source=src.R2_TREE,
    )
    LOCK_EXPIRED = LogMessage(
        anchor="Lock expired before completion at key ",
        sample="Lock expired before completion at key 'comment_lock_42': ('app-01', 4711, '')",
        pattern=r"Lock expired before completion at key (?P<key>[^:]+):",
        severity="error",
        meaning="A lock in memcached ran out while its work went on; another may have begun it.",
        source=src.R2_LOCK,
    )
    NO_BROKER = LogMessage(
        anchor="error connecting to amqp ",
        sample="error connecting to amqp reddit @ localhost:5672 (error(111,))",
        pattern=r"error connecting to amqp (?P<user>\S+) @ (?P<host>\S+) ",
        severity="error",
        meaning="RabbitMQ cannot be reached; it is retried every second.",
        source=src.R2_AMQP,
    )
    CACHE_FAILED = LogMessage(
        anchor="Health check for ",
        sample="Health check for 127.0.0.1:11211 FAILED: error 3 from memcached_get",
        pattern=r"Health check for (?P<server>\S+) FAILED: ",
        severity="warning",
        meaning="A cache did not answer the health check, or not within a second.",
        source=src.R2_HEALTH,
    )


class Baseplate(Technology):
    """Reddit's framework of back-end services, in Go and in Python."""

    name = "Baseplate"
    icon = None
    plane = "service"
    programs: ClassVar = {
        "baseplate-healthcheck": "checks the health endpoint of a service (Python)",
    }
    releases = undisclosed("releases: those that Reddit's services run are not published")
    logs = statement("standard output of the service (Python)") @ src.BASEPLATE_SERVE.at(
        "The root logger will print to ``stdout``"
    )
    ports: ClassVar = {
        "metrics": quantity(6060, "")
        @ src.BASEPLATE_SERVE.at("Prometheus exporter on HTTP port 6060.")
    }

    TRIPPING = LogMessage(
        anchor="tripping circuit breaker",
        sample="WARN tripping circuit breaker name=comments",
        severity="warning",
        meaning="Too many calls to one service failed: for a time none is sent (Go).",
        source=src.BREAKER,
    )
    STATE_CHANGED = LogMessage(
        anchor="circuit breaker state changed",
        sample="INFO circuit breaker state changed name=comments from=closed to=open",
        severity="info",
        meaning="A circuit breaker opened, tries again, or closed (Go).",
        source=src.BREAKER,
    )
    BREAKER_CLOSED = Metric(
        name="breakerbp_closed",
        meaning="0 while a circuit breaker is open, else 1 (Go).",
        source=src.BREAKER,
    )
    REBALANCE_FAILURES = Metric(
        name="kafkabp_consumer_rebalance_failures_total",
        meaning="Rebalances of a consumer without a group that failed (Go).",
        source=src.KAFKA_METRICS,
        kind="counter",
    )
    SQL_CONNECTIONS = Metric(
        name="sql_client_pool_active_connections",
        meaning="Connections in use by the pool, overflow included (Python).",
        source=src.BASEPLATE_SQL,
    )


class AchillesSdk(Technology):
    """Reddit's library for Kubernetes controllers, with reconciliation as a state machine."""

    name = "Achilles SDK"
    icon = None
    plane = "control"
    releases = undisclosed("releases: those of production are not published")
    logs = undisclosed("logs: the README names no place")

    SUSPENDED_LINE = LogMessage(
        anchor="Skipping reconciliation, the label ",
        sample="Skipping reconciliation, the label example.com/suspend is set",
        pattern=r"Skipping reconciliation, the label (?P<label>\S+) is set",
        severity="info",
        meaning="The object is suspended: its controller does nothing for it.",
        source=src.ACHILLES_RECONCILER,
    )
    READINESS = Metric(
        name="achilles_resource_readiness",
        meaning="1 if the object has a condition of the labelled type and status, else 0.",
        source=src.ACHILLES_METRICS,
    )
    SUSPENDED = Metric(
        name="achilles_object_suspended",
        meaning="1 while an object is suspended, else 0.",
        source=src.ACHILLES_METRICS,
    )


r2 = R2()
baseplate = Baseplate()
achilles_sdk = AchillesSdk()
reddit_client = technology(
    "Reddit client",
    "Reddit's web site and its mobile apps.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
fastly = technology(
    "Fastly",
    "A content delivery network that Reddit buys.",
    plane="edge",
    releases=undisclosed("releases: a bought service without versions"),
    logs=gap("logs"),
)
opa = technology(
    "Open Policy Agent",
    "An engine for policies, called by Kubernetes as an admission webhook.",
    plane="control",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "A tool or service of Reddit's own without a published technology.",
    releases=gap("releases"),
    logs=statement("log search in Kibana (2016)")
    @ src.ADMINS_2016.at("better log introspection with kibana"),
)
