"""What the loss of each component means, for the others and for users."""

from typing import Any

from hypothesis import given

from atlas import Call, CompleteArchitecture, Fallback, Group, quantity
from atlas.analysis.blast_radius import blast_radius, single_points
from atlas.analysis.downstream_impact import downstream_impacts
from tests.examples import GAP, begin, reported, service, web, wired
from tests.strategies import SIZE, graphs

a, b, c = (service(name) for name in "abc")
SIX = [service(f"s{number}") for number in range(SIZE)]
twice = reported(quantity(2, "retry"), "2 retries")


def test_a_fate_counts_components_journeys_and_tries() -> None:
    view = wired((web, Call("HTTPS", retries=twice), a), (a, Call("x", retries=twice), b))
    impact = downstream_impacts(view)[b]

    assert str(impact) == "2 more down, 1 of 1 user journey fails, a single point of failure"
    assert impact.tries is not None
    assert str(impact.tries.figure) == "= 9 ×"
    assert impact.tries.target is b


def test_the_most_tries_of_several_journeys_are_told() -> None:
    view = wired(
        (web, Call("HTTPS", retries=twice), a),
        (a, Call("x", retries=twice), c),
        (web, Call("x", retries=twice), c),
    )
    tries = downstream_impacts(view)[c].tries
    assert tries is not None
    assert str(tries.figure) == "= 3 ×"  # the shortest way to it, one call long


def test_unknown_retries_are_no_tries() -> None:
    assert downstream_impacts(wired((web, Call("HTTPS", retries=GAP), a)))[a].tries is None


def test_a_fallback_that_stands_takes_the_single_point_away() -> None:
    other = Fallback("cache", when="the first is lost")
    assert downstream_impacts(wired((web, Call("x"), a)))[a].single
    assert not downstream_impacts(wired((web, Call("x"), a), (web, other, b)))[a].single


def test_only_those_asked_for_are_answered() -> None:
    assert list(downstream_impacts(wired((web, Call("x"), a), (a, Call("x"), b)), [b])) == [b]


def test_a_view_without_calls_has_no_fates() -> None:
    assert downstream_impacts(wired(include=[a, b])) == {}


def test_without_users_no_journey_is_counted() -> None:
    view = wired((Group("both", [a, b]), Call("x"), c))
    assert str(downstream_impacts(view)[c]).startswith("2 more down, ")


@given(graphs)
def test_a_fate_is_what_the_radius_and_the_single_points_say(edges: list[Any]) -> None:
    with begin(CompleteArchitecture) as view:
        view.include(*SIX)
        for (tail, head), call in edges:
            SIX[tail] >> call >> SIX[head]
    impacts = downstream_impacts(view)

    assert set(impacts) == (set(SIX) if edges else set())
    for component, impact in impacts.items():
        assert impact.radius == blast_radius(view, component)
        assert impact.single == (component in single_points(view))
        assert impact.single <= bool(impact.journeys.lost)
