"""What fails in Keycloak, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

# Main of October 2024 (after 26.0), read in a fork with the same commits.
keycloak = Repository(
    "keycloak/keycloak", commit="0c49e7be82caf3afaab92f9c4d56683bfa8a4ae1", checked="2026-11-26"
)
_GUIDES = "docs/guides/server"
HEALTH = keycloak.file(f"{_GUIDES}/health.adoc")
TLS = keycloak.file(f"{_GUIDES}/enabletls.adoc")
HOSTNAME = keycloak.file(f"{_GUIDES}/hostname.adoc")

READY = Check(
    "Check whether the server is ready, with its database.",
    http("GET", "/health/ready", at="<host>:9000")
    @ HEALTH.at("http://localhost:9000/health/ready"),
    healthy=statement('200 OK and "status": "UP"')
    @ HEALTH.at("respond with HTTP status `200 OK` on success"),
    unhealthy=statement("503: the database check is DOWN")
    @ HEALTH.at("`503 Service Unavailable` on failure,"),
    verify="Health checks must be enabled with health-enabled.",
)
LIVE = Check(
    "Check whether the server runs.",
    http("GET", "/health/live", at="<host>:9000") @ HEALTH.at("* `/health/live`"),
    healthy=statement("200 OK") @ HEALTH.at("respond with HTTP status `200 OK` on success"),
    unhealthy=statement("503, or no answer") @ HEALTH.at("`503 Service Unavailable` on failure,"),
)
SHOW = Check(
    "Show the configuration that the server starts with.",
    shell("bin/kc.sh show-config")
    @ keycloak.file(
        "quarkus/runtime/src/main/java/org/keycloak/quarkus/runtime/cli/command/ShowConfig.java"
    ).at("Print out the current configuration."),
    **NO_OUTPUT,
    verify="Compare db-url, hostname and https-* with what you expect.",
)
LOG = Check(
    "Print the server's log, if it runs on Kubernetes.",
    shell("kubectl logs <pod> -n <namespace>")
    @ keycloak.file(f"{_GUIDES}/logging.adoc").at("Console log handler"),
    **NO_OUTPUT,
    verify="Read the last Caused by of the message: it is the cause.",
)
START_TLS = Step(
    "Start the server with all its former options and its certificate and key.",
    command=shell(
        "bin/kc.sh start --https-certificate-file=<file> --https-certificate-key-file=<path>"
    )
    @ TLS.at("--https-certificate-key-file=/path/to/keyfile.pem"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Start it without the two options, behind a proxy that ends TLS.",
    verify="The server starts, and answers by https; show-config prints db and db-url as before.",
)
START_HOSTNAME = Step(
    "Start the server with all its former options and its host name.",
    command=shell("bin/kc.sh start --hostname <domain>")
    @ HOSTNAME.at("--hostname my.keycloak.org"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Start it with --hostname-strict=false instead.",
    verify="The server starts, and its addresses have this name; show-config prints db and db-url "
    "as before.",
)

DATABASE = KnownFailure("the database cannot be reached", steps=[READY, SHOW, LOG])
LOCK = KnownFailure("the lock of the database change log is taken", steps=[READY, LOG, SHOW])
MIGRATION = KnownFailure("the database schema is not migrated", steps=[LOG, SHOW, READY])
NO_TLS = KnownFailure("the server has no certificate for HTTPS", steps=[SHOW, LOG, START_TLS])
NO_HOSTNAME = KnownFailure("the host name is not set", steps=[SHOW, LOG, START_HOSTNAME])
START = KnownFailure("the server does not start", is_general=True, steps=[LOG, SHOW, LIVE])
SERVER_ERROR = KnownFailure("a request fails with a server error", steps=[LOG, READY, SHOW])
LDAP = KnownFailure("the LDAP server cannot be queried", steps=[LOG, READY, SHOW])
HTTPS_REQUIRED = KnownFailure(
    "a client uses HTTP where HTTPS is required", steps=[SHOW, LOG, READY]
)
SESSION = KnownFailure("a user's session or token is no longer valid", steps=[LOG, READY, SHOW])

CLUSTER = KnownFailure("the distributed caches of the cluster fail", steps=[READY, LOG, SHOW])
