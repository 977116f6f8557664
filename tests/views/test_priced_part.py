"""Parts of an infrastructure whose whole is not published."""

import pytest

from atlas import BareNumberError, PricedPart, UnitError, usd, usd_per_month
from atlas.errors import ViewError
from atlas.gates.examples.shop import economics, part
from tests.examples import GAP, reported

SIX = reported(usd_per_month(600), "$600 a month")


def test_a_part_is_priced_or_a_gap() -> None:
    assert part().is_known
    assert not part(monthly=GAP).is_known
    with pytest.raises(BareNumberError):
        PricedPart("orders", monthly=9, covers="nodes")  # type: ignore[arg-type]


def test_a_commitment_next_to_a_gap_is_refused() -> None:
    with pytest.raises(ViewError, match="'a' has a price for 1 year next to a gap"):
        part("a", monthly=GAP, committed={"1 year": SIX})
    with pytest.raises(ViewError, match="next to a gap; allowed: two known prices"):
        part("a", committed={"1 year": GAP})


def test_a_commitment_is_money_in_a_time() -> None:
    with pytest.raises(UnitError):
        part(committed={"1 year": reported(usd(600), "$600")})


def test_each_part_is_named_once() -> None:
    assert [item.name for item in economics(parts=[part("a"), part("b")]).parts] == ["a", "b"]
    with pytest.raises(ViewError, match="two parts are called 'a'"):
        economics(parts=[part("a"), part("a")])
    with pytest.raises(BareNumberError, match="a priced part"):
        economics(parts=[SIX])
