import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import LabelError
from atlas.evidence.labels import require_drawable

drawable = st.text(
    st.one_of(
        st.characters(codec="ascii", categories=["L", "N", "P", "S"]),
        st.sampled_from("éßΩЖ≥→µ“”…—"),
    ),
    min_size=1,
    max_size=240,
)


@given(drawable)
def test_letters_digits_and_common_signs_are_drawn_as_they_stand(text: str) -> None:
    assert require_drawable(text, field="a label") == text


@pytest.mark.parametrize(
    "text", ['a "quoted" name', "it's", "a < b > c", "R&D", "50 % × 2 → 3", "café", "Ωμέγα", "Жук"]
)
def test_quotes_and_signs_of_markup_are_drawn(text: str) -> None:
    assert require_drawable(text, field="a label") == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("two\nlines", "is a control character"),
        ("a\ttab", "is a control character"),
        ("nul\0", "is a control character"),
        ("שלום", "is written from right to left"),
        ("مرحبا", "is written from right to left"),
        ("abc\u202edef", "is written from right to left"),
        ("rocket 🚀", "is not in the bundled font"),
        ("日本", "is not in the bundled font"),
        ("zero\u200bwidth", "is not in the bundled font"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(LabelError, match=reason):
        require_drawable(text, field="the name of a test")


def test_a_label_of_500_characters_is_refused_and_says_how_many_fit() -> None:
    with pytest.raises(LabelError, match="has 500 characters") as caught:
        require_drawable("x" * 500, field="a label", most=48)

    assert caught.value.allowed == "at most 48 characters"


def test_a_label_may_be_exactly_as_long_as_fits() -> None:
    assert require_drawable("x" * 48, field="a label", most=48)
    with pytest.raises(LabelError):
        require_drawable("x" * 49, field="a label", most=48)


@pytest.mark.parametrize("text", ["", "   ", None, 3, b"bytes"])
def test_an_empty_label_is_refused(text: object) -> None:
    with pytest.raises(LabelError, match="a non-empty text"):
        require_drawable(text, field="a label")


@given(st.text())
def test_a_text_is_drawn_or_refused_with_a_reason_never_anything_else(text: str) -> None:
    refused: LabelError | None = None
    try:
        drawn = require_drawable(text, field="a label")
    except LabelError as error:
        refused, drawn = error, text

    assert drawn == text
    assert refused is None or all((refused.found, refused.allowed, refused.remedy))
