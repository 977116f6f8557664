"""nginx: web server and reverse proxy."""

from typing import ClassVar

from atlas.evidence.constructors import connections, ms, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._nginx_files import NginxFileMessages
from atlas.technologies._nginx_limit_messages import NginxLimitMessages
from atlas.technologies._nginx_queue_messages import NginxQueueMessages
from atlas.technologies.failures import nginx as fails
from atlas.technologies.failures import nginx_queue as limits
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


class Nginx(NginxLimitMessages, NginxQueueMessages, NginxFileMessages, Technology):
    """A web server and reverse proxy."""

    name = "nginx"
    icon = "simple-icons:nginx"
    plane = "edge"
    programs: ClassVar = {"namei": "the owners and modes of a path's folders"}
    needs = ("PHP-FPM", "gunicorn", "uWSGI", "Puma", "Apache Tomcat", "Node.js")
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
        pattern=r"upstream timed out(?: \((?P<errno>\d+): [^)]+\))?"
        r"(?: while (?:reading|sending|SSL|proxying|logging)[^,\"]*|[,;.]?\s*$)",
        severity="error",
        meaning="The upstream server timed out; the client gets a 504.",
        source=UPSTREAM,
        failure=fails.SLOW,
    )
    NO_LIVE_UPSTREAMS = LogMessage(
        anchor="no live upstreams",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 no live upstreams while connecting to "
        'upstream, client: 10.0.0.4, server: _, request: "GET / HTTP/1.1", upstream: '
        '"http://backend/", host: "example.com"',
        severity="error",
        meaning="Every upstream server is marked as failed; the client gets a 502.",
        source=UPSTREAM,
        failure=fails.NONE_LEFT,
    )
    UPSTREAM_CLOSED = LogMessage(
        anchor="upstream prematurely closed connection",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 upstream prematurely closed connection "
        'while reading response header from upstream, upstream: "http://10.0.1.9:8080/"',
        severity="error",
        meaning="The upstream server closed the connection early, as when it crashes or restarts.",
        source=UPSTREAM,
        failure=fails.CLOSED,
    )
    CONNECT_FAILED = LogMessage(
        anchor="connect() to ",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 connect() to 10.0.1.9:8080 failed (111: "
        'Connection refused) while connecting to upstream, upstream: "http://10.0.1.9:8080/"',
        pattern=r"connect\(\) to (?P<upstream>\S+) failed \((?P<errno>\d+)",
        severity="error",
        meaning="The upstream server does not accept connections; the kernel gives the reason.",
        source=_nginx.file("src/event/ngx_event_connect.c"),
        failure=fails.UNREACHABLE,
    )
    OUT_OF_CONNECTIONS = LogMessage(
        anchor=" worker_connections are not enough",
        sample="2026/03/04 05:06:07 [alert] 31#31: *1402 1024 worker_connections are not enough",
        pattern=r"(?P<limit>\d+) worker_connections are not enough(?: while |$)",
        severity="fatal",
        meaning="A worker is at its connection limit: it closes a new connection, or returns a 500 "
        "if it cannot connect to an upstream server. Logged as alert.",
        source=_nginx.file("src/core/ngx_connection.c"),
        failure=fails.WORKERS_FULL,
    )

    BODY_TOO_LARGE = LogMessage(
        anchor="client intended to send too large body: ",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 client intended to send too large body: "
        '5242880 bytes, client: 10.0.0.4, server: _, request: "POST /upload HTTP/1.1", host: '
        '"example.com"',
        pattern=r"too large body: (?P<bytes>\d+) bytes",
        severity="error",
        meaning="A request is larger than client_max_body_size; the client gets a 413.",
        source=_nginx.file("src/http/ngx_http_core_module.c"),
        failure=fails.BODY,
    )
    CHUNKED_TOO_LARGE = LogMessage(
        anchor="client intended to send too large chunked body: ",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 client intended to send too large chunked "
        "body: 1048576+65536 bytes, client: 10.0.0.4, server: _",
        pattern=r"too large chunked body: (?P<bytes>\d+)\+(?P<more>\d+) bytes",
        severity="error",
        meaning="A request of unknown length outgrew client_max_body_size; the client gets a 413.",
        source=_nginx.file("src/http/ngx_http_request_body.c"),
        failure=fails.BODY,
    )
    HEADER_TOO_BIG = LogMessage(
        anchor="upstream sent too big header",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 upstream sent too big header while "
        'reading response header from upstream, upstream: "http://10.0.1.9:8080/"',
        severity="error",
        meaning="Response headers exceed proxy_buffer_size; the client gets a 502.",
        source=UPSTREAM,
        failure=fails.HEADER,
    )
    HANDSHAKE_FAILED = LogMessage(
        anchor="SSL_do_handshake() failed",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 SSL_do_handshake() failed (SSL: "
        "error:0A000410:SSL routines::sslv3 alert handshake failure) while SSL handshaking to "
        'upstream, upstream: "https://10.0.1.9:443/"',
        pattern=r"SSL_do_handshake\(\) failed ",
        severity="error",
        meaning="A TLS handshake failed; `to upstream` in the line says that it is nginx's own.",
        source=_nginx.file("src/event/ngx_event_openssl.c"),
        failure=fails.UPSTREAM_TLS,
    )
    UPSTREAM_CERTIFICATE = LogMessage(
        anchor="upstream SSL certificate verify error: (",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 upstream SSL certificate verify error: "
        "(10:certificate has expired) while SSL handshaking to upstream, upstream: "
        '"https://10.0.1.9:443/"',
        pattern=r"certificate verify error: \((?P<code>\d+)",
        severity="error",
        meaning="The upstream server's certificate is not trusted; the client gets a 502.",
        source=UPSTREAM,
        failure=fails.UPSTREAM_TLS,
    )
    CERTIFICATE_NOT_LOADED = LogMessage(
        anchor='cannot load certificate "',
        sample='nginx: [emerg] cannot load certificate "/etc/nginx/www.pem": BIO_new_file() failed '
        "(SSL: error:80000002:system library::No such file or directory)",
        pattern=r'cannot load certificate "(?P<file>[^"]+)"',
        severity="fatal",
        meaning="A certificate is missing or unreadable; nginx does not start or reload.",
        source=_nginx.file("src/event/ngx_event_openssl.c"),
        failure=fails.CERTIFICATE,
    )
    KEY_MISMATCH = LogMessage(
        anchor='SSL_CTX_use_PrivateKey("',
        sample='nginx: [emerg] SSL_CTX_use_PrivateKey("/etc/nginx/www.key") failed (SSL: '
        "error:05800074:x509 certificate routines::key values mismatch)",
        pattern=r'SSL_CTX_use_PrivateKey\("(?P<file>[^"]+)"\) failed',
        severity="fatal",
        meaning="The private key does not belong to the first certificate of the chain file.",
        source=_nginx.file("src/event/ngx_event_openssl.c"),
        failure=fails.CERTIFICATE,
    )
    RECV_FAILED = LogMessage(
        anchor="recv() failed",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 recv() failed (104: Connection reset by "
        "peer) while reading response header from upstream, upstream: "
        '"http://10.0.1.9:8080/"',
        severity="error",
        meaning="The connection to the upstream server was reset while nginx read from it.",
        source=_nginx.file("src/os/unix/ngx_recv.c"),
        failure=fails.CLOSED,
        context=("upstream",),
    )
    BIND_FAILED = LogMessage(
        anchor="still could not bind()",
        sample="nginx: [emerg] still could not bind()",
        severity="fatal",
        meaning="A port stayed in use, and nginx gives up to start.",
        source=_nginx.file("src/core/ngx_connection.c"),
        failure=fails.NO_BIND,
    )
    BIND_REFUSED = LogMessage(
        anchor="[emerg] bind() to ",
        sample="nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)",
        pattern=r"bind\(\) to (?P<address>\S+) failed \((?P<errno>\d+)",
        severity="fatal",
        meaning="A port is in use by another program, or nginx may not listen on it.",
        source=_nginx.file("src/core/ngx_connection.c"),
        failure=fails.NO_BIND,
    )
    UPSTREAM_NAME = LogMessage(
        anchor="host not found in upstream ",
        sample='nginx: [emerg] host not found in upstream "api.internal" in '
        "/etc/nginx/conf.d/api.conf:3",
        pattern=r'host not found in upstream "(?P<host>[^"]+)"',
        severity="fatal",
        meaning="The name of an upstream server did not resolve; nginx does not start or reload.",
        source=_nginx.file("src/http/ngx_http_upstream.c"),
        failure=fails.NAME,
    )
    NAME_NOT_RESOLVED = LogMessage(
        anchor=" could not be resolved (",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 api.internal could not be resolved (3: "
        "Host not found), client: 10.0.0.4, server: _",
        pattern=r"(?P<host>\S+) could not be resolved \((?P<code>\d+)",
        severity="error",
        meaning="The name of an upstream server did not resolve at run time.",
        source=UPSTREAM,
        failure=fails.NAME,
    )
    RATE_LIMITED = LogMessage(
        anchor="limiting requests, excess: ",
        sample="2026/03/04 05:06:07 [error] 31#31: *1402 limiting requests, excess: 5.632 by zone "
        '"perip", client: 10.0.0.4, server: _',
        pattern=r'excess: (?P<excess>[\d.]+) by zone "(?P<zone>[^"]+)"',
        severity="error",
        meaning="A client sends more requests than its zone allows, and is rejected.",
        source=_nginx.file("src/http/modules/ngx_http_limit_req_module.c"),
        failure=fails.LIMITED,
    )
    CONNECTIONS_LIMITED = LogMessage(
        anchor="limiting connections by zone ",
        sample='2026/03/04 05:06:07 [error] 31#31: *1402 limiting connections by zone "addr", '
        "client: 10.0.0.4, server: _",
        pattern=r'limiting connections by zone "(?P<zone>[^"]+)"',
        severity="error",
        meaning="A client has more connections open than its zone allows.",
        source=_nginx.file("src/http/modules/ngx_http_limit_conn_module.c"),
        failure=fails.LIMITED,
    )
    WORKER_CRASHED = LogMessage(
        anchor=" exited on signal ",
        sample="2026/03/04 05:06:07 [alert] 1#1: worker process 31 exited on signal 11 (core "
        "dumped)",
        pattern=r"(?:worker|cache manager|cache loader) process (?P<pid>\d+) exited on signal "
        r"(?P<signal>\d+)",
        severity="fatal",
        meaning="A process of nginx was ended by a signal: 11 is a crash, 9 was sent to it.",
        source=_nginx.file("src/os/unix/ngx_process.c"),
        failure=fails.CRASHED,
        context=("worker process", "cache"),
    )
    ACCEPT_FAILED = LogMessage(
        anchor="accept4() failed (24",
        sample="2026/03/04 05:06:07 [crit] 31#31: accept4() failed (24: Too many open files)",
        severity="error",
        meaning="A worker has no file descriptor left for another connection.",
        source=_nginx.file("src/event/ngx_event_accept.c"),
        failure=limits.FILES_FULL,
        pattern=r"accept4\(\) failed \((?P<errno>24)(?:: [^)]*\))?",
    )
    HASH_TOO_SMALL = LogMessage(
        anchor="[emerg] could not build ",
        sample="nginx: [emerg] could not build server_names_hash, you should increase "
        "server_names_hash_bucket_size: 64",
        pattern=r"could not build (?P<hash>\w+), you should increase (?P<setting>\w+)",
        severity="fatal",
        meaning="A hash table does not fit its size, and nginx does not start or reload.",
        source=_nginx.file("src/core/ngx_hash.c"),
        failure=fails.CONFIGURATION,
    )
    ZONE_FULL = LogMessage(
        anchor="ngx_slab_alloc() failed: no memory",
        sample="2026/03/04 05:06:07 [crit] 31#31: ngx_slab_alloc() failed: no memory in cache keys "
        'zone "static"',
        severity="error",
        meaning="A shared memory zone is full: of a cache, of limits or of TLS sessions.",
        source=_nginx.file("src/core/ngx_slab.c"),
        failure=fails.ZONE,
    )
    UNKNOWN_DIRECTIVE = LogMessage(
        anchor='[emerg] unknown directive "',
        sample='nginx: [emerg] unknown directive "proxy_pas" in /etc/nginx/conf.d/api.conf:12',
        pattern=r'unknown directive "(?P<directive>[^"]+)" in (?P<file>[^:\s]+):(?P<line>\d+)',
        severity="fatal",
        meaning=(
            "The configuration has a directive that no loaded module knows; nginx does "
            "not start or reload."
        ),
        source=_nginx.file("src/core/ngx_conf_file.c"),
        failure=fails.CONFIGURATION,
    )

    NO_USER = LogMessage(
        anchor='[emerg] getpwnam("',
        sample='nginx: [emerg] getpwnam("www-data") failed in /etc/nginx/nginx.conf:2',
        pattern=r'getpwnam\("(?P<user>[^"]+)"\) failed',
        severity="fatal",
        meaning="The user of the configuration does not exist on this host or in this image.",
        source=_nginx.file("src/core/nginx.c"),
        failure=fails.CONFIGURATION,
    )

    NO_CERTIFICATE = LogMessage(
        anchor='no "ssl_certificate" is defined for ',
        sample=(
            'nginx: [emerg] no "ssl_certificate" is defined for the "listen ... ssl" '
            "directive in /etc/nginx/conf.d/api.conf:1"
        ),
        severity="fatal",
        meaning="A server listens with TLS, but no certificate is set for it.",
        source=_nginx.file("src/http/modules/ngx_http_ssl_module.c"),
        failure=fails.CERTIFICATE,
    )

    INVALID_PID = LogMessage(
        anchor='[error] invalid PID number "',
        sample='nginx: [error] invalid PID number "" in "/run/nginx.pid"',
        pattern=r'invalid PID number "(?P<pid>[^"]*)" in "(?P<file>[^"]+)"',
        severity="error",
        meaning=(
            "A reload or stop finds no process number in the pid file: nginx does not "
            "run, or the file was emptied."
        ),
        source=_nginx.file("src/core/ngx_cycle.c"),
        failure=fails.NOT_RUNNING,
    )

    NO_PID_FILE = LogMessage(
        anchor='nginx.pid" failed (2: No such file or directory)',
        sample='nginx: [error] open() "/run/nginx.pid" failed (2: No such file or directory)',
        pattern=r'open\(\) "(?P<file>[^"]+)" failed \(2: No such file',
        severity="error",
        meaning=("A reload or stop finds no pid file: nginx does not run, or writes it elsewhere."),
        source=_nginx.file("src/core/ngx_cycle.c"),
        failure=fails.NOT_RUNNING,
    )

    NO_RESOLVER = LogMessage(
        anchor="no resolver defined to resolve ",
        sample=(
            "2026/03/04 05:06:07 [error] 31#31: *1402 no resolver defined to resolve "
            "api.internal, client: 10.0.0.4, server: _"
        ),
        pattern=r"no resolver defined to resolve (?P<host>[^\s,]+)",
        severity="error",
        meaning=(
            "An upstream name in a variable needs a resolver, and none is configured; "
            "the client gets a 502."
        ),
        source=UPSTREAM,
        failure=fails.NAME,
    )

    NO_VALID_HEADER = LogMessage(
        anchor="upstream sent no valid HTTP/1.0 header",
        sample=(
            "2026/03/04 05:06:07 [error] 31#31: *1402 upstream sent no valid HTTP/1.0 "
            "header while reading response header from upstream, upstream: "
            '"http://10.0.1.9:8443/"'
        ),
        severity="error",
        meaning=(
            "The upstream server does not reply in HTTP: often it expects TLS, or the "
            "port is another protocol's."
        ),
        source=PROXY,
        failure=fails.BAD_RESPONSE,
    )

    INVALID_HEADER = LogMessage(
        anchor="upstream sent invalid header",
        sample=(
            '2026/03/04 05:06:07 [error] 31#31: *1402 upstream sent invalid header: "Set '
            'Cookie:..." while reading response header from upstream, upstream: '
            '"http://10.0.1.9:8080/"'
        ),
        severity="error",
        meaning="A response header of the upstream server is malformed; the client gets a 502.",
        source=PROXY,
        failure=fails.BAD_RESPONSE,
    )

    UPSTREAM_NAME_MISMATCH = LogMessage(
        anchor='upstream SSL certificate does not match "',
        sample=(
            "2026/03/04 05:06:07 [error] 31#31: *1402 upstream SSL certificate does not "
            'match "api.internal" while SSL handshaking to upstream, upstream: '
            '"https://10.0.1.9:443/"'
        ),
        pattern=r'certificate does not match "(?P<name>[^"]+)"',
        severity="error",
        meaning=(
            "The certificate of the upstream server is for another name; the client gets a 502."
        ),
        source=UPSTREAM,
        failure=fails.UPSTREAM_TLS,
    )

    HANDSHAKE_CLOSED = LogMessage(
        anchor="peer closed connection in SSL handshake",
        sample=(
            "2026/03/04 05:06:07 [error] 31#31: *1402 peer closed connection in SSL "
            "handshake (104: Connection reset by peer) while SSL handshaking to "
            'upstream, upstream: "https://10.0.1.9:443/"'
        ),
        severity="error",
        meaning="The upstream server closed the connection during the TLS handshake.",
        source=_nginx.file("src/event/ngx_event_openssl.c"),
        failure=fails.UPSTREAM_TLS,
        context=("upstream",),
    )

    BODY_PAGE = LogMessage(
        anchor="<head><title>413 Request Entity Too Large</title></head>",
        sample="<html><head><title>413 Request Entity Too Large</title></head>",
        severity="error",
        meaning="A client got the page of nginx for a request larger than client_max_body_size.",
        source=_nginx.file("src/http/ngx_http_special_response.c"),
        failure=fails.BODY,
    )

    RESPONSE_BUFFERED = LogMessage(
        anchor="an upstream response is buffered to a temporary file",
        sample="2026/03/04 05:06:07 [warn] 31#31: *1402 an upstream response is buffered to a "
        "temporary file /var/cache/nginx/proxy_temp/1/00/0000000001 while reading upstream, "
        'client: 10.0.0.4, server: _, request: "GET /export HTTP/1.1", upstream: '
        '"http://10.0.1.9:8080/export", host: "example.com"',
        severity="warning",
        meaning="A response outgrew the buffers in memory, as for a client that reads slowly.",
        source=UPSTREAM,
        failure=fails.BUFFERED,
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
