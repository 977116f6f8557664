"""Which addresses a request may reach, and until when: the network under `atlas.fetching`."""

import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable
from contextlib import suppress
from enum import IntEnum
from typing import Any

import httpcore

from atlas.errors import FetchError

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
_UNKNOWN = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
"""How a look-up says that a name has no address, and not that nobody could be asked."""


class Reach(IntEnum):
    """From where an address can be reached, the widest first."""

    PUBLIC = 0
    PRIVATE = 1
    LOOPBACK = 2
    NOBODY = 3
    """Link-local, multicast, reserved or unspecified: no server that is meant to be read."""


def reach(address: str) -> Reach:
    """Return from where an IP address can be reached.

    Args:
        address: The address, of version 4 or 6; one of 4 written as 6 counts as what it is.
    """
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        parsed = parsed.ipv4_mapped or parsed.sixtofour or _translated(parsed)
    if parsed.is_loopback:
        return Reach.LOOPBACK
    if parsed.is_link_local or parsed.is_multicast or parsed.is_unspecified or parsed.is_reserved:
        return Reach.NOBODY
    return Reach.PUBLIC if parsed.is_global else Reach.PRIVATE


def _translated(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """Return the address of version 4 that a network of version 6 alone hides in one (RFC 6052)."""
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in _TRANSLATED else address


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine by its name.

    Args:
        host: The name or address of a host.
    """
    return literal(host) is Reach.LOOPBACK


def widest(host: str) -> Reach | None:
    """Return from where a host can be reached at best; None if its name is not found.

    Args:
        host: The name or address of a host.
    """
    try:
        entries = socket.getaddrinfo(host.strip("[]").rstrip("."), None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return None
    return min(reach(str(entry[4][0])) for entry in entries)


def literal(host: str) -> Reach | None:
    """Return the reach that a host has by its name; None where it must be looked up.

    Args:
        host: The name or address of a host.
    """
    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return Reach.LOOPBACK
    with suppress(ValueError):
        return reach(name)
    return None


class UnknownHost(httpcore.ConnectError):
    """The name of a host is not known."""


class Network(httpcore.NetworkBackend):
    """Connects to addresses that may be reached, until a moment.

    The first host may be anywhere, but for link-local and the like; the hosts that it leads to
    are public ones, or as far as it is itself: a private page may lead to a private one, and a
    public one never does.

    Args:
        ends: When it gives up, on the monotonic clock.
        is_checked: Whether addresses are checked; that of a proxy is the user's own.
        first: From where the page can be reached that leads there; None if none does.
    """

    def __init__(self, ends: float, *, is_checked: bool = True, first: Reach | None = None) -> None:
        self.ends = ends
        self.is_checked = is_checked
        self.first = first
        self.system = httpcore.SyncBackend()

    def unchecked(self) -> "Network":
        """Return the network to a proxy, with the same end."""
        return Network(self.ends, is_checked=False)

    def require_literal(self, host: str) -> None:
        """Refuse a host that a proxy would be asked for, as far as its name tells where it is.

        Args:
            host: The name or address of a host.

        Raises:
            FetchError: It may not be reached.
        """
        self._allowed(host, {host: literal(host) or Reach.PUBLIC})

    def _allowed(self, host: str, addresses: dict[str, Reach]) -> list[str]:
        if not self.is_checked:
            return list(addresses)
        if self.first is None:
            self.first = min(addresses.values())
        allowed = [
            address
            for address, found in addresses.items()
            if found is not Reach.NOBODY and found in {Reach.PUBLIC, self.first}
        ]
        if not allowed:
            what = "link-local" if Reach.NOBODY in addresses.values() else "private or loopback"
            raise FetchError(
                f"{host} is at {', '.join(addresses)}: {what}",
                allowed="a public address, or one as private as the address that was given",
                remedy="check the address, and where it leads to",
            )
        return allowed

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of a host that answers, of those that may be reached.

        Args:
            host: The name or address of the host.
            port: Its port.
            timeout: The limit of one attempt, in seconds.
            local_address: The address of this machine; any unless given.
            socket_options: Options of the socket.

        Raises:
            FetchError: It may not be reached.
            UnknownHost: There is no host of that name.
            httpcore.ConnectError: No address answers.
            httpcore.ConnectTimeout: None answers in time.
        """
        try:
            entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            is_unknown = isinstance(error, socket.gaierror) and error.errno in _UNKNOWN
            kind = UnknownHost if is_unknown else httpcore.ConnectError
            raise kind(f"{host} is not found: {error}") from error
        addresses = {str(entry[4][0]): reach(str(entry[4][0])) for entry in entries}
        fault: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._allowed(host, addresses):
            limit = _limit(self.ends, timeout)
            try:
                stream = self.system.connect_tcp(
                    address, port, limit, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                fault = error
            else:
                return _Stream(stream, self.ends)
        raise fault


class _Stream(httpcore.NetworkStream):
    """A connection that ends at a moment, whatever its limit between two bytes is."""

    def __init__(self, stream: httpcore.NetworkStream, ends: float) -> None:
        self.stream = stream
        self.ends = ends

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.stream.read(max_bytes, _limit(self.ends, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.stream.write(buffer, _limit(self.ends, timeout))

    def close(self) -> None:
        self.stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        limit = _limit(self.ends, timeout)
        return _Stream(self.stream.start_tls(ssl_context, server_hostname, limit), self.ends)

    def get_extra_info(self, info: str) -> Any:
        return self.stream.get_extra_info(info)


def _limit(ends: float, timeout: float | None) -> float:
    left = ends - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("it is still being sent")
    return left if timeout is None else min(left, timeout)
