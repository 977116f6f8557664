"""What is known and not known of components, as pictures show it."""

from atlas import Fleet, absent, undisclosed
from atlas.evidence.figure import Number
from atlas.kinds.storage_architecture import StorageArchitecture
from atlas.model.components import component_facts, shown_facts, unknown_to_all
from tests.examples import GAP, database, finished, node_count, service

OTHER = undisclosed("not in the talk either")


def test_a_cost_unknown_with_the_machines_is_one_gap() -> None:
    assert "cost" not in component_facts(database("store", fleet=GAP))
    assert component_facts(database("store", fleet=GAP))["machines"] is GAP
    known = database("store", fleet=Fleet(GAP, count=node_count))
    assert "cost" not in component_facts(known)


def test_a_cost_with_a_gap_of_its_own_is_shown() -> None:
    assert component_facts(database("store", fleet=GAP, cost=OTHER))["cost"] is OTHER


def test_a_picture_shows_what_its_kind_does_not_leave_out() -> None:
    shown = shown_facts(finished(StorageArchitecture))

    assert shown
    assert all("cost" not in facts for facts in shown.values())
    assert any("replication" in facts for facts in shown.values())


def test_what_three_components_lack_is_unknown_to_all() -> None:
    def unknown(*loads: Number) -> dict[str, list[str]]:
        shown = {
            f"service {number}": {"load": load, "size": GAP if number == 0 else node_count}
            for number, load in enumerate(loads)
        }
        return {label: list(gaps) for label, gaps in unknown_to_all(shown).items()}

    assert unknown(GAP, OTHER, GAP) == {"load": ["service 0", "service 1", "service 2"]}
    assert unknown(GAP, GAP) == {}
    assert unknown(GAP, GAP, GAP, node_count) == {}


def test_that_there_is_none_is_known() -> None:
    none = absent("it keeps nothing")

    assert unknown_to_all({str(number): {"load": none} for number in range(3)}) == {}


def test_a_service_has_its_machines_first_and_its_cost_last() -> None:
    labels = list(component_facts(service("api", cost=OTHER)))

    assert labels[-1] == "cost"
    assert labels[0] in {"machine", "machines"}
