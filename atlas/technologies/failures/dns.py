"""What fails when a name does not resolve, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import man_pages
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures.coredns import PODS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

GETENT = man_pages.file("man1/getent.1")
RESOLV = man_pages.file("man5/resolv.conf.5")
GAI = man_pages.file("man3/getaddrinfo.3")
_BIND = Repository(
    "isc-projects/bind9",
    commit="bf74540dfe23bcb77afa62f65d1a290535435747",
    checked="2026-11-30",
    release="9.21.26-dev",
)
DIG = _BIND.file("bin/dig/dig.rst")
DIGHOST = _BIND.file("bin/dig/dighost.c")

SERVERS = Check(
    "Check which name servers and search list the machine or container uses.",
    shell("cat /etc/resolv.conf") @ RESOLV.at("Name server IP address"),
    **NO_OUTPUT,
    verify="A nameserver that is not the resolver you expect: queries go to the wrong server.",
)
QUERY = Check(
    "Query the name servers that the machine or container uses.",
    shell("dig <domain> A") @ DIG.at("of the servers listed in"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("no servers could be reached") @ DIGHOST.at("no servers could be reached"),
    verify="SERVFAIL: a server responds, but cannot answer. NOERROR or NXDOMAIN: one works; the "
    "others may not.",
)
ASK = Check(
    "Query that name server directly.",
    shell("dig @<address> <domain> A") @ DIG.at("dig @server name type"),
    **NO_OUTPUT,
    verify="NOERROR with an ANSWER is healthy; NOERROR without: no such address; NXDOMAIN: no such "
    "name; SERVFAIL: it failed; no servers could be reached: no reply from it.",
)
TRACE = Check(
    "Follow the delegation from the root servers to the name.",
    shell("dig +trace <domain>") @ DIG.at(".. option:: +trace, +notrace"),
    **NO_OUTPUT,
    verify="The last server that responds is the one before the fault.",
)

NO_SUCH_NAME = KnownFailure(
    "the name does not exist",
    steps=[RESOLVE, SERVERS, ASK, TRACE],
)
RESOLVER_FAILS = KnownFailure(
    "the name server fails, or cannot be reached",
    steps=[QUERY, SERVERS, ASK, PODS, TRACE],
)
