"""A site of a made-up project, served on loopback, and a real browser."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from attrs import field, frozen
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from atlas.site_settings import settings
from render.site.build import Built, build
from render.site.pack import pack
from tests.projects import Writer
from tests.site.views import write_site

CHROMIUM = os.environ.get("ATLAS_CHROMIUM") or shutil.which("chromium")


@pytest.fixture(scope="session")
def writer(tmp_path_factory: pytest.TempPathFactory) -> Writer:
    """The project of the site."""
    return write_site(Writer(tmp_path_factory.mktemp("site")))


@pytest.fixture(scope="session")
def built(writer: Writer) -> Built:
    """The site of the project."""
    return build(writer.project, jobs=1)


@pytest.fixture(scope="session")
def packed(writer: Writer, built: Built) -> Path:
    """The site in one file."""
    file = writer.folder / "build" / "atlas.html"
    file.write_bytes(pack(built.folder, built.files, settings(writer.project)))
    return file


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Log nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore a page that was closed before its response arrived."""


@frozen
class Served:
    """A folder that is served on loopback until `stop` is called."""

    url: str
    stop: Callable[[], None]


def serve(folder: Path) -> Served:
    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def stop() -> None:
        server.shutdown()
        server.server_close()

    return Served(f"http://127.0.0.1:{server.server_address[1]}", stop)


@pytest.fixture(scope="session")
def url(built: Built) -> Iterator[str]:
    """The address of the site."""
    served = serve(built.folder)
    yield served.url
    served.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed: apt-get install chromium, or set ATLAS_CHROMIUM")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@frozen
class Watch:
    """The console messages, errors and requests of a page."""

    messages: list[str] = field(factory=list[str])
    requests: list[str] = field(factory=list[str])

    def attach(self, page: Page) -> Page:
        """Record the messages and requests of a page."""
        page.on("console", lambda message: self.messages.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        return page

    def is_clean(self, origin: str) -> bool:
        """Assert that there are no messages, and no requests outside an origin."""
        outside = [
            request
            for request in self.requests
            if not request.startswith((origin, "data:", "blob:", "file:"))
        ]
        assert self.messages == []
        assert outside == []
        return True


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh browser profile that may write to the clipboard."""
    made = browser.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    made.set_default_timeout(10_000)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext, watch: Watch) -> Page:
    """A page whose messages and requests are recorded."""
    return watch.attach(context.new_page())
