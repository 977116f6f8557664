import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.matching.cleaning import clean
from tests.triage.wrapping import WRAPPERS


@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=200), st.sampled_from(list(WRAPPERS))
)
def test_any_text_can_be_cleaned_in_any_wrapping(text: str, name: str) -> None:
    line = clean(WRAPPERS[name](text))

    assert "\x1b[3" not in line.text or "\x1b" in text


@given(st.binary(max_size=400))
def test_any_bytes_can_be_cleaned(data: bytes) -> None:
    assert not re.search(r"[\x00-\x08]", clean(data).text)


@pytest.mark.parametrize(
    "raw",
    [
        rb"\ud800 inotify_add_watch failed",
        rb'{"msg": "\ud800 inotify_add_watch failed", "pod": "\udfff", "time": "2\ud800"}',
        rb"level=error msg=\"\udc00\ud800 inotify_add_watch failed\"",
    ],
)
def test_half_of_a_pair_is_replaced(raw: bytes) -> None:
    line = clean(raw)

    for text in (line.text, line.whole, line.origin, line.time, *line.forms):
        assert text.encode().decode() == text
    assert "\ufffd" in line.text


def test_the_halves_of_a_pair_are_joined() -> None:
    assert clean(rb"\ud83d\ude00 failed").text == "\U0001f600 failed"
