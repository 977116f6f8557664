from typing import Any

import attrs
import pytest

from atlas import CompleteArchitecture, DebuggingGuide, Plane, ViewError, nodes
from atlas.technologies.postgresql import postgresql
from tests.examples import (
    GAP,
    Quill,
    api,
    begin,
    economics,
    parcelpost,
    quill,
    reported,
    step,
    store,
)


def guide(**changes: Any) -> DebuggingGuide:
    view = begin(DebuggingGuide, **changes)
    assert isinstance(view, DebuggingGuide)
    return view


def test_a_guide_asks_first_and_mends_afterwards() -> None:
    view = guide()
    (quills,) = view.components
    (failure,) = quills.fails

    assert (quills.name, quills.plane) == ("Quill", Plane.STATE)
    assert failure.signals == (Quill.READ_TIMEOUT,)
    questions = len(view.checks)
    assert list(failure.recovery[:questions]) == list(view.checks)
    assert [step.action for step in failure.recovery[questions:]] == [
        "add a disk",
        "restore it",
        "add a disk",
    ]


def test_the_causes_of_a_guide_are_those_of_its_tree() -> None:
    assert [cause.name for cause in guide().causes] == ["full disk", "lost shard", "full disk"]


@pytest.mark.parametrize("plane", Plane)
def test_a_guide_stands_in_the_plane_of_its_technology(plane: Plane) -> None:
    assert guide(plane=plane).components[0].plane is plane


def test_a_guide_of_a_system_is_about_one_of_its_components() -> None:
    view = guide(system=parcelpost, of=store)

    assert view.components == (store,)
    first, *others = view.fails_of(store)
    assert first.name == view.title
    assert others == list(store.fails)
    assert view.fails_of(api) == api.fails


@pytest.mark.parametrize("changes", [{"system": parcelpost}, {"of": store}])
def test_only_a_guide_of_a_system_names_a_component(changes: dict[str, Any]) -> None:
    with pytest.raises(ViewError, match=r"a DebuggingGuide of '.*' is about the component"):
        guide(**changes)


def test_a_limit_says_whose_default_it_is_and_what_it_is_set_to() -> None:
    of_technology = guide().chapters()[0].entries[0].facts
    given = attrs.evolve(guide().limit, configured=reported(nodes(72), "72 nodes"))
    of_system = guide(system=parcelpost, of=store, limit=given).chapters()[0].entries[0].facts

    assert list(of_technology) == ["default"]
    assert list(of_system) == ["default of Quill", "set to"]


def test_a_kind_of_a_system_is_not_about_a_technology() -> None:
    with pytest.raises(ViewError, match="a CompleteArchitecture is about 'Quill'"):
        begin(CompleteArchitecture, system=quill(GAP))


@pytest.mark.parametrize("plane", ["state", "stream"])
def test_a_plane_is_no_text(plane: object) -> None:
    with pytest.raises(ViewError, match="plane of DebuggingGuide is"):
        guide(plane=plane)


def test_a_guide_that_says_nothing_not_to_do_is_refused() -> None:
    with pytest.raises(ViewError, match="do_not of DebuggingGuide"):
        guide(do_not=[])


def test_a_technology_by_itself_has_no_bill_and_its_limits_as_scale() -> None:
    system = guide().system

    assert system.economics.infrastructure is not economics.infrastructure
    assert str(system.economics.infrastructure) == "—"
    assert system.scale == dict(quill.limits)


def test_a_limit_says_how_to_read_what_is_left() -> None:
    with pytest.raises(ViewError, match="limit of DebuggingGuide"):
        guide(limit=step())


def test_a_guide_stands_where_its_technology_usually_does() -> None:
    assert guide(system=postgresql(GAP), plane=None).components[0].plane is Plane.STATE
