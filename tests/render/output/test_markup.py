import html

from hypothesis import given
from hypothesis import strategies as st

from render.output.markup import attributes, escaped

CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cc",)).filter(
    lambda char: char not in "\ufffe\uffff"
)


@given(st.text(CHARACTERS))
def test_an_escaped_text_is_read_back_as_it_was(text: str) -> None:
    assert html.unescape(escaped(text)) == text
    assert not {"<", ">", '"'} & {*escaped(text)}


def test_characters_that_xml_bars_are_left_out() -> None:
    assert escaped("a\x00b\ud800c\r\td\ne") == "abc d&#10;e"


def test_attributes_come_in_order_with_hyphens_for_underscores() -> None:
    assert attributes(class_="a", stroke_width=1.5, href=None) == ' class="a" stroke-width="1.5"'
