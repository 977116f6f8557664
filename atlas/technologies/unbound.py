"""Unbound: a validating, caching DNS resolver."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.statement import statement
from atlas.technologies.failures import unbound as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

ITERATOR = fails.code.file("iterator/iterator.c")


class Unbound(Technology):
    """A resolver that validates DNSSEC and caches."""

    name = "Unbound"
    icon = None
    plane = "control"
    programs: ClassVar = {
        "unbound-control": "Unbound's client",
        "unbound-checkconf": "the check of its configuration",
    }
    releases = undisclosed("release dates: endoflife-date has no page for Unbound")
    logs = statement("syslog, or the file of `logfile`") @ fails.code.file(
        "doc/unbound.conf.rst"
    ).at("uncomment to use logfile")

    SENDS = LogMessage(
        anchor="exceeded the maximum number of sends",
        sample="error: SERVFAIL <www.example.com. A IN>: exceeded the maximum number of sends",
        severity="error",
        meaning="The servers of a domain did not respond, as often as they were asked.",
        source=ITERATOR,
        failure=fails.SERVERS,
    )
    NXDOMAINS = LogMessage(
        anchor="exceeded the maximum nameserver nxdomains",
        sample="error: SERVFAIL <www.example.com. A IN>: exceeded the maximum nameserver nxdomains",
        severity="error",
        meaning="The names of the name servers themselves do not resolve.",
        source=ITERATOR,
        failure=fails.SERVERS,
    )
    ALL_FAILED = LogMessage(
        anchor="all servers for this domain failed,",
        sample="error: SERVFAIL <www.example.com. A IN>: all servers for this domain "
        "failed, at zone example.com.",
        severity="error",
        meaning="No server of the domain gave a usable answer.",
        source=ITERATOR,
        failure=fails.SERVERS,
    )
    FORWARDERS = LogMessage(
        anchor="all the configured stub or forward servers failed,",
        sample="error: SERVFAIL <www.example.com. A IN>: all the configured stub or forward "
        "servers failed, at zone .",
        severity="error",
        meaning="None of the resolvers that it forwards to gave a usable answer.",
        source=ITERATOR,
        failure=fails.SERVERS,
    )
    TRUST_ANCHOR = LogMessage(
        anchor="failed to prime trust anchor",
        sample="info: failed to prime trust anchor -- DNSKEY rrset is not secure . DNSKEY IN",
        severity="info",
        meaning="The key of the root cannot be verified: every validated answer fails.",
        source=fails.VALIDATOR,
        failure=fails.DNSSEC,
    )
    VALIDATION = LogMessage(
        anchor="info: validation failure <",
        sample="info: validation failure <www.example.com. A IN>: signature expired from "
        "192.0.2.53",
        severity="info",
        meaning="An answer does not have valid signatures, and is refused.",
        source=fails.VALIDATOR,
        failure=fails.DNSSEC,
    )
    NO_PORTS = LogMessage(
        anchor="fatal error: could not open ports",
        sample="fatal error: could not open ports",
        severity="fatal",
        meaning="It cannot listen on its address; often another resolver has port 53.",
        source=fails.code.file("daemon/unbound.c"),
        failure=fails.START,
    )
    BIND = LogMessage(
        anchor="can't bind socket: ",
        sample="unbound[4711:0] error: can't bind socket: Address already in use for "
        "127.0.0.1 port 53",
        severity="error",
        meaning="An address cannot be opened.",
        source=fails.code.file("services/listen_dnsport.c"),
        context=(
            "unbound",
            " port ",
        ),
        failure=fails.START,
    )


unbound = Unbound()
