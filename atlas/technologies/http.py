"""HTTP: errors of servers and proxies, as programs of every kind print them."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import http as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_go = Repository(
    "golang/go", commit="go1.19.8", checked=_CHECKED, read_in="Debian's package golang-1.19-src"
)
GO_CLIENT = _go.file("src/net/http/client.go")
GO_TRANSPORT = _go.file("src/net/http/transport.go")
NGINX = Repository(
    "nginx/nginx", commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c", checked=_CHECKED
).file("src/http/ngx_http_special_response.c")
HAPROXY = Repository(
    "haproxy/haproxy", commit="50872daa6a857e82afc40b1c5161924aef4172d7", checked=_CHECKED
).file("src/http.c")
REQUESTS = Repository(
    "psf/requests", commit="1f6589ec3a1ee910f9a65cc3ceac60b26677bc0e", checked=_CHECKED
).file("src/requests/models.py")
CURL_HTTP = Repository(
    "curl/curl", commit="5c61e168698a72b87437d58ed728bcdea6d5db42", checked=_CHECKED
).file("lib/http.c")


class HTTP(Technology):
    """Requests and responses, with the errors that servers and proxies respond with."""

    name = "HTTP"
    icon = None
    plane = "edge"
    prints_anywhere: ClassVar[bool] = True
    releases = undisclosed("a protocol has no releases; its servers have")
    logs = undisclosed("its failures are in the log of the program that asked")

    BAD_GATEWAY = LogMessage(
        anchor="502 Bad Gateway",
        sample="<head><title>502 Bad Gateway</title></head>",
        pattern=r"(?:<title>|<h1>|HTTP/\d(?:\.\d)? |[Ss]tatus(?:[ _-]?[Cc]ode)?\"?[:= "
        r"]+\"?|[Rr]esponse(?: code)?[:= ]+|[Ee]rror: |[Uu]nexpected (?:http )?status(?: "
        r"code)?:? |returned(?: error:)? |[:(] ?)(?P<status>502 (?:Bad Gateway))\b",
        severity="error",
        meaning="A proxy got no valid response from the server behind it.",
        source=NGINX,
        failure=fails.BAD_GATEWAY,
    )
    UNAVAILABLE = LogMessage(
        anchor="503 Service Unavailable",
        sample="HTTP/1.1 503 Service Unavailable",
        pattern=r"(?:<title>|<h1>|HTTP/\d(?:\.\d)? |[Ss]tatus(?:[ _-]?[Cc]ode)?\"?[:= "
        r"]+\"?|[Rr]esponse(?: code)?[:= ]+|[Ee]rror: |[Uu]nexpected (?:http )?status(?: "
        r"code)?:? |returned(?: error:)? |[:(] ?)(?P<status>503 (?:Service "
        r"Unavailable))\b",
        severity="error",
        meaning="A server or proxy cannot handle requests now: overload, maintenance, or no "
        "server left.",
        source=HAPROXY,
        failure=fails.UNAVAILABLE,
    )
    UNAVAILABLE_NGINX = LogMessage(
        anchor="503 Service Temporarily Unavailable",
        sample="<head><title>503 Service Temporarily Unavailable</title></head>",
        pattern=r"(?:<title>|<h1>|HTTP/\d(?:\.\d)? |[Ss]tatus(?:[ _-]?[Cc]ode)?\"?[:= "
        r"]+\"?|[Rr]esponse(?: code)?[:= ]+|[Ee]rror: |[Uu]nexpected (?:http )?status(?: "
        r"code)?:? |returned(?: error:)? |[:(] ?)(?P<status>503 (?:Service Temporarily "
        r"Unavailable))\b",
        severity="error",
        meaning="nginx cannot handle the request now: no server left, or its own limits.",
        source=NGINX,
        failure=fails.UNAVAILABLE,
    )
    GATEWAY_TIMEOUT = LogMessage(
        anchor="504 Gateway Time",
        sample="<head><title>504 Gateway Time-out</title></head>",
        pattern=r"(?:<title>|<h1>|HTTP/\d(?:\.\d)? |[Ss]tatus(?:[ _-]?[Cc]ode)?\"?[:= "
        r"]+\"?|[Rr]esponse(?: code)?[:= ]+|[Ee]rror: |[Uu]nexpected (?:http )?status(?: "
        r"code)?:? |returned(?: error:)? |[:(] ?)(?P<status>504 (?:Gateway "
        r"Time-?out|Gateway Timeout))\b",
        severity="error",
        meaning="A proxy got no response in time from the server behind it.",
        source=NGINX,
        failure=fails.GATEWAY_TIMEOUT,
    )
    TOO_MANY_REQUESTS = LogMessage(
        anchor="429 Too Many Requests",
        sample="<head><title>429 Too Many Requests</title></head>",
        pattern=r"(?:<title>|<h1>|HTTP/\d(?:\.\d)? |[Ss]tatus(?:[ _-]?[Cc]ode)?\"?[:= "
        r"]+\"?|[Rr]esponse(?: code)?[:= ]+|[Ee]rror: |[Uu]nexpected (?:http )?status(?: "
        r"code)?:? |returned(?: error:)? |[:(] ?)(?P<status>429 (?:Too Many Requests))\b",
        severity="error",
        meaning="The client is above a rate limit.",
        source=NGINX,
        failure=fails.TOO_MANY_REQUESTS,
    )
    BAD_GATEWAY_PYTHON = LogMessage(
        anchor="502 Server Error: ",
        sample="requests.exceptions.HTTPError: 502 Server Error: Bad Gateway for url: "
        "https://api.example.com/pay",
        pattern=r"502 Server Error: (?P<reason>.*?) ?for url: (?P<url>\S+)",
        severity="error",
        meaning="A Python client got a 502: the proxy got no valid response from its upstream.",
        source=REQUESTS,
        failure=fails.BAD_GATEWAY,
    )
    UNAVAILABLE_PYTHON = LogMessage(
        anchor="503 Server Error: ",
        sample="requests.exceptions.HTTPError: 503 Server Error: Service Unavailable for url: "
        "https://api.example.com/pay",
        pattern=r"503 Server Error: (?P<reason>.*?) ?for url: (?P<url>\S+)",
        severity="error",
        meaning="A Python client got a 503: the server cannot handle requests now.",
        source=REQUESTS,
        failure=fails.UNAVAILABLE,
    )
    GATEWAY_TIMEOUT_PYTHON = LogMessage(
        anchor="504 Server Error: ",
        sample="requests.exceptions.HTTPError: 504 Server Error: Gateway Timeout for url: "
        "https://api.example.com/pay",
        pattern=r"504 Server Error: (?P<reason>.*?) ?for url: (?P<url>\S+)",
        severity="error",
        meaning="A Python client got a 504: the upstream did not respond in time.",
        source=REQUESTS,
        failure=fails.GATEWAY_TIMEOUT,
    )
    TOO_MANY_REQUESTS_PYTHON = LogMessage(
        anchor="429 Client Error: ",
        sample="requests.exceptions.HTTPError: 429 Client Error: Too Many Requests for url: "
        "https://api.example.com/pay",
        pattern=r"429 Client Error: (?P<reason>.*?) ?for url: (?P<url>\S+)",
        severity="error",
        meaning="A Python client got a 429: it is above a rate limit.",
        source=REQUESTS,
        failure=fails.TOO_MANY_REQUESTS,
    )
    BAD_GATEWAY_CURL = LogMessage(
        anchor="The requested URL returned error: ",
        sample="curl: (22) The requested URL returned error: 502",
        pattern=r"The requested URL returned error: (?P<status>502)\b",
        severity="error",
        meaning="curl got a 502.",
        source=CURL_HTTP,
        failure=fails.BAD_GATEWAY,
    )
    UNAVAILABLE_CURL = LogMessage(
        anchor="The requested URL returned error: ",
        sample="curl: (22) The requested URL returned error: 503",
        pattern=r"The requested URL returned error: (?P<status>503)\b",
        severity="error",
        meaning="curl got a 503.",
        source=CURL_HTTP,
        failure=fails.UNAVAILABLE,
    )
    GATEWAY_TIMEOUT_CURL = LogMessage(
        anchor="The requested URL returned error: ",
        sample="curl: (22) The requested URL returned error: 504",
        pattern=r"The requested URL returned error: (?P<status>504)\b",
        severity="error",
        meaning="curl got a 504.",
        source=CURL_HTTP,
        failure=fails.GATEWAY_TIMEOUT,
    )
    TOO_MANY_REQUESTS_CURL = LogMessage(
        anchor="The requested URL returned error: ",
        sample="curl: (22) The requested URL returned error: 429",
        pattern=r"The requested URL returned error: (?P<status>429)\b",
        severity="error",
        meaning="curl got a 429.",
        source=CURL_HTTP,
        failure=fails.TOO_MANY_REQUESTS,
    )
    CLIENT_TIMEOUT = LogMessage(
        anchor="(Client.Timeout exceeded while awaiting headers)",
        sample='Get "https://api.example.com/": net/http: request canceled (Client.Timeout '
        "exceeded while awaiting headers)",
        severity="error",
        meaning="A Go client got no response within its own timeout.",
        source=GO_CLIENT,
        failure=fails.NO_RESPONSE,
    )
    HEADER_TIMEOUT = LogMessage(
        anchor="net/http: timeout awaiting response headers",
        sample='Get "https://api.example.com/orders": net/http: timeout awaiting response headers',
        severity="error",
        meaning="A Go client got no response headers within its own timeout.",
        source=GO_TRANSPORT,
        failure=fails.NO_RESPONSE,
    )


http = HTTP()
