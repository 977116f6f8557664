"""Figures and statements of the atlas, as values to draw."""

import re
from collections.abc import Mapping

from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Moment
from atlas.evidence.statement import Words
from atlas.evidence.totals import Total
from render.parts.card_data import Row
from render.parts.values import Value
from render.views.numbering import Sources

Annotation = Number | Words | Moment

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def value(annotation: Annotation, sources: Sources, *, label: str = "") -> Value:
    """An annotation with its mark, its numbered sources and a tooltip that explains it.

    Args:
        annotation: A figure, a statement or a gap.
        sources: Where its sources are numbered.
        label: What it is, to begin the tooltip with.
    """
    told = f"{label}: {annotation.explain()}" if label else annotation.explain()
    if isinstance(annotation, Undisclosed):
        return Value(grade=annotation.grade, tooltip=told, where=annotation.where)
    cites = dict.fromkeys(sources.cite(each) for each in annotation.citations)
    href = annotation.citations[0].url if annotation.citations else None
    once = {cite.number: cite for cite in reversed(cites)}
    ordered = tuple(once[number] for number in dict.fromkeys(cite.number for cite in cites))
    return Value(annotation.text, annotation.grade, ordered, told, href)


def sum_of(total: Total, sources: Sources) -> Value:
    """A sum, with a tooltip that says how much is missing from it."""
    drawn = value(total.figure, sources, label="total")
    if total.known is None or not total.missing:
        return drawn
    told = f"{drawn.tooltip}\nnot in it: {len(total.missing)} undisclosed"
    return Value(f"{drawn.text} + unknown", drawn.grade, drawn.cites, told, drawn.href)


def row(label: str, annotation: Annotation, sources: Sources) -> Row:
    """An annotation by its label, which bears the year where the figure is an old one."""
    year = sources.year(annotation.citations) if isinstance(annotation, (Figure, Moment)) else None
    shown = f"{label} ({year})" if year and not _YEAR.search(label) else label
    return Row(shown, value(annotation, sources, label=shown))


def rows(annotations: Mapping[str, Annotation], sources: Sources) -> tuple[Row, ...]:
    """Annotations by their labels."""
    return tuple(row(label, each, sources) for label, each in annotations.items())
