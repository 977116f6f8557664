"""`atlas serve`: an edited view is built, and an open page shows it."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from functools import partial
from http.client import HTTPConnection
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect

from atlas.cli import main
from atlas.project import Project
from render.site.serve import Builder, _Handler
from tests.projects import Writer
from tests.site.conftest import CHROMIUM, Watch

pytestmark = pytest.mark.xdist_group("site")
_LONGEST = "120"
"""Seconds after which the server stops by itself, even if the test does not stop it."""


@pytest.fixture
def project(tmp_path: Path) -> Writer:
    return Writer(tmp_path).complete()


@contextmanager
def served(project: Writer) -> Iterator[str]:
    """Serve a project on a free port, and give the address."""
    command = [sys.executable, "-u", "-m", "atlas.cli", "serve", "--port", "0"]
    with subprocess.Popen(
        [*command, "--seconds", _LONGEST],
        cwd=project.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout
        address = next((line for line in process.stdout if line.startswith("http")), "")
        try:
            yield address.strip().rstrip("/")
        finally:
            process.terminate()


@pytest.fixture
def server(project: Writer) -> Iterator[str]:
    """The address of a server of a project that a test changes."""
    with served(project) as address:
        yield address


@pytest.fixture(scope="module")
def standing_project(tmp_path_factory: pytest.TempPathFactory) -> Writer:
    return Writer(tmp_path_factory.mktemp("standing")).complete()


@pytest.fixture(scope="module")
def standing(standing_project: Writer) -> Iterator[str]:
    """The address of a server that several tests ask."""
    with served(standing_project) as address:
        yield address


def test_an_open_page_shows_what_was_edited(
    server: str, project: Writer, page: Page, watch: Watch
) -> None:
    page.set_default_timeout(60_000)
    page.goto(f"{server}/systems/parcelpost/storage.html")
    expect(page.locator("h1")).to_have_text("Once more")
    with page.expect_event("load"):
        file = project.folder / "systems/parcelpost/storage.py"
        file.write_text(file.read_text("utf-8").replace("Once more", "Edited"), "utf-8")
    expect(page.locator("h1")).to_have_text("Edited")

    assert server.startswith("http://127.0.0.1:")
    watched = [
        request for request in watch.requests if not request.startswith((server, "data:", "blob:"))
    ]
    assert watched == []
    assert page.request.get(f"{server}/nothing.html").status == 404


def test_a_mistake_is_shown_over_the_last_good_page(
    server: str, project: Writer, page: Page
) -> None:
    page.set_default_timeout(60_000)
    page.goto(f"{server}/systems/parcelpost/storage.html")
    file = project.folder / "systems/parcelpost/storage.py"
    good = file.read_text("utf-8")
    file.write_text(f"{good}\n)\n", "utf-8")
    expect(page.get_by_role("alert")).to_contain_text(
        f"systems/parcelpost/storage.py:{good.count(chr(10)) + 2}:1", timeout=60_000
    )

    expect(page.locator("h1")).to_have_text("Once more")
    assert page.request.get(f"{server}/systems/parcelpost/storage.html").ok

    file.write_text(good.replace("Once more", "Mended"), "utf-8")
    expect(page.locator("h1")).to_have_text("Mended", timeout=60_000)
    expect(page.get_by_role("alert")).to_have_count(0)


def answered(server: str, path: str, **headers: str) -> tuple[int, Message, bytes]:
    """Status, headers and body of what the server answers to a request as it is written."""
    connection = HTTPConnection(server.removeprefix("http://"), timeout=30)
    try:
        connection.putrequest("GET", path, skip_host=bool(headers))
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


@pytest.mark.parametrize(
    "path", ["/index.html", "/__reload.js", "/__mark/index.html", "/__changes"]
)
def test_a_page_that_takes_the_address_for_its_own_name_gets_nothing(
    standing: str, path: str
) -> None:
    for host in ("evil.example", "evil.example:80", "", "[", "127.0.0.1.evil.example"):
        status, _, body = answered(standing, path, Host=host)
        assert status in (400, 421), host
        assert b"Parcelpost" not in body
    port = standing.rsplit(":", 1)[1]
    if path != "/__changes":
        for host in ("localhost", f"LOCALHOST:{port}", f"127.0.0.1:{port}", f"[::1]:{port}"):
            assert answered(standing, path, Host=host)[0] == 200, host


def test_a_browser_led_here_by_another_name_reads_nothing(standing: str, browser: Browser) -> None:
    port = standing.rsplit(":", 1)[1]
    rules = "--host-resolver-rules=MAP evil.example 127.0.0.1"
    chromium = browser.browser_type.launch(executable_path=CHROMIUM, args=["--no-sandbox", rules])
    page = chromium.new_page()
    answer = page.goto(f"http://evil.example:{port}/index.html")
    assert answer is not None
    assert answer.status == 421
    assert "--allow-host" in page.content()
    read = page.evaluate("fetch('/systems/parcelpost/storage.html').then((it) => it.text())")
    assert "Once more" not in read
    chromium.close()


def test_a_name_that_is_allowed_is_served(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    builder = Builder(project.project, project.folder / "build" / "site", print)

    assert "127.0.0.1" in builder.hosts
    given: list[object] = []
    monkeypatch.chdir(project.folder)
    monkeypatch.setattr("render.site.serve.serve", lambda *_, **named: given.append(named["hosts"]))
    CliRunner().invoke(main, ["serve", "--allow-host", "atlas.test", "--allow-host", "b.test"])
    assert given == [("atlas.test", "b.test")]


def test_no_link_leads_out_of_the_site(standing: str, standing_project: Writer) -> None:
    secret = standing_project.write("secret.html", "<head></head><body>secret</body>")
    (standing_project.folder / "build" / "site" / "out.html").symlink_to(secret)
    (standing_project.folder / "build" / "site" / "up").symlink_to(standing_project.folder)

    for path in ("/out.html", "/up/secret.html", "/__mark/out.html", "/up/", "/%2e%2e/secret.html"):
        status, _, body = answered(standing, path)
        assert status == 404, path
        assert b"secret</body>" not in body


@pytest.mark.parametrize("path", ["/a%00b.html", f"/{'a' * 5000}.html", "/%00", "/__mark/%00"])
def test_an_address_that_cannot_be_is_answered(standing: str, path: str) -> None:
    assert answered(standing, path)[0] == 400


def test_the_policy_of_the_pages_is_sent_with_every_answer(standing: str) -> None:
    for path in ("/index.html", "/assets/site.css", "/__reload.js", "/nothing.html"):
        headers = answered(standing, path)[1]
        assert "frame-ancestors 'none'" in str(headers["Content-Security-Policy"])
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_idle_connections_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 0 < _Handler.timeout < 60
    monkeypatch.setattr(_Handler, "timeout", 0.2)
    one, other = socket.socketpair()
    with one:
        one.settimeout(10)
        with other:
            one.sendall(b"GET /index.html HTTP/1.1\r\n")
            handler = partial(_Handler, builder=Builder(Project(Path.cwd()), Path.cwd(), print))
            handler(other, ("127.0.0.1", 0), None)  # returns as nothing more comes
        assert one.recv(100) == b""


def test_it_stops_after_the_given_time(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.folder)
    done = CliRunner().invoke(main, ["serve", "--port", "0", "--seconds", "0"])

    assert done.exit_code == 0
    assert "2 pages, 2 of them written" in done.output
    assert "http://127.0.0.1:" in done.output


def test_where_there_is_no_view_it_does_not_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Writer(tmp_path / "empty").folder)
    done = CliRunner().invoke(main, ["serve", "--port", "0", "--seconds", "0"])

    assert done.exit_code == 2
    assert "there is nothing to show" in done.stderr


def test_a_port_that_is_in_use_is_reported(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = CliRunner().invoke(main, ["serve", "--port", str(port), "--seconds", "0"])

    assert done.exit_code == 1
    assert f"port {port} cannot be used" in done.stderr


def test_a_site_is_built_by_hand_while_it_is_served(server: str, project: Writer) -> None:
    file = project.folder / "systems/parcelpost/storage.py"
    text = file.read_text("utf-8")

    def built() -> str:
        done = subprocess.run(
            [sys.executable, "-m", "atlas.cli", "site", "--jobs", "1"],
            cwd=project.folder, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout

    for title in ("Twice more", "And another"):
        file.write_text(text.replace("Once more", title), "utf-8")
        assert built().startswith("2 pages")
        status, _, page = answered(server, "/systems/parcelpost/storage.html")
        assert (status, f"<h1>{title}</h1>".encode() in page) == (200, True)
    while "2 pages, 0 of them written" not in built():
        pass  # the server may be building the same just now
    assert answered(server, "/systems/parcelpost/storage.html")[0] == 200
