from typing import Any

import pytest

from atlas import BareNumberError, Check, ChoiceError, LabelError, Step, UnitError, gb, shell
from atlas.steps.step import only_reads
from tests.examples import GAP, reported, step, typed, worded


@pytest.mark.parametrize("risk", ["deadly", "", None, 3])
def test_an_unknown_risk_is_refused_with_those_there_are(risk: str) -> None:
    with pytest.raises(ChoiceError, match="none, low, medium, high"):
        step(risk=risk)


@pytest.mark.parametrize("name", ["healthy", "unhealthy"])
def test_the_output_of_a_command_is_cited_or_a_gap(name: str) -> None:
    assert getattr(step(**{name: GAP}), name) is GAP
    with pytest.raises(BareNumberError, match=f"{name} of Step is 'quill status'"):
        step(**{name: "quill status"})


CONSTRUCTORS = r"shell\(.*sql\(.*http\(.*console\(.*config\(.*action\("


@pytest.mark.parametrize(
    "given",
    ["quill status", worded("quill status"), shell("quill status")],
    ids=["bare", "statement", "uncited"],
)
def test_a_command_without_a_language_or_a_source_is_refused_with_the_constructors(
    given: object,
) -> None:
    assert step(command=GAP).command is GAP
    with pytest.raises(ChoiceError, match=f"command of Step is .*quill status.*{CONSTRUCTORS}"):
        step(command=given)
    with pytest.raises(ChoiceError, match=f"command of Check is .*quill status.*{CONSTRUCTORS}"):
        Check("look", given, healthy=GAP, unhealthy=GAP)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["action", "undo", "verify"])
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
    "name", ["action", "command", "healthy", "unhealthy", "risk", "takes", "undo", "verify"]
)
def test_a_step_leaves_nothing_out(name: str) -> None:
    given = dict.fromkeys(("command", "healthy", "unhealthy", "takes"), GAP)
    complete = {**given, "action": "look", "risk": "none", "undo": "none", "verify": "green"}
    del complete[name]

    with pytest.raises(TypeError, match=f"'{name}'"):
        Step(**complete)


def test_a_check_says_what_to_look_at_and_nothing_of_risk_time_or_way_back() -> None:
    check = Check("List the shards", typed("quill status"), healthy=GAP, unhealthy=GAP)

    assert (check.risk, check.takes, check.undo, check.verify) == ("none", None, "", "")
    assert only_reads(check)


@pytest.mark.parametrize("name", ["risk", "takes", "undo"])
def test_a_check_takes_no_word_on_what_it_does_not_have(name: str) -> None:
    with pytest.raises(TypeError, match=f"'{name}'"):
        Check("look", GAP, healthy=GAP, unhealthy=GAP, **{name: "none"})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["healthy", "unhealthy"])
def test_a_check_is_cited_or_has_gaps(name: str) -> None:
    given = {**dict.fromkeys(("command", "healthy", "unhealthy"), GAP), name: "quill status"}

    with pytest.raises(BareNumberError, match=f"{name} of Check is 'quill status'"):
        Check("look", **given)  # type: ignore[arg-type]


def test_a_check_may_say_what_its_answer_tells() -> None:
    given: dict[str, Any] = {"command": GAP, "healthy": GAP, "unhealthy": GAP}

    assert Check("look", **given, verify="Shard 7 leads.").verify == "Shard 7 leads."
    with pytest.raises(LabelError, match="verify of Check"):
        Check("look", **given, verify="two\nlines")


@pytest.mark.parametrize("risk", ["low", "medium", "high"])
def test_what_has_a_risk_does_more_than_read(risk: str) -> None:
    assert only_reads(step(risk="none"))
    assert not only_reads(step(risk=risk))
    assert not only_reads("quill status")


@pytest.mark.parametrize("command", ["rm -rf /var/lib/quill", "kubectl delete pod quill-0"])
def test_what_changes_something_is_no_check_and_no_step_without_risk(command: str) -> None:
    with pytest.raises(ChoiceError, match=r"said to only read, but types .* write it as a Step"):
        Check("Look at it", typed(command), healthy=GAP, unhealthy=GAP)
    with pytest.raises(ChoiceError, match="said to only read"):
        step(command=typed(command), risk="none")

    assert step(command=typed(command), risk="low").risk == "low"


@pytest.mark.parametrize("action", ["Restart the shard", "Find the shard; restart it"])
def test_a_title_that_changes_something_is_no_check_and_no_step_without_risk(action: str) -> None:
    with pytest.raises(ChoiceError, match="said to only read, but 'Restart' changes something"):
        Check(action, GAP, healthy=GAP, unhealthy=GAP)
    with pytest.raises(ChoiceError, match="said to only read, but 'Restart'"):
        step(action=action, command=GAP, risk="none")

    assert step(action=action, risk="low").action == action
