import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from atlas.errors import LabelError
from render.text.fonts import Face, TextStyle, check, covers, measure

BODY = TextStyle(Face.SANS, 13)
drawable = st.text(st.sampled_from("abc xyz IlO01 [1]≈≥—–→·×µ…'\"€=<>&éß"), max_size=60)


@pytest.mark.parametrize("face", Face)
def test_every_face_has_the_signs_of_a_picture(face: Face) -> None:
    assert covers("≈ ≥ ≤ ± — – → ← ↔ · × µ μ … ' \" € = [ ] ² ½ ✓ Ω αβγ Привет é", face) == set()


@pytest.mark.parametrize(
    "text", ["😀", "שלום", "مرحبا", "日本語", "a\u200bb", "a\u202eb", "a\tb", "a\x00b", "\ue000"]
)
def test_what_no_font_draws_is_refused_by_name(text: str) -> None:
    with pytest.raises(LabelError) as caught:
        check(text)
    missing = sorted(covers(text))
    assert missing
    assert all(f"U+{ord(char):04X}" in str(caught.value) for char in missing)


def test_a_newline_ends_a_line_and_is_not_drawn() -> None:
    assert covers("a\nb") == set()
    with pytest.raises(LabelError):
        measure("a\nb", BODY)


@given(first=drawable, second=drawable)
def test_widths_add_up_since_there_is_no_kerning(first: str, second: str) -> None:
    whole = measure(first + second, BODY)
    assert whole == pytest.approx(measure(first, BODY) + measure(second, BODY))


@pytest.mark.parametrize("face", Face)
def test_a_width_is_what_freetype_draws(face: Face) -> None:
    text = "cassandra-messages 40-125 ms To AV"
    font = ImageFont.truetype(str(face.path), 1000, layout_engine=ImageFont.Layout.BASIC)
    drawn = sum(font.getlength(char) for char in text) / 1000 * 13
    assert measure(text, TextStyle(face, 13)) == pytest.approx(drawn, rel=0.01)


def test_a_sign_that_one_face_lacks_comes_from_another() -> None:
    assert measure("✓", BODY) == pytest.approx(measure("✓", TextStyle(Face.MONO, 13)))
