"""What an archive on loopback says of pages that are gone."""

import json
import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from atlas.store import Store
from atlas.verification.archive import Archived, Found, look_up
from atlas.verification.crawling import Settings
from tests.verification.servers import Reply, Server, serving

PAGE = "http://127.0.0.1:9/2018/voice?a=b&c"
DAY = date(2026, 6, 1)
QUERY = "/available?url=http%3A%2F%2F127.0.0.1%3A9%2F2018%2Fvoice%3Fa%3Db%26c&timestamp=20260601"
COPY = "http://web.archive.org/web/20180711102233/http://example.org/2018/voice"


def available(**fields: Any) -> str:
    closest = {"available": True, "url": COPY, "timestamp": "20180711102233", "status": "200"}
    return json.dumps({"url": PAGE, "archived_snapshots": {"closest": {**closest, **fields}}})


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as one:
        yield one


def found(folder: Path, archive: str, *pages: str, **settings: Any) -> Found:
    chosen = Settings(seconds=2.0, wait=lambda _: None, **settings)
    return look_up(
        archive, dict.fromkeys(pages or [PAGE], DAY), Store(folder / "store.sqlite"), chosen
    )


def copy(folder: Path, server: Server) -> Archived:
    return found(folder, f"{server.address}/available").copies[PAGE]


def test_the_copy_closest_to_the_day_is_named(tmp_path: Path, server: Server) -> None:
    server.put(QUERY, available(), Content_Type="application/json")
    archived = copy(tmp_path, server)

    assert archived == Archived(address=COPY, time="2018-07-11T10:22:33+00:00", status=200)
    assert str(archived) == f"archived copy of 2018-07-11: {COPY}"
    assert server.paths() == {"/robots.txt": 1, QUERY: 1}


def test_a_copy_of_an_error_says_so(tmp_path: Path, server: Server) -> None:
    server.put(QUERY, available(status="404"))

    assert "of 2018-07-11 (status 404): " in str(copy(tmp_path, server))


def test_an_address_with_a_query_keeps_it(tmp_path: Path, server: Server) -> None:
    found(tmp_path, f"{server.address}/available?key=1")

    path = next(path for path in server.paths() if path != "/robots.txt")
    assert parse_qs(urlsplit(path).query) == {
        "key": ["1"], "url": [PAGE], "timestamp": ["20260601"],
    }  # fmt: skip


@pytest.mark.parametrize(
    "body", ['{"url": "x", "archived_snapshots": {}}', available(available=False)]
)
def test_an_archive_may_have_no_copy(tmp_path: Path, server: Server, body: str) -> None:
    server.put(QUERY, body)

    assert copy(tmp_path, server) == Archived(why="the archive has none")


@pytest.mark.parametrize(
    "body",
    [
        "<html>",
        "[]",
        "{}",
        '{"archived_snapshots": {"closest": []}}',
        '{"archived_snapshots": ' + '{"closest": ' * 5_000,
        available(timestamp="yesterday"),
        available(timestamp="20181399000000"),
        available(status="many"),
        available(status=[200]),
        available(url="javascript:alert(1)"),
        available(url="file:///etc/passwd"),
        available(url="http://a:b@example.org/"),
        available(url="http://[example.org/"),
        available(url="http://example.org/\x1b[2J"),
        available(url="http://example.org/\u202egpj"),
        available(url=f"http://example.org/{'x' * 5_000}"),
    ],
)
def test_nonsense_is_told_and_costs_nothing_else(tmp_path: Path, server: Server, body: str) -> None:
    server.put(QUERY, body)
    known = found(tmp_path, f"{server.address}/available")
    archived = known.copies[PAGE]

    assert (archived.address, known.answered) == ("", frozenset())
    assert "something else than its availability API does" in archived.why


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply(b"", 404), "answered with status 404"),
        (Reply(b"", 500), "answered with status 500"),
        (Reply(b"", 429, {"Retry-After": "3600"}), "was not reached: "),
        (Reply(bytes(100_000)), "is larger than 64 KiB"),
        (Reply(b"", 302, {"Location": "ftp://127.0.0.1/"}), "ftp"),
        (Reply(b"", 302, {"Location": "http://10.0.0.1/"}), "was not reached: "),
    ],
)
def test_an_archive_that_fails_is_told(
    tmp_path: Path, server: Server, reply: Reply, why: str
) -> None:
    server.put_reply(QUERY, reply)

    assert why in copy(tmp_path, server).why


def test_an_archive_that_is_not_there_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.3", 0)) as closed:
        port = closed.getsockname()[1]
    known = found(tmp_path, f"http://127.0.0.3:{port}/available")

    assert known.copies[PAGE].why.startswith("the archive was not reached: ")


def test_its_robots_txt_is_kept_to(tmp_path: Path, server: Server) -> None:
    server.put("/robots.txt", "User-agent: *\nDisallow: /available\n", Content_Type="text/plain")

    assert "robots.txt of 127.0.0.1 forbids programs" in copy(tmp_path, server).why
    assert server.paths() == {"/robots.txt": 1}


def test_a_private_page_is_not_named_to_a_public_archive(tmp_path: Path) -> None:
    known = found(tmp_path, "http://8.8.8.8/available", "http://10.0.0.1/x", "http://wiki/x")

    assert {each.why for each in known.copies.values()} == {
        "its host is private, and is not named to a public archive"
    }


def test_no_archive_is_asked_where_none_is_set(tmp_path: Path) -> None:
    assert found(tmp_path, "") == Found({})
