import socket
import time
from typing import Any

import httpcore
import pytest

from atlas import reaching
from atlas.errors import FetchError
from atlas.reaching import Network, Reach, is_loopback, reach


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("8.8.8.8", Reach.PUBLIC),
        ("2606:4700::1111", Reach.PUBLIC),
        ("10.1.2.3", Reach.PRIVATE),
        ("192.168.0.1", Reach.PRIVATE),
        ("100.64.0.1", Reach.PRIVATE),
        ("fd00::1", Reach.PRIVATE),
        ("127.0.0.1", Reach.LOOPBACK),
        ("::1", Reach.LOOPBACK),
        ("::ffff:127.0.0.1", Reach.LOOPBACK),
        ("::ffff:10.0.0.1", Reach.PRIVATE),
        ("2002:7f00:1::", Reach.LOOPBACK),
        ("64:ff9b::808:808", Reach.PUBLIC),
        ("64:ff9b::a9fe:a9fe", Reach.NOBODY),
        ("169.254.169.254", Reach.NOBODY),
        ("fe80::1%eth0", Reach.NOBODY),
        ("0.0.0.0", Reach.NOBODY),  # noqa: S104 - to be refused
        ("::", Reach.NOBODY),
        ("224.0.0.1", Reach.NOBODY),
        ("240.0.0.1", Reach.NOBODY),
    ],
)
def test_an_address_says_from_where_it_is_reached(address: str, expected: Reach) -> None:
    assert reach(address) is expected


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST.", "a.localhost", "127.1.2.3", "[::1]"])
def test_this_machine_is_known_by_its_names(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["example.org", "localhost.example.org", "10.0.0.1"])
def test_other_machines_are_not_this_one(host: str) -> None:
    assert not is_loopback(host)


class Looked:
    """A resolver that answers what a test says, and a system that notes where it connects."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: dict[str, list[str]] = {}
        self.silent: set[str] = set()
        self.connected: list[tuple[str, int]] = []
        monkeypatch.setattr(socket, "getaddrinfo", self.addresses)

    def addresses(self, host: str, port: int, **_: Any) -> list[Any]:
        if host not in self.names:
            raise socket.gaierror("unknown")
        return [(0, 0, 0, "", (address, port)) for address in self.names[host]]

    def network(self, **options: Any) -> Network:
        network = Network(time.monotonic() + 60, **options)
        network.system = self
        return network

    def connect_tcp(self, host: str, port: int, *_: object) -> httpcore.NetworkStream:
        self.connected.append((host, port))
        if host in self.silent:
            raise httpcore.ConnectError("silent")
        return httpcore.NetworkStream()


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> Looked:
    return Looked(monkeypatch)


def test_what_was_checked_is_what_is_connected_to(looked: Looked) -> None:
    looked.names["example.org"] = ["8.8.8.8"]
    looked.network().connect_tcp("example.org", 80)
    assert looked.connected == [("8.8.8.8", 80)]


def test_the_next_address_is_tried_where_one_is_silent(looked: Looked) -> None:
    looked.names["example.org"] = ["8.8.8.8", "8.8.4.4"]
    looked.silent = {"8.8.8.8"}
    looked.network().connect_tcp("example.org", 80)
    assert [host for host, _ in looked.connected] == ["8.8.8.8", "8.8.4.4"]
    looked.silent = {"8.8.8.8", "8.8.4.4"}
    with pytest.raises(httpcore.ConnectError, match="silent"):
        looked.network().connect_tcp("example.org", 80)


@pytest.mark.parametrize("first", ["8.8.8.8", "10.0.0.1", "127.0.0.1"])
@pytest.mark.parametrize("second", ["8.8.4.4", "10.0.0.2", "127.0.0.2", "169.254.169.254"])
def test_one_host_leads_to_the_public_and_to_its_own_kind_alone(
    looked: Looked, first: str, second: str
) -> None:
    looked.names |= {"first": [first], "second": [second]}
    network = looked.network()
    network.connect_tcp("first", 80)
    if reach(second) in {Reach.PUBLIC, reach(first)}:
        network.connect_tcp("second", 80)
        assert len(looked.connected) == 2
    else:
        with pytest.raises(FetchError, match=f"second is at {second}"):
            network.connect_tcp("second", 80)
        assert len(looked.connected) == 1


def test_of_several_addresses_those_that_may_be_reached_are_used(looked: Looked) -> None:
    looked.names["both"] = ["127.0.0.1", "8.8.8.8"]
    looked.silent = {"8.8.8.8"}
    with pytest.raises(httpcore.ConnectError):
        looked.network().connect_tcp("both", 80)
    assert looked.connected == [("8.8.8.8", 80)]


def test_a_link_local_address_is_refused_even_where_it_is_given(looked: Looked) -> None:
    looked.names["metadata"] = ["169.254.169.254"]
    with pytest.raises(FetchError, match="link-local"):
        looked.network().connect_tcp("metadata", 80)
    assert looked.connected == []


def test_a_proxy_may_be_anywhere(looked: Looked) -> None:
    looked.names |= {"first": ["8.8.8.8"], "proxy": ["10.0.0.1"]}
    network = looked.network()
    network.connect_tcp("first", 80)
    proxy = network.unchecked()
    proxy.system = looked
    proxy.connect_tcp("proxy", 3128)
    assert looked.connected[-1] == ("10.0.0.1", 3128)
    assert proxy.ends == network.ends


def test_a_host_that_a_proxy_looks_up_is_refused_by_its_name(looked: Looked) -> None:
    network = looked.network()
    network.require_literal("example.org")
    network.require_literal("8.8.8.8")
    for host in ("10.0.0.1", "localhost", "169.254.169.254"):
        with pytest.raises(FetchError, match=host):
            network.require_literal(host)


def test_an_unknown_host_is_named(looked: Looked) -> None:
    with pytest.raises(httpcore.ConnectError, match="nowhere is not found"):
        looked.network().connect_tcp("nowhere", 80)


def test_after_its_end_nothing_is_connected_to(looked: Looked) -> None:
    looked.names["example.org"] = ["8.8.8.8"]
    network = looked.network()
    network.ends = time.monotonic() - 1
    with pytest.raises(httpcore.ReadTimeout):
        network.connect_tcp("example.org", 80)
    assert looked.connected == []


def test_a_limit_is_the_shorter_of_what_is_left_and_of_one_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(time, "monotonic", lambda: 100.0)
    assert reaching._limit(130.0, None) == 30
    assert reaching._limit(130.0, 10) == 10
    assert reaching._limit(103.0, 10) == 3
