"""Which part of a log line is shown where there is no room for all of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.text.excerpt import Excerpt, Lines, excerpt
from render.text.fonts import measure
from render.text.styles import CODE

NGINX = (
    "2026/03/04 05:06:07 [error] 31#31: *1402 no live upstreams while connecting to upstream",
    "no live upstreams while connecting to upstream",
)


def room(characters: int, lines: int = 1) -> Lines:
    return Lines(CODE, characters * measure("0", CODE) + 0.1, lines)


@pytest.mark.parametrize(
    ("texts", "constant", "characters", "lines", "shown"),
    [
        (NGINX, "no live upstreams", 100, 1, NGINX[0]),
        (NGINX, "no live upstreams", 60, 1, NGINX[1]),
        (NGINX, "no live upstreams", 40, 1, "no live upstreams while connecting to…"),
        (
            ("Too many parts (300). Merges are processing significantly slower than inserts.",),
            "Merges are processing significantly slower than inserts",
            54,
            1,
            "Too many parts (300). Merges are processing…",
        ),
        (
            ("java.sql.SQLException: HikariPool-1 - Connection is not available, after 30001ms",),
            " - Connection is not available, after ",
            54,
            1,
            "…Connection is not available, after 30001ms",
        ),
        (
            ("org.apache.kafka.errors.NotEnoughReplicasException: Messages are rejected.",),
            "Messages are rejected.",
            54,
            1,
            "…NotEnoughReplicasException: Messages are rejected.",
        ),
        (
            ("Read 12 live rows and 42 tombstone cells for query SELECT * FROM x (see threshold)",),
            "(see threshold)",
            60,
            1,
            "Read 12 live rows and 42 tombstone cells … (see threshold)",
        ),
        (
            ("Thu, 17 Feb 2022 17:12:40 -0500 NodeStatusUnknown Kubelet stopped posting status",),
            "Kubelet stopped posting status",
            60,
            1,
            "NodeStatusUnknown Kubelet stopped posting status",
        ),
    ],
)
def test_the_constant_words_are_shown_and_the_line_is_cut_between_words(
    texts: tuple[str, ...], constant: str, characters: int, lines: int, shown: str
) -> None:
    assert excerpt(texts, constant, room(characters, lines)).text == shown


def test_a_line_uses_all_lines_of_its_room() -> None:
    whole = f"{NGINX[1]}, client: 10.0.0.4"
    assert excerpt((whole,), "no live upstreams", room(45, 2)).text == whole


def test_a_word_that_goes_on_is_constant_as_a_whole() -> None:
    line = "ThrottlingException: TableWriteKeyRangeThroughputExceeded"
    assert excerpt((line,), "KeyRangeThroughputExceeded", room(90)).constant == line.split()[1]
    line = "An error occurred (ThrottlingException) when calling"
    shown = excerpt((line,), "An error occurred (Throttling", room(90))
    assert shown == Excerpt(line, "An error occurred (ThrottlingException")


@given(
    before=st.text("ab c:.-/2", max_size=80),
    constant=st.text("xyz ", min_size=3, max_size=30).filter(str.strip),
    after=st.text("ab c:.-/2", max_size=80),
    characters=st.integers(35, 60),
)
def test_constant_words_that_have_room_are_whole(
    before: str, constant: str, after: str, characters: int
) -> None:
    line = " ".join(f"{before} {constant} {after}".split())
    words = " ".join(constant.split())
    shown = excerpt((line,), words, room(characters))
    assert words in shown.text
    assert room(characters).hold(shown.text)


@given(line=st.text("ab c:.-/2(", min_size=1, max_size=200), characters=st.integers(3, 60))
def test_every_line_fits(line: str, characters: int) -> None:
    shown = excerpt((line,), line[-10:], room(characters, 2))
    assert room(characters, 2).hold(shown.text)
