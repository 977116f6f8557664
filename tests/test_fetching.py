"""Fetching from servers on loopback that misbehave."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from atlas import reaching
from atlas.errors import FetchError, TemporaryFetchError
from atlas.fetching import MOST_REDIRECTS, fetch, origin
from atlas.reaching import Reach
from tests.authoring.site import Reply, Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as one:
        yield one


@contextmanager
def dripping(start: bytes, drop: bytes) -> Iterator[str]:
    """A server that sends a start, and then one drop after the other without end."""
    ended = threading.Event()

    def serve(listening: socket.socket) -> None:
        with suppress(OSError):
            connection, _ = listening.accept()
            with connection:
                connection.sendall(start)
                while not ended.wait(0.01):
                    connection.sendall(drop)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve, args=(listening,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
        finally:
            ended.set()
            listening.shutdown(socket.SHUT_RDWR)
            thread.join()


@pytest.mark.parametrize(
    ("start", "drop"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"),
        (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
        (b"", b""),
    ],
    ids=["body", "chunks", "headers", "hints", "silence"],
)
def test_a_server_that_drips_is_given_up(start: bytes, drop: bytes) -> None:
    with dripping(start, drop) as url, pytest.raises(TemporaryFetchError, match="within 0 s"):
        fetch(url, seconds=0.3)


def test_a_server_that_does_not_speak_tls_is_given_up() -> None:
    with dripping(b"", b"") as url, pytest.raises(TemporaryFetchError):
        fetch(url.replace("http:", "https:"), seconds=0.3)


def test_what_unpacks_to_more_than_is_wanted_is_given_up(site: Site) -> None:
    url = site.put("/bomb", gzip.compress(bytes(200_000)), Content_Encoding="gzip")
    assert len(fetch(url, most=200_000).body) == 200_000
    with pytest.raises(FetchError, match="larger than 195 KiB"):
        fetch(url, most=199_999)


def test_what_is_packed_in_another_way_than_asked_for_is_refused(site: Site) -> None:
    url = site.put("/packed", b"x", Content_Encoding="br")
    with pytest.raises(FetchError, match="packed by br"):
        fetch(url)
    assert site.asked[0][1]["Accept-Encoding"] == "gzip"


def test_what_is_packed_badly_is_an_error(site: Site) -> None:
    with pytest.raises(FetchError, match="could not be fetched"):
        fetch(site.put("/packed", b"no gzip", Content_Encoding="gzip"))


def test_a_body_that_is_cut_short_is_an_error() -> None:
    def serve(listening: socket.socket) -> None:
        connection, _ = listening.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve, args=(listening,), daemon=True)
        thread.start()
        with pytest.raises(TemporaryFetchError, match="could not be fetched"):
            fetch(f"http://127.0.0.1:{listening.getsockname()[1]}/")
        thread.join()


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "http://user:secret@127.0.0.1/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fe80::1]/",
        "http://0.0.0.0/",
        "http://[::ffff:10.0.0.1]/",
        "http://2130706433:99999/",
    ],
)
def test_a_redirect_leads_to_no_other_scheme_and_no_other_network(site: Site, target: str) -> None:
    site.replies["/"] = Reply(status=302, headers={"Location": target})
    with pytest.raises(FetchError):
        fetch(f"{site.address}/")
    assert len(site.asked) == 1


def test_a_public_page_leads_to_nothing_on_this_machine(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    reaches = {"127.0.0.1": Reach.PUBLIC, "127.0.0.2": Reach.LOOPBACK}
    monkeypatch.setattr(reaching, "reach", reaches.__getitem__)
    inside = site.address.replace("127.0.0.1", "127.0.0.2")
    site.replies["/"] = Reply(status=302, headers={"Location": f"{inside}/secret"})
    with pytest.raises(FetchError, match=r"127\.0\.0\.2 is at 127\.0\.0\.2: private or loopback"):
        fetch(f"{site.address}/")
    site.replies["/"] = Reply(status=302, headers={"Location": "/page"})
    site.put("/page", b"here")
    assert fetch(f"{site.address}/").body == b"here"


def test_only_so_many_redirects_are_followed(site: Site) -> None:
    for number in range(MOST_REDIRECTS + 1):
        site.replies[f"/{number}"] = Reply(status=302, headers={"Location": f"/{number + 1}"})
    site.put(f"/{MOST_REDIRECTS + 1}", b"here")
    assert fetch(f"{site.address}/1").body == b"here"
    with pytest.raises(FetchError, match="too many redirects"):
        fetch(f"{site.address}/0")


def test_another_host_is_refused_where_only_one_counts(site: Site) -> None:
    other = site.address.replace("127.0.0.1", "localhost")
    site.replies["/"] = Reply(status=302, headers={"Location": f"{other}/page"})
    site.put("/page", b"here")
    assert fetch(f"{site.address}/").body == b"here"
    with pytest.raises(FetchError, match=r"leads to http://localhost:\d+/page"):
        fetch(f"{site.address}/", on_host=True)
    site.replies["/"] = Reply(status=302, headers={"Location": "/page"})
    assert fetch(f"{site.address}/", on_host=True).body == b"here"


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "http://", "http://u:p@127.0.0.1/", "x", "http://[/", ""]
)
def test_an_address_of_no_page_is_refused(url: str) -> None:
    with pytest.raises(FetchError, match="the address"):
        fetch(url)


@pytest.mark.parametrize(("status", "kind"), [(404, FetchError), (503, TemporaryFetchError)])
def test_what_may_pass_is_told_from_what_stays(
    site: Site, status: int, kind: type[FetchError]
) -> None:
    site.replies["/"] = Reply(status=status)
    with pytest.raises(FetchError, match=f"status {status}") as error:
        fetch(f"{site.address}/")
    assert type(error.value) is kind
    assert fetch(f"{site.address}/", also=[status]).status == status


def test_an_answer_says_what_it_is(site: Site) -> None:
    url = site.put("/a", b"x", Content_Type="Text/HTML; charset=latin-1", ETag='"1"')
    answer = fetch(url, headers={"If-None-Match": '"0"'})
    assert (answer.content_type, answer.charset, answer.tag) == ("text/html", "latin-1", '"1"')
    assert site.asked[0][1]["If-None-Match"] == '"0"'


def test_the_proxy_of_the_environment_is_asked_but_for_this_machine(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", site.address)
    monkeypatch.setenv("no_proxy", "")
    site.put("http://example.org/page", b"by proxy")
    assert fetch("http://example.org/page").body == b"by proxy"
    assert fetch(site.put("/own", b"direct")).body == b"direct"
    assert [path for path, _ in site.asked] == ["http://example.org/page", "/own"]
    for target in ("http://10.0.0.1/", "http://localhost/", "http://169.254.169.254/"):
        site.replies["http://example.org/away"] = Reply(status=302, headers={"Location": target})
        with pytest.raises(FetchError, match=r"private or loopback|link-local"):
            fetch("http://example.org/away")


def test_a_proxy_of_another_kind_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "socks5://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(FetchError, match="socks5"):
        fetch("http://example.org/page")


def test_one_time_limit_holds_for_all_redirects(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    site.replies["/"] = Reply(status=302, headers={"Location": "/page"})
    site.put("/page", b"here")
    assert fetch(f"{site.address}/", seconds=10).body == b"here"
    asked = site.asked

    class Late(list[tuple[str, dict[str, str]]]):
        def append(self, one: tuple[str, dict[str, str]]) -> None:
            now[0] += 20
            asked.append(one)

    site.asked = Late()
    with pytest.raises(TemporaryFetchError, match="still being sent"):
        fetch(f"{site.address}/", seconds=10)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://Example.org/a", "https://example.org:443/b"),
        ("http://example.org/a", "http://example.org.:80/b"),
    ],
)
def test_one_origin_is_written_in_several_ways(one: str, other: str) -> None:
    assert origin(one) == origin(other)


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org.evil.example/",
        "https://example.orge/",
        "https://example.org:444/",
        "http://example.org/",
    ],
)
def test_what_begins_alike_is_another_origin(other: str) -> None:
    assert origin("https://example.org/") != origin(other)
