from typing import Any

import pytest

from atlas import (
    Call,
    Fallback,
    Group,
    IncidentAnatomy,
    MigrationPlaybook,
    TopologyError,
    View,
    retries,
)
from atlas.analysis.blast_radius import blast_radius, journeys_within, single_points
from atlas.analysis.system_calls import system_calls
from atlas.analysis.zones import loss, zones
from tests.examples import api, finished, reported, service, store, web, wired

a, b, c, d = (service(name) for name in "abcd")
HARD, SOFT = Call("x"), Call("x", optional=True)


def together(*views: View) -> tuple[View, ...]:
    """Let views know each other, as the loader does."""
    for view in views:
        view.siblings = lambda: views
    return views


def test_two_views_of_a_system_agree_on_every_component_that_both_show() -> None:
    first, second = together(wired((a, HARD, b), (b, HARD, c)), wired((b, SOFT, c), (c, HARD, d)))

    for part in (b, c):
        assert blast_radius(first, part).lost == blast_radius(second, part).lost
    assert blast_radius(first, c).lost == (a, b)
    assert blast_radius(second, d).lost == (a, b, c)
    assert single_points(first) == single_points(second) == (a, b, c, d)


def test_what_is_unaffected_is_told_of_the_view_asked() -> None:
    first, second = together(wired((a, HARD, b)), wired((c, HARD, d)))

    assert blast_radius(first, b).untouched == ()
    assert blast_radius(second, b).untouched == (c, d)


def test_user_journeys_are_those_of_the_whole_system() -> None:
    first, second = together(wired((a, HARD, b)), wired((b, HARD, c)))

    for view in (first, second):
        (journey,) = journeys_within(view, blast_radius(view, c)).lost
        assert journey.path == (a, b, c)


def test_a_call_of_two_views_counts_once_the_hard_one_with_known_retries_first() -> None:
    known = Call("x", retries=reported(retries(2), "2 retries"))
    views = together(wired((a, SOFT, b)), wired((a, HARD, b)), wired((a, known, b)))

    (connection,) = system_calls(views[0]).connections

    assert connection.call is known


def test_a_view_that_was_not_loaded_has_its_own_calls() -> None:
    assert blast_radius(wired((a, HARD, b)), b).lost == (a,)


def test_what_was_replaced_counts_only_where_it_fails_itself() -> None:
    new, old = service("new"), service("old")
    with_old: dict[str, Any] = {"origin": [old], "target": [new]}
    moved = wired((a, HARD, old), (a, HARD, new), kind=MigrationPlaybook, **with_old)
    today, _ = together(wired((a, HARD, new)), moved)

    assert single_points(today) == single_points(moved) == (a, new)
    assert blast_radius(moved, old).lost == (a,)
    assert old not in blast_radius(today, new).untouched


def test_an_incident_is_of_its_own_day() -> None:
    incident, view = finished(IncidentAnatomy), wired((web, SOFT, api), (api, HARD, store))
    together(view, incident)

    assert blast_radius(incident, store).lost == (web, api)
    assert blast_radius(view, store).lost == (api,)


def test_a_fallback_stands_in_for_what_it_names_and_for_nothing_else() -> None:
    spare = Fallback("x", when="b is down", instead_of=b)
    view = wired((a, HARD, b), (a, HARD, c), (a, spare, d))

    assert blast_radius(view, b).lost == ()
    assert blast_radius(view, b).degraded == (a,)
    assert blast_radius(view, c).lost == (a,)


def test_a_fallback_stands_in_for_components() -> None:
    wrong: Any = "b"

    with pytest.raises(TopologyError, match="stands in for 'b'; allowed: components"):
        wired((a, HARD, b), (a, Fallback("x", when="down", instead_of=[wrong]), d))


def test_a_zone_of_one_view_is_a_zone_of_all() -> None:
    zone = Group("zone 1", [b], boundary="zone")
    first, second = together(wired((a, HARD, zone)), wired((a, HARD, b)))

    assert zones(first) == zones(second) == ("zone 1",)
    assert loss(second, (), ["zone 1"]).killed == (b,)
