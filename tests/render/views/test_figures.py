import pytest

from atlas import Source, assumed, ms, statement, undisclosed
from atlas.evidence.dates import to_date
from atlas.evidence.grade import Grade
from atlas.evidence.totals import total
from atlas.model.citing import Numbering
from atlas.model.values import labelled, value
from tests.examples import GAP, SOURCE, disk_per_node, node_count

OTHER = Source(
    title="Another page",
    publisher="Somebody",
    url="https://example.org/other",
    published="2020",
    checked="2024-06-01",
    kind="secondary",
)


def test_sources_are_numbered_as_they_first_appear() -> None:
    sources = Sources()
    assert [sources.number(each) for each in (OTHER, SOURCE, OTHER)] == ["1", "2", "1"]
    assert [number for number, _ in sources.listed()] == ["1", "2"]


def test_a_figures_tooltip_names_its_grade_and_its_source() -> None:
    drawn = value(node_count, Sources(), label="count")
    assert drawn.tooltip.startswith("count: ")
    assert "[reported]" in drawn.tooltip
    assert SOURCE.title in drawn.tooltip
    assert drawn.href == node_count.citations[0].url


def test_a_computed_figure_cites_each_source_once() -> None:
    drawn = value(node_count * disk_per_node, Sources())
    assert drawn.grade is Grade.DERIVED
    assert [cite.number for cite in drawn.cites] == ["1"]


def test_an_assumption_says_why() -> None:
    drawn = value(assumed(ms(5), because="a guess"), Sources())
    assert drawn.grade is Grade.MODELLED
    assert "a guess" in drawn.tooltip


def test_a_gap_has_no_text_but_says_where_was_looked() -> None:
    drawn = value(undisclosed("the size: not in the post"), Sources())
    assert drawn.text == ""
    assert "not in the post" in drawn.tooltip
    assert drawn.where == "the size: not in the post"


def test_a_statement_is_drawn_as_its_words() -> None:
    drawn = value(statement("quorum reads") @ OTHER.at("quorum"), Sources())
    assert drawn.text == "quorum reads"
    assert drawn.cites[0].href == OTHER.at("quorum").url


def test_a_sum_tells_that_something_is_missing_from_it() -> None:
    assert sum_of(total([disk_per_node, GAP]), Sources()).text.endswith("+ unknown")
    assert sum_of(total([GAP]), Sources()).grade is Grade.UNDISCLOSED


@pytest.mark.parametrize(
    ("as_of", "label", "shown"),
    [
        ("2026-03", "count", "count (2023)"),
        ("2025-12", "count", "count"),
        ("2026-03", "count, 2022", "count, 2022"),
        (None, "count", "count"),
    ],
)
def test_an_old_figure_bears_the_year_of_its_source(
    as_of: str | None, label: str, shown: str
) -> None:
    sources = Sources(to_date(as_of) if as_of else None)

    assert row(label, node_count, sources).label == shown
    assert row(label, GAP, sources).label == label
