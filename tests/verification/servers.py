"""Servers on loopback that answer as real ones do, and count who asks at one time."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from attrs import define, field, frozen


@frozen
class Reply:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(factory=lambda: {"Content-Type": "text/html"})
    chunked: bool = False
    endless: bytes = b""  # sent again and again
    pause: float = 0.0


Answering = Callable[[dict[str, str]], Reply]


@define
class Server:
    """What one host answers, by path, and what it was asked."""

    address: str
    replies: dict[str, Reply | Answering] = field(factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(factory=list)
    busy: int = 0
    most: int = 0
    lock: threading.Lock = field(factory=threading.Lock)

    def put(self, path: str, body: str | bytes = b"", status: int = 200, **headers: str) -> str:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        content = body.encode() if isinstance(body, str) else body
        self.replies[path] = Reply(content, status, {"Content-Type": "text/html", **given})
        return self.address + path

    def put_reply(self, path: str, reply: Reply | Answering) -> str:
        self.replies[path] = reply
        return self.address + path

    def paths(self) -> Counter[str]:
        return Counter(path for path, _ in self.asked)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    served: Server

    def do_GET(self) -> None:
        served = self.served
        with served.lock:
            served.asked.append((self.path, dict(self.headers)))
            served.busy += 1
            served.most = max(served.most, served.busy)
        reply = served.replies.get(self.path, Reply(b"<h1>Nothing</h1>", 404))
        try:
            if not isinstance(reply, Reply):
                reply = reply(dict(self.headers))
            time.sleep(reply.pause)
        finally:
            with served.lock:
                served.busy -= 1  # before the client has the reply, and asks for the next
        with suppress(OSError):  # the client gives up
            self._send(reply)

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Connection", "close")
        self.close_connection = True
        if reply.chunked:
            self.send_header("Transfer-Encoding", "chunked")
        elif not reply.endless:
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        if reply.chunked:
            for start in range(0, len(reply.body), 7):
                part = reply.body[start : start + 7]
                self.wfile.write(b"%x\r\n%b\r\n" % (len(part), part))
            self.wfile.write(b"0\r\n\r\n")
            return
        self.wfile.write(reply.body)
        while reply.endless:
            self.wfile.write(reply.endless)
            time.sleep(reply.pause)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(host: str = "127.0.0.1") -> Iterator[Server]:

    class Handler(_Handler):
        """The one of this server."""

    server = ThreadingHTTPServer((host, 0), Handler)
    served = Handler.served = Server(f"http://{host}:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def by_encoding(bodies: dict[str, bytes]) -> Answering:
    """Answer in the first of these encodings that is asked for."""

    def answer(headers: dict[str, str]) -> Reply:
        asked = headers.get("Accept-Encoding", "")
        name = next((each for each in bodies if each in asked), "")
        packed = {"Content-Encoding": name} if name else {}
        return Reply(bodies[name], headers={"Content-Type": "text/html", **packed})

    return answer


def in_turn(*replies: Reply) -> Answering:
    """Answer one after the other; the last one stays."""
    left = [*replies]

    def answer(_: dict[str, str]) -> Reply:
        return left.pop(0) if len(left) > 1 else left[0]

    return answer
