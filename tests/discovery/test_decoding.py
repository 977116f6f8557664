"""The text of a feed, in whichever encoding, and without entities of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.discovery.decoding import feed_text
from atlas.discovery.errors import FeedError

BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>'


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        ("<a>né</a>".encode(), None),
        ("<a>né</a>".encode("utf-8-sig"), "latin-1"),
        ("<a>né</a>".encode("utf-16"), None),
        ("<a>né</a>".encode("utf-16-le"), "utf-16-le"),
        ("<a>né</a>".encode("latin-1"), "ISO-8859-1"),
        ("<?xml version='1.0' encoding='windows-1252'?><a>né</a>".encode("cp1252"), None),
        ("<?xml version='1.0' encoding='nonsense'?><a>né</a>".encode(), "nonsense"),
        ("<?xml version='1.0' encoding='utf-7'?><a>né</a>".encode(), "unicode_escape"),
    ],
)
def test_the_text_is_read_in_its_encoding(body: bytes, charset: str | None) -> None:
    assert feed_text(body, charset) == "<a>né</a>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "utf-8-sig"])
def test_entities_are_refused_before_anything_is_parsed(encoding: str) -> None:
    with pytest.raises(FeedError, match="declares entities"):
        feed_text(BOMB.replace("ENTITY", "entity").encode(encoding), None)


def test_an_encoding_that_hides_entities_is_not_used() -> None:
    hidden = BOMB.replace("<", "+ADw-").encode("ascii")

    assert hidden.decode("utf-7") == BOMB
    assert "<" not in feed_text(hidden, "utf-7")


@given(st.binary(max_size=200), st.none() | st.text(max_size=12))
def test_any_bytes_are_text_or_refused(body: bytes, charset: str | None) -> None:
    try:
        text = feed_text(body, charset)
    except FeedError:
        return
    assert "<!entity" not in text.lower()
