"""What sockets of Windows refuse, with the first steps."""

from atlas.evidence.command import console
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_docs = Repository(
    "MicrosoftDocs/windows-powershell-docs",
    commit="f113d6bda7df4bf60fb213c320c12678b40ae571",
    checked="2026-11-27",
    publisher="Microsoft",
)
_COMMANDS = "docset/winserver2022-ps"
_SHELL = "powershell"
CONNECTION = _docs.file(f"{_COMMANDS}/NetTCPIP/Test-NetConnection.md")

TEST_PORT = Check(
    "Test from the host that reports the error whether the port of the server can be reached.",
    console("Test-NetConnection -ComputerName <host> -Port <port>", of=_SHELL)
    @ CONNECTION.at("Test-NetConnection -Port 80 -InformationLevel"),
    healthy=statement("TcpTestSucceeded : True") @ CONNECTION.at("TcpTestSucceeded        : True"),
    unhealthy=statement("TcpTestSucceeded : False")
    @ CONNECTION.at("TcpTestSucceeded        : True"),
)
LIST_CONNECTIONS = Check(
    "List the connections of the host, with the process that owns each.",
    console("Get-NetTCPConnection -State Established", of=_SHELL)
    @ _docs.file(f"{_COMMANDS}/NetTCPIP/Get-NetTCPConnection.md").at(
        "Get-NetTCPConnection -State Established"
    ),
    **NO_OUTPUT,
    verify="No row to the server: nothing is connected. Very many: connections are not reused.",
)
PORT_OWNER = Check(
    "On the host that has the port, list its sockets and the process that owns each.",
    console("Get-NetTCPConnection -LocalPort <port>", of=_SHELL)
    @ _docs.file(f"{_COMMANDS}/NetTCPIP/Get-NetTCPConnection.md").at("### -LocalPort"),
    **NO_OUTPUT,
    verify="State Listen: OwningProcess has the port. No such row: nothing listens on it.",
)
ROUTE_TEST = Check(
    "Read the route and the source address that this host uses for the server.",
    console("Test-NetConnection -ComputerName <host> -DiagnoseRouting", of=_SHELL)
    @ CONNECTION.at("-DiagnoseRouting -InformationLevel Detailed"),
    **NO_OUTPUT,
    verify="RouteDiagnosticsSucceeded True; False: no route to the server.",
)
NAME_SERVERS = Check(
    "List the DNS servers that the interfaces of this host use.",
    console("Get-DnsClientServerAddress", of=_SHELL)
    @ _docs.file(f"{_COMMANDS}/DnsClient/Get-DnsClientServerAddress.md").at(
        "This example gets the DNS server IP addresses"
    ),
    **NO_OUTPUT,
    verify="ServerAddresses are the resolvers that you expect.",
)
RESOLVE_NAME = Check(
    "Resolve the name on the host that reports the error.",
    console("Resolve-DnsName -Name <domain>", of=_SHELL)
    @ _docs.file(f"{_COMMANDS}/DnsClient/Resolve-DnsName.md").at(
        "Resolve-DnsName -Name www.bing.com"
    ),
    **NO_OUTPUT,
    verify="No address: name resolution is the cause. An old address: a cache, or a stale record.",
)

REFUSED = KnownFailure(
    "connection refused: nothing listens there", steps=[TEST_PORT, RESOLVE_NAME, PORT_OWNER]
)
RESET = KnownFailure(
    "the other side reset a connection", steps=[TEST_PORT, LIST_CONNECTIONS, ROUTE_TEST]
)
TIMED_OUT = KnownFailure(
    "connection timed out: the server does not respond",
    steps=[TEST_PORT, RESOLVE_NAME, ROUTE_TEST],
)
ADDRESS = KnownFailure("the port is in use", steps=[PORT_OWNER, LIST_CONNECTIONS, TEST_PORT])
FORBIDDEN = KnownFailure(
    "a socket is refused: its port is reserved, or access is forbidden",
    steps=[PORT_OWNER, LIST_CONNECTIONS, TEST_PORT],
)
ABORTED = KnownFailure(
    "this host ended a connection", steps=[LIST_CONNECTIONS, TEST_PORT, ROUTE_TEST]
)
UNREACHABLE = KnownFailure("no route to the host", steps=[ROUTE_TEST, RESOLVE_NAME, TEST_PORT])
NO_NAME = KnownFailure("a name does not resolve", steps=[RESOLVE_NAME, NAME_SERVERS, TEST_PORT])
