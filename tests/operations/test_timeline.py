from typing import Any

import pytest

from atlas import BareNumberError, ChoiceError, Effect, UnitError, ViewError, ms
from tests.examples import GAP, WORDS, api, barrier, event, moment, reported, store, worded


def test_an_event_marks_one_phase_or_several() -> None:
    assert event("09:00").phase == ()
    assert event("09:00", phase="began").phase == ("began",)
    assert event("09:00", phase=["began", "detected"]).phase == ("began", "detected")


def test_an_event_reads_as_what_happened() -> None:
    assert repr(event("09:00", what=worded("a shard is lost"))) == "'a shard is lost'"


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"what": "a shard is lost"}, "what happens in an event is"),
        ({"what": GAP}, "what happens in an event is"),
        ({"when": "09:00"}, "the time of the event"),
        ({"when": reported(ms(15), "15 ms")}, "the time of the event"),
    ],
)
def test_what_happened_and_when_have_a_source(changes: dict[str, Any], found: str) -> None:
    with pytest.raises(ViewError, match=found):
        event("09:00", **changes)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"what": worded("a" * 131)}, "has 131 characters"),
        ({"phase": "over"}, "a phase of the event .* is 'over'; allowed: began"),
        (
            {"phase": ["began", "over"]},
            "a phase of the event .* is 'over'; allowed: began",
        ),
        ({"effects": [store]}, r"has the effect Database\('store'\)"),
    ],
)
def test_an_event_says_what_it_did_in_the_words_there_are(
    changes: dict[str, Any], found: str
) -> None:
    with pytest.raises((ViewError, ChoiceError), match=found):
        event("09:00", **changes)


@pytest.mark.parametrize("state", ["down", "", None])
def test_a_component_is_lost_degraded_or_recovered(state: Any) -> None:
    with pytest.raises(ChoiceError, match="lost, degraded, recovered"):
        Effect(store, state)


@pytest.mark.parametrize("name", ["store", WORDS])
def test_an_effect_is_on_a_component_because_of_another(name: Any) -> None:
    with pytest.raises(ViewError, match="component of Effect is"):
        Effect(name, "lost")
    with pytest.raises(ViewError, match="because of Effect is"):
        Effect(store, "lost", because=name)
    assert Effect(store, "lost", because=api).because is api


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"what": "a text"}, BareNumberError),
        ({"stops": "store"}, ViewError),
        ({"harm": "recovered"}, ChoiceError),
        ({"cost": 3}, BareNumberError),
        ({"cost": reported(ms(15), "15 ms")}, UnitError),
    ],
)
def test_a_barrier_says_what_it_stops_and_what_it_costs(
    changes: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        barrier(**changes)


def test_moments_of_the_examples_are_in_utc() -> None:
    assert str(moment("09:00")) == "2023-05-04 09:00 UTC"
