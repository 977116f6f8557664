from atlas import (
    CompleteArchitecture,
    DebuggingGuide,
    FailureDomains,
    Incident,
    Link,
    Precedent,
)
from atlas.loader import LoadedView
from atlas.search.relations import links_of, parts_of, reports_of
from atlas.search.rows import LinkRow
from atlas.views.view import View
from tests.examples import GAP, SOURCE, WORDS, api, finished, service, store


def test_declared_links_are_rows() -> None:
    view = finished(CompleteArchitecture, see=[Link("a/b", "guide", because="x")])

    assert list(links_of(view)) == [LinkRow(target="a/b", relation="guide", because="x")]


def test_a_component_is_the_same_part_in_every_view() -> None:
    assert parts(finished(CompleteArchitecture)) == parts(finished(FailureDomains))


def test_two_components_of_one_helper_and_line_are_two_parts() -> None:
    twins = [service("twin"), service("other twin")]
    with_twins = finished(CompleteArchitecture)
    with_twins.include(*twins)

    assert len(set(parts(with_twins))) == len(with_twins.components)


def parts(view: View) -> list[str]:
    loaded = LoadedView("systems/parcelpost/a", "systems/parcelpost/a.py", "", view)
    return [part.part for part in parts_of(loaded)]


def test_an_incident_and_a_precedent_name_their_reports() -> None:
    incident = Incident(
        "the flood", date="2024-02", report=SOURCE, cascade=[store, api], trigger=WORDS,
        impact=WORDS, mitigation=WORDS, duration=GAP,
    )  # fmt: skip
    precedent = Precedent("the flood", report=SOURCE, what=WORDS)

    assert list(reports_of(finished(FailureDomains, incidents=[incident]))) == [SOURCE.url]
    assert list(reports_of(finished(DebuggingGuide, precedents=[precedent]))) == [SOURCE.url]
    assert list(reports_of(finished(FailureDomains))) == []
    assert list(reports_of(finished(CompleteArchitecture))) == []
