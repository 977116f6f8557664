from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.matching.signature import Signature
from atlas.search.index import Index
from atlas.triage.answers import Answer
from tests.triage.conftest import Ask
from tests.triage.wrapping import WRAPPERS, vary


def logged(index: Index) -> list[Signature]:
    return [signature for signature in index.signatures() if signature.kind == "log"]


def keys(answers: Iterable[Answer]) -> list[str]:
    return [answer.match.signature.key for answer in answers]


@pytest.mark.parametrize("name", WRAPPERS)
def test_a_signal_is_the_same_however_its_line_is_wrapped(
    name: str, library: Index, ask: Ask
) -> None:
    """Each wrapper is tried on every fourth message, and each message in a fourth of them."""
    different = []
    for signature in logged(library)[list(WRAPPERS).index(name) % 4 :: 4]:
        plain = ask(signature.sample).answers
        wrapped = ask(WRAPPERS[name](signature.sample)).answers
        if plain and keys(plain) != keys(wrapped):
            different.append(signature.key)

    assert different == []


@given(data=st.data())
def test_changed_numbers_change_no_answer(library: Index, ask: Ask, data: st.DataObject) -> None:
    signature = data.draw(st.sampled_from(logged(library)))
    line = vary(signature, lambda match: _number(data, len(match[0])))

    def first(log: str) -> list[str]:
        return [answer.match.signature.key for answer in ask(log).answers[:1]]

    assert first(line) == first(signature.sample)


def _number(data: st.DataObject, digits: int) -> str:
    return str(data.draw(st.integers(10 ** (digits - 1), 10**digits - 1)))
