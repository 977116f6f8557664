"""`atlas discover`: what it lists, and what it writes."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.authoring.site import serving
from tests.discovery.feeds import entry, rss
from tests.projects import Writer

SETTINGS = '[tool.atlas]\n[tool.atlas.targets]\narchitecture = 8\nsystems = ["parcelpost"]\n'
LINK = "https://blog.example/parcels"


@pytest.fixture
def shop(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a list of one feed, and a saved copy of it."""
    project.complete().write("pyproject.toml", SETTINGS)
    feed(project.folder, "https://blog.example/feed")
    project.write("saved/shop-blog.xml", rss(entry("Our database")).decode())
    monkeypatch.chdir(project.folder)
    return project.folder


def feed(folder: Path, address: str) -> None:
    (folder / "sources.toml").write_text(
        f'[[source]]\nname = "Shop blog"\naddress = "{address}"\nkind = "feed"\n'
        'systems = ["parcelpost"]\n'
    )


def discover(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["discover", "--today", "2026-11-28", *arguments])


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_saved_copies_are_listed_without_a_network_and_nothing_is_written(shop: Path) -> None:
    before = files(shop)
    done = discover("--from", "saved")

    assert done.exit_code == 0, done.output
    assert "+5 missing view: Parcelpost has no storage architecture" in done.stdout
    assert done.stderr == "saved copies in saved are read; nothing is fetched\n"
    assert files(shop) - before <= {"build"}


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_each_form_has_the_item(shop: Path, form: str) -> None:
    done = discover("--from", "saved", "--format", form)

    assert done.exit_code == 0
    assert LINK in done.stdout
    if form == "json":
        assert json.loads(done.stdout)["items"][0]["address"] == LINK


def test_feeds_are_fetched_and_can_be_saved(shop: Path) -> None:
    with serving() as site:
        feed(shop, site.put("/feed", rss(entry("Our database"))))
        done = discover("--save", "copies")

    assert done.exit_code == 0, done.output
    assert LINK in done.stdout
    assert files(shop / "copies") == {"shop-blog.xml"}
    assert discover("--from", "copies").stdout == done.stdout


def test_where_no_feed_can_be_read_it_fails(shop: Path) -> None:
    with serving() as site:
        feed(shop, f"{site.address}/none")
        done = discover()

    assert done.exit_code == 1
    assert "0 of 1 feed read" in done.stdout
    assert "not read: Shop blog: " in done.stdout


def test_what_is_marked_is_listed_no_more(shop: Path) -> None:
    first = discover("--from", "saved", "--mark", "seen")
    again = discover("--from", "saved")

    assert "1 item marked as seen" in first.stderr
    assert LINK in first.stdout
    assert LINK not in again.stdout
    assert "1 decided" in again.stdout
    assert discover(LINK, "--mark", "new").exit_code == 0
    assert LINK in discover("--from", "saved").stdout


def test_a_decision_about_an_address_reads_no_feed(shop: Path) -> None:
    (shop / "sources.toml").unlink()
    done = discover(LINK, "--mark", "rejected", "--because", "no figures")

    assert done.exit_code == 0
    assert done.stdout == ""
    content = json.loads((shop / "discovered.json").read_text())
    assert content == {LINK: {"state": "rejected", "day": "2026-11-28", "because": "no figures"}}


@pytest.mark.parametrize(
    "arguments",
    [(LINK,), ("--mark", "taken"), ("--mark", "new"), ("--because", "x"),
     (LINK, "--mark", "new", "--because", "x"), ("--from", "saved", "--save", "copies"),
     ("--days", "0"), ("--most", "0"), ("--mark", "read"), ("--format", "csv")],
)  # fmt: skip
def test_a_wrong_call_is_refused_and_nothing_is_written(
    shop: Path, arguments: tuple[str, ...]
) -> None:
    before = files(shop)

    assert discover(*arguments).exit_code == 2
    assert files(shop) == before


def test_a_number_of_days_beyond_the_calendar_is_all_days(shop: Path) -> None:
    assert LINK in discover("--from", "saved", "--days", "999999999").stdout


def test_a_module_that_cannot_be_loaded_is_named(shop: Path) -> None:
    (shop / "systems/parcelpost/broken.py").write_text("raise ValueError\n")
    done = discover("--from", "saved")

    assert done.exit_code == 0
    assert "systems/parcelpost/broken.py: skipped, it cannot be loaded" in done.stderr


def test_a_list_of_another_form_is_refused(shop: Path) -> None:
    (shop / "discovered.json").write_text("[]")

    assert discover("--from", "saved").exit_code == 1
    assert (shop / "discovered.json").read_text() == "[]"
