import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.matching.signature import Signature
from atlas.search.index import Index
from tests.triage.conftest import Ask
from tests.triage.wrapping import WRAPPERS, vary


def logged(index: Index) -> list[Signature]:
    return [each for each in index.signatures() if each.kind == "log"]


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
