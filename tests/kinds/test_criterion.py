from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    Aspect,
    BareNumberError,
    ChoiceError,
    Criterion,
    Figure,
    UnitError,
    ViewError,
    about,
    assumed,
    at_least,
    at_most,
    between,
    ms,
    nodes,
    quantity,
    seconds,
    users,
)
from atlas.kinds.criterion import Better
from tests.examples import GAP, WORDS, reported

amounts = st.lists(st.integers(1, 1000), min_size=2, max_size=5)
ends: st.SearchStrategy[Better] = st.sampled_from(["more", "less"])


def row(values: Sequence[object], better: Better = "more", conditions: object = "as measured") -> (
    Criterion
):  # fmt: skip
    return Criterion("reads", values=values, conditions=conditions, better=better)  # type: ignore[arg-type]


def figures(*amounts: float) -> list[Figure]:
    return [assumed(ms(amount), because="for the test") for amount in amounts]


@given(amounts, ends)
def test_the_winner_is_the_single_best_one(amounts: list[int], better: Better) -> None:
    best = max(amounts) if better == "more" else min(amounts)
    wanted = amounts.index(best) if amounts.count(best) == 1 else None

    assert row(figures(*amounts), better).winner == wanted


@given(amounts, ends, st.data())
def test_where_conditions_differ_none_wins(
    amounts: list[int], better: Better, data: st.DataObject
) -> None:
    conditions = ["on one machine"] * len(amounts)
    conditions[data.draw(st.integers(0, len(amounts) - 1))] = "on another"

    assert row(figures(*amounts), better, conditions).winner is None


@given(amounts, ends, st.data())
def test_where_a_figure_is_missing_none_wins(
    amounts: list[int], better: Better, data: st.DataObject
) -> None:
    values: list[object] = list(figures(*amounts))
    values[data.draw(st.integers(0, len(amounts) - 1))] = GAP

    assert row(values, better).winner is None


@given(amounts)
def test_a_row_without_a_better_end_has_no_winner(amounts: list[int]) -> None:
    assert row(figures(*amounts), "neither").winner is None


def test_the_unit_does_not_decide() -> None:
    values = [reported(ms(900), "900 ms"), reported(seconds(1), "1 s")]

    assert row(values, "less").winner == 0
    assert row(values, "more").winner == 1


@pytest.mark.parametrize(
    ("one", "other", "winner"),
    [
        (at_least(ms(10)), ms(9), 0),
        (at_least(ms(10)), ms(11), None),
        (at_most(ms(10)), ms(11), 1),
        (at_most(ms(10)), ms(9), None),
        (between(ms(1), ms(5)), between(ms(5), ms(9)), None),
        (between(ms(1), ms(4)), between(ms(5), ms(9)), 1),
        (about(ms(1)), ms(2), 1),
    ],
)
def test_intervals_that_touch_have_no_winner(one: object, other: object, winner: object) -> None:
    values = [assumed(value, because="for the test") for value in (one, other)]  # type: ignore[call-overload]

    assert row(values).winner == winner


def test_figures_of_two_dimensions_are_refused_with_both_named() -> None:
    values = [reported(nodes(72), "72 nodes"), reported(users(3), "3 users")]

    with pytest.raises(UnitError, match=r"72 nodes.*\[node\].*3 users.*\[user\]"):
        row(values)


@pytest.mark.parametrize("conditions", [["a", "b", "c"], []])
def test_conditions_are_one_or_as_many_as_figures(conditions: list[str]) -> None:
    with pytest.raises(ViewError, match="conditions for 2 figures"):
        row(figures(1, 2), "more", conditions)


def test_conditions_and_the_better_end_are_required() -> None:
    with pytest.raises(TypeError, match="conditions"):
        Criterion("reads", values=figures(1, 2), better="more")  # type: ignore[call-arg]
    with pytest.raises(ChoiceError, match=r"'higher'.*more, less, neither"):
        row(figures(1, 2), "higher")  # type: ignore[arg-type]


def test_a_bare_number_is_refused() -> None:
    with pytest.raises(BareNumberError, match="7"):
        row([7, 8])


def test_a_plain_number_stays_one() -> None:
    values = [assumed(quantity(3, ""), because="for the test") for _ in range(2)]

    assert row(values).converted == tuple(values)


def test_an_aspect_takes_facts_and_gaps() -> None:
    assert Aspect("order", values=[WORDS, GAP]).values == (WORDS, GAP)
    with pytest.raises(BareNumberError):
        Aspect("order", values=["by key"])  # type: ignore[list-item]
