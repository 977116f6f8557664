from typing import Any

import pytest

from atlas import Plane
from atlas.evidence.grade import Grade
from atlas.model.values import Value
from render.parts.card_data import CardData, Gap, Row
from render.parts.compact import FULL, compact_card
from render.picture.scene import Link, text_of, walk


def text(**changes: Any) -> str:
    given: dict[str, Any] = {"name": "store", "plane": Plane.STATE, "technology": "ScyllaDB 5.2"}
    data = CardData(**{**given, **changes})
    return text_of(compact_card(data, FULL).items).replace("\xa0", " ")


def row(label: str) -> Row:
    return Row(label, Value("9 TB", Grade.REPORTED))


def gap(label: str, kind: Any = "not published") -> Gap:
    return Gap(label, f"{label}: not in the post", kind)


def test_a_card_without_a_known_figure_names_its_gaps() -> None:
    assert text(gaps=(gap("size"), gap("load"))).endswith("not published: size, load")
    assert text(gaps=(gap("size", "not measured yet"),)).endswith("not measured yet: size")


def test_gaps_too_many_to_name_are_counted() -> None:
    gaps = tuple(gap(label) for label in ("consistency", "replication", "backup", "partitions"))

    assert text(gaps=gaps).endswith("0 of 4 published")


@pytest.mark.parametrize(
    ("kinds", "word"),
    [
        (["not published"], "2 of 3 published"),
        (["not measured yet"], "2 of 3 known"),
        (["not published", "not measured yet"], "2 of 4 known"),
    ],
)
def test_a_card_says_how_much_is_known(kinds: list[str], word: str) -> None:
    gaps = tuple(gap(f"gap {kind}", kind) for kind in kinds)

    assert text(rows=(row("size"), row("disks")), gaps=gaps).endswith(word)


def test_a_card_that_shows_everything_counts_nothing() -> None:
    assert text(rows=(row("size"),)).endswith("9 TB")
    assert text(rows=tuple(map(row, ("size", "disks", "copies")))).endswith("1 more")


def test_the_tooltip_tells_what_is_left_out() -> None:
    data = CardData(
        name="store",
        plane=Plane.STATE,
        technology="ScyllaDB",
        rows=tuple(map(row, ("size", "disks", "copies"))),
        gaps=(gap("load"),),
    )
    items = walk(compact_card(data, FULL, 200).items)

    assert "copies: 9 TB\nload: not in the post" in {
        item.tooltip for item in items if isinstance(item, Link)
    }
