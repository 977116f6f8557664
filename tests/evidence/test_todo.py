import pytest

from atlas.errors import CitationError
from atlas.evidence.gap import Undisclosed
from atlas.evidence.todo import HOLES, todo


def test_a_hole_stands_where_a_gap_may_stand_and_says_what_is_to_be_declared() -> None:
    hole = todo("how many")
    assert isinstance(hole, Undisclosed)
    assert hole.explain() == "— still to be declared: how many"
    assert repr(hole) == "todo('how many')"


def test_what_is_computed_of_a_hole_is_that_hole() -> None:
    hole = todo("how many")
    assert hole + 1 is hole
    assert 2 / hole is hole


def test_an_empty_hole_is_refused() -> None:
    with pytest.raises(CitationError):
        todo(" ")


def test_a_hole_is_noted_while_a_module_is_loaded() -> None:
    token = HOLES.set([])
    try:
        hole = todo("how many")
        assert HOLES.get() == [hole]
    finally:
        HOLES.reset(token)
