"""nginx returns 502: the response header of an upstream server does not fit into its buffer."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Placeholder,
    Precedent,
    Question,
    Repository,
    Step,
    config,
    count,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.nginx import (
    FASTCGI,
    PROXY,
    PROXY_CODE,
    ROLLED_BACK,
    SWITCHES,
    UPSTREAM,
)
from atlas.technologies.nginx import nginx
from incidents.debugging._nginx import (
    ALL_VERSIONS,
    CHECKED,
    NO_OUTPUT,
    NO_RECOVERY_TIME,
    NO_TIME,
    SERVER_DENSITY,
    UNDONE,
    gap,
)

DUMP_HEADER = Repository(
    "curl/curl",
    commit="5c61e168698a72b87437d58ed728bcdea6d5db42",
    checked=CHECKED,
    publisher="curl",
    release="8.22.0-DEV",
).file("docs/cmdline-opts/dump-header.md")
SIZE = Check(
    "Repeat a request of these errors at the server itself, with its cookies: count header bytes.",
    shell("curl -sS -o /dev/null -D - -H 'Cookie: <value>' <url> | wc -c")
    @ DUMP_HEADER.at("Write the received protocol headers to the specified"),
    healthy=statement("fewer bytes than the buffer has: 4096, or 8192 on some platforms")
    @ PROXY.at("This is either 4K or 8K, depending on"),
    unhealthy=statement("more bytes than one memory page: 4096, or 8192 on some platforms")
    @ PROXY.at("if it exceeds the buffer size,"),
)
FIELDS = Check(
    "List the longest fields of that header.",
    shell(
        "curl -sS -o /dev/null -D - -H 'Cookie: <value>' <url> | awk '{print length($0), $1}' | "
        "sort -rn | head"
    )
    @ DUMP_HEADER.at("Write the received protocol headers to the specified"),
    healthy=statement("many fields of about the same length, such as: 98 X-F59:")
    @ PROXY.at("This part usually contains a small response header;"),
    unhealthy=statement("one field is most of it, such as: 6021 Set-Cookie:")
    @ PROXY.at("This part usually contains a small response header;"),
)
BUFFERS = Check(
    "List which module each location uses, and which buffers are set, as root.",
    shell("nginx -T | grep -nE '(proxy|fastcgi|uwsgi|scgi|grpc)_(pass|buffer_size)'")
    @ SWITCHES.at("additionally dump configuration files to standard output"),
    healthy=statement("no buffer_size, or one of the same module as the pass")
    @ PROXY.at("buffer used for reading the first part"),
    unhealthy=statement("a smaller size such as 1k; or fastcgi_buffer_size beside proxy_pass")
    @ FASTCGI.at("of the response received from the FastCGI server."),
)
SMALLER_HEADER = Step(
    "Roll back the release that added the field, or shorten it in the application.",
    command=undisclosed("command: the application is a program of your own"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="Deploy the release again, once nginx has room for the header.",
    verify="The count of bytes is below the buffer, and the request succeeds.",
)
LARGER_BUFFER = Step(
    "Raise the buffer in the location that has the proxy_pass, with proxy_buffers; then reload.",
    command=config("proxy_buffer_size <size>; proxy_buffers 8 <size>;", file="nginx.conf")
    @ PROXY.at("buffer used for reading the first part"),
    **gap.of("healthy"),
    unhealthy=statement('"proxy_busy_buffers_size" must be less than the size of all')
    @ PROXY_CODE.at('the size of all \\"proxy_buffers\\" minus one buffer'),
    risk="low",
    takes=NO_TIME,
    undo="Restore the previous values and reload.",
    verify="The same request succeeds; memory per connection grows by the buffers.",
)
OWN_MODULE = Step(
    "In the location with the pass, set the buffer of that module larger than the header; reload.",
    command=config(
        "<module>_buffer_size <size>; <module>_buffers 8 <size>;",
        file="nginx.conf",
        own=[
            Placeholder(
                "module",
                "the module of the pass: proxy, fastcgi, uwsgi or scgi",
                "proxy|fastcgi|uwsgi|scgi",
                "fastcgi",
            )
        ],
    )
    @ FASTCGI.at("of the response received from the FastCGI server."),
    **gap.of("healthy"),
    unhealthy=ROLLED_BACK,
    risk="low",
    takes=NO_TIME,
    undo="Restore the previous values and reload.",
    verify="The same request succeeds. nginx ignores a buffer of another module without an error.",
)
FIND_REQUESTS = Check(
    "List the requests that fail, by path and client, to repeat one with its cookies.",
    shell("grep 'too big header' <log-file> | grep -oE 'client: [^,]+|request: \"[^\"]+' | tail")
    @ UPSTREAM.at('"upstream sent too big header"'),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="One client: its cookies or its token have grown. One path: what it sets.",
)

with DebuggingGuide(
    nginx(ALL_VERSIONS),
    "Upstream sent too big header",
    as_of="2026-11-28",
    symptom="Some requests get a 502 at once, often after login or with new cookies.",
    signals=[nginx.HEADER_TOO_BIG, nginx.REQUESTS.rising()],
    tree=Question(
        "Is the header larger than the default buffer?",
        check=SIZE,
        unhealthy=Question(
            "Is it one field?",
            check=FIELDS,
            unhealthy=Cause(
                "One field has grown: a cookie, a token, a security policy",
                why=statement("a header that exceeds the buffer makes the response invalid")
                @ PROXY.at("if it exceeds the buffer size, the response"),
                fix=[SMALLER_HEADER, LARGER_BUFFER],
            ),
            healthy=Cause(
                "The header is large by design, and the buffer is a memory page",
                why=statement("by default, the buffer is one memory page")
                @ PROXY.at("By default, the buffer size is equal to"),
                fix=[LARGER_BUFFER],
            ),
        ),
        healthy=Question(
            "Is the buffer smaller, or of another module?",
            check=BUFFERS,
            unhealthy=Cause(
                "The buffer was made smaller, or set for a module that is not in use",
                why=statement("it can be made smaller than a memory page")
                @ PROXY.at("It can be made smaller, however."),
                fix=[OWN_MODULE],
            ),
            healthy=Cause(
                "Only some requests get a header that large",
                why=statement("the line names the client and the request that failed")
                @ UPSTREAM.at('"upstream sent too big header"'),
                fix=[FIND_REQUESTS, LARGER_BUFFER],
            ),
        ),
    ),
    limit=Limit(
        "proxy_buffer_size (fastcgi_buffer_size)",
        of="buffer size for the response header",
        reads="bytes of the header, against the buffer",
        default=count(1, "memory page") @ PROXY.at("buffer size is equal to one memory page."),
        headroom=SIZE,
    ),
    do_not=[
        "Do not raise proxy_buffer_size alone to 16k: the default proxy_buffers refuse it.",
        "Do not leave it: each such response marks a server as failed, until none is left.",
        "Do not raise large_client_header_buffers: that is for requests, not for responses.",
        "Do not switch proxy_buffering off: the first buffer is the same.",
    ],
    precedents=[
        Precedent(
            "Server Density, a longer Content-Security-Policy",
            report=SERVER_DENSITY,
            what=statement("for some browsers, the header was too long, and backends went down")
            @ SERVER_DENSITY.at("the CSP header was too long for Nginx's"),
        )
    ],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("the server has done the work, and the client does not get the response")
    @ UPSTREAM.at("NGX_HTTP_UPSTREAM_FT_INVALID_HEADER"),
    rollback=UNDONE,
    see=[
        Link(
            "incidents/debugging/ingress_nginx_502_504",
            "guide",
            because="nginx is the ingress controller of Kubernetes",
        ),
        Link(
            "incidents/debugging/nginx_no_live_upstreams",
            "guide",
            because="it follows, once every server is marked as failed",
        ),
    ],
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
