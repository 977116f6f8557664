"""nginx: web server and reverse proxy."""

from typing import ClassVar

from atlas.evidence.constructors import connections, ms, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/nginx.md")
EXPORTER = Repository(
    "nginx/nginx-prometheus-exporter",
    commit="9956da7073198e272ff915c5e06c360290c50b6b",
    checked=_CHECKED,
).file("README.md")
_nginx = Repository(
    "nginx/nginx",
    commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c",
    checked=_CHECKED,
    publisher="nginx",
    release="1.31.5",
)
CONF = _nginx.file("conf/nginx.conf")
EVENT = _nginx.file("src/event/ngx_event.c")
UPSTREAM = _nginx.file("src/http/ngx_http_upstream.c")
PROXY = _nginx.file("src/http/modules/ngx_http_proxy_module.c")


class Nginx(Technology):
    """A web server and reverse proxy."""

    name = "nginx"
    icon = "diagrams.onprem.network.Nginx"
    plane = "edge"
    releases = release_lines(
        {
            "1.8": "2015-04-21",
            "1.10": "2016-04-26",
            "1.12": "2017-04-12",
            "1.14": "2018-04-17",
            "1.16": "2019-04-23",
            "1.18": "2020-04-21",
            "1.19": "2020-05-26",
            "1.20": "2021-04-20",
            "1.21": "2021-05-25",
            "1.22": "2022-05-24",
            "1.23": "2022-06-21",
            "1.24": "2023-04-11",
            "1.25": "2023-05-23",
            "1.26": "2024-04-23",
            "1.27": "2024-05-28",
            "1.28": "2025-04-23",
            "1.29": "2025-06-24",
            "1.30": "2026-04-14",
            "1.31": "2026-05-13",
        },
        RELEASES,
    )
    logs = statement("the file of `error_log`, logs/error.log under the prefix") @ CONF.at(
        "#error_log logs/error.log;"
    )
    ports: ClassVar = {
        "HTTP": quantity(80, "")
        @ _nginx.file("src/http/ngx_http_core_module.c").at("htons((getuid() == 0) ? 80 : 8000)"),
    }
    WORKER_CONNECTIONS = Parameter(
        "connections per worker, default",
        connections(512) @ EVENT.at("#define DEFAULT_CONNECTIONS 512"),
    )
    PROXY_READ_TIMEOUT = Parameter(
        "upstream read timeout, default",
        ms(60000) @ PROXY.at("prev->upstream.read_timeout, 60000);"),
    )
    PROXY_CONNECT_TIMEOUT = Parameter(
        "upstream connect timeout", ms(60000) @ PROXY.at("prev->upstream.connect_timeout, 60000);")
    )

    UPSTREAM_TIMED_OUT = LogMessage(
        anchor="upstream timed out",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 upstream timed out (110: Connection timed "
        "out) while reading response header from upstream, client: 10.0.0.4, server: _, request: "
        '"GET / HTTP/1.1", upstream: "http://10.0.1.9:8080/", host: "example.com"',
        pattern=r'upstream timed out .*upstream: "(?P<upstream>[^"]+)"',
        severity="error",
        meaning="The upstream server timed out; the client gets a 504.",
        source=UPSTREAM,
    )
    NO_LIVE_UPSTREAMS = LogMessage(
        anchor="no live upstreams",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 no live upstreams while connecting to "
        'upstream, client: 10.0.0.4, server: _, request: "GET / HTTP/1.1", upstream: '
        '"http://backend/", host: "example.com"',
        severity="error",
        meaning="Every upstream server is marked as failed; the client gets a 502.",
        source=UPSTREAM,
    )
    UPSTREAM_CLOSED = LogMessage(
        anchor="upstream prematurely closed connection",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 upstream prematurely closed connection "
        'while reading response header from upstream, upstream: "http://10.0.1.9:8080/"',
        severity="error",
        meaning="The upstream server closed the connection early, as when it crashes or restarts.",
        source=UPSTREAM,
    )
    CONNECT_FAILED = LogMessage(
        anchor="connect() to ",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 connect() to 10.0.1.9:8080 failed (111: "
        'Connection refused) while connecting to upstream, upstream: "http://10.0.1.9:8080/"',
        pattern=r"connect\(\) to (?P<upstream>\S+) failed \((?P<errno>\d+): (?P<reason>[^)]+)\)",
        severity="error",
        meaning="The upstream server does not accept connections; the kernel gives the reason.",
        source=_nginx.file("src/event/ngx_event_connect.c"),
    )
    OUT_OF_CONNECTIONS = LogMessage(
        anchor=" worker_connections are not enough",
        sample="2026/03/04 05:06:07 [alert] 31#31: *1402 1024 worker_connections are not enough",
        pattern=r"(?P<limit>\d+) worker_connections are not enough$",
        severity="fatal",
        meaning="A worker is at its connection limit and drops new ones; logged as alert.",
        source=_nginx.file("src/core/ngx_connection.c"),
    )

    ACTIVE = Metric(
        name="nginx_connections_active",
        meaning="Active client connections.",
        source=EXPORTER,
    )
    WAITING = Metric(
        name="nginx_connections_waiting",
        meaning="Idle client connections.",
        source=EXPORTER,
    )
    REQUESTS = Metric(
        name="nginx_http_requests_total",
        meaning="Total HTTP requests.",
        source=EXPORTER,
    )


nginx = Nginx()
