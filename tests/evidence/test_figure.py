import operator
from collections.abc import Callable

import pytest
from hypothesis import given

from atlas import (
    BareNumberError,
    CitationError,
    Figure,
    Grade,
    Quantity,
    UnitError,
    about,
    assumed,
    at_least,
    at_most,
    between,
    ms,
    nodes,
    percent,
    seconds,
    tb,
    undisclosed,
)
from tests.examples import GAP, SOURCE
from tests.strategies import figures

read = ms(15) @ SOURCE.at("15ms p99")
guess = assumed(ms(3), because="nobody measured it")
OPERATIONS = [operator.add, operator.sub, operator.mul, operator.truediv]
RANKS = {Grade.REPORTED: 0, Grade.DERIVED: 1, Grade.MODELLED: 2}


@given(figures)
def test_computing_never_betters_a_grade(figure: Figure) -> None:
    assert all(RANKS[figure.grade] >= RANKS[operand.grade] for operand in figure.inputs)
    assert (figure.grade is Grade.REPORTED) == (not figure.inputs and bool(figure.citations))


@given(figures, figures)
def test_a_computed_figure_knows_every_source_under_it(left: Figure, right: Figure) -> None:
    result = left + right

    assert set(result.citations) == set(left.citations) | set(right.citations)
    assert len(set(result.citations)) == len(result.citations)


@given(figures)
def test_every_source_under_a_figure_stands_in_its_explanation(figure: Figure) -> None:
    text = figure.explain()

    assert all(citation.url in text for citation in figure.citations)
    assert ("[assumed]" in text) == (figure.grade is Grade.MODELLED)


def test_a_figure_says_by_a_mark_how_it_came_to_be() -> None:
    assert str(read) == "15 ms"
    assert str(read + read) == "= 30 ms"
    assert str(read + guess) == "≈ 18 ms"
    assert str(GAP) == "—"


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (at_most(ms(3)), "modelled ≤ 3 ms"),
        (at_least(ms(3)), "modelled ≥ 3 ms"),
        (between(ms(2), ms(3)), "≈ 2–3 ms"),
    ],
)
def test_a_bound_has_one_sign_and_its_grade_in_a_word(quantity: Quantity, shown: str) -> None:
    assert str(assumed(quantity, because="nobody measured it")) == shown


def test_one_mark_says_that_a_figure_is_modelled_and_near() -> None:
    guessed = assumed(about(ms(3)), because="nobody measured it")

    assert (str(guessed), guessed.text) == ("≈ 3 ms", "3 ms")
    assert str(read + about(ms(3)) @ SOURCE.at("about 3 ms")).startswith("computed ~")


def test_an_explanation_is_a_tree_of_formula_inputs_and_sources() -> None:
    cited = "“15ms p99” — Parcelpost, How Parcelpost keeps its parcels (2023-03; primary)"

    assert (read + (read - guess)).explain().split("\n") == [
        "≈ 27 ms  [modelled] 15 ms + 12 ms",
        f"├─ 15 ms  [reported] {cited} https://example.org/parcelpost#:~:text=15ms%20p99",
        "└─ ≈ 12 ms  [modelled] 15 ms − 3 ms",
        f"   ├─ 15 ms  [reported] {cited} https://example.org/parcelpost#:~:text=15ms%20p99",
        "   └─ ≈ 3 ms  [assumed] because nobody measured it",
    ]


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("number", [0, 2, 2.5, True, "two", None])
def test_arithmetic_with_a_bare_number_is_refused_on_either_side(
    operation: Callable[..., Figure], number: object
) -> None:
    with pytest.raises(BareNumberError):
        operation(read, number)
    with pytest.raises(TypeError):
        operation(number, read)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_what_is_computed_from_a_gap_is_that_gap(operation: Callable[..., object]) -> None:
    assert operation(read, GAP) is GAP
    assert operation(GAP, read) is GAP


def test_a_quantity_without_provenance_does_not_compute_with_a_figure() -> None:
    with pytest.raises(BareNumberError):
        read + ms(3)  # type: ignore[operator]
    with pytest.raises(BareNumberError):
        ms(3) + read  # type: ignore[operator]


@pytest.mark.parametrize(
    ("quantity", "phrase"),
    [
        (ms(15), "15ms p99"),
        (seconds(0.015), "15ms p99"),
        (nodes(72), "72 ScyllaDB nodes"),
        (between(ms(40), ms(125)), "40-125ms"),
        (percent(99.95), "99.95%"),
        (tb(9), "9 TB of disk space"),
    ],
)
def test_a_figure_that_stands_in_its_phrase_is_reported(quantity: object, phrase: str) -> None:
    figure = quantity @ SOURCE.at(phrase)

    assert figure.grade is Grade.REPORTED
    assert figure.sources == (SOURCE,)


@pytest.mark.parametrize(
    ("quantity", "phrase", "held"),
    [
        (ms(15), "16ms p99", "16 ms"),
        (ms(15), "fast", "no number"),
        (ms(15), "15 GB", "15 GB"),
        (ms(15), "15 s", "15 s"),
        (ms(99), "p99 of 15ms", "15 ms"),
        (between(ms(40), ms(120)), "40-125ms", "125 ms"),
        (nodes(150), "1,500 nodes", "1,500"),
    ],
)
def test_a_figure_that_disagrees_with_its_phrase_is_refused(
    quantity: object, phrase: str, held: str
) -> None:
    with pytest.raises(CitationError, match="but the words") as caught:
        quantity @ SOURCE.at(phrase)

    assert held in caught.value.found
    assert caught.value.remedy == "quote the words that hold the figure, or correct the figure"


@pytest.mark.parametrize("citation", [SOURCE, "15ms", None])
def test_a_figure_is_cited_with_words_of_a_source_only(citation: object) -> None:
    with pytest.raises(CitationError, match="is cited with"):
        ms(15) @ citation  # type: ignore[operator]


@pytest.mark.parametrize("because", ["", "  ", None])
def test_an_assumption_without_a_reason_is_refused(because: str) -> None:
    with pytest.raises(CitationError, match="an assumption is made because"):
        assumed(ms(3), because=because)


@pytest.mark.parametrize("value", [3, 2.5, None, undisclosed("here")])
def test_an_assumption_of_a_bare_number_is_refused(value: object) -> None:
    with pytest.raises(BareNumberError, match="an assumption is"):
        assumed(value, because="nobody knows")  # type: ignore[call-overload]


def test_an_assumption_may_lean_on_a_reported_figure_and_stays_an_assumption() -> None:
    default = assumed(read, because="the default of Quill; production value undisclosed")

    assert default.grade is Grade.MODELLED
    assert default.citations == read.citations


def test_a_figure_in_another_unit_keeps_its_provenance() -> None:
    converted = read.to("second")

    assert (float(converted), converted.citations) == (0.015, read.citations)
    assert converted.grade is Grade.REPORTED


def test_a_figure_does_not_turn_into_another_dimension() -> None:
    with pytest.raises(UnitError):
        read.to("byte")


def test_each_grade_has_a_mark_and_a_meaning_of_its_own() -> None:
    marks = {grade.mark for grade in Grade}
    assert len({grade.meaning for grade in Grade}) == len(Grade) == 5
    assert len(marks) == len([grade for grade in Grade if not grade.is_cited]) + 1
