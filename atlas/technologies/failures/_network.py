"""Steps on sockets, names and connections that the failures of several technologies share."""

from atlas.evidence.command import shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CHECKED, man_pages
from atlas.technologies.known_failure import NO_OUTPUT

_iproute = Repository(
    "iproute2/iproute2",
    commit="ee2a4a86625688d8c2b468ec15d7ae35a4f5717f",
    checked=CHECKED,
    release="7.1.0",
)
SS = _iproute.file("man/man8/ss.8")
ROUTE = _iproute.file("man/man8/ip-route.8.in")
NEIGHBOUR = _iproute.file("man/man8/ip-neighbour.8")
GETENT = man_pages.file("man1/getent.1")
DIG = Repository(
    "isc-projects/bind9",
    commit="bf74540dfe23bcb77afa62f65d1a290535435747",
    checked=CHECKED,
    release="9.21.26-dev",
).file("bin/dig/dig.rst")
_openbsd = Repository(
    "openbsd/src",
    commit="029fe797425fceaff1085f812c94a431f0b77621",
    checked=CHECKED,
    release=undisclosed("release: the files, read at a commit of June 2016, name none"),
)
NC = _openbsd.file("usr.bin/nc/nc.1")
NETCAT = _openbsd.file("usr.bin/nc/netcat.c")
_curl = Repository(
    "curl/curl",
    commit="5c61e168698a72b87437d58ed728bcdea6d5db42",
    checked=CHECKED,
    publisher="curl",
    release="8.22.0-DEV",
)
CURL = _curl.file("docs/cmdline-opts/write-out.md")
CURL_SOCKET = _curl.file("lib/cf-socket.c")
HTTPS = Repository(
    "nginx/nginx.org",
    commit="3924a7f8334b93bbb4d5368f3d0cd44922ef2a6b",
    checked=CHECKED,
    publisher="nginx",
).file("xml/en/docs/http/configuring_https_servers.xml")

LISTENERS = Check(
    "List who listens on which port, as root.",
    shell("ss -ltnp") @ SS.at("Show processes using sockets."),
    healthy=statement("the expected process listens on the expected address and port")
    @ SS.at("Display only listening sockets"),
    unhealthy=statement("no line for the port, or another process has it")
    @ SS.at("Display only listening sockets"),
)
LISTENER = Check(
    "Find which process listens on the port, as root.",
    shell("ss -ltnp 'sport = :<port>'") @ SS.at("Show processes using sockets."),
    **NO_OUTPUT,
    verify="The column Process names the program and its pid; no row: the port is free.",
)
SOCKET_OWNER = Check(
    "Find which process listens on the Unix socket, as root.",
    shell("ss -lxp src <socket>") @ SS.at("ss -x src /tmp/.X11-unix/*"),
    **NO_OUTPUT,
    verify="The last column names the program and its pid; no row: nothing listens there.",
)
SOCKETS = Check(
    "Count the sockets by state.",
    shell("ss -s") @ SS.at("Print summary statistics."),
    **NO_OUTPUT,
    verify="Very many in timewait: connections are not reused. estab only grows: connections leak "
    "or pile up.",
)
OUTGOING = Check(
    "List the connections to the port of the other service, on the host or in the container.",
    shell("ss -tn 'dport = :<port>'") @ SS.at("Compare the destination or source port to PORT."),
    **NO_OUTPUT,
    verify="SYN-SENT: no reply from there. ESTAB: connected. No row: nothing tries, or refused.",
)
INCOMING = Check(
    "List the clients that are connected to the port.",
    shell("ss -tn state established 'sport = :<port>'")
    @ SS.at("ss -o state established '( dport = :ssh"),
    **NO_OUTPUT,
    verify="Very many rows from one address: one client uses most connections.",
)
RESOLVE = Check(
    "Resolve the name on the host or in the container that reports the error.",
    shell("getent ahosts <domain>") @ GETENT.at("arguments are provided, pass each"),
    **NO_OUTPUT,
    verify="No address: the name does not resolve here. An old address: a cache, or a stale "
    "record.",
)
CALL = Check(
    "Call the server itself, from the host that reports the error.",
    shell("curl -sS -m 60 -o /dev/null -w '%{http_code} %{time_connect} %{time_total}' <url>")
    @ CURL.at("The total time, in seconds, that the full"),
    **NO_OUTPUT,
    verify="000: no response, and the error says why; refused: nothing listens. A long last "
    "number: the server is slow.",
)
CERTIFICATE = Check(
    "Show the certificate chain and the dates that the server sends.",
    shell("openssl s_client -connect <host>:<port> -servername <domain> -showcerts </dev/null")
    @ HTTPS.at("$ openssl s_client -connect www.godaddy.com:443"),
    **NO_OUTPUT,
    verify="None has expired, the name fits, and each is issued by the next (i and s).",
)
