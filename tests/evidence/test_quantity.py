import math
import operator
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from atlas import (
    BareNumberError,
    UnitError,
    about,
    at_least,
    at_most,
    between,
    count,
    gb,
    messages,
    months,
    ms,
    nodes,
    percent,
    quantity,
    ratio,
    seconds,
    servers,
    tb,
    usd_per_month,
    users,
)
from atlas.evidence.figure import Quantity
from tests.strategies import FAMILIES, positive, ranges

OPERATIONS = [operator.add, operator.sub, operator.mul, operator.truediv]
moderate = st.floats(-1e6, 1e6, allow_nan=False)


def _inside(value: float, low: float, high: float) -> bool:
    slack = 1e-9 * max(abs(value), abs(low), abs(high), 1e-9)
    return low - slack <= value <= high + slack


@pytest.mark.parametrize("operation", OPERATIONS)
@given(
    left=ranges("", moderate),
    right=ranges("", moderate),
    where=st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_an_interval_holds_every_result_that_its_inputs_allow(
    operation: Callable[..., Quantity],
    left: Quantity,
    right: Quantity,
    where: tuple[float, float],
) -> None:
    assume(operation is not operator.truediv or not right.low <= 0 <= right.high)
    assume(min(abs(right.low), abs(right.high)) > 1e-3 or operation is not operator.truediv)
    one, other = (
        min(max(bounds.low + share * (bounds.high - bounds.low), bounds.low), bounds.high)
        for bounds, share in zip((left, right), where, strict=True)
    )

    result = operation(left, right)

    assert _inside(operation(one, other), result.low, result.high)


@given(value=positive, family=st.sampled_from(FAMILIES), data=st.data())
def test_a_unit_and_back_is_the_same_quantity(
    value: float, family: tuple[str, ...], data: st.DataObject
) -> None:
    one, other = data.draw(st.sampled_from(family)), data.draw(st.sampled_from(family))

    there_and_back = quantity(value, one).to(other).to(one)

    assert there_and_back.unit == quantity(value, one).unit
    assert math.isclose(there_and_back.low, value, rel_tol=1e-12)


@given(left=ranges("second", moderate), right=ranges("second", moderate))
def test_addition_does_not_depend_on_the_order(left: Quantity, right: Quantity) -> None:
    assert left + right == right + left


@given(left=ranges("second", positive), right=ranges("millisecond", positive))
def test_a_sum_in_another_unit_is_the_same_sum(left: Quantity, right: Quantity) -> None:
    one, other = (left + right).to("millisecond"), right + left

    assert math.isclose(one.low, other.low, rel_tol=1e-9)
    assert math.isclose(one.high, other.high, rel_tol=1e-9)


@pytest.mark.parametrize(
    ("made", "shown"),
    [
        (nodes(72) * tb(9), "648 TB"),
        (usd_per_month(100) * nodes(3), "$300/mo"),
        (usd_per_month(100) / users(4), "$25/user/mo"),
        (messages(4).per("second") * seconds(3), "12 msg"),
        (messages(10).per("hour") * months(1), "7,300 msg"),
        (gb(3) / seconds(2), "1.5 GB/s"),
        (usd_per_month(100) * percent(30), "$30/mo"),
        (ms(10) * ratio(2), "20 ms"),
        (ms(10) / ratio(2), "5 ms"),
        (nodes(6) * percent(50), "3 nodes"),
        (ratio(1) + percent(50), "1.5 ×"),
        ((ms(10) / ms(40)).to("percent"), "25 %"),
    ],
)
def test_units_multiply_and_cancel_as_people_expect(made: Quantity, shown: str) -> None:
    assert str(made) == shown


def test_counts_of_different_things_do_not_add_up() -> None:
    with pytest.raises(UnitError, match="user against node"):
        nodes(3) + users(2)


def test_quantities_of_different_dimensions_do_not_add_up() -> None:
    with pytest.raises(UnitError, match=r"\[data\] and \[time\]"):
        ms(5) + gb(3)


def test_a_count_of_ones_own_is_written_in_ones_own_words() -> None:
    assert str(count(1, "voice server")) == "1 voice server"
    assert str(count(850, "voice server")) == "850 voice servers"
    assert str(count(2, "piece of mail", "pieces of mail")) == "2 pieces of mail"


def test_what_has_a_constructor_is_counted_in_its_unit() -> None:
    assert count(3, "server") + servers(4) == servers(7)
    assert count(3, "server", "servers") == servers(3)


@pytest.mark.parametrize("many", ["servants", "serveres"])
def test_a_second_plural_of_one_thing_is_refused(many: str) -> None:
    with pytest.raises(UnitError, match="and so are 'server' and 'servers'"):
        count(3, "server", many)


def test_capitals_do_not_make_another_thing() -> None:
    assert count(3, "Server") + servers(4) == servers(7)


@pytest.mark.parametrize(
    ("one", "message"),
    [
        ("servers", r"'servers' is counted, .* write `count\(…, 'server'\)`"),
        ("Queries", r"'Queries' is counted, .* write `count\(…, 'query'\)`"),
        ("", "'' is counted; allowed: one of the things"),
        ("%", "'%' is counted; allowed: one of the things"),
        (None, "None is counted; allowed: one of the things"),
        ("second", "'second' is counted, which is a unit"),
        ("byte", "'byte' is counted, which is a unit"),
    ],
)
def test_what_is_not_one_thing_is_not_counted(one: str, message: str) -> None:
    with pytest.raises(UnitError, match=message):
        count(3, one)


def test_a_plural_that_was_counted_as_one_thing_is_found_at_the_singular() -> None:
    assert str(count(1, "gadgets of old")) == "1 gadgets of old"
    with pytest.raises(UnitError, match="'gadgets of old' is counted, which is several of 'gadget"):
        count(1, "gadget of old", "gadgets of old")


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, True, "5", None])
def test_what_is_no_finite_number_is_refused(value: float) -> None:
    with pytest.raises(UnitError):
        ms(value)


@pytest.mark.parametrize("unit", ["furlong", "5 second", "second + second"])
def test_an_unknown_unit_is_refused(unit: str) -> None:
    with pytest.raises(UnitError, match="is unknown"):
        quantity(5, unit)


def test_a_range_with_swapped_ends_is_refused() -> None:
    with pytest.raises(UnitError, match="swap the ends"):
        between(ms(5), ms(3))


@pytest.mark.parametrize("divisor", [ms(0), between(ms(0), ms(3)), at_most(ms(3))])
def test_a_divisor_that_can_be_zero_is_refused(divisor: Quantity) -> None:
    with pytest.raises(UnitError, match="which can be zero"):
        ms(1) / divisor


@pytest.mark.parametrize("bound", [about, at_least, at_most])
def test_a_bound_of_a_bare_number_is_refused(bound: Callable[..., Quantity]) -> None:
    with pytest.raises(BareNumberError, match="is 3, a bare value"):
        bound(3)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_arithmetic_with_a_bare_number_is_refused(operation: Callable[..., Quantity]) -> None:
    with pytest.raises(BareNumberError, match="is 2, a bare value"):
        operation(ms(5), 2)


def test_a_bound_knows_its_known_end() -> None:
    assert at_least(ms(5)).magnitude == at_most(ms(5)).magnitude == 5
    assert not at_least(ms(5)).is_exact


def test_the_magnitude_of_a_range_is_its_middle() -> None:
    assert between(ms(40), ms(60)).magnitude == 50


def test_that_a_number_is_approximate_survives_arithmetic() -> None:
    assert (about(ms(5)) + ms(1)).about
    assert (ms(5) * about(ratio(2))).about
    assert not (ms(5) + ms(1)).about


def test_a_bound_stays_a_bound_through_arithmetic() -> None:
    assert at_least(ms(5)) + ms(1) == at_least(ms(6))
    assert ms(9) - at_least(ms(5)) == at_most(ms(4))
