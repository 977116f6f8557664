import pytest

from atlas import (
    Alert,
    BareNumberError,
    ErrorReply,
    Failure,
    LabelError,
    Symptom,
    UnitError,
    ViewError,
    gb,
)
from tests.examples import GAP, Quill, failure, reported, step


@pytest.mark.parametrize("signals", [[], ["read timed out"], [GAP], [step()]], ids=[*"abcd"])
def test_a_failure_has_signals(signals: list[object]) -> None:
    with pytest.raises(ViewError, match=r"the signals of failure 'hot shard' are .* at least one"):
        failure(signals=signals)


@pytest.mark.parametrize("recovery", [[], ["restart it"], [Quill.READ_TIMEOUT]], ids=[*"abc"])
def test_a_failure_has_steps_that_mend_it(recovery: list[object]) -> None:
    with pytest.raises(ViewError, match="the recovery of failure 'hot shard' are"):
        failure(recovery=recovery)


def test_a_failure_takes_messages_metrics_replies_symptoms_and_alerts_as_signals() -> None:
    signals = [
        Quill.READ_TIMEOUT,
        Quill.READ_LATENCY.rising(),
        ErrorReply(reply=GAP, seen_by="the web"),
        Symptom(description=GAP, seen_by="people"),
        Alert(name=GAP),
    ]

    assert failure(signals=signals).signals == tuple(signals)


def test_a_recovery_takes_a_time() -> None:
    with pytest.raises(UnitError, match="time_to_recover of Failure 'hot shard'"):
        failure(time_to_recover=reported(gb(3), "3 GB"))


@pytest.mark.parametrize("name", ["data_loss", "rollback"])
def test_what_is_lost_and_how_to_go_back_are_cited_or_gaps(name: str) -> None:
    with pytest.raises(BareNumberError, match=f"{name} of Failure"):
        failure(**{name: "nothing"})


def test_a_failure_has_a_short_name() -> None:
    with pytest.raises(LabelError, match="name of Failure"):
        failure("x" * 61)


@pytest.mark.parametrize(
    "name", ["signals", "recovery", "time_to_recover", "data_loss", "rollback"]
)
def test_a_failure_leaves_nothing_out(name: str) -> None:
    complete = {
        "signals": [Quill.READ_TIMEOUT],
        "recovery": [step()],
        "time_to_recover": GAP,
        "data_loss": GAP,
        "rollback": GAP,
    }
    del complete[name]

    with pytest.raises(TypeError, match=f"'{name}'"):
        Failure("hot shard", **complete)  # type: ignore[arg-type]
