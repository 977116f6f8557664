from atlas.gates.examples import subjects_of
from atlas.glossary import GLOSSARY, appears_in
from atlas.model.terms import explained


def terms(expression: str, shown: str | None = None) -> dict[str, str]:
    (subject,) = subjects_of(expression)
    return explained(subject.loaded.view, shown)


def test_a_term_of_the_shared_glossary_is_explained_where_the_author_wrote_it() -> None:
    found = terms("storage(component(role='Sits behind a WAF and two VIPs'))")

    assert (found["WAF"], found["VIP"]) == (GLOSSARY["WAF"], GLOSSARY["VIP"])
    assert "DAG" not in found


def test_what_a_machine_prints_is_not_explained() -> None:
    fails = "failure(recovery=[step(command=shell('GRANT DBA') @ post.at('GRANT DBA'))])"

    assert "DBA" not in terms(f"storage(component(fails=[{fails}]))")


def test_a_view_may_mean_something_else_by_a_term() -> None:
    view = "storage(component(role='Speaks AS'), glossary={'AS': 'The answering service.'})"

    assert terms(view)["AS"] == "The answering service."


def test_terms_of_a_view_are_told_in_the_order_of_the_alphabet() -> None:
    found = terms("storage(component(role='A WAF'), glossary={'ZQX': 'A till.', 'aqx': 'A bin.'})")

    assert list(found) == sorted(found, key=str.casefold)


def test_a_picture_explains_what_stands_on_it_alone() -> None:
    view = "storage(component(role='A WAF, a VIP'), glossary={'ZQX': 'A till.'})"

    assert terms(view, "a WAF").keys() == {"WAF"}
    assert terms(view, "the ZQXs").keys() == {"ZQX"}


def test_a_term_stands_in_a_text_as_a_word_or_in_the_plural() -> None:
    assert appears_in("two VMs", "VM")
    assert appears_in("VM", "VM")
    assert not appears_in("VMware", "VM")
    assert not appears_in("vm", "VM")
