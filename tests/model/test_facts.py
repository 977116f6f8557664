"""Amounts, and the texts a picture shows."""

from pathlib import Path

import pytest

from atlas.analysis.provenance import annotations, reported
from atlas.evidence.bounds import at_least
from atlas.evidence.constructors import gb, hours, minutes, nodes, ratio, servers, tb
from atlas.evidence.figure import Quantity
from atlas.gates.examples import names, subjects_of
from atlas.gates.run import check_view
from atlas.model.facts import (
    facts,
    own_reported_figures,
    reported_figures,
    same_amount,
    sources,
)
from atlas.model.shown import shown_texts
from atlas.project import Project


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (tb(1), gb(1000), True),
        (hours(1), minutes(60), True),
        (tb(1), gb(1001), False),
        (tb(1), at_least(tb(1)), False),
        (at_least(tb(1)), at_least(gb(1000)), True),
        (nodes(3), servers(3), False),
        (ratio(2), Quantity(2, 2), True),
        (Quantity(2, 2), Quantity(2, 2), True),
    ],
)
def test_an_amount_is_the_same_in_whichever_unit(
    one: Quantity, other: Quantity, *, same: bool
) -> None:
    assert same_amount(one, other) is same
    assert same_amount(other, one) is same


def test_a_source_is_told_once_with_the_first_fact_that_cites_it() -> None:
    (subject,) = subjects_of("storage()")
    found = [source.title for source, _ in sources(subject.loaded.view)]
    assert found == ["How Example Shop Keeps Its Orders"]


def test_what_is_shown_is_in_the_texts_and_what_is_typed_is_not() -> None:
    (subject,) = subjects_of("storage(figures={'disk': gap}, glossary={'ZQX': 'A till.'})")
    texts = {shown_text.text for shown_text in shown_texts(subject.loaded.view)}
    assert {"How orders are stored", "orders", "Stores every order", "Tidal", "SQL"} <= texts
    assert {"disk full", "List the free space of the disk", "stated in the post"} <= texts
    assert {"disk", "figures", "per order"} <= texts
    assert "tidalctl space" not in texts


def test_examples_know_the_names_of_the_facade() -> None:
    assert {"Call", "Fallback", "statement", "storage", "gap", "checked_on"} <= set(names())


@pytest.mark.parametrize(
    "expression",
    ["storage()", "costs()", "storage(component(size=reported(tb(2)) + reported(tb(3))))"],
)
def test_distinct_reported_figures_are_those_of_the_analysis(expression: str) -> None:
    (subject,) = subjects_of(expression)
    view = subject.loaded.view
    assert list(reported_figures(view)) == reported(view)
    assert list(own_reported_figures(view)) == reported(view, shared=False)
    assert list(facts(view)) == annotations(view)


def test_the_names_of_settings_are_a_machines_words_and_other_labels_are_shown() -> None:
    (subject,) = subjects_of(
        "pattern(settings=[Setting('max.inflight', value=reported(nodes(3)), does=cited)],"
        " figures=0)"
    )
    shown = list(shown_texts(subject.loaded.view))
    texts = [text.text for text in shown]
    assert "max.inflight" not in texts
    assert {"settings", "value"} <= set(texts)
    assert texts.count("settings") == 1


def test_a_pattern_without_known_settings_and_another_kind_show_their_labels() -> None:
    for expression in ("pattern()", "storage(figures={'disk': gap})"):
        (subject,) = subjects_of(expression)
        assert "figures" in {shown_text.text for shown_text in shown_texts(subject.loaded.view)}


GUIDE = """DebuggingGuide(with_logs(version), "Slow writes", as_of="2026-05", plane=Plane.STATE,
    symptom="Orders wait.", signals=[message, metric], do_not=["Do not restart the QQQ"],
    precedents=gap,
    limit=Limit("files", of="files", default=reported(nodes(3)), headroom=step(command=gap),
    reads="files"), time_to_recover=gap,
    data_loss=gap, rollback=gap, tree=Question("Is the ZQX full?",
    check=step(healthy=cited, unhealthy=statement("full") @ post.at("full")),
    healthy=Cause("network", why=cited, fix=[step()]),
    unhealthy=Cause("disk of XXZ", why=cited, fix=[step()])))"""


def test_the_questions_and_causes_of_a_guide_are_shown() -> None:
    (subject,) = subjects_of(GUIDE)
    texts = {shown_text.text for shown_text in shown_texts(subject.loaded.view)}
    assert {"Is the ZQX full?", "disk of XXZ", "Do not restart the QQQ", "Orders wait."} <= texts


def test_no_rule_crashes_on_a_guide() -> None:
    (subject,) = subjects_of(GUIDE)
    codes = {finding.code for finding in check_view(Project(Path("/")), subject).findings}
    assert codes == {"AM105", "NH201", "NH207", "IN403", "IN404", "IN405", "EV503"}
