from typing import Any

import pytest

from atlas.search.index import Carrier
from atlas.search.rows import FailureRow
from atlas.triage.answers import MOST_SEEN, STEPS, Answer, Answering, Place
from tests.triage.made import Made, carrier, match, signature, steps, view

KEY = "Zork.FAILED"
GUIDE = view("incidents/debugging/zork", category="debugging-guide", system="Zork")
FIRST, SECOND = view("systems/a/architecture"), view("systems/b/architecture", system="Gruepost")
COSTS = view("systems/c/costs", category="cost-study", system="Dearpost")
KNOWN = FailureRow(
    technology="Zork", title="the lamp is out", causes=(("no oil", "the gauge"),), steps=steps(4)
)
TITLED = signature(failure="the lamp is out")
TERMS = {"zork": "Zork", "troll": "Trollbridge"}
PORTS = {7171: (("Trollbridge", "tolls"),)}


def answered(
    *carried: Carrier, known: tuple[FailureRow, ...] = (), near: str = "", **changes: Any
) -> Answer:
    index: Any = Made(carried=carried, failures=known)
    found = changes.pop("signature", signature())
    return Answering(index, TERMS, PORTS).answer([match(found, **changes)], near)


def views(places: tuple[Place, ...]) -> list[str]:
    return [place.view.id for place in places]


def test_the_steps_are_those_of_the_technology() -> None:
    found = answered(carrier(KEY, GUIDE), known=(KNOWN,), signature=TITLED)

    assert [step.action for step in found.steps] == ["step 0", "step 1", "step 2"]
    assert (len(found.steps), found.adviser) == (STEPS, "")
    assert found.causes == (("no oil", "the gauge"),)


def test_where_the_technology_knows_none_they_are_those_of_a_guide() -> None:
    found = answered(carrier(KEY, FIRST), carrier(KEY, GUIDE))

    assert (len(found.steps), found.adviser) == (STEPS, GUIDE.id)
    assert views(found.guides) == [GUIDE.id]


def test_the_steps_of_a_stranger_are_never_shown() -> None:
    found = answered(carrier(KEY, FIRST), carrier(KEY, SECOND))

    assert (found.steps, found.here) == ((), None)
    assert views(found.seen) == [FIRST.id, SECOND.id]


@pytest.mark.parametrize("changes", [
    {"text": "gruepost: quux frobbed"}, {"origin": "gruepost-7d9f"}, {"origin": "pantry-shelf-1"},
    {"text": "quux of the pantry-shelf"},
])  # fmt: skip
def test_those_of_a_component_that_the_line_names_are(changes: dict[str, str]) -> None:
    shelf = carrier(KEY, SECOND, component="pantry-shelf")
    found = answered(
        carrier(KEY, FIRST), carrier(KEY, GUIDE), shelf, known=(KNOWN,), signature=TITLED, **changes
    )

    assert found.here is not None
    assert (found.here.view, found.adviser) == (SECOND, SECOND.id)
    assert views(found.seen) == [FIRST.id]


@pytest.mark.parametrize(("component", "changes"), [
    ("gateway", {"origin": "gateway-7d9f"}),  # a role that every company has
    ("zork", {"origin": "zork-0"}),  # the technology itself
    ("mill", {"origin": "mill-0"}),  # too short to be a name
    ("pantry", {"text": "quux in the pantry"}),  # an English word in a text
    ("pantry-shelf", {"text": "quux of mypantry-shelf"}),
    ("pantry", {"text": "see gruepost.com"}),
])  # fmt: skip
def test_a_role_a_technology_or_a_mere_word_names_no_one(
    component: str, changes: dict[str, str]
) -> None:
    assert answered(carrier(KEY, SECOND, component=component), **changes).here is None


def test_a_cost_study_is_neither_yours_nor_a_place_where_it_was_seen() -> None:
    found = answered(carrier(KEY, COSTS), origin="dearpost-1")

    assert (found.here, found.seen, found.guides) == (None, (), ())


def test_a_system_is_named_once_and_few_are() -> None:
    many = [
        carrier(KEY, view(f"systems/s{number}/{name}", system=f"Post {number}"))
        for number in range(MOST_SEEN + 2)
        for name in ("architecture", "storage")
    ]
    found = answered(*many)

    assert [place.view.system for place in found.seen] == ["Post 0", "Post 1", "Post 2"]


def test_a_failure_of_the_panel_comes_before_one_that_is_not() -> None:
    found = answered(carrier(KEY, FIRST, panel=False), carrier(KEY, SECOND))

    assert views(found.seen) == [SECOND.id, FIRST.id]


def test_several_messages_of_one_failure_are_counted_together() -> None:
    index: Any = Made()
    other = signature("Zork.OTHER")
    found = Answering(index, TERMS, PORTS).answer(
        [match(TITLED, count=2), match(other, count=3)], ""
    )

    assert found.count == 5
    assert [also.signature for also in found.also] == [other]


WIDE = signature("Linux.FULL", "no room left", wide=True)


@pytest.mark.parametrize(("changes", "program"), [
    ({"text": "troll: no room left", "span": (7, 19)}, "Trollbridge"),
    ({"origin": "troll-0", "span": (0, 12)}, "Trollbridge"),
    ({"text": "no room left for the troll", "span": (0, 12)}, ""),  # what follows may be anything
    ({"text": "no room left", "span": (0, 12)}, ""),
])  # fmt: skip
def test_the_program_that_printed_what_any_program_prints_is_named(
    changes: dict[str, Any], program: str
) -> None:
    assert answered(signature=WIDE, **changes).program == program
    assert answered(signature=WIDE, near="Gruesome", **changes).program == "Gruesome"


@pytest.mark.parametrize(
    ("text", "ports"),
    [
        ("quux at troll:7171 refused", ((7171, "Trollbridge", "tolls"),)),
        ("quux at troll port 7171", ((7171, "Trollbridge", "tolls"),)),
        ("quux at 10:71:71.7171", ()),
    ],
)
def test_a_default_port_names_who_listens_there(
    text: str, ports: tuple[tuple[int, str, str], ...]
) -> None:
    assert answered(text=text).ports == ports
