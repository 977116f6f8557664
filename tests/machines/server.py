"""A server on loopback that answers as a provider does, and notes what it was asked."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from attrs import define, field


@define
class Provider:
    """What the server says: bodies and redirects by path, and statuses to give first."""

    bodies: dict[str, bytes] = field(factory=dict[str, bytes])
    faults: list[int] = field(factory=list[int])
    moved: dict[str, str] = field(factory=dict[str, str])
    asked: list[str] = field(factory=list[str])
    address: str = ""


@contextmanager
def serving() -> Iterator[Provider]:
    provider = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            provider.asked.append(self.path)
            body = provider.bodies.get(self.path)
            status = provider.faults.pop(0) if provider.faults else 200 if body else 404
            status = 302 if self.path in provider.moved else status
            tag = f'"{len(body or b"")}"'
            if status == 200 and self.headers.get("If-None-Match") == tag:
                status = 304
            self.send_response(status)
            self.send_header("ETag", tag)
            if status == 302:
                self.send_header("Location", provider.moved[self.path])
            self.send_header("Content-Length", str(len(body or b"") if status == 200 else 0))
            self.end_headers()
            if status == 200 and body:
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
