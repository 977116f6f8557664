"""A server whose certificate is not valid for it is refused, with one line that says why."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from atlas import fetching
from atlas.errors import FetchError, TemporaryFetchError
from atlas.fetching import fetch

CERTIFICATES = Path(__file__).parent / "certificates"


class Handler(BaseHTTPRequestHandler):
    """Answers every request."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """A server that says nothing of a client that leaves."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


@contextmanager
def encrypted(certificate: str) -> Iterator[str]:
    """The address of a server on loopback with a certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / certificate, CERTIFICATES / "server.key")
    with Server(("127.0.0.1", 0), Handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield f"https://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(autouse=True)
def _one_authority(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Trust the authority of the tests alone."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    fetching._certificates.cache_clear()
    yield
    fetching._certificates.cache_clear()


def test_a_valid_certificate_is_taken() -> None:
    with encrypted("good.pem") as url:
        assert fetch(url).body == b"hello"


@pytest.mark.parametrize(
    ("certificate", "why"),
    [
        ("own.pem", "self-signed certificate"),
        ("other.pem", "IP address mismatch, certificate is not valid for '127.0.0.1'"),
        ("expired.pem", "certificate has expired"),
    ],
)
def test_any_other_is_refused_in_one_line(certificate: str, why: str) -> None:
    with encrypted(certificate) as url, pytest.raises(FetchError) as raised:
        fetch(url)

    said = str(raised.value)
    assert f"{url} shows a certificate that is not valid: {why}" in said
    assert "check the address, the clock and the network" in said
    assert "\n" not in said
    assert not isinstance(raised.value, TemporaryFetchError)
