"""Facts as readers see them: text, grade, numbered sources, and what explains them."""

import pytest

from atlas import Source, absent, assumed, ms, nodes, statement, undisclosed, usd_per_month
from atlas.evidence.dates import to_date
from atlas.evidence.grade import Grade
from atlas.evidence.totals import total
from atlas.model.citing import Numbering
from atlas.model.values import labelled, value
from tests.examples import GAP, SOURCE, disk_per_node, node_count, reported

OTHER = Source(
    title="Another page",
    publisher="Somebody",
    url="https://example.org/other",
    published="2020",
    checked="2024-06-01",
    kind="secondary",
)
NUMBERS = Numbering({OTHER: 1, SOURCE: 2})


def test_a_source_has_the_number_that_it_was_given() -> None:
    assert [NUMBERS.number(source) for source in (SOURCE, OTHER, SOURCE)] == ["2", "1", "2"]
    assert NUMBERS.listed() == [("1", OTHER), ("2", SOURCE)]


def test_a_source_that_the_view_does_not_cite_has_no_number() -> None:
    with pytest.raises(KeyError):
        Numbering({SOURCE: 1}).number(OTHER)
    with pytest.raises(KeyError):
        value(node_count, Numbering({OTHER: 1}))


def test_a_figures_tooltip_names_its_grade_and_its_source() -> None:
    drawn = value(node_count, NUMBERS, label="count")

    assert drawn.tooltip.startswith("count: ")
    assert "[reported]" in drawn.tooltip
    assert SOURCE.title in drawn.tooltip
    assert drawn.href == node_count.citations[0].url
    assert (drawn.low, drawn.high, drawn.unit) == (72, 72, "node")


def test_a_computed_figure_cites_each_source_once() -> None:
    drawn = value(node_count * disk_per_node, NUMBERS)

    assert drawn.grade is Grade.DERIVED
    assert [cite.number for cite in drawn.cites] == ["2"]


def test_an_assumption_says_why() -> None:
    drawn = value(assumed(ms(5), because="a guess"), NUMBERS)

    assert drawn.grade is Grade.MODELLED
    assert "a guess" in drawn.tooltip


def test_a_gap_has_no_text_but_says_where_was_looked() -> None:
    drawn = value(undisclosed("the size: not in the post"), NUMBERS)

    assert drawn.text == ""
    assert "not in the post" in drawn.tooltip
    assert drawn.where == "the size: not in the post"
    assert (drawn.low, drawn.high) == (None, None)


def test_a_statement_reads_as_its_words() -> None:
    drawn = value(statement("quorum reads") @ OTHER.at("quorum"), NUMBERS)

    assert drawn.text == "quorum reads"
    assert drawn.cites[0].href == OTHER.at("quorum").url


def test_a_sum_tells_how_much_is_missing_from_it() -> None:
    drawn = value(total([disk_per_node, disk_per_node, GAP]), NUMBERS)

    assert drawn.text == "at least 18 TB (2 of 3 known)"
    assert drawn.high is None
    assert "not included: 1" in drawn.tooltip
    assert value(total([GAP]), NUMBERS).grade is Grade.GAP
    assert value(total([disk_per_node]), NUMBERS).text == "9 TB"


def test_a_sum_of_some_costs_is_no_lower_bound() -> None:
    cost = reported(usd_per_month(70), "$70 a month")
    drawn = value(total([cost, cost, GAP]), NUMBERS)

    assert drawn.text == "$140/mo (2 of 3 priced)"
    assert drawn.high == drawn.low


@pytest.mark.parametrize(
    ("as_of", "label", "shown"),
    [
        ("2026-03", "count", "count (2023)"),
        ("2025-12", "count", "count (2023)"),
        ("2024-01", "count", "count (2023)"),
        ("2023-12", "count", "count"),
        ("2026-03", "count, 2022", "count, 2022"),
        (None, "count", "count"),
    ],
)
def test_an_old_figure_bears_the_year_of_its_source(
    as_of: str | None, label: str, shown: str
) -> None:
    numbers = Numbering({SOURCE: 1}, to_date(as_of) if as_of else None)

    assert labelled(label, node_count, numbers)[0] == shown
    assert labelled(label, GAP, numbers)[0] == label


@pytest.mark.parametrize(
    ("label", "meaning", "shown"),
    [
        ("load", {"of": "the API", "basis": "peak"}, "load, peak"),
        ("load at peak", {"basis": "peak"}, "load at peak"),
        ("size", {"of": "one cluster", "basis": "stored"}, "size (one cluster)"),
        ("a popular page", {"of": "one popular page"}, "a popular page"),
        ("disks", {"of": "all disks", "basis": "raw"}, "disks, raw"),
        ("read", {"basis": "p99"}, "read, p99"),
        ("read", {"of": "one cluster", "basis": "p99"}, "read, p99 (one cluster)"),
        ("one query", {"of": "one query, at all times"}, "one query (at all times)"),
        ("read (test)", {"of": "one cluster"}, "read (test; one cluster)"),
        ("count", {"of": "the fleet", "basis": "total"}, "count"),
    ],
)
def test_a_label_says_what_its_reader_could_mistake(
    label: str, meaning: dict[str, str], shown: str
) -> None:
    figure = nodes(72) @ SOURCE.at("72 nodes", **meaning)

    assert labelled(label, figure, Numbering({SOURCE: 1}))[0] == shown


def test_what_is_aside_stands_in_one_pair_of_brackets() -> None:
    figure = nodes(72) @ SOURCE.at("72 nodes", of="one cluster")
    numbers = Numbering({SOURCE: 1}, to_date("2026-03"))

    assert labelled("size", figure, numbers)[0] == "size (one cluster, 2023)"
    assert labelled("size (2022)", figure, numbers)[0] == "size (2022; one cluster)"


@pytest.mark.parametrize(
    ("label", "text", "words", "shown"),
    [
        ("replication", "three copies", True, "replication (2023)"),
        ("replication", "three copies", False, "replication"),
        ("replication", "three copies since 2019", True, "replication"),
        ("replication in 2021", "three copies", True, "replication in 2021"),
    ],
)
def test_old_words_bear_a_year_where_none_is_near(
    label: str,
    text: str,
    *,
    words: bool,
    shown: str,
) -> None:
    fact = statement(text) @ SOURCE.at("72 nodes")
    numbers = Numbering({SOURCE: 1}, to_date("2026-03"))

    assert labelled(label, fact, numbers, words=words)[0] == shown


def test_the_model_has_the_meaning_of_a_figure_and_the_kind_of_a_gap() -> None:
    figure = nodes(72) @ SOURCE.at("72 nodes", of="the fleet", basis="total", when="2022")
    shown = value(figure, Numbering({SOURCE: 1}))
    none = value(absent("copies: it keeps none"), Numbering({}))

    assert (shown.of, shown.basis, shown.when) == ("the fleet", "total", "2022")
    assert (none.text, none.gap, value(GAP, Numbering({})).gap) == ("none", "none", "not published")
