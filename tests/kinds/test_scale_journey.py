from typing import Any

import pytest

from atlas import (
    Call,
    DateError,
    ScaleJourney,
    UnitError,
    ViewError,
    ms,
    nodes,
    statement,
    tb,
    users,
)
from atlas.kinds.scale_journey import JourneyStage
from tests.examples import (
    FIRST_STAGE,
    GAP,
    SOURCE,
    WORDS,
    api,
    begin,
    cache,
    journey_stage,
    reported,
    small_store,
    store,
    web,
    worded,
)

LAST = journey_stage("many nodes", "2023-03", components=[api, store])


def journey(*stages: JourneyStage, **changes: Any) -> ScaleJourney:
    view = begin(ScaleJourney, stages=stages or (FIRST_STAGE, LAST), **changes)
    assert isinstance(view, ScaleJourney)
    return view


def test_growth_tells_load_time_and_what_came_and_went() -> None:
    (step,) = journey().growth

    assert str(step.load) == "= 2,000 ×"
    assert step.months == (39, 50)
    assert (step.added, step.dropped) == ((store,), (small_store,))


def test_growth_is_since_the_latest_known_load() -> None:
    between = journey_stage("between", "2021", load=GAP)
    unknown, known = journey(FIRST_STAGE, between, LAST).growth

    assert unknown.load is GAP
    assert known.since is FIRST_STAGE
    assert str(known.load) == "= 2,000 ×"


def test_growth_without_any_load_before_is_unknown() -> None:
    first, second = (journey_stage(name, "2018", load=GAP) for name in "ab")
    (step, *_) = journey(first, second, FIRST_STAGE, LAST).growth

    assert step.since is None
    assert step.load is GAP


def test_the_whole_growth_is_from_the_first_to_the_last_known_load() -> None:
    assert str(journey(FIRST_STAGE, LAST, journey_stage("c", "2023-11", load=GAP)).grown) == (
        "= 2,000 ×"
    )


def test_only_the_last_stage_stands() -> None:
    with journey() as view:
        web >> Call("HTTPS") >> api >> Call("old") >> small_store
        api >> Call("quill") >> store

    assert small_store in view.components
    assert view.standing == (web, api, store)
    assert [component.name for component, _ in view.failures] == ["store"]


def test_what_comes_back_stands() -> None:
    again = journey_stage("again", "2023-11", components=[api, small_store])

    with journey(FIRST_STAGE, LAST, again) as view:
        pass

    assert view.standing == (api, small_store)


def test_a_call_belongs_to_the_stages_that_have_both_ends() -> None:
    with journey() as view:
        api >> Call("old") >> small_store
        api >> Call("quill") >> store
    first, last = view.stages

    assert [call.call.protocol for call in view.calls_of(first)] == ["old"]
    assert [call.call.protocol for call in view.calls_of(last)] == ["quill"]


def test_a_call_can_be_bound_to_a_stage() -> None:
    third = journey_stage("third", "2023-11")
    with journey(FIRST_STAGE, LAST, third) as view:
        with view.during(LAST):
            api >> Call("polling") >> store
        api >> Call("quill") >> store

    assert [call.call.protocol for call in view.calls_of(LAST)] == ["polling", "quill"]
    assert [call.call.protocol for call in view.calls_of(third)] == ["quill"]
    assert [connection.call.protocol for connection in view.standing_calls] == ["quill"]


def test_a_call_is_not_bound_to_a_stage_of_another_journey() -> None:
    with (
        pytest.raises(ViewError, match="a call is made during 'elsewhere'"),
        journey() as view,
        view.during(journey_stage("elsewhere", "2020")),
    ):
        pass


@pytest.mark.parametrize("stages", [[], [FIRST_STAGE], [FIRST_STAGE, WORDS], [GAP, GAP]])
def test_a_journey_has_two_stages_or_more(stages: list[Any]) -> None:
    with pytest.raises(ViewError, match=r"two or more JourneyStage"):
        begin(ScaleJourney, stages=stages)


def test_stages_follow_each_other_in_time() -> None:
    with pytest.raises(ViewError, match="the stage 'one store' of 2019 follows 'many nodes'"):
        journey(LAST, FIRST_STAGE)


def test_two_stages_have_two_names() -> None:
    with pytest.raises(ViewError, match="have one name"):
        journey(FIRST_STAGE, journey_stage("one store", "2023-11"))


def test_the_last_stage_is_not_after_the_view() -> None:
    with pytest.raises(
        DateError, match="the stage 'later' of 2025 is later than the view, 2023-12-01"
    ):
        journey(FIRST_STAGE, journey_stage("later", "2025"))


def test_loads_count_one_thing() -> None:
    other = journey_stage("other", "2023", load=reported(nodes(72), "72 nodes"))

    with pytest.raises(UnitError, match=r"the load is 1,000 users at .* and 72 nodes at 'other'"):
        journey(FIRST_STAGE, other)


def test_fewer_than_two_loads_show_no_growth() -> None:
    with pytest.raises(ViewError, match="knows the load of 1 stages"):
        journey(FIRST_STAGE, journey_stage("unknown", "2023", load=GAP))


@pytest.mark.parametrize("dating", [GAP, "2019", None])
def test_a_stage_is_dated_by_a_source(dating: Any) -> None:
    with pytest.raises(ViewError, match="the stage 'x' is dated by"):
        journey_stage("x", "2019", dating=dating)


def test_the_year_is_that_of_the_quoted_words() -> None:
    quoted = statement("spring") @ SOURCE.at("in the spring of 2020")

    assert journey_stage("x", "2020-04", dating=quoted)
    with pytest.raises(DateError, match="is of 2019, its source says 2020"):
        journey_stage("x", "2019", dating=quoted)


def test_a_stage_is_built_of_something() -> None:
    with pytest.raises(ViewError, match="components of JourneyStage"):
        journey_stage("x", "2019", components=[])


def test_the_used_share_of_a_limit_is_computed() -> None:
    four = reported(users(4e6), "4 million users")

    assert str(journey_stage("x", "2019", limit=four).used) == "= 0.5 ×"


@pytest.mark.parametrize("limit", [GAP, WORDS, reported(tb(9), "9 TB")])
def test_a_limit_of_something_else_is_no_share(limit: Any) -> None:
    assert str(journey_stage("x", "2019", limit=limit).used) == "—"


def test_only_money_is_spent() -> None:
    assert str(journey_stage("x", "2019", cost=reported(ms(15), "15 ms")).spent) == "—"
    assert str(journey_stage("x", "2019", cost=WORDS).spent) == "—"


def test_cache_is_no_part_of_a_journey_unless_it_is_called() -> None:
    with journey() as view:
        pass

    assert cache not in view.components


def test_a_limit_is_no_bare_number() -> None:
    with pytest.raises(TypeError, match="limit of JourneyStage"):
        journey_stage("x", "2019", limit=3)
    assert worded("anything")
