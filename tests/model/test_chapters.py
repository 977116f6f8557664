"""What each kind tells: chapters of plain data, and topics that gates ask for."""

from itertools import chain

import pytest

from atlas import (
    IncidentAnatomy,
    MigrationPlaybook,
    ScaleJourney,
    TechnologyComparison,
    View,
    users,
)
from atlas.evidence.moment import Moment
from atlas.kinds import KINDS
from atlas.views.chapter import Chapter
from tests.examples import (
    FIRST_STAGE,
    GAP,
    api,
    begin,
    finished,
    journey_stage,
    phase,
    reported,
    store,
)

EVERY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def told(view: View) -> dict[str, Chapter]:
    """The chapters of a view by their keys."""
    return {chapter.key: chapter for chapter in view.chapters()}


@EVERY
def test_every_kind_tells_something_of_its_own(kind: type[View]) -> None:
    assert any(not chapter.is_empty for chapter in finished(kind).chapters())


@EVERY
def test_chapters_have_different_keys_and_headings(kind: type[View]) -> None:
    chapters = finished(kind).chapters()

    assert len({chapter.key for chapter in chapters}) == len(chapters)
    assert len({chapter.heading for chapter in chapters}) == len(chapters)


@EVERY
def test_every_row_of_a_table_has_a_cell_for_each_column(kind: type[View]) -> None:
    for chapter in finished(kind).chapters():
        for line in chapter.lines:
            assert len(line.cells) == len(chapter.heads), (chapter.key, line.label)


@EVERY
def test_the_same_view_tells_the_same(kind: type[View]) -> None:
    view = finished(kind)
    once, again = view.chapters(), view.chapters()

    assert [chapter.heading for chapter in once] == [chapter.heading for chapter in again]
    assert [len(chapter.entries) for chapter in once] == [len(chapter.entries) for chapter in again]


def test_the_timeline_of_an_incident_is_in_order_and_says_who_was_down() -> None:
    view = finished(IncidentAnatomy)
    *entries, report = told(view)["timeline"].entries

    assert [entry.statements for entry in entries] == [(event.what,) for event in view.timeline]  # type: ignore[attr-defined]
    assert [entry.marks for entry in entries if entry.marks] == [
        ("began",),
        ("detected",),
        ("mitigated",),
        ("resolved",),
    ]
    assert isinstance(entries[0].when, Moment)
    assert "store down · api down, by store" in entries[0].notes
    assert report.report is view.report  # type: ignore[attr-defined]


def test_an_incident_tells_how_long_it_took_and_what_a_barrier_would_have_saved() -> None:
    view = finished(IncidentAnatomy)
    spans = told(view)["impact"].facts
    (barrier,) = told(view)["barriers"].entries

    assert {label: str(spans[label]) for label in list(spans)[:3]} == {
        "time to detect": "= 5 min",
        "time to mitigate": "= 1 h 15 min",
        "time to resolve": "= 3 h 30 min",
    }
    assert str(barrier.facts["alone it would have saved at most"]) == "= 3 h 30 min"
    (label,) = barrier.parts
    assert label == "alone it would have prevented the impact on 3 of 3 components"
    assert [part.name for part in barrier.parts[label]] == ["store", "api", "web"]


def test_barriers_that_nobody_names_say_where_they_were_looked_for() -> None:
    chapter = told(finished(IncidentAnatomy, barriers=GAP))["barriers"]

    assert not chapter.is_empty
    assert dict(chapter.facts) == {"": GAP}


def test_a_comparison_says_which_one_when_and_which_is_better() -> None:
    view = finished(TechnologyComparison)
    chapters = told(view)

    assert chapters["decision"].lead == "Which Quill keeps parcels?"
    assert [entry.name for entry in chapters["decision"].entries] == [
        "Quill 1.0, when reads may wait",
        "Quill 2.0, when reads may not wait",
    ]
    first, second, *_ = chapters["rows"].lines
    assert first.notes[-1] == "better: Quill 2.0"
    assert "conditions differ: no winner" in second.notes


def test_a_phase_is_checked_before_it_begins_and_says_how_to_return() -> None:
    final = phase("final", point_of_no_return=True)
    view = finished(MigrationPlaybook, phases=[phase(), final])
    sides, *phases = told(view)["phases"].entries

    assert list(sides.parts) == ["from", "to"]
    assert all(phase.check and phase.check.risk == "none" for phase in phases)
    assert all("rollback" in phase.facts for phase in phases)
    assert [phase.marks for phase in phases] == [(), ("point of no return",)]


def test_a_stage_says_what_it_added_and_removed_and_how_much_larger_its_load_is() -> None:
    first, last = told(finished(ScaleJourney))["stages"].entries

    assert list(first.parts) == ["built of"]
    assert [part.name for part in last.parts["added"]] == ["store"]
    assert [part.name for part in last.parts["removed"]] == ["small store"]
    assert str(last.facts["times the load of 2019"]) == "= 2,000 ×"
    assert "share of the limit in use" not in last.facts


def test_a_stage_with_a_limit_says_how_much_of_it_is_used() -> None:
    full = reported(users(4e6), "4 million users")
    last = journey_stage("many nodes", "2023", components=[api, store], limit=full)
    with begin(ScaleJourney, stages=[FIRST_STAGE, last]) as view:
        pass

    assert str(told(view)["stages"].entries[-1].facts["share of the limit in use"]) == "= 0.5 ×"


@EVERY
def test_the_steps_of_topics_stand_in_the_chapters_or_in_a_failure(kind: type[View]) -> None:
    view = finished(kind)
    told_steps = [
        step
        for chapter in view.chapters()
        for entry in chapter.entries
        for step in (entry.check, *entry.steps)
        if step is not None
    ]
    held = [step for _, failure in view.failures for step in failure.recovery]
    branches = {id(step) for step in chain(told_steps, held)}
    if view.topics.tree is not None:
        return  # its steps stand in the tree, which the model tells as such

    assert {id(step) for _, step in view.topics.steps} <= branches
