"""What fails in nginx, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_LOAD, KERNEL_KILLS
from atlas.technologies.failures._network import CALL, LISTENERS, RESOLVE
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_docs = Repository(
    "nginx/nginx.org",
    commit="3924a7f8334b93bbb4d5368f3d0cd44922ef2a6b",
    checked="2026-11-26",
    publisher="nginx",
    folder="xml/en/docs",
    release="1.31.3",
)
_nginx = Repository(
    "nginx/nginx",
    commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c",
    checked="2026-11-26",
    publisher="nginx",
    release="1.31.5",
)
CORE = _docs.file("ngx_core_module.xml")
HTTP = _docs.file("http/ngx_http_core_module.xml")
PROXY = _docs.file("http/ngx_http_proxy_module.xml")
FASTCGI = _docs.file("http/ngx_http_fastcgi_module.xml")
GROUPS = _docs.file("http/ngx_http_upstream_module.xml")
STUB = _docs.file("http/ngx_http_stub_status_module.xml")
LOG = _docs.file("http/ngx_http_log_module.xml")
LIMIT_CONN = _docs.file("http/ngx_http_limit_conn_module.xml")
LIMIT_REQ = _docs.file("http/ngx_http_limit_req_module.xml")
HTTPS = _docs.file("http/configuring_https_servers.xml")
CONTROL = _docs.file("control.xml")
SWITCHES = _docs.file("switches.xml")
BEGINNERS = _docs.file("beginners_guide.xml")
HASH = _docs.file("hash.xml")
REQUEST = _nginx.file("src/http/ngx_http_request.c")
ROUND_ROBIN = _nginx.file("src/http/ngx_http_upstream_round_robin.c")
CONNECTION = _nginx.file("src/core/ngx_connection.c")
CORE_CODE = _nginx.file("src/http/ngx_http_core_module.c")
PROXY_CODE = _nginx.file("src/http/modules/ngx_http_proxy_module.c")
UPSTREAM = _nginx.file("src/http/ngx_http_upstream.c")
ROLLED_BACK = statement("the old configuration stays in force") @ CONTROL.at(
    "it rolls back changes and continues to work"
)
RELOAD = shell("nginx -t && nginx -s reload") @ BEGINNERS.at("nginx -s reload")

_texts = Repository(
    "nginx/nginx",
    commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c",
    checked="2026-11-22",
    publisher="nginx",
    release="1.31.5",
)
UNREACHABLE_TEXT = _texts.file("src/event/ngx_event_connect.c")
CLOSED_TEXT = _texts.file("src/os/unix/ngx_recv.c")
UPSTREAM_TLS_TEXT = _texts.file("src/http/ngx_http_upstream.c")

ADDRESSES = Check(
    "Count the addresses in the upstream field of the error log's lines.",
    shell('grep -oE \'upstream: "([a-z]+://)?(unix:[^":]*|[^/"]+)\' <log-file> | sort | uniq -c')
    @ REQUEST.at('upstream: \\"%V%V%s%V\\""'),
    healthy=statement("no line: no error with an upstream server")
    @ REQUEST.at('upstream: \\"%V%V%s%V\\""'),
    unhealthy=statement("of several servers, one address in all lines: look at that server")
    @ REQUEST.at("&u->schema, u->peer.name,"),
    verify="Several addresses: look for what they share, such as a release or a dependency.",
)
FIRST_ERRORS = Check(
    "Read the errors just before it: they say why each server was marked as failed.",
    shell("grep -v 'no live upstreams' <log-file> | grep -E ' (to|from) upstream,' | tail")
    @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";'),
    **NO_OUTPUT,
    verify="Connection refused: nothing listens. Timed out: the server hangs or is unreachable.",
)
SETTINGS = Check(
    "Print the configuration as the files have it now, as root: upstream groups, timeouts, limits.",
    shell("nginx -T") @ SWITCHES.at("additionally dump configuration files to standard output"),
    **NO_OUTPUT,
    verify="A change since the last reload is printed too, but not in force.",
)
TEST = Check(
    "Test the configuration: it names the file and line of the error.",
    shell("nginx -t") @ SWITCHES.at("checks the configuration for correct syntax"),
    healthy=statement("configuration file … test is successful")
    @ _nginx.file("src/core/nginx.c").at('"configuration file %s test is successful",'),
    unhealthy=statement("configuration file … test failed, below the error")
    @ _nginx.file("src/core/nginx.c").at('"configuration file %s test failed",'),
)
CONNECTIONS = Check(
    "Compare handled with accepted connections: fewer handled, a limit was reached.",
    shell("curl -sS <url>") @ STUB.at("creates a simple web page"),
    healthy=statement("accepts and handled are equal: 16630948 16630948")
    @ STUB.at("Generally, the parameter value is the same as"),
    unhealthy=statement("handled below accepts: a limit was reached")
    @ STUB.at("unless some resource limits have been reached"),
    verify="<url> is the location with stub_status. Equal also when open files are the limit, or "
    "connections to upstream servers, which are not counted but take slots. Connection reset by "
    "peer: the worker that took the request is full; try again.",
)
LIMITED_ZONES = Check(
    "Count the rejected requests by zone: the zone says which limit is reached.",
    shell('grep -oE \'by zone "[^"]+"\' <log-file> | sort | uniq -c')
    @ _nginx.file("src/http/modules/ngx_http_limit_req_module.c").at(
        'excess: %ui.%03ui by zone \\"%V\\"'
    ),
    **NO_OUTPUT,
    verify="Many clients: real load, or a limit that is too low. One client: that client.",
)
FULL_ZONES = Check(
    "Count the messages by zone: the text after `no memory` names the zone.",
    shell('grep -oE \'no memory in .*zone "[^"]+"\' <log-file> | sort | uniq -c')
    @ _nginx.file("src/http/ngx_http_file_cache.c").at('" in cache keys zone \\"%V\\"%Z",'),
    **NO_OUTPUT,
    verify="A megabyte of a cache's keys_zone holds about 8 thousand keys.",
)
SIGNALS = Check(
    "Count the signals by which workers ended: 11 is a crash, 9 comes from outside.",
    shell("grep -oE 'exited on signal [0-9]+' <log-file> | sort | uniq -c")
    @ _nginx.file("src/os/unix/ngx_process.c").at('"%s %P exited on signal %d%s",'),
    **NO_OUTPUT,
)
BUILD = Check(
    "Print the version and the modules that nginx was built with.",
    shell("nginx -V") @ SWITCHES.at("print nginx version, compiler version,"),
    **NO_OUTPUT,
    verify="A module that was added lately, or is built for another version, is the suspect.",
)
CHAIN = Check(
    "Show the certificate chain and the dates that a server sends.",
    shell("openssl s_client -connect <host>:443 -servername <domain> -showcerts </dev/null")
    @ HTTPS.at("$ openssl s_client -connect www.godaddy.com:443"),
    **NO_OUTPUT,
    verify="Each certificate is issued by the next (i and s), and none has expired.",
)
TAKE_OUT = Step(
    "Mark the failing server as down in its group, if the others can carry its load; then reload.",
    command=config("server <host>:<port> down;", file="nginx.conf")
    @ GROUPS.at("marks the server as permanently unavailable."),
    healthy=statement("then in ps: nginx: worker process is shutting down")
    @ CONTROL.at("nginx: worker process is shutting down (nginx)"),
    unhealthy=ROLLED_BACK,
    risk="medium",
    **NO_TIME,
    undo="Remove the parameter down and reload.",
    verify="Its address no longer appears in new lines. Never for the only server of a group.",
)
MORE_CONNECTIONS = Step(
    "Raise worker_connections, and worker_rlimit_nofile above it; then reload.",
    command=config(
        "worker_rlimit_nofile <count>; events { worker_connections <count>; }", file="nginx.conf"
    )
    @ CORE.at("number includes all connections"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=ROLLED_BACK,
    **NO_TIME,
    risk="low",
    undo="Restore the previous values and reload.",
    verify="The message stops; memory of the workers stays within the machine's.",
)
BIGGER_BODY = Step(
    "Raise client_max_body_size for this location only, if such bodies are wanted; then reload.",
    command=config("client_max_body_size <size>;", file="nginx.conf")
    @ HTTP.at("Sets the maximum allowed size of the client"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=ROLLED_BACK,
    **NO_TIME,
    risk="low",
    undo="Restore the previous value (1m by default) and reload.",
    verify="The same upload no longer returns 413.",
)
BIGGER_HEADER = Step(
    "Raise proxy_buffer_size for this location, if the response headers are that large; reload.",
    command=config("proxy_buffer_size <size>;", file="nginx.conf")
    @ PROXY.at("reading the first part of the response"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=ROLLED_BACK,
    **NO_TIME,
    risk="low",
    undo="Restore the previous value and reload.",
    verify="The response arrives, and the message stops.",
)
SEND_NAME = Step(
    "Send the server name to the upstream server (SNI), if it serves several names; reload.",
    command=config("proxy_ssl_server_name on;", file="nginx.conf")
    @ PROXY.at("Enables or disables passing of the server name"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=ROLLED_BACK,
    **NO_TIME,
    risk="low",
    undo="Set it to off, the default, and reload.",
    verify="The handshake with the upstream server succeeds.",
)

SLOW = KnownFailure(
    "an upstream server does not respond in time",
    steps=[ADDRESSES, CALL, TAKE_OUT],
    causes=[
        UsualCause(
            "one upstream server is slow or hangs",
            sign=statement("the lines of the log name one address only")
            @ REQUEST.at("&u->schema, u->peer.name,"),
        ),
        UsualCause(
            "the timeout is shorter than the work takes",
            sign=statement("proxy_read_timeout counts the time between two reads")
            @ PROXY.at("The timeout is set only between two successive"),
        ),
    ],
)
NONE_LEFT = KnownFailure(
    "every upstream server is marked as failed",
    steps=[FIRST_ERRORS, CALL, SETTINGS],
    causes=[
        UsualCause(
            "all servers of the group fail at the same time",
            sign=statement("errors with several addresses before it")
            @ GROUPS.at("be passed to the next server, and so"),
        ),
        UsualCause(
            "the group marks a server as failed after few errors",
            sign=statement("one failed attempt in fail_timeout is enough by default")
            @ GROUPS.at("By default, the number of unsuccessful attempts is"),
        ),
    ],
)
CLOSED = KnownFailure(
    "an upstream server closes connections early",
    steps=[ADDRESSES, CALL, TAKE_OUT],
    causes=[wrapped_error(CLOSED_TEXT.at("recv() failed"))],
)
UNREACHABLE = KnownFailure(
    "connections to an upstream server fail",
    steps=[ADDRESSES, CALL, TAKE_OUT],
    causes=[wrapped_error(UNREACHABLE_TEXT.at("connect() to"))],
)
WORKERS_FULL = KnownFailure(
    "workers run out of connections or open files",
    steps=[CONNECTIONS, SETTINGS, MORE_CONNECTIONS],
)
BODY = KnownFailure("request bodies are larger than allowed", steps=[SETTINGS, TEST, BIGGER_BODY])
HEADER = KnownFailure(
    "response headers of an upstream server are too large",
    steps=[ADDRESSES, SETTINGS, BIGGER_HEADER],
)
UPSTREAM_TLS = KnownFailure(
    "TLS handshakes fail",
    steps=[CHAIN, SETTINGS, SEND_NAME],
    causes=[wrapped_error(UPSTREAM_TLS_TEXT.at("upstream SSL certificate verify error"))],
)
CERTIFICATE = KnownFailure(
    "a certificate or its key cannot be loaded", steps=[TEST, SETTINGS, CHAIN]
)
NO_BIND = KnownFailure("a port cannot be bound", steps=[LISTENERS, TEST, SETTINGS])
CONFIGURATION = KnownFailure("the configuration is refused", steps=[TEST, SETTINGS, LISTENERS])
NAME = KnownFailure(
    "the name of an upstream server does not resolve", steps=[RESOLVE, SETTINGS, TEST]
)
LIMITED = KnownFailure(
    "requests or connections are limited by a zone", steps=[LIMITED_ZONES, SETTINGS, CONNECTIONS]
)
CRASHED = KnownFailure("a worker process crashed", steps=[SIGNALS, KERNEL_KILLS, BUILD])
BUFFERED = KnownFailure(
    "a response outgrows its buffers and goes to disk, as for a slow client",
    steps=[SETTINGS, DISK_LOAD, CONNECTIONS],
)
ZONE = KnownFailure("a shared memory zone is full", steps=[FULL_ZONES, SETTINGS, CONNECTIONS])

BAD_RESPONSE = KnownFailure(
    "an upstream server sends an invalid response", steps=[ADDRESSES, CALL, SETTINGS]
)
NOT_RUNNING = KnownFailure(
    "no running process is found to signal", steps=[LISTENERS, TEST, SETTINGS]
)
