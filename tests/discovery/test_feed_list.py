"""The list of feeds: what it holds, and what is refused."""

from pathlib import Path

import pytest

from atlas.addresses import is_address
from atlas.discovery.feed_list import Feed, read_feeds
from atlas.errors import ConfigurationError
from atlas.project import find_project

GOOD = '[[source]]\nname = "Shop blog"\naddress = "https://shop.example/feed"\nkind = "feed"\n'


def test_a_list_has_feeds_in_order(tmp_path: Path) -> None:
    more = GOOD.replace("Shop blog", "Shop status") + 'systems = ["shop"]\nlinks = "https://"\n'
    (tmp_path / "sources.toml").write_text(GOOD + more)

    assert read_feeds(tmp_path) == (
        Feed("Shop blog", "https://shop.example/feed", "feed"),
        Feed("Shop status", "https://shop.example/feed", "feed", ("shop",), "https://"),
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "no table"),
        ("source = 1", "no table"),
        ("source = [1]", "in table 1 1"),
        (GOOD + "x = 1", "the key 'x'"),
        (GOOD + GOOD, "the name 'Shop blog' twice"),
        (GOOD.replace('"feed"', '"page"'), "kind = 'page'"),
        (GOOD.replace("kind", "#"), "no kind"),
        (GOOD.replace('"Shop blog"', "1"), "name = 1"),
        (GOOD + "systems = 'shop'", "systems = 'shop'"),
        (GOOD + "systems = ['']", "systems = ['']"),
        (GOOD + "links = 1", "links = 1"),
        (GOOD.replace("https://shop", "file://shop"), "address = 'file://shop.example/feed'"),
        (GOOD.replace("shop.example", "me:pass@shop.example"), "address = "),
        ("x = 1\n" + GOOD, "the key 'x'"),
    ],
)
def test_anything_else_is_refused(tmp_path: Path, text: str, found: str) -> None:
    (tmp_path / "sources.toml").write_text(text)

    with pytest.raises(ConfigurationError) as caught:
        read_feeds(tmp_path)
    assert found in caught.value.found


def test_a_project_without_a_list_is_told_how_to_write_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"there is no sources\.toml"):
        read_feeds(tmp_path)


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "ftp://x.example", "https://", "x", 1, None]
)
def test_only_addresses_of_the_web_are_addresses(text: object) -> None:
    assert not is_address(text)


def test_the_list_of_the_atlas_is_about_its_planned_systems() -> None:
    project = find_project(Path(__file__).parents[2])
    feeds = read_feeds(project.folder)
    systems = {system for feed in feeds for system in feed.systems}

    assert systems <= set(project.targets.systems)
    assert set(project.targets.systems) - systems == {"tiktok"}  # no feed of it is known
    assert len({feed.address for feed in feeds}) == len(feeds)
