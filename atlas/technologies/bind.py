"""BIND: the name server named."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import bind as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

QUERY = fails.code.file("lib/ns/query.c")
TROUBLESHOOTING = fails.code.file("doc/dnssec-guide/troubleshooting.rst")
ZONE_PAGE = fails.code.file("lib/dns/zone.c")
SERVER = fails.code.file("bin/named/server.c")


class BIND(Technology):
    """A name server, authoritative and recursive."""

    name = "BIND9"
    icon = None
    plane = "control"
    programs: ClassVar = {
        "rndc": "named's control tool",
        "named-checkconf": "the check of its configuration",
        "delv": "a resolver that validates",
    }
    releases = undisclosed("release dates: endoflife-date has no page for BIND")
    logs = undisclosed("the channels of its logging statement; syslog by default")

    BROKEN_CHAIN = LogMessage(
        anchor="query failed (broken trust chain) for ",
        sample="client @0x7f4e187c9e08 127.0.0.1#49174 (www.example.org): query failed "
        "(broken trust chain) for www.example.org/IN/AAAA at query.c:7376",
        pattern=r"query failed \(broken trust chain\) for (?P<name>\S+)/IN/(?P<type>\w+)",
        severity="info",
        meaning="An answer does not have valid signatures up to a trust anchor.",
        source=QUERY,
        failure=fails.DNSSEC,
    )
    BROKEN_CHAIN_RESOLVING = LogMessage(
        anchor="broken trust chain resolving ",
        sample="named[126063]: broken trust chain resolving 'www.example.net/A/IN': 10.53.0.2#53",
        pattern=r"broken trust chain resolving '(?P<name>[^']+)'",
        severity="info",
        meaning="An answer does not have valid signatures up to a trust anchor.",
        source=TROUBLESHOOTING,
        failure=fails.DNSSEC,
    )
    NO_RRSIG = LogMessage(
        anchor="no valid RRSIG resolving ",
        sample="named[126063]: no valid RRSIG resolving 'example.net/DNSKEY/IN': 10.53.0.2#53",
        severity="info",
        meaning="The signatures of a domain are missing or do not fit.",
        source=TROUBLESHOOTING,
        failure=fails.DNSSEC,
    )
    NO_DNSKEY = LogMessage(
        anchor="Unable to fetch ",
        sample="managed-keys-zone: Unable to fetch ./DNSKEY: timed out",
        pattern=r"Unable to fetch (?:DNSKEY set '[^']*'|\S+/DNSKEY): (?P<error>.+)",
        severity="warning",
        meaning="The key of a trusted zone cannot be fetched; the error says why.",
        source=fails.code.file("lib/dns/zonefetch.c"),
        failure=fails.SERVERS,
    )
    SERVFAIL = LogMessage(
        anchor="query failed (SERVFAIL) for ",
        sample="client @0x7f4e1877c1f8 ::1#38633 (www.example.org): query failed (SERVFAIL) "
        "for www.example.org/IN/A at query.c:6664",
        severity="info",
        meaning="A query failed: the servers of the domain did not respond, or the zone "
        "is not loaded.",
        source=QUERY,
        failure=fails.SERVFAIL,
    )
    RECURSIVE_CLIENTS = LogMessage(
        anchor="no more recursive clients",
        sample="client @0x7f 10.0.0.4#53312: no more recursive clients (1000/900/1000)",
        severity="warning",
        meaning="The number of waiting queries has reached recursive-clients.",
        source=QUERY,
        failure=fails.CLIENTS,
    )
    NOT_LOADED = LogMessage(
        anchor="not loaded due to errors.",
        sample="zone example.org/IN: not loaded due to errors.",
        severity="error",
        meaning="A zone file has errors, and the zone is not served.",
        source=ZONE_PAGE,
        failure=fails.ZONE_BROKEN,
    )
    EXPIRED = LogMessage(
        anchor=": expired",
        sample="zone example.org/IN: expired",
        pattern=r"zone (?P<zone>\S+/IN)(?:/\S+)?: expired$",
        severity="warning",
        meaning="A secondary did not reach the primary for too long, and no longer serves a zone.",
        source=ZONE_PAGE,
        failure=fails.TRANSFER,
    )
    REFRESH_LIMIT = LogMessage(
        anchor="refresh: retry limit for ",
        sample="zone example.org/IN: refresh: retry limit for primary 192.0.2.1#53 exceeded "
        "(source 0.0.0.0#0)",
        pattern=r"refresh: retry limit for (?:primary|master) (?P<primary>\S+) exceeded",
        severity="info",
        meaning="The primary of a zone does not respond.",
        source=ZONE_PAGE,
        failure=fails.TRANSFER,
    )
    TRANSFER_FAILED = LogMessage(
        anchor="failed while receiving responses",
        sample="transfer of 'example.org/IN' from 192.0.2.1#53: failed while receiving "
        "responses: REFUSED",
        severity="error",
        meaning="The primary refused or broke off the transfer of a zone.",
        source=fails.code.file("lib/dns/xfrin.c"),
        failure=fails.TRANSFER,
    )
    NOT_WRITABLE = LogMessage(
        anchor="the working directory is not writable",
        sample="the working directory is not writable",
        severity="error",
        meaning="named cannot write to its working directory.",
        source=SERVER,
        failure=fails.START,
    )
    FATAL = LogMessage(
        anchor="exiting (due to fatal error)",
        sample="exiting (due to fatal error)",
        severity="fatal",
        meaning="named ends; the line before says why.",
        source=SERVER,
        failure=fails.START,
    )


bind = BIND()
