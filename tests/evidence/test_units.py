import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import UnitError
from atlas.evidence import units
from tests.strategies import FAMILIES, UNITS


@given(family=st.sampled_from(FAMILIES), data=st.data())
def test_a_factor_and_its_inverse_cancel(family: tuple[str, ...], data: st.DataObject) -> None:
    one, other = data.draw(st.sampled_from(family)), data.draw(st.sampled_from(family))

    assert math.isclose(units.factor(one, other) * units.factor(other, one), 1, rel_tol=1e-12)


@pytest.mark.parametrize("unit", UNITS)
def test_a_canonical_unit_is_its_own_spelling(unit: str) -> None:
    assert units.parse(units.parse(unit)) == units.parse(unit)


def test_a_month_has_730_hours_and_a_year_twelve_months() -> None:
    assert units.factor("month", "hour") == pytest.approx(730)
    assert units.factor("year", "month") == pytest.approx(12)


def test_a_kilobyte_has_1000_bytes_and_a_kibibyte_1024() -> None:
    assert units.factor("kilobyte", "byte") == pytest.approx(1000)
    assert units.factor("kibibyte", "byte") == pytest.approx(1024)


def test_units_of_two_dimensions_have_no_factor() -> None:
    with pytest.raises(UnitError, match="second against byte") as caught:
        units.factor("second", "byte")

    assert caught.value.remedy


def test_a_count_has_one_spelling() -> None:
    units.define_count("count_wheelbarrow", "wheelbarrow", "wheelbarrows")
    units.define_count("count_wheelbarrow", "wheelbarrow", "wheelbarrows")

    assert units.COUNTS["count_wheelbarrow"] == ("wheelbarrow", "wheelbarrows")
    assert units.counted("wheelbarrow") == "count_wheelbarrow"
    assert units.counted("wheelbarrow nobody counts") is None
    with pytest.raises(UnitError, match="'wheelbarrow' and 'wheelbarrowz' are counted"):
        units.define_count("count_wheelbarrow", "wheelbarrow", "wheelbarrowz")


def test_the_order_in_which_a_unit_is_written_does_not_matter() -> None:
    assert units.factor("USD / message / month", "USD / year / message") == pytest.approx(12)


@pytest.mark.parametrize(
    "text", ["(", "UStext} an hour", "'", "\\", "1e999999", "s.__class__", "s[", "=", "s/0"]
)
def test_what_is_no_unit_is_refused(text: str) -> None:
    with pytest.raises(UnitError, match="is unknown"):
        units.parse(text)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("sprocket", "gizmo"),
        ("gizmo", "sprocket"),
        ("USD", "month * gizmo"),
        ("widget", "second * gizmo"),
        ("sprocket * gizmo", "USD"),
    ],
)
def test_a_computed_unit_lists_its_parts_as_its_spelling_does(
    left: str, right: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for noun in ("gizmo", "sprocket", "widget"):
        units.define_count(noun, noun, f"{noun}s")
    computed = [units.combine(left, right, divide=divide)[0] for divide in (False, True)]
    listed = [[*units.powers(unit).items()] for unit in computed]
    monkeypatch.setattr(units, "_READ", {})
    units.powers.cache_clear()

    assert [[*units.powers(unit).items()] for unit in computed] == listed
