import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.search.index import Index
from atlas.triage.cleaning import clean
from atlas.triage.shapes import shape
from atlas.triage.signature import Signature
from tests.triage.conftest import Ask
from tests.triage.wrapping import WRAPPERS, vary


def logged(index: Index) -> list[Signature]:
    return [each for each in index.signatures() if each.sort == "log"]


@pytest.mark.parametrize("name", WRAPPERS)
def test_a_signal_is_the_same_however_its_line_is_wrapped(
    name: str, library: Index, ask: Ask
) -> None:
    different = []
    for each in logged(library):
        plain = ask(each.sample).answers
        wrapped = ask(WRAPPERS[name](each.sample)).answers
        if plain and (not wrapped or wrapped[0].match.signature.key != each.key):
            different.append(each.key)

    assert different == []


@given(data=st.data())
def test_changed_numbers_change_no_answer(library: Index, ask: Ask, data: st.DataObject) -> None:
    signature = data.draw(st.sampled_from(logged(library)))
    line = vary(signature, lambda each: _number(data, len(each[0])))

    def first(log: str) -> list[str]:
        return [each.match.signature.key for each in ask(log).answers[:1]]

    assert first(line) == first(signature.sample)


def _number(data: st.DataObject, digits: int) -> str:
    return str(data.draw(st.integers(10 ** (digits - 1), 10**digits - 1)))


@given(
    number=st.integers(0, 10**15),
    address=st.ip_addresses(v=4),
    identifier=st.uuids(),
    port=st.integers(1, 65535),
)
def test_numbers_addresses_and_identifiers_leave_one_shape(
    number: int, address: object, identifier: object, port: int
) -> None:
    line = f"request {identifier} of {address}:{port} took {number} ms at 0x{number:08x}"

    assert shape(line) == "request # of # took # ms at #"


@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=200), st.sampled_from(list(WRAPPERS))
)
def test_any_text_can_be_cleaned_in_any_wrapping(text: str, name: str) -> None:
    line = clean(WRAPPERS[name](text))

    assert "\x1b[3" not in line.text or "\x1b" in text


@given(st.binary(max_size=400))
def test_any_bytes_can_be_cleaned(data: bytes) -> None:
    assert not re.search(r"[\x00-\x08]", clean(data).text)
