import pytest
from attrs import evolve

from atlas import Alert, ErrorReply, Symptom
from atlas.matching.signature import is_generic
from atlas.search.signals import of_signal
from tests.examples import GAP, SOURCE, quill, worded


def test_a_symptom_is_looked_for_by_its_words() -> None:
    symptom = Symptom(description=worded("parcels are shown to others"), seen_by="people")

    found = of_signal(symptom, [quill], "Parcelpost")

    assert found is not None
    assert (found.kind, found.anchor) == ("symptom", "parcels are shown to others")
    assert found.technology == "Parcelpost"
    assert found.source.startswith(SOURCE.url)
    assert found.meaning == "Seen by people."


@pytest.mark.parametrize("text", ["503", "the parcel desk is closed today"])
def test_a_symptom_says_as_much_as_an_error_reply(text: str) -> None:
    reply = of_signal(ErrorReply(reply=worded(text), seen_by="people"), [quill], "Parcelpost")
    symptom = of_signal(Symptom(description=worded(text), seen_by="people"), [quill], "Parcelpost")

    assert reply is not None
    assert symptom is not None
    assert is_generic(symptom) == is_generic(reply)
    assert evolve(symptom, kind="reply", meaning=reply.meaning).key == reply.key


@pytest.mark.parametrize(
    "signal",
    [
        ErrorReply(reply=GAP, seen_by="people"),
        Symptom(description=GAP, seen_by="people"),
        Alert(name=GAP),
    ],
)
def test_a_gap_is_not_looked_for(signal: ErrorReply | Symptom | Alert) -> None:
    assert of_signal(signal, [quill], "Parcelpost") is None
