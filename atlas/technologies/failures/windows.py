"""What sockets of Windows refuse, with the first steps."""

from atlas.evidence.command import console
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL
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
ALL_CONNECTIONS = Check(
    "List all sockets of the host, and find the one with the port.",
    console("Get-NetTCPConnection", of=_SHELL)
    @ _docs.file(f"{_COMMANDS}/NetTCPIP/Get-NetTCPConnection.md").at(
        "This command gets all current TCP connections."
    ),
    **NO_OUTPUT,
    verify="State Listen with the local port: another program has it.",
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
    "connection refused: nothing listens there", steps=[TEST_PORT, RESOLVE_NAME, CALL]
)
RESET = KnownFailure("the other side reset a connection", steps=[TEST_PORT, LIST_CONNECTIONS, CALL])
TIMED_OUT = KnownFailure(
    "connection timed out: no answer from there", steps=[TEST_PORT, RESOLVE_NAME, CALL]
)
ADDRESS = KnownFailure("the port is in use", steps=[ALL_CONNECTIONS, LIST_CONNECTIONS, TEST_PORT])
FORBIDDEN = KnownFailure(
    "a socket is refused: its port is reserved, or access is forbidden",
    steps=[ALL_CONNECTIONS, LIST_CONNECTIONS, TEST_PORT],
)
ABORTED = KnownFailure("this host ended a connection", steps=[LIST_CONNECTIONS, TEST_PORT, CALL])
UNREACHABLE = KnownFailure("no route to the host", steps=[TEST_PORT, RESOLVE_NAME, CALL])
NO_NAME = KnownFailure("a name does not resolve", steps=[RESOLVE_NAME, TEST_PORT, CALL])
