"""Windows: the texts of its socket errors, which programs of every kind print."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import windows as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

CODES = Repository(
    "MicrosoftDocs/win32",
    commit="47e64c189dcb1c1a42c221380ccf0ec81cc82d4b",
    checked="2026-11-27",
    publisher="Microsoft",
).file("desktop-src/Debug/system-error-codes--9000-11999-.md")


class Windows(Technology):
    """The system under .NET, IIS and clients: texts of its socket errors."""

    name = "Windows"
    icon = "diagrams.generic.os.Windows"
    prints_anywhere: ClassVar[bool] = True
    plane = "service"
    programs: ClassVar = {"powershell": "a shell of Windows"}
    releases = undisclosed("releases whose socket errors differ: looked in MicrosoftDocs/win32")
    logs = undisclosed("place of the log: the program that gets the error decides")

    REFUSED = LogMessage(
        anchor="No connection could be made because the target machine actively refused it",
        sample="System.Net.Sockets.SocketException (10061): No connection could be made "
        "because the target machine actively refused it.",
        severity="error",
        meaning="Nothing listens on the port at the server.",
        source=CODES,
        failure=fails.REFUSED,
    )

    RESET = LogMessage(
        anchor="An existing connection was forcibly closed by the remote host",
        sample="System.Net.Sockets.SocketException (10054): An existing connection was "
        "forcibly closed by the remote host.",
        severity="error",
        meaning="The other side, or a device between, reset the connection.",
        source=CODES,
        failure=fails.RESET,
    )

    TIMED_OUT = LogMessage(
        anchor="A connection attempt failed because the connected party did not properly respond",
        sample="System.Net.Sockets.SocketException (10060): A connection attempt failed "
        "because the connected party did not properly respond after a period of "
        "time, or established connection failed because connected host has failed"
        " to respond.",
        severity="error",
        meaning="The server did not answer: it is down, or a firewall drops it.",
        source=CODES,
        failure=fails.TIMED_OUT,
    )

    IN_USE = LogMessage(
        anchor="Only one usage of each socket address (protocol/network address/port) is normally",
        sample="listen tcp :8080: bind: Only one usage of each socket address "
        "(protocol/network address/port) is normally permitted.",
        severity="error",
        meaning="The port is in use, or no free port is left for a connection.",
        source=CODES,
        failure=fails.ADDRESS,
    )

    FORBIDDEN = LogMessage(
        anchor="An attempt was made to access a socket in a way forbidden by its access",
        sample="System.Net.Sockets.SocketException (10013): An attempt was made to "
        "access a socket in a way forbidden by its access permissions.",
        severity="error",
        meaning="The port is reserved or in use, or a firewall forbids it.",
        source=CODES,
        failure=fails.FORBIDDEN,
    )

    ABORTED = LogMessage(
        anchor="An established connection was aborted by the software in your host machine",
        sample="read tcp 10.0.0.7:54321->10.0.0.9:5432: wsarecv: An established "
        "connection was aborted by the software in your host machine.",
        severity="error",
        meaning="This host ended the connection itself: a timeout, or a protocol error.",
        source=CODES,
        failure=fails.ABORTED,
    )

    NO_NETWORK = LogMessage(
        anchor="A socket operation was attempted to an unreachable network",
        sample="dial tcp 10.0.0.9:5432: connectex: A socket operation was attempted to "
        "an unreachable network.",
        severity="error",
        meaning="There is no route to the network of the server.",
        source=CODES,
        failure=fails.UNREACHABLE,
    )

    NO_HOST = LogMessage(
        anchor="A socket operation was attempted to an unreachable host",
        sample="dial tcp 10.0.0.9:5432: connectex: A socket operation was attempted to "
        "an unreachable host.",
        severity="error",
        meaning="There is no route to the server.",
        source=CODES,
        failure=fails.UNREACHABLE,
    )

    NO_NAME = LogMessage(
        anchor="No such host is known",
        sample="System.Net.Sockets.SocketException (11001): No such host is known.",
        severity="error",
        meaning="The name of a server does not resolve.",
        source=CODES,
        failure=fails.NO_NAME,
    )


windows = Windows()
