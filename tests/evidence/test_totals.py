import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import (
    BareNumberError,
    Figure,
    Grade,
    UnitError,
    assumed,
    gb,
    ms,
    total,
    undisclosed,
    usd,
)
from tests.examples import GAP, SOURCE
from tests.strategies import figures

read = ms(15) @ SOURCE.at("15ms")
disk = gb(3) @ SOURCE.at("3 GB")


@given(st.lists(st.one_of(figures, st.just(GAP)), max_size=6))
def test_a_total_adds_up_what_is_known_and_counts_what_is_missing(
    numbers: list[Figure],
) -> None:
    known = [number for number in numbers if number is not GAP]

    result = total(numbers)

    assert len(result.missing) == len(numbers) - len(known)
    assert (result.known is None) == (not known)
    if result.known is not None:
        assert float(result.known) == pytest.approx(sum(float(number) for number in known))


def test_a_total_of_one_figure_is_that_figure() -> None:
    assert total([GAP, read]).known is read


def test_a_total_of_several_figures_is_derived() -> None:
    assert str(total([read, read, GAP]).figure) == "= 30 ms"
    assert total([read, read]).figure.grade is Grade.DERIVED


def test_a_total_of_gaps_is_the_first_gap() -> None:
    first = undisclosed("the first")

    assert total([first, GAP]).figure is first


def test_a_total_of_nothing_is_a_gap_not_zero() -> None:
    assert total([]).figure.grade is Grade.GAP


def test_a_bare_number_is_not_added_up() -> None:
    with pytest.raises(BareNumberError, match="a sum is 3"):
        total([read, 3])  # type: ignore[list-item]


def test_figures_of_two_dimensions_are_not_added_up() -> None:
    with pytest.raises(UnitError):
        total([read, disk])


def test_milliseconds_and_dollars_do_not_add_up_and_both_are_named() -> None:
    wait, price = assumed(ms(15), because="a test"), assumed(usd(3), because="a test")
    with pytest.raises(UnitError, match="USD against millisecond"):
        _ = wait + price
    with pytest.raises(UnitError, match="USD against millisecond"):
        total([wait, price])
    with pytest.raises(UnitError, match="millisecond against USD"):
        _ = price - wait
