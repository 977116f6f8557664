import pytest

from atlas import CompleteArchitecture, Grade, View, ms
from atlas.analysis.provenance import annotations, grades, reported
from atlas.evidence.annotation import Annotation
from atlas.kinds import KINDS
from tests.examples import GAP, SOURCE, begin, finished, guess, node_count, service, wired

every = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def labels(view: View) -> set[str]:
    return {annotation.label for annotation in annotations(view)}


def test_an_annotation_has_the_way_to_it_as_label() -> None:
    found = labels(finished(CompleteArchitecture))

    assert {
        "timeouts",
        "store · size",
        "store · fleet · count",
        "store · latency · read p99",
        "store · technology · version",
        "store · fails · hot shard · recovery · command",
        "api → store · latency · p50",
        "Parcelpost · scale · parcels",
        "Parcelpost · economics · unit costs · per parcel",
    } <= found


def test_what_all_views_of_a_system_share_can_be_left_out() -> None:
    own = annotations(finished(CompleteArchitecture), shared=False)

    assert own
    assert not [annotation for annotation in own if annotation.label.startswith("Parcelpost ·")]


@every
def test_every_annotation_is_a_figure_a_moment_a_statement_or_a_gap(kind: type[View]) -> None:
    for annotation in annotations(finished(kind)):
        assert isinstance(annotation.value, Annotation)
        assert annotation.label


def test_a_reported_figure_under_a_computed_one_counts_once() -> None:
    twice = {"sum": node_count + node_count, "again": node_count}
    view = wired(include=[service("api", figures=twice)])

    assert [str(figure.quantity) for figure in reported(view, shared=False)] == ["72 nodes"]


def test_two_citations_of_one_number_are_two_figures() -> None:
    cited = {"a": ms(15) @ SOURCE.at("15ms p99"), "b": ms(15) @ SOURCE.at("took 15ms")}
    view = wired(include=[service("api", figures=cited)])

    assert len(reported(view, shared=False)) == 2


def test_an_assumption_is_not_reported() -> None:
    view = wired(include=[service("api", figures={"guess": guess})])

    assert reported(view, shared=False) == []
    assert grades(view)["modelled"] == 1


@every
def test_every_grade_is_counted(kind: type[View]) -> None:
    counts = grades(finished(kind))

    assert list(counts) == [grade.value for grade in Grade]
    assert counts["reported"] == len(reported(finished(kind)))
    assert counts["derived"] >= 1  # the size of the store is computed


def test_a_gap_counts_at_every_place_it_leaves_open() -> None:
    with begin(CompleteArchitecture) as view:
        view.include(service("api"))
    fewer = grades(view)["gap"]

    assert grades(wired(include=[service("api"), service("b")]))["gap"] == fewer + 5
    assert fewer == len([annotation for annotation in annotations(view) if annotation.value is GAP])
