"""DNS: the resolver, as programs of every kind report its failures."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._dns_library_messages import DNSLibraryMessages
from atlas.technologies.failures import dns as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.printing import printed
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_go = Repository(
    "golang/go", commit="go1.19.8", checked=_CHECKED, read_in="Debian's package golang-1.19-src"
)
GO_NET = _go.file("src/net/net.go")
GO_RESOLVER = _go.file("src/net/dnsclient_unix.go")
GAI = Repository(
    "bminor/glibc", commit="04e750e75b73957cf1c791535a3f4319534a52fc", checked=_CHECKED
).file("sysdeps/posix/gai_strerror-strs.h")
NODE = Repository(
    "nodejs/node", commit="0036caa828205fb95d6641c0f6d717f4eeb6a104", checked=_CHECKED
).file("lib/internal/errors.js")
LIBUV = Repository(
    "libuv/libuv", commit="6179e7af87413396d5853a1c3722c8b5749336c8", checked=_CHECKED
).file("include/uv.h")
JAVA = Repository(
    "openjdk/jdk", commit="3789983e89c9de252ef546a1b98a732a7d066650", checked=_CHECKED
).file("src/java.base/share/classes/java/net/UnknownHostException.java")
CURL = Repository(
    "curl/curl", commit="5c61e168698a72b87437d58ed728bcdea6d5db42", checked=_CHECKED
).file("lib/vdns/asyn-base.c")
URLLIB3 = Repository(
    "urllib3/urllib3", commit="6a8536b6e1b0cbe69ae801337c599951e527ae29", checked=_CHECKED
).file("src/urllib3/exceptions.py")
_bind = Repository(
    "isc-projects/bind9",
    commit="bf74540dfe23bcb77afa62f65d1a290535435747",
    checked=_CHECKED,
    folder="bin/dig",
)
DIG = _bind.file("dig.c")
DIGHOST = _bind.file("dighost.c")
NSLOOKUP = _bind.file("nslookup.c")


class DNS(DNSLibraryMessages, Technology):
    """The resolution of names, on which nearly every call depends."""

    name = "DNS"
    icon = None
    plane = "control"
    prints_anywhere: ClassVar[bool] = True
    needs = ("systemd-resolved",)
    releases = undisclosed("a protocol has no releases; its programs have")
    logs = undisclosed("its failures are in the log of the program that asked")

    GO_NO_SUCH_HOST = LogMessage(
        anchor="no such host",
        sample='Post "http://search:9200/_bulk": dial tcp: lookup search on 10.96.0.10:53: no '
        "such host",
        pattern=r"lookup (?P<name>\S+?)(?: on (?P<server>\S+))?: no such host",
        severity="error",
        meaning="The name server says that the name does not exist.",
        source=GO_NET,
        failure=fails.NO_SUCH_NAME,
    )
    GO_MISBEHAVING = LogMessage(
        anchor="server misbehaving",
        sample="dial tcp: lookup db.example.com on 10.96.0.10:53: server misbehaving",
        pattern=r"lookup (?P<name>\S+?)(?: on (?P<server>\S+))?: server misbehaving",
        severity="error",
        meaning="The name server reports a failure of its own.",
        source=GO_RESOLVER,
        failure=fails.RESOLVER_FAILS,
    )
    GO_TIMEOUT = LogMessage(
        anchor="i/o timeout",
        sample="dial tcp: lookup db.example.com on 10.96.0.10:53: i/o timeout",
        pattern=r"lookup (?P<name>\S+?)(?: on (?P<server>\S+))?: (?:(?:read|dial|write) \S+ \S+: "
        r")?i/o timeout",
        severity="error",
        meaning="The name server did not respond in time.",
        source=GO_NET,
        failure=fails.RESOLVER_FAILS,
    )
    UNKNOWN_NAME = LogMessage(
        anchor="Name or service not known",
        sample='psql: error: could not translate host name "db" to address: Name or service not '
        "known",
        pattern=printed("Name or service not known"),
        severity="error",
        meaning="The name does not exist, as far as the machine's resolver knows.",
        source=GAI,
        failure=fails.NO_SUCH_NAME,
    )
    TEMPORARY = LogMessage(
        anchor="Temporary failure in name resolution",
        sample="socket.gaierror: [Errno -3] Temporary failure in name resolution",
        pattern=printed("Temporary failure in name resolution"),
        severity="error",
        meaning="No name server gave an answer: unreachable, or it failed.",
        source=GAI,
        failure=fails.RESOLVER_FAILS,
    )
    NO_ADDRESS = LogMessage(
        anchor="No address associated with hostname",
        sample="socket.gaierror: [Errno -5] No address associated with hostname",
        pattern=printed("No address associated with hostname"),
        severity="error",
        meaning="The name exists, but has no address of the wanted kind.",
        source=GAI,
        failure=fails.NO_SUCH_NAME,
    )
    NODE_NOT_FOUND = LogMessage(
        anchor="getaddrinfo ENOTFOUND",
        sample="Error: getaddrinfo ENOTFOUND db.example.com",
        pattern=r"getaddrinfo ENOTFOUND(?: (?P<name>[\w.-]+))?",
        severity="error",
        meaning="A Node.js program asked for a name that does not exist.",
        source=NODE,
        failure=fails.NO_SUCH_NAME,
    )
    NODE_AGAIN = LogMessage(
        anchor="getaddrinfo EAI_AGAIN",
        sample="Error: getaddrinfo EAI_AGAIN db.example.com",
        pattern=r"getaddrinfo EAI_AGAIN(?: (?P<name>[\w.-]+))?",
        severity="error",
        meaning="A Node.js program got no answer from any name server.",
        source=LIBUV,
        failure=fails.RESOLVER_FAILS,
    )
    JAVA_UNKNOWN_HOST = LogMessage(
        anchor="UnknownHostException: ",
        sample="java.net.UnknownHostException: db.example.com",
        pattern=r"java\.net\.UnknownHostException: (?P<name>[\w.-]+)",
        severity="error",
        meaning="A Java program could not resolve a name.",
        source=JAVA,
        failure=fails.NO_SUCH_NAME,
    )
    CURL_UNRESOLVED = LogMessage(
        anchor="Could not resolve host: ",
        sample="curl: (6) Could not resolve host: api.example.com",
        pattern=r"Could not resolve host: (?P<name>[\w.-]+)",
        severity="error",
        meaning="curl could not resolve a name.",
        source=CURL,
        failure=fails.NO_SUCH_NAME,
    )
    URLLIB3_UNRESOLVED = LogMessage(
        anchor="Failed to resolve '",
        sample="NameResolutionError: Failed to resolve 'api.example.com' ([Errno -2] name unknown)",
        pattern="Failed to resolve '(?P<name>[^']+)'",
        severity="error",
        meaning="A Python program could not resolve a name; the reason follows.",
        source=URLLIB3,
        failure=fails.NO_SUCH_NAME,
    )
    NO_SERVER = LogMessage(
        anchor="no servers could be reached",
        sample=";; no servers could be reached",
        severity="error",
        meaning="dig, host or nslookup got no response from any name server.",
        source=DIGHOST,
        failure=fails.RESOLVER_FAILS,
    )
    NSLOOKUP_FAILED = LogMessage(
        anchor="** server can't find ",
        sample="** server can't find db.example.com: SERVFAIL",
        pattern=r"\*\* server can't find (?P<name>\S+): (?P<code>SERVFAIL|REFUSED)",
        severity="error",
        meaning="The name server did not answer the query; the code says why.",
        source=NSLOOKUP,
        failure=fails.RESOLVER_FAILS,
    )
    NSLOOKUP_NO_NAME = LogMessage(
        anchor="server can't find ",
        sample="** server can't find db.example.com: NXDOMAIN",
        pattern=r"\*\* server can't find (?P<name>\S+): (?P<code>NXDOMAIN)",
        severity="error",
        meaning="The name does not exist.",
        source=NSLOOKUP,
        failure=fails.NO_SUCH_NAME,
    )
    DIG_FAILED = LogMessage(
        anchor="->>HEADER<<- opcode: ",
        sample=";; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 4711",
        pattern=r"HEADER<<- opcode: \w+, status: (?P<status>SERVFAIL|REFUSED)",
        severity="error",
        meaning="The name server failed or refused to answer.",
        source=DIG,
        failure=fails.RESOLVER_FAILS,
    )


dns = DNS()
