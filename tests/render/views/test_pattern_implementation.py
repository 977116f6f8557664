from atlas import Alternative, Asynchronous, Call, PatternImplementation, Setting, ms
from tests.examples import (
    GAP,
    WORDS,
    api,
    begin,
    cache,
    finished,
    reported,
    store,
    web,
    worded,
)
from tests.render.views.drawn_text import drawn_text


def test_the_problem_stands_before_the_diagram_and_the_rest_after_it() -> None:
    shown = drawn_text(finished(PatternImplementation)).split("\n")
    order = [
        "Problem that the outbox solves",
        "1. HTTPS",
        "Step by step",
        "Guarantees",
        "Settings",
        "Drawbacks",
        "Cost",
        "Alternatives",
        "3 AM: what to look for, what to do first",
    ]

    assert [shown.index(name) for name in order] == sorted(shown.index(name) for name in order)


def test_calls_bear_the_numbers_of_their_steps() -> None:
    flow = [worded("it comes in"), worded("it is kept"), worded("it is remembered")]
    with begin(PatternImplementation, flow=flow) as view:
        _ = web >> Call("HTTPS") >> api
        _ = api >> Call("quill") >> store
        _ = store >> Asynchronous("poll") >> cache
    shown = drawn_text(view).split("\n")

    assert {"1. HTTPS", "2. quill", "3. asynchronous poll"} <= set(shown)
    assert {"1", "2", "3", "it comes in", "it is kept", "it is remembered"} <= set(shown)


def test_a_gap_says_where_was_looked() -> None:
    view = finished(PatternImplementation, settings=GAP, flow=[GAP, GAP], problem=GAP)

    assert drawn_text(view).count(GAP.where) >= 4


def test_settings_are_told_with_value_and_use() -> None:
    setting = Setting("relay.poll", value=reported(ms(200), "200 ms"), does=worded("how often"))
    shown = drawn_text(finished(PatternImplementation, settings=[setting])).split("\n")

    assert {"relay.poll", "200 ms", "how often"} <= set(shown)


def test_every_alternative_is_told() -> None:
    others = [Alternative(f"other {number}", instead=WORDS) for number in range(4)]
    shown = drawn_text(finished(PatternImplementation, alternatives=others))

    assert all(other.name in shown for other in others)
