import re

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
