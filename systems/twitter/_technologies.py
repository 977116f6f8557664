"""Technologies that Twitter built and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, quantity, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.twitter import _sources as src

gap = gaps_in("Twitter's posts, talks and repositories")
_NO_RELEASES = undisclosed("releases: those that Twitter runs are not published")
_LOGS = statement("a searchable index of all applications' logs (2016)") @ (
    src.OBSERVABILITY.at("searchable index of aggregated application/system logs")
)


class Finagle(Technology):
    """Twitter's RPC library on the JVM: balancing, retries, failure accrual."""

    name = "Finagle"
    icon = "simple-icons:scala"
    plane = "service"
    releases = _NO_RELEASES
    logs = _LOGS

    NO_HOSTS = LogMessage(
        anchor="No hosts are available for ",
        sample="com.twitter.finagle.NoBrokersAvailableException: No hosts are available for "
        "/s/gizmoduck/gizmoduck, Dtab.base=[], Dtab.limited=[], Dtab.local=[]",
        pattern=r"No hosts are available for (?P<service>[^,]+),",
        severity="error",
        meaning="The client's load balancer is empty: the cluster is down or discovery failed.",
        source=src.FINAGLE_EXCEPTIONS,
    )
    MARKED_DEAD = LogMessage(
        anchor="marking connection to ",
        sample='marking connection to "memcache" as dead for 30 seconds.',
        pattern=r'marking connection to "(?P<service>[^"]+)" as dead for (?P<seconds>\d+) seconds',
        severity="info",
        meaning="Failure accrual took an endpoint out of the client's load balancer.",
        source=src.FINAGLE_ACCRUAL,
    )
    TIMED_OUT = LogMessage(
        anchor="waiting for a response for the request, including retries (if applicable)",
        sample="com.twitter.finagle.GlobalRequestTimeoutException: exceeded 300.milliseconds to "
        "gizmoduck at unspecifiedApp while waiting for a response for the request, including "
        "retries (if applicable)",
        pattern=r"exceeded (?P<timeout>\S+) to (?P<service>\S+)",
        severity="error",
        meaning="A whole request, with its retries, took longer than its timeout.",
        source=src.FINAGLE_EXCEPTIONS,
    )

    TRY_TIMED_OUT = LogMessage(
        anchor="waiting for a response for an individual request, excluding retries",
        sample="com.twitter.finagle.IndividualRequestTimeoutException: exceeded 500.milliseconds "
        "to navi at unspecifiedApp while waiting for a response for an individual request, "
        "excluding retries",
        pattern=r"exceeded (?P<timeout>\S+) to (?P<service>\S+)",
        severity="error",
        meaning="One try of a request took longer than its timeout.",
        source=src.FINAGLE_EXCEPTIONS,
    )

    REMOVALS = Metric(
        name="failure_accrual/removals",
        meaning="How many times any endpoint was removed by failure accrual.",
        source=src.FINAGLE_ACCRUAL_DOCS,
        kind="counter",
    )
    AVAILABLE = Metric(
        name="loadbalancer/available",
        meaning="Endpoints that the load balancer can send requests to.",
        source=src.FINAGLE_BALANCING_DOCS,
    )
    PANICKED = Metric(
        name="loadbalancer/panicked",
        meaning="How many times too many endpoints were unhealthy, and any could be chosen.",
        source=src.FINAGLE_BALANCING_DOCS,
        kind="counter",
    )
    BUDGET_EXHAUSTED = Metric(
        name="retries/budget_exhausted",
        meaning="How many times no retry was left in the budget.",
        source=src.FINAGLE_RETRIES_DOCS,
        kind="counter",
    )
    LATENCY = Metric(
        name="request_latency_ms",
        meaning="Latency of requests.",
        source=src.FINAGLE_PUBLIC_DOCS,
        unit="ms",
        kind="histogram",
    )
    FAILURES = Metric(
        name="failures",
        meaning="Requests that failed in any way.",
        source=src.FINAGLE_PUBLIC_DOCS,
        kind="counter",
    )


class Tweetypie(Technology):
    """The service that reads and writes tweets, in Scala on Finagle."""

    name = "Tweetypie (Scala, Finagle)"
    icon = "simple-icons:scala"
    plane = "service"
    programs: ClassVar = {"aurora": "the client of Aurora, which runs it"}
    releases = _NO_RELEASES
    logs = _LOGS

    SERVER_SETS = LogMessage(
        anchor="failed to resolve all serversets",
        sample="failed to resolve all serversets",
        severity="warning",
        meaning="At its start the service did not find all of its backends in time; it goes on.",
        source=src.SERVER_BUILDER,
    )

    EXHAUSTED = Metric(
        name="retries_exhausted",
        meaning="Writes that failed in every try.",
        source=src.TWEET_STORE,
        kind="counter",
    )
    INITIATED = Metric(
        name="retries_initiated",
        meaning="Writes that failed once and were queued to be tried again.",
        source=src.TWEET_STORE,
        kind="counter",
    )


class Earlybird(Technology):
    """Twitter's real-time search index, on a modified Lucene."""

    name = "Earlybird (Lucene)"
    icon = "simple-icons:apachelucene"
    plane = "state"
    releases = _NO_RELEASES
    logs = _LOGS

    DEGRADATION_BEGAN = LogMessage(
        anchor="Service degradation began.",
        sample="Service degradation began.",
        severity="info",
        meaning="CPU use passed its threshold: the server does less work for each search.",
        source=src.QUALITY,
    )
    QUALITY_CHANGED = LogMessage(
        anchor="Quality Factor: ",
        sample="CPU: 0.91 Quality Factor: 0.94",
        pattern=r"CPU: (?P<cpu>[\d.]+) Quality Factor: (?P<factor>[\d.]+)",
        severity="info",
        meaning="The server changed how much work it does for each search, by its CPU use.",
        source=src.QUALITY,
    )

    QUALITY_FACTOR = Metric(
        name="cpu_quality_factor",
        meaning="How much of its work for a search a server still does; 1 is all of it.",
        source=src.QUALITY,
    )
    FRESHNESS = Metric(
        name="earlybird_index_freshness_millis",
        meaning="Age of the newest tweet in the index.",
        source=src.INDEX_METRICS,
        unit="ms",
    )


class Twemproxy(Technology):
    """A proxy for Memcached and Redis that shards and keeps connections few."""

    name = "Twemproxy"
    icon = None
    plane = "state"
    programs: ClassVar = {"nutcracker": "the proxy itself"}
    ports: ClassVar = {
        "statistics": quantity(22222, "") @ src.TWEMPROXY.at("stats are exposed on port 22222")
    }
    releases = undisclosed("dates of releases: the README names versions without dates")
    logs = statement("standard error, or the file of -o; only if built with logging") @ (
        src.TWEMPROXY.at("By default logs are written to stderr.")
    )

    EJECTED = LogMessage(
        anchor=" to delete server ",
        sample="[Thu Aug  2 00:03:09 2012] nc_server.c:281 update pool 0 'alpha' to delete server "
        "'127.0.0.1:11211:1' for next 2 secs",
        pattern=r"update pool \d+ '(?P<pool>[^']+)' to delete server '(?P<server>[^']+)'",
        severity="info",
        meaning="A server failed too often and left the hash ring; its keys move to the others.",
        source=src.TWEMPROXY_SERVER,
        context=("nc_server.c", "update pool"),
    )
    TOO_MANY_CLIENTS = LogMessage(
        anchor=" exceed limit ",
        sample="nc_proxy.c:340 client connections 1024 exceed limit 1024",
        pattern=r"client connections (?P<open>\d+) exceed limit (?P<limit>\d+)",
        severity="error",
        meaning="The proxy has as many clients as its descriptors allow and closes new ones.",
        source=src.TWEMPROXY_PROXY,
        context=("nc_proxy.c", "client connections"),
    )

    EJECTS = Metric(
        name="server_ejects",
        meaning="How many times a server was ejected from the pool.",
        source=src.TWEMPROXY_STATS,
        kind="counter",
    )
    TIMEOUTS = Metric(
        name="server_timedout",
        meaning="Timeouts on connections to a server.",
        source=src.TWEMPROXY_STATS,
        kind="counter",
    )
    FORWARD_ERRORS = Metric(
        name="forward_error",
        meaning="Requests that could not be forwarded.",
        source=src.TWEMPROXY_STATS,
        kind="counter",
    )


class Twemcache(Technology):
    """Twitter's fork of Memcached; retired in favour of Pelikan."""

    name = "Twemcache, Pelikan"
    icon = None
    plane = "state"
    releases = undisclosed("dates of releases: the READMEs of both print none")
    logs = statement("standard error, or the file of -o") @ (
        src.TWEMCACHE.at("set the logging file (default: stderr)")
    )
    ports: ClassVar = {
        "clients": quantity(11211, "") @ src.TWEMCACHE.at("port to listen on (default: 11211)")
    }

    MISSES = Metric(
        name="get_key_miss",
        meaning="Keys that a read did not find.",
        source=src.TWEMCACHE_STATS,
        kind="counter",
    )
    SERVER_ERRORS = Metric(
        name="server_error",
        meaning="Requests that ended in an error of the server.",
        source=src.TWEMCACHE_STATS,
        kind="counter",
    )
    CONNECTIONS_REFUSED = Metric(
        name="conn_disabled",
        meaning="How many times it stopped accepting connections.",
        source=src.TWEMCACHE_STATS,
        kind="counter",
    )


class Gizzard(Technology):
    """A sharding layer over MySQL; FlockDB is built on it. No longer maintained."""

    name = "Gizzard on MySQL"
    icon = "diagrams.onprem.database.MySQL"
    plane = "state"
    needs = ("MySQL",)
    programs: ClassVar = {"gizzmo": "the command line client of Gizzard"}
    releases = undisclosed("dates of releases: the repository's documents print none")
    logs = _LOGS

    COPY_TIMED_OUT = LogMessage(
        anchor="Shard block copy timed out on minimum block size.",
        sample="Shard block copy timed out on minimum block size.",
        severity="error",
        meaning="A copy of a shard is too slow even with the smallest block, and stops.",
        source=src.GIZZARD_COPY,
    )
    COPY_NO_CONNECTION = LogMessage(
        anchor="Shard block copy failed to get a database connection; retrying.",
        sample="Shard block copy failed to get a database connection; retrying.",
        severity="warning",
        meaning="A copy of a shard found no free connection to MySQL.",
        source=src.GIZZARD_COPY,
    )
    WORKER_FAILED = LogMessage(
        anchor="Uncaught exception in gizzard worker thread",
        sample="Uncaught exception in gizzard worker thread",
        severity="error",
        meaning="A thread that applies queued writes failed.",
        source=src.GIZZARD_JOBS,
    )

    BLOCKED = Metric(
        name="job-blocked-count",
        meaning="Writes put into the error queue since their shard is offline.",
        source=src.GIZZARD_JOBS,
        kind="counter",
    )
    ERRORS = Metric(
        name="job-error-count",
        meaning="Jobs, writes or copies, that failed; they are tried again, up to a limit.",
        source=src.GIZZARD_JOBS,
        kind="counter",
    )
    BAD = Metric(
        name="job-bad-count",
        meaning="Jobs, writes or copies, that failed too often and left the queue.",
        source=src.GIZZARD_JOBS,
        kind="counter",
    )


class SnowflakeIds(Technology):
    """The service that made ids of 64 bits, roughly in order of time. This release is retired."""

    name = "Snowflake (ids)"
    icon = "simple-icons:scala"
    plane = "service"
    releases = undisclosed("releases: the repository has one tag, snowflake-2010")
    logs = _LOGS

    CLOCK_BACK = LogMessage(
        anchor="clock is moving backwards.  Rejecting requests until ",
        sample="clock is moving backwards.  Rejecting requests until 1338499891234.",
        pattern=r"Rejecting requests until (?P<time>\d+)",
        severity="error",
        meaning="The machine's clock went back; no id is made until it has caught up.",
        source=src.SNOWFLAKE_WORKER,
    )
    CLOCK_OFF = LogMessage(
        anchor="Timestamp sanity check failed.",
        sample="Timestamp sanity check failed. Mean timestamp is 1338499891234, but mine is "
        "1338499911234, so I'm more than 10s away from the mean",
        severity="error",
        meaning="At its start the clock differs by more than 10 s from that of its peers.",
        source=src.SNOWFLAKE_SERVER,
    )


class Aurora(Technology):
    """The scheduler of services on Mesos that Twitter began; in Apache's attic."""

    name = "Aurora on Mesos"
    icon = None
    plane = "control"
    needs = ("ZooKeeper",)
    programs: ClassVar = {"aurora": "the client of the scheduler"}
    releases = undisclosed("dates of releases: the documents at this commit print none")
    logs = _LOGS

    NOT_REGISTERED = LogMessage(
        anchor="Framework has not been registered within the tolerated delay.",
        sample="Framework has not been registered within the tolerated delay.",
        severity="fatal",
        meaning="The scheduler did not reach the leading Mesos master in time, and exits.",
        source=src.AURORA_TROUBLE,
    )
    STORAGE_NOT_READY = LogMessage(
        anchor="Storage is not READY",
        sample="Storage is not READY",
        severity="error",
        meaning="RPCs and the web page answer it: the replicated log is not initialised.",
        source=src.AURORA_TROUBLE,
    )

    REGISTERED = Metric(
        name="framework_registered",
        meaning="1 on the leading scheduler, 0 on the others.",
        source=src.AURORA_MONITORING,
    )
    LOST = Metric(
        name="task_store_LOST",
        meaning="Tasks in state LOST that were scheduled again.",
        source=src.AURORA_MONITORING,
    )


finagle = Finagle()
tweetypie = Tweetypie()
earlybird = Earlybird()
twemproxy = Twemproxy()
twemcache = Twemcache()
gizzard = Gizzard()
snowflake_ids = SnowflakeIds()
aurora = Aurora()
client = technology(
    "Twitter client",
    "Twitter's web and mobile applications, and others that use its API.",
    icon="diagrams.onprem.client.Client",
    releases=gap("releases"),
    logs=gap("logs"),
)
manhattan = technology(
    "Manhattan (in-house)",
    "Twitter's own distributed key-value database.",
    plane="state",
    releases=gap("releases"),
    logs=_LOGS,
)
home_mixer = technology(
    "Home Mixer (Scala, Finagle)",
    "A service on Product Mixer, Twitter's framework for feeds.",
    icon="simple-icons:scala",
    plane="service",
    releases=gap("releases"),
    logs=_LOGS,
)
navi = technology(
    "Navi (Rust)",
    "Twitter's own server for models, in Rust.",
    icon="simple-icons:rust",
    plane="service",
    releases=gap("releases"),
    logs=_LOGS,
)
graphjet = technology(
    "GraphJet (Java)",
    "Twitter's engine for graphs in memory.",
    icon="diagrams.programming.language.Java",
    plane="service",
    releases=gap("releases"),
    logs=_LOGS,
)
in_house = technology(
    "in-house",
    "A tool or service of Twitter's own without a published name or source.",
    releases=gap("releases"),
    logs=_LOGS,
)
aws = technology(
    "Amazon Web Services",
    "Rented cloud: Twitter Spaces and other features.",
    icon="diagrams.aws.compute.EC2",
    plane="service",
    releases=gap("releases"),
    logs=gap("logs"),
)
google_cloud = technology(
    "Google Cloud services",
    "Rented cloud: cold data, analysis and stream processing.",
    icon="simple-icons:googlecloud",
    releases=gap("releases"),
    logs=gap("logs"),
)
rails = technology(
    "Ruby on Rails behind Apache",
    "The monolith of 2010: Rails processes behind Apache.",
    icon="simple-icons:rubyonrails",
    plane="service",
    releases=gap("releases"),
    logs=statement("log/production.log of the application, by default")
    @ src.RAILS_LOGS.at("By default, each log is created under"),
)
