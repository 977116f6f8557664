"""Which hosts are of the public network."""

import socket
from typing import Any

import pytest

from atlas.host_names import is_public, not_public


@pytest.mark.parametrize(
    ("host", "why"),
    [
        ("127.0.0.1", "loopback"),
        ("a.localhost", "loopback"),
        ("example.org", "reserved for examples"),
        ("www.Example.COM.", "reserved for examples"),
        ("acme.example", "reserved for examples"),
        ("a.test", "reserved for examples"),
        ("none.invalid", "reserved for examples"),
        ("10.0.0.1", "no public host"),
        ("fd00::1", "no public host"),
        ("169.254.169.254", "no public host"),
        ("grafana", "no public host"),
        ("grafana.internal", "no public host"),
        ("", "no public host"),
        ("example.io", ""),
        ("myexample.org", ""),
        ("8.8.8.8", ""),
        ("2606:4700::1111", ""),
    ],
)
def test_a_name_says_whether_a_host_may_be_public(host: str, why: str) -> None:
    assert not_public(host) == why


@pytest.mark.parametrize(
    ("host", "address", "expected"),
    [
        ("grafana.internal", "8.8.8.8", False),
        ("grafana.acme-store.net", "10.0.0.1", False),
        ("www.acme-store.net", "8.8.8.8", True),
        ("gone.acme-store.net", "", True),
    ],
)
def test_a_public_host_has_a_public_address(
    monkeypatch: pytest.MonkeyPatch,
    host: str,
    address: str,
    expected: bool,  # noqa: FBT001
) -> None:
    def look_up(*_: Any, **__: Any) -> list[Any]:
        if not address:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (address, 0))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)

    assert is_public(host) is expected
