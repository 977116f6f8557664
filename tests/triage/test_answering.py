from collections import Counter
from typing import Any

import pytest

from atlas.search.index import Carrier
from atlas.triage.answers import DETAILED, STEPS, Answer, answer
from tests.triage.made import Made, carrier, match, run, signature, view

KEY = "Zork.FAILED"
GUIDE = view("incidents/debugging/zork", category="debugging-guide", system="Zork")
FIRST, SECOND = view("systems/a/architecture"), view("systems/b/architecture", system="Gruepost")


def answered(
    *carried: Carrier, counts: Counter[str] | None = None, made: Made | None = None, **changes: Any
) -> Answer:
    index: Any = made or Made(carried=carried)
    return answer(index, match(signature(), **changes), counts or Counter())


def views(found: Answer) -> list[str]:
    return [place.view.id for place in found.places]


def test_guides_come_first() -> None:
    found = answered(carrier(KEY, FIRST), carrier(KEY, GUIDE))

    assert views(found) == [GUIDE.id, FIRST.id]


@pytest.mark.parametrize("changes", [
    {"text": "gruepost: quux frobbed"}, {"origin": "gruepost-7d9f"}, {"text": "quux in the Pantry"},
])  # fmt: skip
def test_a_view_that_the_line_names_comes_before_the_guides(changes: dict[str, str]) -> None:
    pantry = carrier(KEY, SECOND, component="pantry")

    assert views(answered(carrier(KEY, FIRST), carrier(KEY, GUIDE), pantry, **changes)) == [
        SECOND.id, GUIDE.id, FIRST.id,
    ]  # fmt: skip


def test_a_view_that_carries_more_of_the_matches_comes_before_others() -> None:
    found = answered(
        carrier(KEY, FIRST), carrier(KEY, SECOND), counts=Counter({FIRST.id: 1, SECOND.id: 2})
    )

    assert views(found) == [SECOND.id, FIRST.id]


def test_guides_come_before_views_that_carry_more() -> None:
    found = answered(
        carrier(KEY, FIRST), carrier(KEY, GUIDE), counts=Counter({FIRST.id: 5, GUIDE.id: 1})
    )

    assert views(found) == [GUIDE.id, FIRST.id]


def test_a_failure_of_the_panel_comes_before_one_that_is_not() -> None:
    assert views(answered(carrier(KEY, FIRST, panel=False), carrier(KEY, SECOND))) == [
        SECOND.id, FIRST.id,
    ]  # fmt: skip


def test_a_view_that_carries_more_comes_before_one_whose_panel_shows_it() -> None:
    found = answered(
        carrier(KEY, FIRST), carrier(KEY, SECOND, panel=False), counts=Counter({SECOND.id: 1})
    )

    assert views(found) == [SECOND.id, FIRST.id]


def test_equals_come_by_their_path() -> None:
    assert views(answered(carrier(KEY, SECOND), carrier(KEY, FIRST))) == [FIRST.id, SECOND.id]


def test_a_view_stands_once_with_its_best_failure() -> None:
    hidden = carrier(KEY, FIRST, panel=False, component="attic")
    for pair in ((hidden, carrier(KEY, FIRST)), (carrier(KEY, FIRST), hidden)):
        (place,) = answered(*pair).places
        assert (place.component, place.failure, place.takes) == ("mill", "mill fails", "3 min")


def test_the_first_views_bring_their_first_steps() -> None:
    many = [carrier(KEY, view(f"systems/s{number:02}/x")) for number in range(DETAILED + 2)]
    found = answered(*many)

    assert [len(place.steps) for place in found.places] == [STEPS] * DETAILED + [0, 0]
    assert [step.action for step in found.places[0].steps] == ["step 0", "step 1", "step 2"]
    assert (STEPS, DETAILED) == (3, 8)


def test_where_no_view_carries_it_those_that_run_its_technology_are_told() -> None:
    made = Made(running=(
        run("Zork", FIRST), run("Zork", FIRST, "attic"), run("Zork", SECOND), run("Other", GUIDE),
    ))  # fmt: skip

    found = answered(made=made)
    assert [(run.view.id, run.component) for run in found.runs] == [
        (FIRST.id, "mill"), (SECOND.id, "mill"),
    ]  # fmt: skip
    named = answered(made=made, origin="gruepost")
    assert [run.view.id for run in named.runs] == [SECOND.id, FIRST.id]


def test_where_a_view_carries_it_no_other_is_told_for_its_technology() -> None:
    made = Made(carried=(carrier(KEY, FIRST),), running=(run("Zork", SECOND),))

    assert answered(made=made).runs == ()
