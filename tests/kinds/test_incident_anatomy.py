from typing import Any

import pytest

from atlas import (
    Cache,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    LabelError,
    Undisclosed,
    ViewError,
    about,
    assumed,
    by,
    hours,
    minutes,
    undisclosed,
)
from tests.examples import (
    GAP,
    SOURCE,
    TIMELINE,
    WORDS,
    Quill,
    api,
    barrier,
    begin,
    cache,
    component,
    event,
    finished,
    moment,
    quill,
    reported,
    store,
    web,
)

LOST = Effect(store, "lost")


def anatomy(**changes: Any) -> IncidentAnatomy:
    view = begin(IncidentAnatomy, **changes)
    assert isinstance(view, IncidentAnatomy)
    return view


def phases(*clocks: str | None) -> list[Event]:
    """The four phases at these times; the first of them strikes the store."""
    names = ("began", "detected", "mitigated", "resolved")
    return [
        event(clock, phase=name, effects=[LOST] if name == "began" else [])
        for name, clock in zip(names, clocks, strict=True)
    ]


def test_times_are_computed_from_the_phases() -> None:
    view = anatomy()

    assert str(view.span("time to detect")) == "= 5 min"
    assert str(view.span("time to mitigate")) == "= 1 h 15 min"
    assert str(view.time_to_resolve) == "= 3 h 30 min"


def test_a_time_to_or_from_an_unknown_moment_is_that_gap() -> None:
    unknown = undisclosed("time: not in the report")
    timeline = phases("09:00", "09:05", "09:10", None)
    timeline[1] = event(None, when=unknown, phase="detected")
    view = anatomy(timeline=timeline)

    assert view.span("time to detect") is unknown
    assert view.time_to_resolve is GAP
    assert str(view.span("time to mitigate")) == "= 10 min"


def test_one_event_can_mark_two_phases() -> None:
    view = anatomy(
        timeline=[
            event("09:00", phase=["began", "detected"], effects=[LOST]),
            event("09:30", phase=["mitigated", "resolved"]),
        ]
    )

    assert str(view.span("time to detect")) == "= 0 min"
    assert view.phase("mitigated") is view.phase("resolved")


def test_it_knows_its_way_over_the_components() -> None:
    view = anatomy()

    assert view.affected == (store, api, web)
    assert [view.worst_state(component) for component in (store, web, cache)] == [
        "lost",
        "degraded",
        None,
    ]


def test_the_worst_of_several_states_counts() -> None:
    timeline = [
        event("08:00", effects=[Effect(store, "degraded")]),
        *phases("09:00", "09:05", "09:10", "09:20"),
    ]

    assert anatomy(timeline=timeline).worst_state(store) == "lost"


def test_it_is_a_failure_of_the_component_whose_technology_logs_it() -> None:
    view = anatomy()
    (component, failure) = view.failures[0]

    assert component is store
    assert failure is view.failure
    assert failure.name == view.title
    assert failure.time_to_recover is not None
    assert view.fails_of(store) == (failure, *store.fails)
    assert view.fails_of(api) == ()


def test_without_a_technical_signal_it_is_a_failure_of_what_it_struck_first() -> None:
    other = component(Cache, "sidecar", technology=quill(GAP))
    timeline = phases("09:00", "09:05", "09:10", "09:20")
    timeline[0] = event("09:00", phase="began", effects=[Effect(other, "lost")])

    view = anatomy(timeline=timeline, barriers=GAP)

    assert view.failing is other


def test_chosen_failures_stand_beside_the_incident() -> None:
    view = finished(IncidentAnatomy, urgent=[store.fails[0]])
    assert isinstance(view, IncidentAnatomy)

    assert view.failures == ((store, view.failure), (store, store.fails[0]))


def test_a_barrier_spares_what_it_stops_and_what_that_took() -> None:
    view = anatomy(barriers=[barrier(stops=store), barrier(stops=api), barrier(stops=web)])
    protected = [view.protected(barrier) for barrier in view.known_barriers]

    assert protected == [(store, api, web), (api, web), (web,)]
    saved = [view.time_saved(barrier) for barrier in view.known_barriers]
    assert str(saved[0]) == "= 3 h 30 min"
    assert saved[2] is GAP


def test_the_time_a_barrier_saves_ends_when_what_it_spares_is_whole() -> None:
    timeline = [
        event("09:00", phase=["began", "detected"], effects=[Effect(cache, "lost"), LOST]),
        event("09:30", effects=[Effect(cache, "recovered")]),
        event("10:00", effects=[Effect(web, "degraded", because=store)]),
        event("11:00", phase=["mitigated", "resolved"], effects=[Effect(store, "recovered")]),
    ]
    view = anatomy(timeline=timeline, barriers=[barrier(stops=web)])
    (stop,) = view.known_barriers

    assert view.protected(stop) == (web,)
    assert str(view.time_saved(stop)) == "= 1 h"


def test_what_had_happened_by_a_time_bounds_what_a_barrier_saves() -> None:
    hit, end = moment("09:00"), moment("11:00")
    by_then = [by(it.quantity) @ SOURCE.at(f"by {it.quantity.clock} UTC") for it in (hit, end)]
    timelines = [
        [
            event(None, when=start, phase=["began", "detected"], effects=[LOST]),
            event(None, when=last, phase=["mitigated", "resolved"]),
        ]
        for start, last in ((hit, by_then[1]), (by_then[0], end))
    ]
    until, since = (anatomy(timeline=timeline, barriers=[barrier()]) for timeline in timelines)

    assert str(until.time_saved(until.known_barriers[0])) == "computed ≤ 2 h"
    assert isinstance(since.time_saved(since.known_barriers[0]), Undisclosed)
    assert str(since.time_to_resolve) == "computed ≥ 2 h"


def test_a_barrier_before_an_event_spares_all_that_it_did_itself() -> None:
    timeline = [
        event("09:00", phase=["began", "detected"], effects=[Effect(cache, "lost"), LOST]),
        event("11:00", phase=["mitigated", "resolved"]),
    ]
    view = anatomy(timeline=timeline, barriers=[barrier(stops=store)])

    assert view.protected(view.known_barriers[0]) == (store, cache)


def test_a_barrier_can_stand_before_the_second_harm() -> None:
    timeline = [
        event("08:00", phase="began", effects=[Effect(store, "degraded")]),
        event("09:00", effects=[LOST]),
        event("09:20", phase=["detected", "mitigated", "resolved"]),
    ]
    first, second = barrier(), barrier(harm="lost")
    view = anatomy(timeline=timeline, barriers=[first, second])

    assert str(view.time_saved(first)) == "= 1 h 20 min"
    assert str(view.time_saved(second)) == "= 20 min"


def test_a_barrier_saves_nothing_before_users_are_affected_or_after() -> None:
    timeline = [
        event("08:00", effects=[LOST]),
        event("09:00", phase=["began", "detected"]),
        event("09:20", phase=["mitigated", "resolved"]),
        event("11:00", effects=[Effect(store, "recovered")]),
    ]
    stop = barrier()
    view = anatomy(timeline=timeline, barriers=[stop])

    assert str(view.time_saved(stop)) == str(view.time_to_resolve) == "= 20 min"


def test_a_barrier_that_shortens_no_impact_is_refused() -> None:
    timeline = [
        event("08:00", effects=[LOST]),
        event("08:30", effects=[Effect(store, "recovered")]),
        event("09:00", phase=["began", "detected"]),
        event("09:20", phase=["mitigated", "resolved"]),
    ]

    with pytest.raises(ViewError, match="affected before `began` or after `resolved`"):
        anatomy(timeline=timeline, barriers=[barrier()])


def test_a_barrier_that_saves_more_than_the_report_says_the_impact_lasted_is_refused() -> None:
    timeline = [
        event(None, phase="began"),
        event("09:00", effects=[LOST]),
        event("12:00", phase=["detected", "mitigated", "resolved"]),
    ]
    stated = {"time to resolve": reported(hours(2), "2 hours")}

    with pytest.raises(ViewError, match="would have saved 3 h of an impact of 2 h"):
        anatomy(timeline=timeline, barriers=[barrier()], stated=stated)


@pytest.mark.parametrize(
    ("stop", "message"),
    [
        (barrier(stops=cache), "stops 'cache', which was never affected"),
        (barrier(harm="degraded"), "stops 'store', which was never degraded"),
    ],
)
def test_a_barrier_stops_an_affected_component(stop: Any, message: str) -> None:
    with pytest.raises(ViewError, match=message):
        anatomy(barriers=[stop])


@pytest.mark.parametrize(
    "stated",
    [
        {"time to resolve": reported(hours(3.5), "3.5 hours")},
        {
            "time to resolve": about(hours(3))
            @ TIMELINE[0].what.citations[0].source.at("about 3 hours")
        },
        {"time to detect": reported(minutes(5), "five minutes")},
    ],
)
def test_a_stated_time_that_agrees_is_taken(stated: Any) -> None:
    assert anatomy(stated=stated).stated == stated


def test_a_stated_time_that_disagrees_is_refused_with_both_sides() -> None:
    with pytest.raises(
        ViewError,
        match=r"it was resolved the report states 2 h, but the timeline has 3 h 30 min, from "
        r"2023-05-04 09:00 UTC to 2023-05-04 12:30 UTC",
    ):
        anatomy(stated={"time to resolve": reported(hours(2), "2 hours")})


def test_a_stated_time_stands_for_one_that_cannot_be_computed() -> None:
    timeline = phases("09:00", "09:05", "09:10", None)
    stated = reported(hours(2), "2 hours")

    assert anatomy(timeline=timeline, stated={"time to resolve": stated}).time_to_resolve is stated
    assert anatomy(timeline=timeline).time_to_resolve is GAP


@pytest.mark.parametrize(
    "stated", [{"duration": GAP}, {"time to detect": GAP}, {"time to detect": 5}]
)
def test_what_is_stated_is_a_figure_of_a_known_span(stated: Any) -> None:
    with pytest.raises(ViewError, match="is stated to have"):
        anatomy(stated=stated)


@pytest.mark.parametrize(
    ("timeline", "found"),
    [
        (phases("09:00", "08:59", "09:10", "09:20"), "of 2023-05-04 08:59 UTC comes after one"),
        (phases("09:00", None, "08:10", "09:20"), "of 2023-05-04 08:10 UTC comes after one"),
        (phases("09:00", "09:05", "09:10", "09:20")[1:], "0 events .* mark when it began"),
        (phases("09:00", "09:05", "09:10", "09:20")[:3], "0 events .* it was resolved"),
        (
            [*phases("09:00", "09:05", "09:10", "09:20"), event(None, phase="resolved")],
            "2 events .* it was resolved",
        ),
        (
            [
                event("09:00", phase="began", effects=[LOST]),
                event("09:10", phase="resolved"),
                event("09:20", phase=["mitigated", "detected"]),
            ],
            "marks 'resolved' is above the one that marks 'detected'",
        ),
        (
            [event("09:00", phase="detected"), *phases("09:10", None, "09:20", "09:30")[:1]],
            "0 events",
        ),
        (
            [event("09:00", phase=["began", "detected", "mitigated", "resolved"])],
            "does anything to a component",
        ),
    ],
    ids=[*"abcdefgh"],
)
def test_a_timeline_that_contradicts_itself_is_refused(timeline: Any, found: str) -> None:
    with pytest.raises(ViewError, match=found):
        anatomy(timeline=timeline)


@pytest.mark.parametrize(
    ("effects", "found"),
    [
        ([Effect(store, "recovered")], "recovers .* was not affected before"),
        ([LOST, Effect(store, "lost")], "becomes lost .* and is so already"),
        (
            [Effect(api, "lost", because=store)],
            "because of 'store', which was not affected by then",
        ),
        ([Effect(api, "lost", because=api)], "because of itself"),
    ],
)
def test_an_impossible_effect_is_refused(effects: list[Effect], found: str) -> None:
    phase = ["began", "detected", "mitigated", "resolved"]

    with pytest.raises(ViewError, match=found):
        anatomy(timeline=[event("09:00", phase=phase, effects=effects)], barriers=GAP)


def test_moments_as_vague_as_each_other_keep_the_order_of_the_author() -> None:
    view = anatomy(timeline=phases("09:00", "09:00", "09:00", "09:00"))

    assert str(view.time_to_resolve) == "= 0 min"


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"impact": {}}, ViewError),
        ({"impact": {"parcels": 3}}, TypeError),
        ({"barriers": []}, ViewError),
        ({"timeline": []}, ViewError),
        ({"signals": []}, ViewError),
        ({"recovery": []}, ViewError),
        ({"title": "x" * 61}, LabelError),
        ({"report": "https://example.org"}, ViewError),
    ],
)
def test_an_anatomy_leaves_nothing_empty(changes: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        anatomy(**changes)


def test_a_gap_may_stand_for_all_barriers() -> None:
    view = anatomy(barriers=GAP)

    assert view.known_barriers == ()
    assert view.topics.paybacks == ()


def test_a_metric_is_a_technical_signal_too() -> None:
    limit = assumed(minutes(3), because="a guess")

    assert anatomy(signals=[Quill.READ_LATENCY.above(limit)]).failing is store


def test_the_calls_of_an_anatomy_come_from_its_with() -> None:
    with begin(IncidentAnatomy) as view:
        api >> Call("quill") >> store

    assert len(view.connections) == 1
    assert finished(IncidentAnatomy, impact={"words": WORDS}).components == (web, api, store)


def test_what_it_went_through_comes_into_the_view() -> None:
    with begin(IncidentAnatomy) as view:
        pass

    assert view.components == (store, api, web)
