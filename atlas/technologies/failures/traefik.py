"""What fails in Traefik, with the first steps."""

from atlas.evidence.command import action, http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures import _network as network
from atlas.technologies.failures.cert_manager import CHECK_URL, WAIT_FOR_LIMIT
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_CHECKED = "2026-11-26"
_traefik = Repository(
    "traefik/traefik",
    commit="fd5a576df2e8aeb0bfc8a96b6ef6e60a61f7ec0a",
    checked=_CHECKED,
)
INSTALL = "docs/content/reference/install-configuration"
FAQ = _traefik.file("docs/content/getting-started/faq.md")
API = _traefik.file(f"{INSTALL}/api-dashboard.md")
HEALTH = _traefik.file(f"{INSTALL}/observability/healthcheck.md")
ACME = _traefik.file(f"{INSTALL}/tls/certificate-resolvers/acme.md")
STORE = _traefik.file("pkg/provider/acme/local_store_unix.go")
LIMITS = Repository(
    "letsencrypt/website",
    commit="b89871ef735cbb447f8d72c86146fcc8e62fc4ab",
    checked=_CHECKED,
).file("content/en/docs/rate-limits.md")

UPSTREAM_TEXT = Repository(
    "traefik/traefik", commit="fd5a576df2e8aeb0bfc8a96b6ef6e60a61f7ec0a", checked="2026-11-26"
).file("pkg/tcp/proxy.go")

LIST_SERVICES = Check(
    "List the services with the status of their servers, where the API is enabled.",
    http("GET", "/api/http/services", at="<host>:8080")
    @ API.at("Lists all the HTTP services information."),
    **NO_OUTPUT,
    verify="`serverStatus` names the servers that are DOWN; no server at all: none was found.",
)
LIST_ROUTERS = Check(
    "List the routers with their errors, where the API is enabled.",
    http("GET", "/api/http/routers", at="<host>:8080")
    @ API.at("Lists all the HTTP routers information."),
    **NO_OUTPUT,
    verify="A router that is disabled says in `error` which service or middleware is missing.",
)
READ_CONFIGURATION = Check(
    "Print the configuration as the providers gave it, with its errors.",
    http("GET", "/api/rawdata", at="<host>:8080")
    @ API.at("Returns information about dynamic configurations, errors, status"),
    **NO_OUTPUT,
)
READ_ERRORS = Check(
    "Find errors in the log of Traefik.",
    action("Look for lines of level ERR in the log of Traefik.")
    @ FAQ.at("one should look for an error in the"),
    **NO_OUTPUT,
    verify="The message of the first error after the change of configuration names the mistake.",
)
CHECK_PING = Check(
    "Check the health of Traefik itself, where ping is enabled.",
    shell("traefik healthcheck") @ HEALTH.at("$ traefik healthcheck"),
    healthy=statement("OK: http://:8082/ping") @ HEALTH.at("OK: http://:8082/ping"),
    unhealthy=statement("exit status 1") @ HEALTH.at("healthy and `1` otherwise."),
)
REQUEST_UPSTREAM = Check(
    "Request the server that the message names, from the machine of Traefik.",
    shell("curl -v <url>") @ FAQ.at("an error happens while contacting the upstream service."),
    **NO_OUTPUT,
    verify="The same error: the server is at fault; an answer: Traefik has the wrong address.",
)
LIST_STORE = Check(
    "List the certificate file with its permissions.",
    shell("ls -l <file>") @ ACME.at("File path used for certificates storage."),
    healthy=statement("-rw------- (600)") @ STORE.at("please use 600"),
    unhealthy=statement("more permissions than 600") @ STORE.at("are too open, please use 600"),
)
LIMIT_STORE = Step(
    "Limit the permissions of the certificate file to its owner, and restart Traefik.",
    command=shell("chmod 600 <file>") @ STORE.at("are too open, please use 600"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restore the former mode with chmod.",
    verify="The message does not appear after the restart.",
)

NO_SERVER = KnownFailure(
    "no server of a service is available (503)",
    steps=[LIST_SERVICES, LIST_ROUTERS, READ_ERRORS],
    causes=[
        UsualCause(
            "the health check finds every server unhealthy",
            sign=statement("the service has a health check; its servers are DOWN")
            @ FAQ.at("healthcheck enabled and all servers are unhealthy."),
        ),
        UsualCause(
            "the service has no server",
            sign=statement("the service lists no server")
            @ FAQ.at("explicitly configured without servers"),
        ),
    ],
)
UPSTREAM = KnownFailure(
    "an upstream server cannot be reached (502, 504)",
    steps=[REQUEST_UPSTREAM, LIST_SERVICES, READ_ERRORS],
    causes=[wrapped_error(UPSTREAM_TEXT.at("Error while dialing backend"))],
)
UPSTREAM_TLS = KnownFailure(
    "TLS to an upstream server fails (500)",
    steps=[REQUEST_UPSTREAM, READ_CONFIGURATION, LIST_SERVICES],
)
CERTIFICATE = KnownFailure(
    "a certificate cannot be obtained or renewed",
    steps=[READ_ERRORS, CHECK_URL, WAIT_FOR_LIMIT],
)
STORE_REFUSED = KnownFailure(
    "the certificate resolver is disabled",
    steps=[LIST_STORE, READ_ERRORS, LIMIT_STORE],
)
PROVIDER = KnownFailure(
    "a provider gives no configuration",
    steps=[READ_ERRORS, READ_CONFIGURATION, LIST_ROUTERS],
)
ROUTE_BROKEN = KnownFailure(
    "a router needs a service or middleware that does not exist",
    steps=[LIST_ROUTERS, READ_CONFIGURATION, READ_ERRORS],
)
PORT_TAKEN = KnownFailure(
    "the port of an entry point cannot be opened",
    steps=[network.LISTENER, READ_ERRORS, CHECK_PING],
)

UNHEALTHY = KnownFailure(
    "a server fails its health checks", steps=[LIST_SERVICES, REQUEST_UPSTREAM, READ_ERRORS]
)
RESOLVER = KnownFailure(
    "a router names a certificate resolver that does not exist",
    steps=[LIST_ROUTERS, LIST_STORE, READ_ERRORS],
)
