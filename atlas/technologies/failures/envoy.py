"""What fails in Envoy, with the first steps."""

from atlas.evidence.command import http
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause, wrapped_error

NO_RELEASE = undisclosed("release: sources of Envoy, read at commits, name none")
_envoy = Repository("envoyproxy/envoy", checked="2026-11-26", publisher="Envoy", release=NO_RELEASE)
ADMIN = _envoy.file(
    "docs/root/operations/admin.rst", commit="00700fe42f5a72499b04c18bb5b462e7ae070013"
)
STATS = _envoy.file(
    "docs/root/configuration/upstream/cluster_manager/cluster_stats.rst",
    commit="02aefdc5a51ed38bfe670e522ff98bd94179804e",
)
FLAGS = _envoy.file(
    "docs/root/configuration/observability/access_log/usage.rst",
    commit="01625a8961e2ca68e30c8db96142d24875a24c68",
)
REASONS = _envoy.file(
    "source/common/http/utility.cc", commit="0075dc33dd44a3fe0e14021eec517ce97b3f6159"
)
_CLUSTERS = http("GET", "/clusters", at="<host>:<port>")

CONTROL_TEXT = Repository(
    "envoyproxy/envoy", commit="032e1257d19a8e6387f7fc9771fb42bd7ccdfab2", checked="2026-11-22"
).file("source/extensions/config_subscription/grpc/grpc_stream.h")

HOSTS = Check(
    "List the hosts of each cluster with their health, connections and errors.",
    _CLUSTERS @ ADMIN.at("all discovered upstream hosts in each cluster"),
    healthy=statement("the hosts that should be there, each `healthy`")
    @ ADMIN.at("If the host is healthy the ``healthy`` output"),
    unhealthy=statement("no host, or /failed_active_hc, /failed_eds_health, /failed_outlier_check")
    @ ADMIN.at("*/failed_outlier_check*: The host has failed an outlier"),
    # Envoy keeps its hosts: envoyproxy.io, configuration/overview/mgmt_server.
    verify="Where neither health checks nor outlier detection are on, a failed host is listed "
    "as healthy, too. Without its control plane, Envoy keeps the hosts that it had.",
)
CONNECTS = Check(
    "Read cx_connect_fail of each host twice, and find where it grows.",
    _CLUSTERS @ ADMIN.at("cx_connect_fail, Counter, Total connection failures"),
    **NO_OUTPUT,
    verify="At one host: it, or the link to it. At those of one zone: the network to that zone. "
    "At all of a cluster: its port, a firewall, TLS or the network to it.",
)
TIMEOUTS = Check(
    "Read rq_timeout of each host twice, and find where it grows.",
    _CLUSTERS @ ADMIN.at("rq_timeout, Counter, Total timed out requests"),
    **NO_OUTPUT,
    verify="At one host: it, or the link to it. At those of one zone: the network to that zone. "
    "At all: the service, or what it waits for.",
)
RESETS = Check(
    "Check how connections to the cluster ended: upstream_cx_destroy_remote_with_active_rq.",
    http("GET", "/stats?filter=upstream_cx_destroy", at="<host>:<port>")
    @ STATS.at("Total connections destroyed remotely with 1+ active request"),
    **NO_OUTPUT,
    verify="It grows: upstream hosts close connections with requests on them, as on a restart.",
)
BREAKERS = Check(
    "Check which circuit breakers are open: 1 means at capacity.",
    http("GET", "/stats?filter=circuit_breakers", at="<host>:<port>")
    @ STATS.at("is at capacity and no longer admitting (1)"),
    healthy=statement("cx_open, rq_pending_open, rq_open: 0")
    @ STATS.at("circuit breaker is under its concurrency limit (0)"),
    unhealthy=statement("rq_pending_open or rq_open: 1")
    @ STATS.at("is at capacity and no longer admitting (1)"),
)
LOAD = Check(
    "Read the active and pending requests of each cluster.",
    http("GET", "/stats?filter=upstream_rq_.*active", at="<host>:<port>")
    @ STATS.at("Total active requests pending a connection pool connection"),
    **NO_OUTPUT,
    verify="At max_requests or max_pending_requests of that cluster in /clusters: its limit is "
    "reached.",
)
RETRIES = Check(
    "Check how many requests are retried, and how many retries succeed.",
    http("GET", "/stats?filter=upstream_rq_retry", at="<host>:<port>")
    @ STATS.at("upstream_rq_retry_success, Counter, Total request retry successes"),
    **NO_OUTPUT,
    verify="Few succeed: the retries only add load to an upstream that fails.",
)
ROUTES = Check(
    "Read the routes and clusters that Envoy has loaded.",
    http("GET", "/config_dump", at="<host>:<port>")
    @ ADMIN.at("Dump currently loaded configuration from various Envoy"),
    **NO_OUTPUT,
    verify="The host name and path of the request are not there: the configuration is the cause.",
)
CERTIFICATES = Check(
    "Read the certificates that Envoy has loaded, with the days until they expire.",
    http("GET", "/certs", at="<host>:<port>")
    @ ADMIN.at("List out all loaded TLS certificates, including file"),
    **NO_OUTPUT,
    verify="None has 0 days left, and the subject alternative names are the expected ones.",
)
INFO = Check(
    "Read the state and the uptime of Envoy itself.",
    http("GET", "/server_info", at="<host>:<port>") @ ADMIN.at('"state": "LIVE",'),
    healthy=statement("LIVE") @ ADMIN.at('"state": "LIVE",'),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="A short uptime_all_epochs: Envoy was restarted, or was killed. Another state: it "
    "starts, or drains.",
)

TERMINATED = UsualCause(
    "the host closed the connection, as on a restart or an idle timeout",
    sign=statement("connection termination; flag UC")
    @ REASONS.at('return "connection termination";'),
)
STREAM_RESET = UsualCause(
    "the host reset the stream",
    sign=statement("remote reset; flag UR") @ REASONS.at('return "remote reset";'),
)
UPSTREAM = KnownFailure(
    "a call to an upstream host failed before its response",
    steps=[HOSTS, CONNECTS, CALL, RESETS],
    causes=[
        UsualCause(
            "no connection: nothing listens, a firewall, or TLS",
            sign=statement("connection failure (newer: remote or local) or connection timeout")
            @ REASONS.at('return "remote connection failure";'),
        ),
        TERMINATED,
        UsualCause(
            "a circuit breaker of Envoy is open",
            sign=statement("overflow; flag UO") @ REASONS.at('return "overflow";'),
        ),
        STREAM_RESET,
        UsualCause(
            "the host does not speak the protocol that Envoy expects",
            sign=statement("protocol error; flag UPE") @ REASONS.at('return "protocol error";'),
        ),
    ],
)
UNREACHABLE = KnownFailure(
    "upstream hosts cannot be connected to",
    steps=[CONNECTS, HOSTS, CALL, CERTIFICATES],
    causes=[
        UsualCause(
            "TLS with the host fails",
            sign=statement("a TLS error in the body or in UPSTREAM_TRANSPORT_FAILURE_REASON")
            @ FLAGS.at("If upstream connection failed due to transport socket"),
        ),
        UsualCause(
            "nothing listens on the host, or the network drops it",
            sign=statement("no TLS error; cx_connect_fail of that host grows")
            @ ADMIN.at("cx_connect_fail, Counter, Total connection failures"),
        ),
    ],
)
CLOSED = KnownFailure(
    "upstream hosts close connections early",
    steps=[RESETS, HOSTS, CALL],
    causes=[TERMINATED, STREAM_RESET],
)
OVERFLOW = KnownFailure("a circuit breaker is open", steps=[BREAKERS, LOAD, TIMEOUTS])
NO_HOST = KnownFailure("no healthy host is left in a cluster", steps=[HOSTS, RESOLVE, CALL])
TIMEOUT = KnownFailure("upstream hosts do not respond in time", steps=[TIMEOUTS, LOAD, CALL])
NO_ROUTE = KnownFailure("no route or cluster fits the request", steps=[ROUTES, HOSTS, INFO])
PROTOCOL = KnownFailure(
    "an upstream host breaks or does not speak the protocol", steps=[CALL, ROUTES, HOSTS]
)
CLIENT = KnownFailure("clients disconnect before they get a response", steps=[TIMEOUTS, LOAD, INFO])
RETRY_LIMIT = KnownFailure(
    "all retries of a request failed",
    steps=[RETRIES, HOSTS, TIMEOUTS],
    causes=UPSTREAM.causes,
)
REFUSED = KnownFailure(
    "requests are refused: a limit, authorization or overload", steps=[INFO, LOAD, ROUTES]
)
CONTROL = KnownFailure(
    "the connection to the control plane is lost",
    steps=[INFO, RESOLVE, CERTIFICATES],
    causes=[wrapped_error(CONTROL_TEXT.at("gRPC config stream to"))],
)
