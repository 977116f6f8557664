"""Addresses of items: what a reader could open, and when two are one."""

import pytest

from atlas.discovery.items import item_address, key_of, line_of

BASE = "https://blog.example/feed/index.xml"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://x.example/a", "https://x.example/a"),
        ("/a", "https://blog.example/a"),
        ("a?b=1#c", "https://blog.example/feed/a?b=1"),
        ("//x.example/a", "https://x.example/a"),
        ("/a?utm_source=rss&b=1&utm_medium=x", "https://blog.example/a?b=1"),
        ("https://medium.com/a-1?source=rss----5---4", "https://medium.com/a-1"),
        ("/a?b", "https://blog.example/a?b"),
        (" /a ", "https://blog.example/a"),
    ],
)
def test_a_link_leads_to_an_address(link: str, address: str) -> None:
    assert item_address(BASE, link) == address


@pytest.mark.parametrize(
    "link",
    [
        "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
        "data:text/html,x", "file:///etc/passwd", "mailto:x@x.example", "https://me:pass@x.example/",
        "https://[::1", "https://x.example/\x1b[31m", "https://x.example/\u202egpj", "\\\\x\\y",
        "https://x.example/" + "a" * 2_000, "http://x.example:99999/", "vbscript:x", "ftp://x.example/",
    ],
)  # fmt: skip
def test_what_no_reader_should_open_is_no_address(link: str) -> None:
    assert item_address(BASE, link) == ""


def test_one_page_has_one_key() -> None:
    same = ["https://www.x.example/a/", "http://x.example/a", "https://X.example/a"]

    assert {key_of(address) for address in same} == {"x.example/a"}
    assert key_of("https://x.example/a?b=1") == "x.example/a?b=1"
    assert key_of("https://x.example:8443/a") == "x.example:8443/a"
    assert key_of("https://[::1]/a") == "::1/a"
    assert key_of("https://[::1") == "https://[::1"


def test_a_title_is_one_line_of_bounded_length() -> None:
    assert line_of(" a\n b\u2028c\x85d ") == "a b c d"
    assert line_of("a" * 400) == "a" * 299 + "…"
