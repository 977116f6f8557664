import pytest

from atlas import Alert, BareNumberError, ErrorReply, LabelError, Symptom, ms
from tests.examples import GAP, Quill, reported, worded


def test_every_signal_says_what_to_look_for() -> None:
    slow = Quill.READ_LATENCY.above(reported(ms(500), "500 ms"))

    assert [
        signal.text
        for signal in (
            Quill.READ_TIMEOUT,
            slow,
            ErrorReply(reply=worded("HTTP 503"), seen_by="the web"),
            Symptom(description=worded("logins fail"), seen_by="people"),
            Alert(name=worded("shard is slow")),
        )
    ] == [
        "read timed out after",
        "quill_read_seconds > 500 ms",
        "HTTP 503",
        "logins fail",
        "shard is slow",
    ]


def test_a_signal_prints_as_what_to_look_for() -> None:
    symptom = Symptom(description=worded("logins fail"), seen_by="people")
    for signal in (Quill.READ_TIMEOUT, Quill.READ_LATENCY.rising(), symptom, Alert(name=GAP)):
        assert str(signal) == signal.text


def test_a_reply_a_symptom_and_an_alert_are_cited_or_gaps() -> None:
    with pytest.raises(BareNumberError, match="reply of ErrorReply"):
        ErrorReply(reply="HTTP 503", seen_by="the web")  # type: ignore[arg-type]
    with pytest.raises(BareNumberError, match="description of Symptom"):
        Symptom(description="logins fail", seen_by="people")  # type: ignore[arg-type]
    with pytest.raises(BareNumberError, match="name of Alert"):
        Alert(name="shard is slow")  # type: ignore[arg-type]


def test_a_reply_and_a_symptom_say_who_sees_them() -> None:
    with pytest.raises(LabelError, match="seen_by of ErrorReply"):
        ErrorReply(reply=GAP, seen_by="")
    with pytest.raises(LabelError, match="seen_by of Symptom"):
        Symptom(description=GAP, seen_by="")
