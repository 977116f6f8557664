"""The development server on loopback: edits are built, and open pages reload."""

import http.server
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

from attrs import define, field

from atlas.dependencies import is_shown
from atlas.project import Project

ADDRESS = "127.0.0.1"
_RELOAD = b'<script src="/__reload.js" defer></script></head>'
_SCRIPT = b"""new EventSource("/__changes").onmessage = () => location.reload();\n"""
_PAUSE = 0.5
_SKIPPED = {".git", ".venv", "__pycache__", "node_modules"}


@define
class Builder:
    """Builds the site in a process of its own, so that it always sees the newest modules.

    Args:
        project: The project.
        out: Where the site is written.
        say: Called with the output of a build.
    """

    project: Project
    out: Path
    say: Callable[[str], None]
    version: int = 0
    changed: threading.Condition = field(factory=threading.Condition)

    def build(self) -> None:
        """Build once, and notify open pages."""
        command = [sys.executable, "-m", "atlas.cli", "site", "--out", str(self.out)]
        done = subprocess.run(  # noqa: S603 - this very program
            command, cwd=self.project.folder, capture_output=True, text=True, check=False
        )
        self.say((done.stdout + done.stderr).strip())
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def watch(self, stopped: threading.Event) -> None:
        """Build whenever a file of the project, or of the library's site, changes."""
        before = self._stamps()
        while not stopped.wait(_PAUSE):
            now = self._stamps()
            if now != before:
                before = now
                self.build()

    def _stamps(self) -> dict[Path, int]:
        library = Path(__file__).parent
        roots = [self.project.folder / root for root in self.project.roots]
        folders = [*roots, self.project.prices, self.project.icons, library]
        return {
            path: path.stat().st_mtime_ns
            for folder in folders
            for path in folder.rglob("*")
            if is_shown(path.name) and not _SKIPPED.intersection(path.parts) and path.is_file()
        }


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files, with a script in each page that waits for changes."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, builder: Builder, **named: object) -> None:
        self.builder = builder
        super().__init__(*arguments, directory=str(builder.out), **named)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Return a file, or the stream of reloads."""
        path = self.path.partition("?")[0]
        if path == "/__reload.js":
            self._send(_SCRIPT, "text/javascript")
        elif path == "/__changes":
            self._changes()
        elif path == "/worker.js":
            self.send_error(HTTPStatus.NOT_FOUND, "no worker while pages are edited")
        elif path.endswith((".html", "/")):
            self._page()
        else:
            super().do_GET()

    def _page(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        try:
            text = file.read_bytes()
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._send(text.replace(b"</head>", _RELOAD, 1), "text/html; charset=utf-8")

    def _send(self, data: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def _changes(self) -> None:
        """Keep the connection, and write a line when something was built."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        seen = self.builder.version
        try:
            while True:
                with self.builder.changed:
                    self.builder.changed.wait(timeout=15)
                    now = self.builder.version
                self.wfile.write(b": still here\n\n" if now == seen else b"data: built\n\n")
                self.wfile.flush()
                seen = now
        except OSError:  # the page was closed
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing of single requests."""


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a page that was closed before its answer had come."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def serve(
    project: Project, out: Path, port: int, say: Callable[[str], None], seconds: float | None = None
) -> None:
    """Build the site, then serve and watch until the process is interrupted.

    Args:
        project: The project.
        out: Where the site is written.
        port: The port on loopback; any free one if 0.
        say: Called with the address, and with the output of each build.
        seconds: How long to serve; without end unless given.

    Raises:
        OSError: The port is taken.
    """
    builder = Builder(project, out, say)
    with _Server((ADDRESS, port), partial(_Handler, builder=builder)) as server:
        builder.build()
        stopped = threading.Event()
        watcher = threading.Thread(target=builder.watch, args=(stopped,), daemon=True)
        worker = threading.Thread(target=server.serve_forever, daemon=True)
        watcher.start()
        worker.start()
        say(f"http://{ADDRESS}:{server.server_address[1]}/")
        end = None if seconds is None else time.monotonic() + seconds
        try:
            while end is None or time.monotonic() < end:
                time.sleep(0.2)
        except KeyboardInterrupt:
            say("stopped")
        finally:
            stopped.set()
            server.shutdown()
