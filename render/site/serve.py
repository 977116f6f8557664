"""The development server on loopback: edits are built, and open pages reload."""

import hashlib
import http.server
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from html import escape
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from attrs import define, field

from atlas.checkpoint import computed
from atlas.dependencies import is_shown
from atlas.processes.ends import Failed
from atlas.processes.fresh import compute_apart, preload
from atlas.project import Project
from render.site.addresses import card_file, picture_file
from render.site.build import Built, Known, build, build_some
from render.site.templating import HEADERS

ADDRESS = "127.0.0.1"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
"""The names of this machine, which no page elsewhere can have."""
_PAUSE = 0.2
_IDLE = 20.0
"""After so many seconds in which a connection neither asks nor takes, it is closed."""
_SHOWN = 12
"""So many findings are shown on a page at most."""
_SKIPPED = {".git", ".venv", "__pycache__", "node_modules"}
_READY = ("render.site.build", "render.site.worker", "render.worker", "atlas.search.building")
"""What every build imports: it is imported once, before the first of them."""
_SCRIPT = b"""const script = document.currentScript;
const shown = new URL(script.src).searchParams.get("mark");
new EventSource("/__changes").onmessage = async () => {
  const now = await fetch("/__mark" + location.pathname, { cache: "no-store" });
  if ((await now.text()) !== shown) location.reload();
};
"""
_STYLE = b""".atlas-wrong { position: sticky; top: 0; z-index: 99; margin: 0; padding: 12px 16px;
  background: #7F0000; color: #FFFFFF; font: 14px/1.4 monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; max-height: 40vh; overflow-y: auto; }
"""


def _whole(project: Project, out: Path) -> Built:
    return build(project, out, keep=True)


@define
class Builder:
    """Builds the site in processes of their own, so that they see the newest modules.

    Views whose modules changed are built first; what depends on them and the indexes follow,
    unless something changes again. A view that cannot be drawn keeps its last page, with what is
    wrong over it.

    Args:
        project: The project.
        out: Where the site is written.
        say: Called with what came of a build.
        hosts: The names under which the site is served.
    """

    project: Project
    out: Path
    say: Callable[[str], None]
    hosts: frozenset[str] = LOOPBACK
    version: int = 0
    wrong: tuple[str, ...] = ()
    changed: threading.Condition = field(factory=threading.Condition)
    _known: Mapping[str, Known] = field(factory=dict[str, Known])

    def build(self, until: Callable[[], bool]) -> None:
        """Build all of the site.

        Args:
            until: Asked again and again; the build is given up where it says so.
        """
        self._run(until, _whole, self.project, self.out)

    def build_some(self, until: Callable[[], bool], changed: Iterable[Path]) -> None:
        """Build the pages of the views whose modules changed, if there are any.

        Args:
            until: Asked again and again; the build is given up where it says so.
            changed: The files that changed.
        """
        views = {*self.project.modules()}.intersection(changed)
        if views:
            given = (self.project, self.out, self._known, sorted(views))
            self._run(until, build_some, *given)

    def _run(
        self, until: Callable[[], bool], make: Callable[..., Built], *arguments: object
    ) -> None:
        built = compute_apart(computed, (make, *arguments), until, _PAUSE)
        if built is not None:
            self._take(built)

    def _take(self, built: Built | Failed) -> None:
        """Keep what came of a build, say it, and notify open pages."""
        if isinstance(built, Built):
            self._known, self.wrong = built.known, built.findings
            self.say("\n".join((built.summary, *built.findings)))
        else:
            self.wrong = (str(built.error),)
            self.say(str(built.error))
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def watch(self, stopped: threading.Event) -> None:
        """Build whenever a file of the project changes."""
        seen = self._stamps()

        def is_old() -> bool:
            return stopped.is_set() or self._stamps() != seen

        while not stopped.wait(_PAUSE):
            now = self._stamps()
            if now != seen:
                changed = {path for path, _ in now.items() ^ seen.items()}
                seen = now
                self.build_some(is_old, changed)
                if not is_old():
                    self.build(is_old)

    def _stamps(self) -> dict[Path, int]:
        roots = [self.project.folder / root for root in self.project.roots]
        folders = [*roots, self.project.prices, self.project.icons]
        stamps: dict[Path, int] = {}
        for folder in folders:
            for path in folder.rglob("*"):
                if is_shown(path.name) and not _SKIPPED.intersection(path.parts):
                    try:
                        stamps[path] = path.stat().st_mtime_ns
                    except OSError:  # it was removed meanwhile
                        continue
        return {path: stamp for path, stamp in stamps.items() if path.suffix or not path.is_dir()}

    def mark(self, file: Path) -> str:
        """Return what a page and its pictures are, to tell whether they changed.

        Args:
            file: The page.
        """
        name = file.relative_to(self.out).with_suffix("").as_posix()
        shown = hashlib.blake2b("\n".join(self.wrong).encode(), digest_size=8)
        for each in (file, self.out / picture_file(name), self.out / card_file(name)):
            shown.update(each.read_bytes() if each.is_file() else b"")
        return shown.hexdigest()


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files, with a script in each page that waits for changes.

    A page of another origin that takes this address for its own name (DNS rebinding) gets nothing,
    and no link leads out of the site.
    """

    protocol_version = "HTTP/1.1"
    timeout = _IDLE

    def __init__(self, *arguments: object, builder: Builder, **named: object) -> None:
        self.builder = builder
        super().__init__(*arguments, directory=str(builder.out), **named)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Return a file, or the stream of reloads."""
        path = self.path.partition("?")[0]
        refused = self._refused(path)
        if refused is not None:
            self.send_error(*refused)
        elif path == "/__reload.js":
            self._send(_SCRIPT, "text/javascript")
        elif path == "/__wrong.css":
            self._send(_STYLE, "text/css")
        elif path == "/__changes":
            self._changes()
        elif path.startswith("/__mark/"):
            self.path = path.removeprefix("/__mark")
            self._send(self.builder.mark(self._file()).encode(), "text/plain")
        elif path == "/worker.js":
            self.send_error(HTTPStatus.NOT_FOUND, "no worker while pages are edited")
        elif path.endswith((".html", "/")):
            self._page()
        else:
            super().do_GET()

    def do_HEAD(self) -> None:
        """Return what is known of a file without it."""
        refused = self._refused(self.path.partition("?")[0])
        if refused is not None:
            self.send_error(*refused)
        else:
            super().do_HEAD()

    def _refused(self, path: str) -> tuple[HTTPStatus, str] | None:
        """Return why a request is not answered, or None."""
        try:
            name = urlsplit(f"//{self.headers.get('Host', '')}").hostname
            file = Path(self.translate_path(path.removeprefix("/__mark"))).resolve()
            file.is_dir()
        except (ValueError, OSError):  # a character, a length or a port that cannot be
            return HTTPStatus.BAD_REQUEST, "the address cannot be read"
        if name not in self.builder.hosts:
            shown = ", ".join(sorted(self.builder.hosts))
            return HTTPStatus.MISDIRECTED_REQUEST, f"allowed: {shown}; --allow-host adds a name"
        if not file.is_relative_to(self.builder.out):
            return HTTPStatus.NOT_FOUND, "no file of the site"
        return None

    def end_headers(self) -> None:
        """Send the headers of every page of the site."""
        for header, value in HEADERS.items():
            self.send_header(header, value)
        super().end_headers()

    def _file(self) -> Path:
        file = Path(self.translate_path(self.path))
        return file / "index.html" if file.is_dir() else file

    def _page(self) -> None:
        file = self._file()
        try:
            text = file.read_bytes()
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        script = f'<script src="/__reload.js?mark={self.builder.mark(file)}"></script></head>'
        head = f'<link rel="stylesheet" href="/__wrong.css">{script}'.encode()
        text = text.replace(b"</head>", head, 1)
        begin = text.find(b">", text.find(b"<body")) + 1
        text = text[:begin] + self._wrong() + text[begin:]
        self._send(text, "text/html; charset=utf-8")

    def _wrong(self) -> bytes:
        """Return what is wrong with the views as it stands over every page."""
        wrong = self.builder.wrong
        if not wrong:
            return b""
        more = [f"and {len(wrong) - _SHOWN} more"] if len(wrong) > _SHOWN else []
        lines = escape("\n".join((*wrong[:_SHOWN], *more)))
        return f'<pre class="atlas-wrong" role="alert">{lines}</pre>'.encode()

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
                    if self.builder.version == seen:
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
    project: Project,
    out: Path,
    port: int,
    say: Callable[[str], None],
    *,
    seconds: float | None = None,
    hosts: Iterable[str] = (),
) -> None:
    """Build the site, then serve and watch until the process is interrupted.

    Args:
        project: The project.
        out: Where the site is written.
        port: The port on loopback; any free one if 0.
        say: Called with the address, and with the output of each build.
        seconds: How long to serve; without end unless given.
        hosts: Further names under which it is served, besides those of this machine.

    Raises:
        OSError: The port is taken.
    """
    preload(_READY)
    builder = Builder(project, out.resolve(), say, LOOPBACK | {host.lower() for host in hosts})
    with _Server((ADDRESS, port), partial(_Handler, builder=builder)) as server:
        builder.build(lambda: False)
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
