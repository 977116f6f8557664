from atlas import Plane
from render.parts.chips import Chip, chips
from render.picture.scene import Path, Text, walk
from render.picture.theme import Role
from render.views.entries import part_chips
from tests.examples import database


def test_what_was_added_has_a_plus() -> None:
    block = chips([Chip("store", Plane.STATE, sign="+")], 300)

    assert [item.text for item in walk(block.items) if isinstance(item, Text)] == ["+", "store"]


def test_what_was_dropped_is_struck_through_on_each_of_its_lines() -> None:
    name = "a store with a long name that is broken into two lines"
    block = chips([Chip(name, Plane.STATE, sign="−")], 260)
    struck = [item for item in walk(block.items) if isinstance(item, Path)]
    lines = [item for item in walk(block.items) if isinstance(item, Text)][1:]

    assert len(struck) == len(lines) == 2
    assert all(path.stroke is Role.HIT for path in struck)


def test_a_chip_without_a_sign_is_not_struck() -> None:
    assert not [
        item
        for item in walk(chips([Chip("store", Plane.STATE)], 300).items)
        if isinstance(item, Path)
    ]


def test_a_role_stands_over_chips_that_do_not_fit_beside_it() -> None:
    store = [database("timelines")]
    wide, narrow = part_chips("stores", store, 300), part_chips("stores", store, 130)

    assert wide.height < narrow.height
    assert {text.text for text in walk(narrow.items) if isinstance(text, Text)} == {
        "stores",
        "timelines",
    }
