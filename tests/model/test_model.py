"""The model of a view holds all that the view says, and every reader sees the same numbers."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

import attrs
import pytest

from atlas import (
    Call,
    CompleteArchitecture,
    Latency,
    PatternImplementation,
    Source,
    System,
    View,
    list_price,
    ms,
    tb,
    undisclosed,
    usd_per_month,
    users,
)
from atlas.analysis.provenance import annotations
from atlas.evidence.gap import Undisclosed
from atlas.evidence.grade import Grade
from atlas.kinds import KINDS
from atlas.model.citing import numbering
from atlas.model.model import model
from atlas.model.shapes import CommandData, ViewModel
from atlas.model.values import Value
from render.forms.dossier import dossier
from render.views.chapters import plain
from tests.examples import (
    WORDS,
    api,
    begin,
    database,
    economics,
    finished,
    reported,
    service,
    store,
    web,
)
from tests.model.readings import (
    cited_on_page,
    cited_on_picture,
    html_of,
    loaded,
    shown,
    text_of,
)
from tests.render.views.drawn_text import drawn_text

EVERY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def source(name: str) -> Source:
    return Source(
        title=f"About {name}",
        publisher=f"Press of {name}",
        kind="primary",
        url=f"https://example.org/{name}",
        published="2023-03",
        checked="2026-11-22",
    )


MINUTES = undisclosed("not in the minutes")
ONE, TWO, THREE, FOUR = map(source, ("one", "two", "three", "four"))


def several(kind: type[View]) -> View:
    """A view of a kind that cites sources in a component, a call and a figure of its own."""
    dear = database("dear", size=tb(5) @ TWO.at("5 TB"))
    cost = service("cost", cost=usd_per_month(7) @ FOUR.at("$7"))
    changes: dict[str, Any] = {"figures": {"own": ms(3) @ THREE.at("3 ms"), "unknown": MINUTES}}
    if kind is PatternImplementation:
        changes["flow"] = [WORDS] * 3
    with begin(kind, **changes) as view:
        web >> Call("HTTPS") >> api
        api >> Call("quill") >> store
        api >> Call("gRPC", latency=Latency(p50=ms(2) @ ONE.at("2 ms"))) >> dear
        view.include(cost)
    return view


def values(held: object) -> Iterator[Value | CommandData]:
    """Every value anywhere in a model."""
    if isinstance(held, (Value, CommandData)):
        yield held
    elif isinstance(held, Mapping):
        for item in cast("Mapping[str, object]", held).values():
            yield from values(item)
    elif isinstance(held, (list, tuple)):
        for item in cast("list[object]", held):
            yield from values(item)
    elif attrs.has(type(held)):
        for field in attrs.fields(cast("Any", type(held))):
            yield from values(getattr(held, field.name))


def sources(found: ViewModel) -> dict[str, str]:
    """The address of each source by its number."""
    return {source.number: source.url for source in found.sources}


@EVERY
def test_every_figure_statement_and_gap_stands_in_the_model(kind: type[View]) -> None:
    view = several(kind)
    found = model(loaded(view))
    held = {(value.text, getattr(value, "grade", Grade.REPORTED)) for value in values(found)}
    held |= {(signal.text, Grade.REPORTED) for f in found.failures for signal in f.signals}
    gaps = {gap.where for gap in found.gaps}

    for annotation in annotations(view):
        if isinstance(annotation.value, Undisclosed):
            assert annotation.value.where in gaps, annotation.label
        else:
            assert (annotation.value.text, annotation.value.grade) in held, annotation.label


@EVERY
def test_every_figure_statement_and_gap_stands_on_the_page(kind: type[View]) -> None:
    view = several(kind)
    text = text_of(html_of(view))

    for annotation in annotations(view):
        said = (
            annotation.value.where
            if isinstance(annotation.value, Undisclosed)
            else annotation.value.text
        )
        assert " ".join(said.split()) in text, annotation.label


@EVERY
def test_every_figure_statement_and_gap_is_printed_by_show(kind: type[View]) -> None:
    view = several(kind)
    text = shown(view)

    for annotation in annotations(view):
        said = (
            annotation.value.where
            if isinstance(annotation.value, Undisclosed)
            else annotation.value.text
        )
        assert " ".join(said.split()) in text, annotation.label


@EVERY
def test_every_citation_of_the_model_is_of_a_listed_source(kind: type[View]) -> None:
    found = model(loaded(several(kind)))
    listed = sources(found)

    for value in values(found):
        for cite in value.cites:
            assert cite.href is None or cite.href.startswith(listed[cite.number])


@EVERY
def test_picture_page_and_text_give_a_source_the_same_number(kind: type[View]) -> None:
    view = several(kind)
    found = model(loaded(view))
    listed = sources(found)
    svg, html, text = dossier(view).svg, html_of(view), shown(view)
    picture, page = cited_on_picture(svg), cited_on_page(html)

    assert len({citation.number for citation in picture}) > 2
    assert len({citation.number for citation in page}) > 2
    for citation in (*picture, *page):
        assert citation.href.startswith(listed[citation.number])
    for source in found.sources:
        assert f"[{source.number}] {source.publisher}: {source.title}" in text
        assert f'id="source-{source.number}" value="{source.number}"' in html


@EVERY
def test_a_picture_lists_the_sources_that_it_cites(kind: type[View]) -> None:
    view = several(kind)
    body, _, listing = drawn_text(view).rpartition("\nSources\n")
    lines = listing.split("\n")
    cited = set(re.findall(r"\[(\d+)\]", body))
    sources_cited = [source for source in model(loaded(view)).sources if source.number in cited]

    assert sources_cited
    assert [line for line in lines if re.fullmatch(r"\[\d+\]", line)] == [
        f"[{source.number}]" for source in sources_cited
    ]
    for source in sources_cited:
        assert lines[lines.index(f"[{source.number}]") + 1].startswith(source.title[:20])


@EVERY
def test_sources_are_numbered_before_drawing_and_stay_so(kind: type[View]) -> None:
    view = several(kind)
    first = numbering(view)
    for chapter in reversed(view.chapters()):
        plain(chapter, first, 600.0)  # a part, the last first
    dossier(view)

    assert numbering(view) == first
    assert list(first.numbers.values()) == list(range(1, len(first.numbers) + 1))
    assert dossier(view).svg == dossier(view).svg


def test_a_source_that_a_view_does_not_cite_cannot_be_numbered() -> None:
    numbers = numbering(finished(CompleteArchitecture))

    with pytest.raises(KeyError):
        numbers.number(ONE)


def test_what_is_read_first_has_the_lowest_number() -> None:
    view = several(CompleteArchitecture)
    numbers = numbering(view).numbers

    assert numbers[TWO] < numbers[ONE]  # components before calls
    assert numbers[ONE] < numbers[THREE]  # calls before what only this view states


def test_a_figure_that_stands_by_its_component_is_not_told_again_among_the_rest() -> None:
    found = model(loaded(several(CompleteArchitecture)))
    rest = [figure.label for figure in found.figures if not figure.elsewhere]

    assert not [label for label in rest if label.startswith(("dear", "store"))]
    (dear,) = (component for component in found.components if component.name == "dear")
    assert [(label, it.text) for label, it in dear.figures] == [("size", "5 TB")]


def test_numbers_of_the_json_are_ends_in_a_unit() -> None:
    found = model(loaded(several(CompleteArchitecture)))
    (own,) = (figure.value for figure in found.figures if figure.label == "own")

    assert (own.low, own.high, own.unit, own.grade) == (3, 3, "millisecond", Grade.REPORTED)


def test_what_is_told_of_a_call_stands_by_it() -> None:
    found = model(loaded(several(CompleteArchitecture)))
    (call,) = (connection for connection in found.calls if connection.head == "dear")

    assert (call.tail, call.protocol, call.soft) == ("api", "gRPC", False)
    assert {label: figure.text for label, figure in call.figures.items()} == {"p50": "2 ms"}


def test_a_bill_tells_no_unit_cost_of_what_it_lacks() -> None:
    price = list_price("m5.large", "2024-06").to("USD / month")
    per_user = {"a user": price / reported(users(3), "3 users")}
    shop = System(
        "Parcelpost", documented="scarcely", scale={},
        economics=attrs.evolve(economics, unit_costs=per_user),
    )  # fmt: skip
    priced = model(loaded(finished(CompleteArchitecture, system=shop))).costs
    assert priced is not None
    assert list(priced.units) == []
