"""`atlas serve`: an edited view is built, and an open page shows it."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, expect

from atlas.cli import main
from tests.projects import Writer
from tests.site.conftest import Watch

pytestmark = pytest.mark.xdist_group("site")
_LONGEST = "120"
"""Seconds after which the server stops by itself, even if the test does not stop it."""


@pytest.fixture
def project(tmp_path: Path) -> Writer:
    return Writer(tmp_path).complete()


@pytest.fixture
def server(project: Writer) -> Iterator[str]:
    """The address of a server on a free port."""
    command = [sys.executable, "-u", "-m", "atlas.cli", "serve", "--port", "0"]
    with subprocess.Popen(
        [*command, "--seconds", _LONGEST],
        cwd=project.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout
        address = next((line for line in process.stdout if line.startswith("http")), "")
        yield address.strip().rstrip("/")
        process.terminate()


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


def test_it_stops_after_the_given_time(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.folder)
    done = CliRunner().invoke(main, ["serve", "--port", "0", "--seconds", "0"])

    assert done.exit_code == 0
    assert "2 pages, 2 of them written" in done.output
    assert "http://127.0.0.1:" in done.output


def test_a_port_that_is_in_use_is_reported(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = CliRunner().invoke(main, ["serve", "--port", str(port), "--seconds", "0"])

    assert done.exit_code == 1
    assert f"port {port} cannot be used" in done.stderr
