from atlas import CompleteArchitecture, Service, Symptom
from tests.examples import begin, component, failure, worded
from tests.render.views.drawn_text import drawn_text


def test_a_symptom_is_drawn_as_one() -> None:
    symptom = Symptom(description=worded("logins fail"), seen_by="people")
    with begin(CompleteArchitecture) as view:
        view.include(component(Service, "api", fails=[failure(signals=[symptom])]))

    shown = drawn_text(view).split("\n")

    assert {"symptom", "logins fail"} <= set(shown)
