"""Fetching from servers on loopback that answer as real ones do."""

import gzip
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import brotli  # type: ignore[import-untyped] # it carries no types
import pytest

from atlas import fetching, reaching
from atlas.store import Store
from atlas.verification.addresses import readable
from atlas.verification.contents import Contents
from atlas.verification.copies import Copy, Fault, copies_in
from atlas.verification.crawling import Settings, crawl
from atlas.verification.texts import text_of
from tests.verification.servers import Reply, Server, by_encoding, in_turn, serving

PAGE = b"<p>We run 850 voice servers.</p>"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as one:
        yield one


class Crawler:
    """Fetches into a folder, and notes for how long it would have waited."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "copies"
        self.store = Store(folder / "store.sqlite")
        self.waited: list[float] = []

    def all(self, *addresses: str, seconds: float = 5.0, most: int = 10**6) -> dict[str, Any]:
        settings = Settings(seconds=seconds, most=most, wait=self.waited.append)
        keep = Contents(0, self.folder).keep
        return crawl(addresses, keep, self.store, settings)

    def one(self, address: str, **settings: Any) -> Copy:
        copy = self.all(address, **settings)[address]
        assert isinstance(copy, Copy), copy
        return copy

    def fault(self, address: str, **settings: Any) -> str:
        fault = self.all(address, **settings)[address]
        assert isinstance(fault, Fault)
        return fault.why

    def words(self, copy: Copy) -> str:
        return text_of(copy, (self.folder / copy.file).read_bytes()).words.strip()


@pytest.fixture
def crawler(tmp_path: Path) -> Crawler:
    return Crawler(tmp_path)


def test_a_page_is_copied_with_its_address_and_day(server: Server, crawler: Crawler) -> None:
    url = server.put("/post?id=1", PAGE)
    copy = crawler.one(url)

    assert crawler.words(copy) == "We run 850 voice servers."
    assert copies_in(crawler.folder) == {url: copy}
    assert copy.fetched == datetime.now(UTC).date().isoformat()


def test_a_page_that_moved_for_good_says_where_to(server: Server, crawler: Crawler) -> None:
    server.put("/new", PAGE)
    url = server.put("/old", status=301, Location="/new")
    copy = crawler.one(url)

    assert (copy.url, copy.moved_to) == (f"{server.address}/new", f"{server.address}/new")


def test_what_follows_a_temporary_redirect_has_not_moved(server: Server, crawler: Crawler) -> None:
    server.put("/c", PAGE)
    server.put("/b", status=301, Location="/c")
    copy = crawler.one(server.put("/a", status=302, Location="/b"))

    assert (copy.url, copy.moved_to) == (f"{server.address}/c", "")


@pytest.mark.parametrize("status", [404, 410, 403, 500])
def test_an_error_is_an_answer(server: Server, crawler: Crawler, status: int) -> None:
    assert crawler.one(server.put("/x", b"<p>no</p>", status)).status == status


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_asks_for_a_pause_gets_it(
    server: Server, crawler: Crawler, status: int
) -> None:
    busy = Reply(b"", status, {"Retry-After": "7"})
    url = server.put_reply("/x", in_turn(busy, busy, Reply(PAGE)))

    assert crawler.one(url).status == 200
    assert [round(each) for each in crawler.waited] == [7, 7]
    assert server.paths()["/x"] == 3


def test_a_pause_may_end_at_a_date(server: Server, crawler: Crawler) -> None:
    until = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    url = server.put_reply("/x", in_turn(Reply(b"", 503, {"Retry-After": until}), Reply(PAGE)))

    assert crawler.one(url).status == 200
    assert [25 < each < 31 for each in crawler.waited] == [True]


def test_a_long_pause_is_not_waited_for(server: Server, crawler: Crawler) -> None:
    url = server.put_reply("/x", Reply(b"", 429, {"Retry-After": "3600"}))

    assert crawler.fault(url).endswith("answered with status 429, and asks to wait 3600 s")
    assert crawler.waited == []


def test_a_server_that_stays_busy_is_given_up(server: Server, crawler: Crawler) -> None:
    url = server.put_reply("/x", Reply(b"", 503, {"Retry-After": "soon"}))

    assert crawler.fault(url).endswith("answered with status 503")
    assert server.paths()["/x"] == 3


def test_gzip_is_unpacked_and_brotli_not_asked_for(server: Server, crawler: Crawler) -> None:
    bodies = {"br": brotli.compress(PAGE), "gzip": gzip.compress(PAGE), "": PAGE}
    url = server.put_reply("/x", by_encoding(bodies))

    assert crawler.words(crawler.one(url)) == "We run 850 voice servers."
    assert server.asked[-1][1]["Accept-Encoding"] == "gzip"


def test_brotli_that_nobody_asked_for_is_told(server: Server, crawler: Crawler) -> None:
    url = server.put("/x", brotli.compress(PAGE), Content_Encoding="br")

    assert "packed by br" in crawler.fault(url)


def test_a_body_in_chunks_is_read(server: Server, crawler: Crawler) -> None:
    url = server.put_reply("/x", Reply(PAGE, chunked=True))

    assert crawler.words(crawler.one(url)) == "We run 850 voice servers."


@pytest.mark.parametrize(
    ("named", "written"),
    [("iso-8859-1", "utf-8"), ("utf-8", "cp1252"), ("none-such", "utf-8"), ("", "utf-8")],
)
def test_a_wrong_character_set_does_not_matter(
    server: Server, crawler: Crawler, named: str, written: str
) -> None:
    body = "<p>850 servers – “voice” in Zürich</p>".encode(written)
    kind = f"text/html; charset={named}" if named else "text/html"
    words = crawler.words(crawler.one(server.put("/x", body, Content_Type=kind)))

    assert words.startswith("850 servers")
    assert ("Zürich" in words) == (written == "utf-8")


def test_a_body_of_50_mb_is_bounded(server: Server, crawler: Crawler) -> None:
    url = server.put_reply("/x", Reply(bytes(50_000_000), headers={"Content-Type": "text/plain"}))

    assert "is larger than 976 KiB" in crawler.fault(url, most=1_000_000)


def test_a_body_that_never_ends_is_given_up(server: Server, crawler: Crawler) -> None:
    url = server.put_reply("/x", Reply(b"<p>", endless=b"x", pause=0.02))

    assert "could not be fetched" in crawler.fault(url, seconds=0.3)


def test_a_circle_of_redirects_is_given_up(server: Server, crawler: Crawler) -> None:
    server.put("/b", status=302, Location="/a")

    assert "too many redirects" in crawler.fault(server.put("/a", status=301, Location="/b"))


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://x/"])
def test_a_redirect_leads_to_no_other_scheme(server: Server, crawler: Crawler, target: str) -> None:
    fault = crawler.fault(server.put("/a", status=302, Location=target))

    assert target.partition(":")[0] in fault


def test_a_public_page_leads_to_no_private_one(
    server: Server, crawler: Crawler, monkeypatch: pytest.MonkeyPatch
) -> None:
    private = server.put("/private", PAGE)
    with serving("127.0.0.2") as public:
        known = reaching.reach
        monkeypatch.setattr(
            reaching,
            "reach",
            lambda address: reaching.Reach.PUBLIC if address == "127.0.0.2" else known(address),
        )
        url = public.put("/a", status=302, Location=private)

        assert "127.0.0.1: private or loopback" in crawler.fault(url)
    assert server.asked == []


def test_a_host_that_nobody_serves_is_given_up(crawler: Crawler) -> None:
    with socket.create_server(("127.0.0.3", 0)) as closed:
        port = closed.getsockname()[1]
    found = crawler.all(*[f"http://127.0.0.3:{port}/{number}" for number in range(20)])

    assert len(found) == 20
    assert all(isinstance(each, Fault) for each in found.values())
    assert sum("did not answer several times in a row" in each.why for each in found.values()) > 10


def test_a_host_whose_name_is_not_known_is_asked_for_once(
    crawler: Crawler, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up: list[str] = []

    def look_up(host: str, *_: Any, **__: Any) -> list[Any]:
        looked_up.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    found = crawler.all("http://pages.acme-store.net/x")["http://pages.acme-store.net/x"]

    assert found.kind == "unknown host"
    assert "pages.acme-store.net is not found" in found.why
    assert looked_up == ["pages.acme-store.net"]


def test_what_robots_txt_forbids_is_not_asked_for(server: Server, crawler: Crawler) -> None:
    rules = "User-agent: *\nDisallow: /private\nAllow: /private/open$\n"
    server.put("/robots.txt", rules, Content_Type="text/plain")
    closed = server.put("/private/x", PAGE)
    opened = server.put("/private/open", PAGE)
    found = crawler.all(closed, opened)

    assert found[closed] == Fault(
        f"robots.txt of 127.0.0.1 forbids programs to read {closed}", "forbidden"
    )
    assert isinstance(found[opened], Copy)
    assert server.paths() == {"/robots.txt": 1, "/private/open": 1}


def test_robots_txt_may_name_this_program_alone(server: Server, crawler: Crawler) -> None:
    rules = "User-agent: production-atlas\nDisallow: /\n\nUser-agent: *\nAllow: /\n"
    server.put("/robots.txt", rules, Content_Type="text/plain")

    assert "forbids programs" in crawler.fault(server.put("/x", PAGE))
    assert server.asked[0][1]["User-Agent"] == fetching.AGENT


def test_a_redirect_needs_the_permission_of_the_host_it_leads_to(
    server: Server, crawler: Crawler
) -> None:
    with serving("127.0.0.2") as other:
        other.put("/robots.txt", "User-agent: *\nDisallow: /\n", Content_Type="text/plain")
        url = server.put("/a", status=302, Location=other.put("/x", PAGE))

        assert "robots.txt of 127.0.0.2 forbids" in crawler.fault(url)
        assert other.paths() == {"/robots.txt": 1}


def test_a_host_whose_robots_txt_fails_is_left_alone(server: Server, crawler: Crawler) -> None:
    server.put("/robots.txt", status=503)
    url = server.put("/x", PAGE)

    assert "robots.txt answered with status 503" in crawler.fault(url)
    assert server.paths()["/x"] == 0


def test_a_delay_between_requests_is_kept(server: Server, crawler: Crawler) -> None:
    rules = "User-agent: *\nCrawl-delay: 5\n"
    server.put("/robots.txt", rules, Content_Type="text/plain")
    crawler.all(*[server.put(f"/{number}", PAGE) for number in range(4)])

    assert len([each for each in crawler.waited if 4 < each <= 5]) >= 2


def test_at_most_two_requests_at_a_time_go_to_a_host(server: Server, crawler: Crawler) -> None:
    def slow(_: dict[str, str]) -> Reply:
        return Reply(PAGE, pause=0.02)

    with serving("127.0.0.2") as other:
        urls = [
            each.put_reply(f"/{number}", slow) for each in (server, other) for number in range(15)
        ]
        other.put("/to", status=302, Location=urls[0])
        found = crawler.all(*urls, f"{other.address}/to")

        assert len(found) == 31
        assert server.most == other.most == 2


def test_what_did_not_change_is_not_sent_again(server: Server, crawler: Crawler) -> None:
    def answer(headers: dict[str, str]) -> Reply:
        known = headers.get("If-None-Match") == '"1"'
        kind = {"Content-Type": "text/html; charset=utf-8", "ETag": '"1"'}
        return Reply(b"" if known else PAGE, 304 if known else 200, kind)

    url = server.put_reply("/x", answer)
    first, second = crawler.one(url), crawler.one(url)

    assert first == second
    assert crawler.words(second) == "We run 850 voice servers."
    assert server.asked[-1][1]["If-None-Match"] == '"1"'


def test_a_page_without_a_tag_is_asked_for_by_its_date(server: Server, crawler: Crawler) -> None:
    day = "Sat, 28 Nov 2026 10:00:00 GMT"
    url = server.put("/x", PAGE, Last_Modified=day)
    crawler.one(url)
    crawler.one(url)

    assert server.asked[-1][1]["If-Modified-Since"] == day


def test_a_file_of_a_repository_is_read_as_it_is() -> None:
    commit = "0e6e2404b85dc336dd2889814e089bde7d1a4c55"
    page = f"https://github.com/boto/botocore/blob/{commit}/docs/a%20b.md"

    raw = f"https://raw.githubusercontent.com/boto/botocore/{commit}/docs/a%20b.md"
    assert readable(page) == raw
    assert readable("https://gitlab.com/g/h/p/-/blob/v1/x.py?ref_type=tags") == (
        "https://gitlab.com/g/h/p/-/raw/v1/x.py"
    )
    assert readable("https://github.com/boto/botocore") == "https://github.com/boto/botocore"


def test_a_name_that_is_not_found_is_looked_up_once(
    crawler: Crawler, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def unknown(host: str, *_: Any, **__: Any) -> list[Any]:
        asked.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    faults = crawler.all(*(f"https://gone.example.org/{number}" for number in range(9)))

    assert {fault.why.rpartition(" is not found")[0][-16:] for fault in faults.values()} == {
        "gone.example.org"
    }
    assert asked == ["gone.example.org"]
