import pytest

from atlas import Alert, CompleteArchitecture, ErrorReply, Service, Signal, Symptom
from atlas.model.model import model
from tests.examples import begin, component, failure, worded
from tests.model.readings import html_of, loaded, shown


@pytest.mark.parametrize(
    ("signal", "kind", "where"),
    [
        (ErrorReply(reply=worded("HTTP 503"), seen_by="people"), "reply", "seen by people"),
        (Symptom(description=worded("logins fail"), seen_by="people"), "symptom", "seen by people"),
        (Alert(name=worded("shard is slow")), "alert", ""),
    ],
)
def test_a_signal_in_words_has_its_kind_and_its_source(
    signal: Signal, kind: str, where: str
) -> None:
    with begin(CompleteArchitecture) as view:
        view.include(component(Service, "api", fails=[failure(signals=[signal])]))

    (found,) = model(loaded(view)).failures[0].signals

    assert (found.kind, found.text, found.where) == (kind, signal.text, where)
    assert not found.exact
    assert len(found.cites) == 1


def test_a_symptom_is_no_text_to_copy_into_a_search() -> None:
    symptom = Symptom(description=worded("logins fail"), seen_by="people")
    reply = ErrorReply(reply=worded("HTTP 503"), seen_by="people")
    with begin(CompleteArchitecture) as view:
        view.include(component(Service, "api", fails=[failure(signals=[symptom, reply])]))

    assert "<span>logins fail</span>" in html_of(view)
    assert '<code class="text">HTTP 503</code>' in html_of(view)
    assert "symptom logins fail signal HTTP 503" in shown(view)
