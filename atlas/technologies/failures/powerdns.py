"""What fails in PowerDNS, the Recursor and the Authoritative Server, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, LIMITS
from atlas.technologies.failures._network import LISTENERS, OUTGOING, SS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.dns import DIG, TRACE
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause, wrapped_error

code = Repository(
    "PowerDNS/pdns",
    commit="20096dc7c96883e6f92ed91ce8fa6e911f50bca0",
    checked="2026-11-27",
    publisher="PowerDNS",
)
RECURSOR = code.file("pdns/recursordist/docs/manpages/rec_control.1.rst")
CONTROL = code.file("docs/manpages/pdns_control.1.rst")
UTILITY = code.file("docs/manpages/pdnsutil.1.rst")
PACKETS = code.file("pdns/packethandler.cc")

BOGUS_QUERIES = Check(
    "List the names whose answers were bogus, at the Recursor.",
    shell("rec_control top-bogus-queries")
    @ RECURSOR.at("Shows the top-20 queries causing bogus responses."),
    **NO_OUTPUT,
    verify="Names of one domain: its signatures. Names of all domains: the clock, or the path.",
)
FAILED_QUERIES = Check(
    "List the names that failed with SERVFAIL, at the Recursor.",
    shell("rec_control top-servfail-queries")
    @ RECURSOR.at("Shows the top-20 queries causing servfail responses."),
    **NO_OUTPUT,
)
SILENT_SERVERS = Check(
    "List the name servers that do not respond, at the Recursor.",
    shell("rec_control top-timeouts")
    @ RECURSOR.at("Shows the top-20 most active downstream timeout destinations."),
    **NO_OUTPUT,
)
ANCHORS = Check(
    "List the trust anchors that the Recursor uses.",
    shell("rec_control get-tas") @ RECURSOR.at("get-tas"),
    **NO_OUTPUT,
    verify="The root is listed with its present key.",
)
STATISTICS = Check(
    "Read the statistics of the Authoritative Server: queue, latency, failures.",
    shell("pdns_control list") @ CONTROL.at("Dump all statistics and their values in a"),
    **NO_OUTPUT,
    verify="servfail-packets and overload-drops do not grow; qsize-q is near 0.",
)
ALIVE = Check(
    "Check that the Authoritative Server responds to its control socket.",
    shell("pdns_control rping") @ CONTROL.at("Check if the server is still alive. Will"),
    healthy=statement("PONG") @ CONTROL.at("return 'PONG' when it is."),
    unhealthy=NO_OUTPUT["unhealthy"],
)
ZONE = Check(
    "Check the zone for errors; before version 5.0, `pdnsutil check-zone`.",
    shell("pdnsutil zone check <domain>") @ UTILITY.at("Check zone *ZONE* for correctness."),
    **NO_OUTPUT,
)
EFFECTIVE = Check(
    "Read the settings that differ from the defaults.",
    shell("pdns_control current-config diff")
    @ CONTROL.at("Show the currently running configuration. The output"),
    **NO_OUTPUT,
)

CONFIGURATION = Check(
    "Check the configuration of the Authoritative Server; it needs no running server.",
    shell("pdns_server --config=check")
    @ code.file("docs/manpages/pdns_server.1.rst").at(
        "parse the current configuration, with error checking."
    ),
    **NO_OUTPUT,
    verify="It names the setting at fault. For the Recursor: pdns_recursor --config=check.",
)

UDP_LISTENERS = Check(
    "List who has which UDP port, as root.",
    shell("ss -lunp") @ SS.at("Display UDP sockets."),
    **NO_OUTPUT,
    verify="The row of the port names the program that has it, such as systemd-resolved.",
)
SOA = Check(
    "Query the SOA record of the zone at the other name server.",
    shell("dig @<address> <domain> SOA") @ DIG.at("dig @server name type"),
    **NO_OUTPUT,
    verify="No answer or REFUSED: that server. An answer: compare its serial with the one here.",
)
REJECTED = Check(
    "With the BIND backend, list the zones that it rejected.",
    shell("pdns_control bind-list-rejects") @ CONTROL.at("get a list of all rejected zones."),
    **NO_OUTPUT,
    verify="Each zone with its error; a zone of the list is not served.",
)

BOGUS = KnownFailure(
    "an answer fails DNSSEC validation (Bogus)",
    steps=[BOGUS_QUERIES, CLOCK, TRACE, ANCHORS],
)
SERVFAIL = KnownFailure(
    "the Recursor cannot resolve a name and answers SERVFAIL",
    steps=[FAILED_QUERIES, SILENT_SERVERS, ROUTE_TO, TRACE],
)
ROOT = KnownFailure(
    "the Recursor cannot refresh the root servers", steps=[SILENT_SERVERS, ROUTE_TO, CLOCK]
)
BACKEND = KnownFailure(
    "the backend of the zones cannot be opened",
    steps=[UNIT_LOG, CONFIGURATION, OUTGOING],
    causes=[
        wrapped_error(code.file("modules/gmysqlbackend/gmysqlbackend.cc").at("Connection failed:"))
    ],
)
LOOKUP = KnownFailure(
    "a lookup in the backend fails, so queries get SERVFAIL",
    steps=[UNIT_LOG, ZONE, STATISTICS],
    causes=[wrapped_error(PACKETS.at("Backend reported condition which prevented lookup"))],
)
OVERLOADED = KnownFailure(
    "the backends are overloaded and queries are dropped", steps=[STATISTICS, UNIT_LOG, EFFECTIVE]
)
NO_BACKEND = KnownFailure(
    "the server does not start: no backend is set", steps=[UNIT_LOG, CONFIGURATION, UNIT]
)
NO_BIND = KnownFailure(
    "an address cannot be bound: the port is in use or not allowed",
    steps=[UDP_LISTENERS, LISTENERS, UNIT_LOG],
)
NO_CONTROL = KnownFailure(
    "the control socket cannot be created", steps=[PATH_MODES, UNIT_LOG, UNIT]
)
SETTINGS = KnownFailure(
    "the configuration is refused, so the server does not start",
    steps=[UNIT_LOG, CONFIGURATION, UNIT],
)
TRANSFER = KnownFailure(
    "a zone cannot be transferred from its primary",
    steps=[SOA, ROUTE_TO, UNIT_LOG],
)
NOTIFY = KnownFailure(
    "a notification about a zone is refused or not answered",
    steps=[UNIT_LOG, SOA, ZONE],
    causes=[
        UsualCause(
            "the sender is no primary of the zone",
            sign=statement("which is not a primary")
            @ PACKETS.at("which is not a primary (Refused)"),
        ),
        UsualCause(
            "the server has no such zone",
            sign=statement("for which we are not authoritative")
            @ PACKETS.at("for which we are not authoritative (Refused)"),
        ),
    ],
)
ZONE_FILE = KnownFailure("a zone file cannot be parsed", steps=[REJECTED, UNIT_LOG, ZONE])
FILES = KnownFailure(
    "there are too few file descriptors for the set number of queries",
    steps=[LIMITS, UNIT_LOG, UNIT],
)
