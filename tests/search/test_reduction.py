from atlas import (
    CompleteArchitecture,
    Database,
    DebuggingGuide,
    LogMessage,
    MigrationPlaybook,
    PerformanceProfile,
    Technology,
)
from atlas.loader import LoadedView
from atlas.search.reduction import Reduced, of_view
from atlas.search.signals import terms_of
from atlas.views.view import View
from tests.examples import GAP, SOURCE, begin, component, failure, finished, quill


class Scroll(Technology):
    """Another store that nobody wrote."""

    name = "Apache ScrollDB"
    icon = None
    releases = GAP
    logs = GAP
    TORN = LogMessage(
        anchor="scroll is torn", sample="scroll is torn", severity="error", meaning="It is torn.",
        source=SOURCE,
    )  # fmt: skip


scroll = Scroll()


def reduced(view: View) -> Reduced:
    return of_view(LoadedView("systems/parcelpost/a", "systems/parcelpost/a.py", "", view), [])


def test_a_signal_belongs_to_the_technology_that_declares_it() -> None:
    with begin(CompleteArchitecture) as view:
        view.include(
            component(
                Database, "front", technology=quill(GAP), fails=[failure(signals=[Scroll.TORN])]
            ),
            component(Database, "back", technology=scroll(GAP)),
        )

    assert [(each.signature, each.component) for each in reduced(view).carriers] == [
        ("Apache ScrollDB.TORN", "front")
    ]


def test_a_guide_asks_before_it_mends() -> None:
    view = finished_guide()
    (first, *_) = reduced(view).carriers

    assert first.steps[0].action == view.tree.check.action
    assert first.steps[0].risk == "none"


def finished_guide() -> DebuggingGuide:
    guide = finished(DebuggingGuide)
    assert isinstance(guide, DebuggingGuide)
    return guide


def steps_of(view: View) -> set[tuple[str, str]]:
    return {(each.title, each.place) for each in reduced(view).documents if each.kind == "step"}


def test_the_entry_checks_of_a_playbook_are_found_as_steps() -> None:
    view = finished(MigrationPlaybook)
    assert isinstance(view, MigrationPlaybook)

    assert {(each.entry.action, each.name) for each in view.phases} <= steps_of(view)


def test_the_probes_of_a_profile_are_found_as_steps() -> None:
    view = finished(PerformanceProfile)
    assert isinstance(view, PerformanceProfile)

    assert {(each.action, view.bottleneck.at.name) for each in view.probes} <= steps_of(view)


def test_the_words_that_show_a_technology_are_its_own() -> None:
    assert terms_of(scroll) == ("apache scroll", "apache scrolldb", "scroll", "scrolldb")
