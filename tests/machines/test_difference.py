import pytest

from atlas.machines.difference import changes
from atlas.machines.errors import PriceListError
from tests.machines.lists import listed

older = listed("q1.large,1.00 q1.huge,8 q1.old,2", "2023-01-15")
newer = listed("q1.large,0.90 q1.huge,8.0 q1.new,3", "2024-01-15")


def test_what_moved_came_or_went_is_told() -> None:
    told = {
        change.machine: (str(change.before), str(change.after)) for change in changes(older, newer)
    }
    assert told == {
        "q1.large": ("$1/h", "$0.90/h"),
        "q1.old": ("$2/h", "None"),
        "q1.new": ("None", "$3/h"),
    }


def test_the_share_it_moved_by_is_told() -> None:
    moved = {change.machine: change.moved for change in changes(older, newer)}
    assert moved["q1.large"] == pytest.approx(-0.1)
    assert moved["q1.old"] is None


def test_lists_of_different_things_are_not_compared() -> None:
    with pytest.raises(PriceListError, match=r"moon-1 against one of .* mars-1"):
        changes(older, listed("q1.large,1", region="mars-1"))
