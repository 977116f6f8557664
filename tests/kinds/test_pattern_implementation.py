import pytest

from atlas import (
    Alternative,
    BareNumberError,
    Call,
    Guarantees,
    LabelError,
    Participant,
    PatternImplementation,
    Setting,
    ViewError,
    ms,
)
from tests.examples import GAP, WORDS, api, begin, cache, finished, reported, store, web, worded


def test_the_steps_are_the_calls_with_what_happens_at_them() -> None:
    view = finished(PatternImplementation, flow=[worded("it comes in"), worded("it is kept")])
    assert isinstance(view, PatternImplementation)

    told = [(step.tail.name, step.head.name, str(what)) for step, what in view.steps]
    assert told == [("web", "api", "it comes in"), ("api", "store", "it is kept")]


@pytest.mark.parametrize("flow", [[WORDS], [WORDS, GAP, WORDS]])
def test_a_flow_that_does_not_fit_the_calls_is_refused(flow: list[object]) -> None:
    with pytest.raises(ViewError, match=rf"{len(flow)} steps and 2 calls"):
        finished(PatternImplementation, flow=flow)


def test_a_participant_that_no_call_names_is_in_the_view() -> None:
    with begin(
        PatternImplementation, participants=[Participant("memory", cache, does=WORDS)]
    ) as view:
        _ = web >> Call("HTTPS") >> api >> Call("quill") >> store

    assert cache in view.components


@pytest.mark.parametrize("name", ["forces", "hurts", "flow"])
def test_facts_in_words_may_not_be_missing_or_bare(name: str) -> None:
    with pytest.raises(ViewError, match=f"{name} of PatternImplementation is empty"):
        begin(PatternImplementation, **{name: []})
    with pytest.raises(BareNumberError, match="some text"):
        begin(PatternImplementation, **{name: ["some text"]})


def test_the_cost_may_be_a_gap_but_not_nothing() -> None:
    finished(PatternImplementation, cost={"machines": GAP})
    with pytest.raises(ViewError, match="cost of PatternImplementation is empty"):
        begin(PatternImplementation, cost={})


@pytest.mark.parametrize("value", [reported(ms(200), "200 ms"), WORDS, GAP])
def test_a_setting_has_a_figure_a_fact_or_a_gap(value: object) -> None:
    assert Setting("relay.poll", value=value, does=WORDS).value is value  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [200, "200 ms", None])
def test_a_bare_setting_is_refused(value: object) -> None:
    with pytest.raises(BareNumberError, match=r"value of Setting 'relay\.poll'"):
        Setting("relay.poll", value=value, does=WORDS)  # type: ignore[arg-type]


def test_settings_may_be_a_gap_but_not_nothing() -> None:
    finished(PatternImplementation, settings=GAP)
    with pytest.raises(ViewError, match="one or more Setting"):
        begin(PatternImplementation, settings=[])


def test_the_parts_leave_nothing_out() -> None:
    with pytest.raises(TypeError, match="consistency"):
        Guarantees(delivery=WORDS, ordering=WORDS)  # type: ignore[call-arg]
    with pytest.raises(ViewError, match=r"Component\(\.\.\.\)"):
        Participant("relay", "cache", does=WORDS)  # type: ignore[arg-type]
    with pytest.raises(BareNumberError):
        Alternative("polling", instead="simpler")  # type: ignore[arg-type]
    with pytest.raises(LabelError, match="40"):
        Participant("x" * 41, cache, does=WORDS)
