from collections.abc import Iterable

import pytest

from atlas.matching.signature import Signature
from atlas.search.index import Index
from atlas.triage.answers import Answer
from tests.triage.conftest import Ask
from tests.triage.wrapping import WRAPPERS, vary

DIGITS = "28"


def logged(index: Index) -> list[Signature]:
    return [signature for signature in index.signatures() if signature.kind == "log"]


def keys(answers: Iterable[Answer]) -> list[str]:
    return [answer.match.signature.key for answer in answers]


@pytest.mark.parametrize("name", WRAPPERS)
def test_a_signal_is_the_same_however_its_line_is_wrapped(
    name: str, library: Index, ask: Ask
) -> None:
    """Each wrapper is tried on every eighth message, and each message in two of them or three."""
    different = []
    for signature in logged(library)[list(WRAPPERS).index(name) % 8 :: 8]:
        plain = ask(signature.sample).answers
        wrapped = ask(WRAPPERS[name](signature.sample)).answers
        if plain and keys(plain) != keys(wrapped):
            different.append(signature.key)

    assert different == []


@pytest.mark.parametrize("digit", DIGITS)
def test_changed_numbers_change_no_answer(digit: str, library: Index, ask: Ask) -> None:
    """Each message is tried with one of the digits in the place of all."""
    different = []
    for signature in logged(library)[DIGITS.index(digit) :: len(DIGITS)]:
        plain = ask(signature.sample).answers
        answering = [answer.match.signature for answer in plain]
        line = vary(signature.sample, [signature, *answering], digit)
        if line != signature.sample and keys(plain)[:1] != keys(ask(line).answers)[:1]:
            different.append((signature.key, line))

    assert different == []
