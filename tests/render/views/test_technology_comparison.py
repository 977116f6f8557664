import pytest

from atlas import Choice, Criterion, TechnologyComparison, View, ms
from atlas.model.citing import numbering
from render.picture.scene import Image, Rect, walk
from render.picture.theme import Role
from render.views.technology_comparison import diagram
from tests.examples import (
    GAP,
    WORDS,
    finished,
    new_quill,
    node_count,
    old_quill,
    read_p99,
    reported,
)
from tests.render.views.drawn_text import drawn_text

SLOW = reported(ms(40), "40 ms")
ALWAYS = [Choice(component, when="always", because=WORDS) for component in (old_quill, new_quill)]


def compared(*values: object, better: str = "less", conditions: object = "as measured") -> View:
    row = Criterion("reads", values=values, conditions=conditions, better=better)  # type: ignore[arg-type]
    return finished(TechnologyComparison, criteria=[row], decision=ALWAYS)


def bars(view: View, role: Role) -> list[float]:
    """The widths of the bars of a colour."""
    drawn = diagram(view, numbering(view), "bundled")
    return [
        item.width
        for item in walk(drawn.items)
        if isinstance(item, Rect) and item.fill is role and item.height == 10
    ]


def test_the_decision_stands_before_the_table_and_the_alarms_after_it() -> None:
    shown = drawn_text(finished(TechnologyComparison)).split("\n")
    order = [
        "Decision",
        "Which Quill keeps parcels?",
        "Comparison",
        "By figures",
        "By facts",
        "In production",
        "3 AM: what to look for, what to do first",
    ]

    assert [shown.index(name) for name in order] == sorted(shown.index(name) for name in order)


def test_a_choice_by_a_row_says_that_it_is_computed() -> None:
    shown = drawn_text(finished(TechnologyComparison)).replace("\n", " ")

    assert shown.count("computed: wins the row “read p99”") == 1


def test_bars_are_as_long_as_their_figures() -> None:
    (long,), (short,) = (
        bars(compared(SLOW, read_p99), Role.CALL),
        bars(compared(SLOW, read_p99), Role.GOOD),
    )

    assert short / long == pytest.approx(15 / 40)


def test_a_gap_is_a_gap_and_never_a_bar() -> None:
    view = compared(GAP, node_count, better="neither")

    assert len(bars(view, Role.CALL)) == 1
    assert len(bars(view, Role.FAINT)) == 1
    assert GAP.where in drawn_text(view)


def test_where_conditions_differ_none_is_called_better() -> None:
    view = compared(SLOW, read_p99, conditions=["on one disk", "on two disks"])
    shown = drawn_text(view)

    assert bars(view, Role.GOOD) == []
    assert "better: " not in shown
    assert "conditions differ: no winner" in shown.replace("\n", " ")
    assert {"on one disk", "on two disks"} <= set(shown.split("\n"))


def test_the_conditions_of_a_fair_row_stand_under_its_name() -> None:
    shown = drawn_text(compared(SLOW, read_p99)).split("\n")

    assert shown.index("reads") < shown.index("as measured") < shown.index("less is better")
    assert "better: Quill 2.0" in shown


def test_a_row_of_zeros_has_bars_too() -> None:
    nothing = reported(ms(0), "0 ms")

    assert len(bars(compared(nothing, nothing), Role.CALL)) == 2


def test_the_icons_of_the_columns_are_in_the_picture() -> None:
    view = finished(TechnologyComparison)
    drawn = diagram(view, numbering(view), "bundled")

    assert len([item for item in walk(drawn.items) if isinstance(item, Image)]) == 2
