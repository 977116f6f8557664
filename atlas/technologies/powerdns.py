"""PowerDNS: a resolver (Recursor) and a server of zones (Authoritative Server) for DNS."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._powerdns_server_messages import PowerDNSServerMessages
from atlas.technologies.failures import powerdns as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

REC49 = Repository(
    "PowerDNS/pdns", commit="99d7f7a403baf29714a9f640c24f106c402c5891", checked="2026-11-27"
)


class PowerDNS(PowerDNSServerMessages, Technology):
    """Two DNS servers: the Recursor resolves names, the Authoritative Server serves zones."""

    name = "PowerDNS"
    icon = None
    plane = "edge"
    programs: ClassVar = {
        "namei": "the owners and modes of a path's folders",
        "pdns_server": "the Authoritative Server",
        "rec_control": "the control command of the Recursor",
        "pdns_control": "the control command of the Authoritative Server",
        "pdnsutil": "the command for zones and keys of the Authoritative Server",
    }
    needs = ("MySQL", "PostgreSQL", "MariaDB")
    releases = undisclosed("release dates: not looked up in products of endoflife-date")
    logs = undisclosed("the systemd journal, or the syslog where it runs without systemd")

    BOGUS_OLD = LogMessage(
        anchor=" validates as Bogus",
        sample="Answer to dyndns.example.net for 127.0.0.1:54288 validates as Bogus",
        pattern=r"Answer to (?P<name>\S+) (?:.+ )?for (?P<client>\S+) validates as Bogus",
        severity="warning",
        meaning=(
            "The signatures of an answer do not fit its zone's keys; clients that "
            "validate get SERVFAIL."
        ),
        source=REC49.file("pdns/recursordist/pdns_recursor.cc"),
        failure=fails.BOGUS,
    )

    BOGUS = LogMessage(
        anchor="Validates as Bogus",
        sample=(
            'msg="Validates as Bogus" subsystem="syncres" level="0" prio="Notice" '
            'qname="dyndns.example.net" qtype="A" remote="127.0.0.1:54288"'
        ),
        severity="warning",
        meaning=(
            "The signatures of an answer do not fit its zone's keys; clients that "
            "validate get SERVFAIL."
        ),
        source=fails.code.file("pdns/recursordist/pdns_recursor.cc"),
        versions=">= 4.8",
        failure=fails.BOGUS,
    )

    BOGUS_SERVFAIL = LogMessage(
        anchor="because recursor or query demands it for Bogus results",
        sample=(
            "Sending out SERVFAIL for dyndns.example.net because recursor or query "
            "demands it for Bogus results"
        ),
        severity="warning",
        meaning="An answer failed DNSSEC validation, and the client gets SERVFAIL.",
        source=fails.code.file("pdns/recursordist/pdns_recursor.cc"),
        failure=fails.BOGUS,
    )

    SERVFAIL_VALIDATION = LogMessage(
        anchor=" during validation of ",
        sample=(
            "Sending SERVFAIL to 192.0.2.10:40112 during validation of "
            "'example.net|A' because: Too much time waiting for example.net|DS, "
            "timeouts: 5, throttles: 0, queries: 8, 7500msec"
        ),
        pattern=(
            r"Sending SERVFAIL to (?P<client>\S+) during validation of "
            r"'(?P<name>[^']+)' because: (?P<reason>.+)"
        ),
        severity="warning",
        meaning=(
            "A name could not be validated, and the client gets SERVFAIL; the reason follows."
        ),
        source=REC49.file("pdns/recursordist/pdns_recursor.cc"),
        failure=fails.SERVFAIL,
    )

    SERVFAIL_RESOLVE = LogMessage(
        anchor=" during resolve of '",
        sample=(
            "Sending SERVFAIL to 192.0.2.10:40112 during resolve of 'example.net' "
            "because: Too much time waiting for example.net|A, timeouts: 5, "
            "throttles: 0, queries: 8, 7500msec"
        ),
        pattern=(
            r"Sending SERVFAIL to (?P<client>\S+) during resolve of '(?P<name>[^']+)' "
            r"because: (?P<reason>.+)"
        ),
        severity="warning",
        meaning=("A name could not be resolved, and the client gets SERVFAIL; the reason follows."),
        source=REC49.file("pdns/recursordist/pdns_recursor.cc"),
        failure=fails.SERVFAIL,
    )

    SERVFAIL = LogMessage(
        anchor="Sending SERVFAIL during resolve",
        sample=(
            'msg="Sending SERVFAIL during resolve" error="Too much time waiting for '
            'example.net|A, timeouts: 5, throttles: 0, queries: 8, 7500msec" '
            'subsystem="syncres" level="0" prio="Notice" qname="example.net"'
        ),
        severity="warning",
        meaning=("A name could not be resolved, and the client gets SERVFAIL; the error follows."),
        source=fails.code.file("pdns/recursordist/pdns_recursor.cc"),
        versions=">= 4.8",
        failure=fails.SERVFAIL,
    )

    ROOT = LogMessage(
        anchor="Failed to update . records",
        sample="Failed to update . records, got an exception: Too much time waiting for .|NS",
        severity="error",
        meaning=(
            "The list of the root servers could not be refreshed, as when no root server responds."
        ),
        source=fails.code.file("pdns/recursordist/syncres.cc"),
        failure=fails.ROOT,
    )

    REC_BIND = LogMessage(
        anchor="Resolver binding to server socket on ",
        sample=(
            "Exception: Resolver binding to server socket on 127.0.0.1:53: Address already in use"
        ),
        pattern=r'Resolver binding to server socket on (?P<address>\S+): (?P<reason>[^"]+)',
        severity="fatal",
        meaning=(
            "The Recursor cannot listen: another program has the port, or the "
            "address is not on this host."
        ),
        source=fails.code.file("pdns/recursordist/pdns_recursor.cc"),
        failure=fails.NO_BIND,
    )

    REC_SOCKET = LogMessage(
        anchor="Unable to bind to controlsocket '",
        sample=(
            "Exception: Unable to bind to controlsocket "
            "'/run/pdns-recursor/pdns_recursor.controlsocket': No such file or "
            "directory"
        ),
        pattern="Unable to bind to controlsocket '(?P<socket>[^']+)': (?P<reason>[^\\\"]+)",
        severity="fatal",
        meaning=(
            "The control socket cannot be created: its folder is missing, or may not be written."
        ),
        source=fails.code.file("pdns/recursordist/rec_channel.cc"),
        failure=fails.NO_CONTROL,
    )

    REC_FILES = LogMessage(
        anchor=(
            "Insufficient number of filedescriptors available for max-mthreads*threads setting!"
        ),
        sample=(
            "Insufficient number of filedescriptors available for "
            "max-mthreads*threads setting! (1024 < 8217), reducing max-mthreads to "
            "500"
        ),
        severity="warning",
        meaning=(
            "The limit of open files is too low for the number of queries that the settings allow."
        ),
        source=fails.code.file("pdns/recursordist/rec-main.cc"),
        failure=fails.FILES,
    )


powerdns = PowerDNS()
