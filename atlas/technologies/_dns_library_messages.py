"""Messages of DNS as musl, BusyBox, c-ares, dnspython and wget word them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import dns as fails
from atlas.technologies.message import LogMessage

busybox = Repository(
    "mirror/busybox",
    commit="371fe9f71d445d18be28c82a2a6d82115c8af19d",
    checked="2026-11-26",
)
cares = Repository(
    "c-ares/c-ares",
    commit="589b5887d47736e5b70a1fddaf9bf90297adde65",
    checked="2026-11-26",
)
dnspython = Repository(
    "rthalley/dnspython",
    commit="fdbbf4b429472242531d4121ff668c63c81d3a1a",
    checked="2026-11-26",
)
musl = Repository(
    "kraj/musl",
    commit="a42e9dee266f398026a33d0793c66225c7997755",
    checked="2026-11-26",
)
wget = Repository(
    "mirror/wget",
    commit="8775506f632f14404e4755dbae679dea07abf12a",
    checked="2026-11-26",
)


class DNSLibraryMessages:
    """Messages of DNS as musl, BusyBox, c-ares, dnspython and wget word them."""

    MUSL_NO_NAME = LogMessage(
        anchor="Name does not resolve",
        sample='could not translate host name "db" to address: Name does not resolve',
        severity="error",
        meaning="The name does not exist, as far as the resolver of Alpine knows.",
        source=musl.file("src/network/gai_strerror.c"),
        failure=fails.NO_SUCH_NAME,
    )
    MUSL_AGAIN = LogMessage(
        anchor="Try again",
        sample='could not translate host name "db" to address: Try again',
        pattern=r"(?:to address|\[Errno -3\]|getaddrinfo[^:]*|lookup address information): "
        r"(?P<error>Try again)",
        severity="error",
        meaning="No name server gave an answer, as the resolver of Alpine words it.",
        source=musl.file("src/network/gai_strerror.c"),
        failure=fails.RESOLVER_FAILS,
    )
    BUSYBOX = LogMessage(
        anchor="bad address ",
        sample="ping: bad address 'db.example.com'",
        pattern=r"(?P<program>\w+): bad address '(?P<name>[^']+)'",
        severity="error",
        meaning="BusyBox could not resolve a name.",
        source=busybox.file("libbb/xconnect.c"),
        failure=fails.NO_SUCH_NAME,
    )
    WGET = LogMessage(
        anchor="unable to resolve host address ",
        sample="wget: unable to resolve host address 'db.example.com'",
        severity="error",
        meaning="wget could not resolve a name.",
        source=wget.file("src/connect.c"),
        failure=fails.NO_SUCH_NAME,
    )
    DNSPYTHON_NO_NAME = LogMessage(
        anchor="The DNS query name does not exist",
        sample="dns.resolver.NXDOMAIN: The DNS query name does not exist: db.example.com.",
        severity="error",
        meaning="The name does not exist.",
        source=dnspython.file("dns/resolver.py"),
        failure=fails.NO_SUCH_NAME,
    )
    DNSPYTHON_SERVERS = LogMessage(
        anchor="All nameservers failed to answer the query",
        sample="dns.resolver.NoNameservers: All nameservers failed to answer the query "
        "db.example.com. IN A: Server Do53:10.0.0.2@53 answered SERVFAIL",
        severity="error",
        meaning="No name server gave a usable answer.",
        source=dnspython.file("dns/resolver.py"),
        failure=fails.RESOLVER_FAILS,
    )
    DNSPYTHON_LIFETIME = LogMessage(
        anchor="The resolution lifetime expired",
        sample="dns.resolver.LifetimeTimeout: The resolution lifetime expired after 5.404 seconds",
        severity="error",
        meaning="No name server gave an answer in time.",
        source=dnspython.file("dns/resolver.py"),
        failure=fails.RESOLVER_FAILS,
    )
    DNSPYTHON_TIMEOUT = LogMessage(
        anchor="The DNS operation timed out",
        sample="dns.exception.Timeout: The DNS operation timed out after 5.000 seconds",
        severity="error",
        meaning="A name server did not answer in time.",
        source=dnspython.file("dns/exception.py"),
        failure=fails.RESOLVER_FAILS,
    )
    DNSPYTHON_NO_ANSWER = LogMessage(
        anchor="The DNS response does not contain an answer to the question",
        sample="dns.resolver.NoAnswer: The DNS response does not contain an answer to the "
        "question: db.example.com. IN AAAA",
        severity="error",
        meaning="The name exists, but not with a record of that type.",
        source=dnspython.file("dns/resolver.py"),
        failure=fails.NO_SUCH_NAME,
    )
    CARES_NO_NAME = LogMessage(
        anchor="Domain name not found",
        sample="DNS resolution failed for db.example.com:443: C-ares status is not "
        "ARES_SUCCESS: Domain name not found",
        severity="error",
        meaning="The name does not exist.",
        source=cares.file("src/lib/ares_strerror.c"),
        failure=fails.NO_SUCH_NAME,
        context=(
            "ARES",
            "C-ares",
            "c-ares",
            "DNS",
        ),
    )
    CARES_UNREACHABLE = LogMessage(
        anchor="Could not contact DNS servers",
        sample="C-ares status is not ARES_SUCCESS qtype=A name=db.example.com: Could not "
        "contact DNS servers",
        severity="error",
        meaning="No name server can be reached.",
        source=cares.file("src/lib/ares_strerror.c"),
        failure=fails.RESOLVER_FAILS,
    )
    CARES_TIMEOUT = LogMessage(
        anchor="Timeout while contacting DNS servers",
        sample="C-ares status is not ARES_SUCCESS qtype=A name=db.example.com: Timeout "
        "while contacting DNS servers",
        severity="error",
        meaning="No name server gave an answer in time.",
        source=cares.file("src/lib/ares_strerror.c"),
        failure=fails.RESOLVER_FAILS,
    )
    CARES_FAILURE = LogMessage(
        anchor="DNS server returned general failure",
        sample="C-ares status is not ARES_SUCCESS qtype=A name=db.example.com: DNS server "
        "returned general failure",
        severity="error",
        meaning="A name server failed.",
        source=cares.file("src/lib/ares_strerror.c"),
        failure=fails.RESOLVER_FAILS,
    )
    CARES_NO_DATA = LogMessage(
        anchor="DNS server returned answer with no data",
        sample="C-ares status is not ARES_SUCCESS qtype=A name=db.example.com: DNS server "
        "returned answer with no data",
        severity="error",
        meaning="The name exists, but not with an address.",
        source=cares.file("src/lib/ares_strerror.c"),
        failure=fails.NO_SUCH_NAME,
    )
