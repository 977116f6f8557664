import pytest

from atlas import BareNumberError, ChoiceError, LabelError, Step, UnitError, gb
from tests.examples import GAP, reported, step


@pytest.mark.parametrize("risk", ["deadly", "", None, 3])
def test_an_unknown_risk_is_refused_with_those_there_are(risk: str) -> None:
    with pytest.raises(ChoiceError, match="none, low, medium, high"):
        step(risk=risk)


@pytest.mark.parametrize("name", ["command", "healthy", "sick"])
def test_commands_and_their_output_are_cited_or_gaps(name: str) -> None:
    assert getattr(step(**{name: GAP}), name) is GAP
    with pytest.raises(BareNumberError, match=f"{name} of Step is 'quill status'"):
        step(**{name: "quill status"})


@pytest.mark.parametrize("name", ["action", "undo", "proof"])
@pytest.mark.parametrize("text", ["", "two\nlines", "x" * 241, GAP], ids=[*"abc", "gap"])
def test_advice_is_a_text_that_can_be_drawn(name: str, text: str) -> None:
    with pytest.raises(LabelError, match=f"{name} of Step"):
        step(**{name: text})


def test_the_time_to_effect_is_a_time() -> None:
    with pytest.raises(UnitError, match="takes of Step"):
        step(takes=reported(gb(3), "3 GB"))
    with pytest.raises(BareNumberError, match="takes of Step"):
        step(takes=3)


@pytest.mark.parametrize(
    "name", ["action", "command", "healthy", "sick", "risk", "takes", "undo", "proof"]
)
def test_a_step_leaves_nothing_out(name: str) -> None:
    given = dict.fromkeys(("command", "healthy", "sick", "takes"), GAP)
    complete = {**given, "action": "look", "risk": "none", "undo": "none", "proof": "green"}
    del complete[name]

    with pytest.raises(TypeError, match=f"'{name}'"):
        Step(**complete)
