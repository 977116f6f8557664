"""Collecting feeds: from loopback and from saved copies, within limits."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from atlas.discovery import collecting
from atlas.discovery.collecting import Body, fetched, read_bodies, save, saved
from atlas.discovery.errors import FeedError
from atlas.store import Store
from tests.authoring.site import Reply, serving
from tests.discovery.feeds import BLOG, PAGES, REPORTS, entry, rss, sitemap

TODAY = date(2026, 11, 28)


def test_feeds_are_fetched_and_what_fails_says_why(tmp_path: Path) -> None:
    with serving() as site:
        moved = Reply(status=301, headers={"Location": "/feed"})
        site.replies["/moved"] = moved
        site.replies["/private"] = Reply(status=302, headers={"Location": "http://10.0.0.1/"})
        site.replies["/file"] = Reply(status=302, headers={"Location": "file:///etc/passwd"})
        site.replies["/huge"] = Reply(b"x" * (collecting.MOST_BYTES + 1))
        site.put("/feed", rss(entry(link="/a")), Content_Type="application/rss+xml")
        names = ["feed", "moved", "gone", "private", "file", "huge"]
        feeds = [evolve(BLOG, name=name, address=f"{site.address}/{name}") for name in names]
        bodies = fetched(feeds, Store(tmp_path / "store.db"))
        read = read_bodies(bodies, TODAY)

        assert [reading.feed.name for reading in read] == names
        assert [item.address for item in read[0].items] == [f"{site.address}/a"]
        assert read[1].items == read[0].items
    assert "status 404" in read[2].problem
    assert "10.0.0.1" in read[3].problem
    assert read[4].problem != ""
    assert "is larger than 4096 KiB" in read[5].problem


def test_a_host_is_asked_as_it_wants_to_be(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.db")
    names = ["open", "closed", "busy"]
    with serving() as site:
        site.put("/robots.txt", b"User-agent: *\nDisallow: /closed\n", Content_Type="text/plain")
        site.replies["/open"] = Reply(rss(entry()), headers={"ETag": '"1"'})
        site.replies["/busy"] = Reply(status=429, headers={"Retry-After": "3600"})
        feeds = [evolve(BLOG, name=name, address=f"{site.address}/{name}") for name in names]
        first = fetched(feeds, store)
        site.replies["/open"] = Reply(status=304)
        again = fetched(feeds[:1], store)

        assert "/closed" not in [path for path, _ in site.asked]
        assert all("production-atlas" in headers["User-Agent"] for _, headers in site.asked)
        assert site.asked[-1][1]["If-None-Match"] == '"1"'
    assert first[0].content == again[0].content == rss(entry())
    assert "robots.txt" in first[1].problem
    assert "asks to wait 3600 s" in first[2].problem


def test_what_is_saved_is_read_without_a_network(tmp_path: Path) -> None:
    bodies = [Body(BLOG, rss(entry())), Body(REPORTS, problem="gone"), Body(PAGES, sitemap())]
    save(bodies, tmp_path)
    again = saved([BLOG, REPORTS, PAGES], tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["shop-blog.xml", "shop-pages.xml"]
    assert [body.content for body in again] == [body.content for body in bodies]
    assert again[1].problem == "no saved copy is called reports.html"


def test_a_saved_copy_may_have_any_ending_but_not_any_size(tmp_path: Path) -> None:
    (tmp_path / "shop-blog.rss").write_bytes(rss(entry()))
    (tmp_path / "shop-pages.xml").write_bytes(b" " * (collecting.MOST_BYTES + 1))
    blog, pages = saved([BLOG, PAGES], tmp_path)

    assert len(read_bodies([blog], TODAY)[0].items) == 1
    assert "larger than" in pages.problem


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FeedError, match="is no folder"):
        saved([BLOG], tmp_path / "none")


def test_a_feed_that_takes_too_long_or_too_much_stops_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slow = b"<rss><channel>" + b"<item>" * 690_000
    large = b"<rss " + b"".join(b'a%d="b" ' % number for number in range(250_000)) + b">"
    monkeypatch.setattr(collecting, "_SECONDS", 6.0)
    monkeypatch.setattr(collecting, "_MEGABYTES", 256)
    read = read_bodies([Body(BLOG, slow), Body(BLOG, large), Body(BLOG, rss(entry()))], TODAY)

    assert [bool(reading.problem) for reading in read] == [True, True, False]
    assert [item.title for item in read[2].items] == ["How we store parcels"]


def test_what_is_refused_is_a_problem_of_its_feed() -> None:
    read = read_bodies([Body(PAGES, b"<!ENTITY"), Body(PAGES, sitemap())], TODAY)

    assert "it declares entities" in read[0].problem
    assert read[1].problem == ""
