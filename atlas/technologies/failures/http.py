"""What fails when a server responds with an error, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

_CHECKED = "2026-11-26"
RFC9110 = Repository(
    "httpwg/http-core",
    commit="bde37f634681bd5462568b73aa722af9c9a3ef5e",
    checked=_CHECKED,
    publisher="IETF HTTP Working Group",
).file("rfc9110.xml")
CURL = Repository(
    "curl/curl", commit="5c61e168698a72b87437d58ed728bcdea6d5db42", checked=_CHECKED
).file("docs/cmdline-opts/verbose.md")
_nginx = Repository(
    "nginx/nginx.org",
    commit="3924a7f8334b93bbb4d5368f3d0cd44922ef2a6b",
    checked=_CHECKED,
    publisher="nginx",
    folder="xml/en/docs",
)
CORE = _nginx.file("ngx_core_module.xml")
PROXY = _nginx.file("http/ngx_http_proxy_module.xml")
LIMIT = _nginx.file("http/ngx_http_limit_req_module.xml")
HAPROXY = Repository(
    "haproxy/haproxy", commit="50872daa6a857e82afc40b1c5161924aef4172d7", checked=_CHECKED
).file("src/http.c")

WHO = Check(
    "Repeat the request and read who responds.",
    shell("curl --verbose <url>") @ CURL.at("Useful for debugging and seeing what's going"),
    healthy=statement("the expected status, as 200, and the application's own headers")
    @ RFC9110.at('The "Server" header field contains information about'),
    unhealthy=statement("502 or 504, from a gateway or proxy: its upstream fails")
    @ RFC9110.at("while acting as a gateway or proxy, did"),
    verify="The Server header names who sent it; but nginx puts its own name on all that it passes "
    "on. A 503 may come from the server or from a proxy that sheds load.",
)
PROXY_LOG = Check(
    "Read the error log of that proxy.",
    shell("tail -n 100 <log-file>") @ CORE.at("logs/error.log"),
    **NO_OUTPUT,
    verify="It names the upstream server and why: refused, timed out, reset, no live upstreams.",
)
DIRECT = Check(
    "Request the page from the upstream server directly, from the machine of the proxy.",
    shell("curl --verbose --max-time 10 http://<host>:<port>/")
    @ CURL.at("Useful for debugging and seeing what's going"),
    **NO_OUTPUT,
    verify="A fast response: the proxy is misconfigured; the same fault: the upstream is.",
)

BAD_GATEWAY = KnownFailure(
    "502: the proxy got no valid response from its upstream",
    steps=[WHO, PROXY_LOG, DIRECT, UNIT_LOG],
    causes=[
        UsualCause(
            "the upstream closed the connection, or responds incompletely",
            sign=statement("HAProxy's page says invalid or incomplete response")
            @ HAPROXY.at("The server returned an invalid or incomplete response."),
        ),
        UsualCause(
            "the upstream speaks another protocol, or crashed",
            sign=statement("the proxy's log names an invalid response")
            @ RFC9110.at("received an invalid response from an inbound server"),
        ),
    ],
)
UNAVAILABLE = KnownFailure(
    "503: the server cannot handle the request now",
    steps=[WHO, PROXY_LOG, UNIT, LISTENERS],
    causes=[
        UsualCause(
            "overload or maintenance of the server itself",
            sign=statement("a Retry-After header may say when it is back")
            @ RFC9110.at("due to a temporary overload or scheduled maintenance,"),
        ),
        UsualCause(
            "the proxy has no healthy server left",
            sign=statement("HAProxy's page says No server is available")
            @ HAPROXY.at("No server is available to handle this request."),
        ),
        UsualCause(
            "nginx rejects requests above its rate limit",
            sign=statement("limiting requests in nginx's error log")
            @ LIMIT.at("Sets the status code to return in response"),
        ),
    ],
)
GATEWAY_TIMEOUT = KnownFailure(
    "504: the upstream did not respond in time",
    steps=[WHO, PROXY_LOG, DIRECT, UNIT_LOG],
    causes=[
        UsualCause(
            "the upstream is too slow, or hangs",
            sign=statement("it did not respond within the proxy's timeout")
            @ RFC9110.at("did not receive a timely response from an"),
        ),
        UsualCause(
            "the timeout of the proxy is shorter than the work takes",
            sign=statement("nginx counts the time between two reads (proxy_read_timeout)")
            @ PROXY.at("The timeout is set only between two successive"),
        ),
    ],
)
TOO_MANY_REQUESTS = KnownFailure(
    "429: the client sends too many requests",
    steps=[WHO, PROXY_LOG, DIRECT],
    causes=[
        UsualCause(
            "the client is above its rate limit",
            sign=statement("HAProxy's page says so; Retry-After may say how long to wait")
            @ HAPROXY.at("You have sent too many requests in a"),
        ),
    ],
)
NO_RESPONSE = KnownFailure(
    "a client got no response in time",
    steps=[DIRECT, WHO, PROXY_LOG, UNIT_LOG],
    causes=[
        UsualCause(
            "the server is too slow, or hangs",
            sign=statement("a request sent to the server directly is as slow")
            @ RFC9110.at("did not receive a timely response from an"),
        ),
        UsualCause(
            "a proxy or network on the way is slow",
            sign=statement("the server itself responds fast")
            @ CURL.at("Useful for debugging and seeing what's going"),
        ),
    ],
)
