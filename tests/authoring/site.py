"""A site on loopback: what it answers, by path, and what it was asked with."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from attrs import define, field, frozen


@frozen
class Reply:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(factory=lambda: {"Content-Type": "text/html"})
    pause: float = 0.0  # before each byte


@define
class Site:
    replies: dict[str, Reply] = field(factory=dict[str, Reply])
    asked: list[tuple[str, dict[str, str]]] = field(factory=list[tuple[str, dict[str, str]]])
    address: str = ""

    def put(self, path: str, body: str | bytes, **headers: str) -> str:
        """Add a page and return its address."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        content = body.encode() if isinstance(body, str) else body
        self.replies[path] = Reply(content, headers={"Content-Type": "text/html", **given})
        return self.address + path


@contextmanager
def serving() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            reply = site.replies.get(self.path, Reply(status=404))
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            if not reply.pause:
                self.wfile.write(reply.body)
                return
            with suppress(OSError):  # the client gives up
                for byte in reply.body:
                    time.sleep(reply.pause)
                    self.wfile.write(bytes([byte]))

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
