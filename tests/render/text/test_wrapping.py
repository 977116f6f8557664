from hypothesis import given
from hypothesis import strategies as st

from render.text.fonts import Face, TextStyle, measure
from render.text.wrapping import wrap

BODY = TextStyle(Face.SANS, 13)
texts = st.text(st.sampled_from("ab cd-ef/gh_il.jk,WM 01"), max_size=120)
widths = st.floats(10, 400)


@given(text=texts, width=widths)
def test_no_line_is_wider_than_asked(text: str, width: float) -> None:
    for line in wrap(text, BODY, width):
        assert measure(line, BODY) <= width + 1e-6 or len(line) == 1


@given(text=texts, width=widths)
def test_no_character_is_lost_but_spaces_at_breaks(text: str, width: float) -> None:
    assert "".join(wrap(text, BODY, width)).replace(" ", "") == text.replace(" ", "")


@given(text=texts)
def test_what_fits_stays_as_it_is(text: str) -> None:
    assert wrap(text, BODY, 10_000) == [text]


def test_a_newline_breaks() -> None:
    assert wrap("one\ntwo", BODY, 1000) == ["one", "two"]


def test_a_long_word_is_broken_after_punctuation() -> None:
    first, *_ = wrap("org.apache.cassandra.exceptions", BODY, measure("org.apache.cass", BODY))
    assert first == "org.apache."
