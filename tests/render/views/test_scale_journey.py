from atlas import Call, ScaleJourney, users
from tests.examples import (
    FIRST_STAGE,
    GAP,
    api,
    begin,
    finished,
    journey_stage,
    reported,
    small_store,
    store,
)
from tests.render.views.drawn_text import drawn_text


def test_a_journey_tells_loads_growth_and_dates() -> None:
    shown = drawn_text(finished(ScaleJourney))

    for part in ("2019", "one store", "1,000 users", "many nodes", "2 M users", "2,000 ×"):
        assert part in shown
    assert "39 to 50 months after 2019" in shown


def test_what_was_dropped_is_told_and_not_drawn() -> None:
    lines = drawn_text(finished(ScaleJourney)).split("\n")

    assert lines.count("small store") == 2  # a chip of its stage, and one struck through
    assert lines.count("−") == 1
    assert "kept the parcels before" not in " ".join(lines)


def test_a_card_says_since_when_it_stands() -> None:
    shown = drawn_text(finished(ScaleJourney))

    assert "since 2019" in shown
    assert "since 2023-03" in shown


def test_an_unknown_load_is_said_to_be_unknown() -> None:
    last = journey_stage("many nodes", "2023-03", components=[api, store])
    unknown = journey_stage("between", "2021", load=GAP)
    with begin(ScaleJourney, stages=[FIRST_STAGE, unknown, last]) as view:
        pass

    assert "13 to 35 months after 2019, load not published" in drawn_text(view)


def test_a_call_of_an_earlier_stage_is_told_in_its_row_alone() -> None:
    last = journey_stage("many nodes", "2023-03", components=[api, store, small_store])
    first = journey_stage(
        "both", "2019", components=[api, small_store], load=reported(users(9), "9 users")
    )
    with begin(ScaleJourney, stages=[first, last]) as view:
        with view.during(first):  # type: ignore[attr-defined]
            api >> Call("polling") >> small_store
        api >> Call("quill") >> store
    lines = drawn_text(view).split("\n")

    assert lines.count("api → small store, polling") == 1
    assert "polling" not in lines
    assert "quill" in lines


def test_a_share_of_the_limit_is_told_where_it_can_be_computed() -> None:
    last = journey_stage("many nodes", "2023", limit=reported(users(4e6), "4 million users"))
    with begin(ScaleJourney, stages=[FIRST_STAGE, last]) as view:
        pass

    assert "share of the limit in use" in drawn_text(view)
    assert "share of the limit in use" not in drawn_text(finished(ScaleJourney))
