"""Technology comparison: when to choose which, then the rows with a column for each technology."""

import math
from typing import cast

from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.plurals import numbered
from atlas.kinds.criterion import Criterion
from atlas.kinds.options import Choice, Operator, Option
from atlas.kinds.technology_comparison import TechnologyComparison
from atlas.model.citing import Numbering
from atlas.model.values import value
from atlas.views.chapter import Fact
from atlas.views.view import View
from render.layout.placing import Engine
from render.parts.cards import card
from render.parts.chips import Chip, chips
from render.parts.panels import column_width, explained, framed, masonry, panel, paragraph
from render.parts.table import Columns, Section, TableRow, columns, measured, table
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import BODY, SMALL, SMALL_STRONG, STRONG
from render.views.components import card_data
from render.views.picture import Picture

_WIDTH = 1240.0
_BRIEF = 400.0
"""The height in px of the table where only its first rows are shown."""
_BETTER = {"more": "more is better", "less": "less is better", "neither": ""}


def diagram(view: View, numbering: Numbering, _: Engine) -> Block:
    """Draw which option to choose when, then the table.

    Args:
        view: The view.
        numbering: The numbers of the sources.
    """
    return _drawn(cast("TechnologyComparison", view), numbering, math.inf)


def brief_diagram(view: View, numbering: Numbering, _: Engine) -> Block:
    """Draw which option to choose when, then the first rows of the table.

    Args:
        view: The view.
        numbering: The numbers of the sources.
    """
    return _drawn(cast("TechnologyComparison", view), numbering, _BRIEF)


def _drawn(view: TechnologyComparison, numbering: Numbering, tallest: float) -> Block:
    """Draw the decision, and as many rows of the table as a height in px leaves room for."""
    widths = columns(len(view.options), _WIDTH)
    heads = [
        card(card_data(view.components[place], numbering, wanted=()), widths.column)
        for place in range(len(view.options))
    ]
    sections = [
        Section(
            "By figures",
            tuple(_figures(criterion, view, numbering, widths) for criterion in view.criteria),
        ),
        Section(
            "By facts",
            tuple(
                TableRow(
                    aspect.name, tuple(_fact(v, numbering, widths.cell) for v in aspect.values)
                )
                for aspect in view.aspects
            ),
        ),
        Section(
            "In production", (_runs(view, numbering, widths), _prices(view, numbering, widths))
        ),
    ]
    left = 0
    while sections and table(heads, sections, widths).height > tallest:
        *earlier, last = sections
        left += 1
        sections = [*earlier, Section(last.heading, last.rows[:-1])] if last.rows[1:] else earlier
    heading = "Comparison" + (f" ({numbered(left, 'more row')} on the page)" if left else "")
    asked = paragraph([Run(view.question, STRONG)], _WIDTH, STRONG)
    decided = masonry(
        [_choice(choice, view, numbering, _inner(view)) for choice in view.decision],
        min(2, len(view.decision)),
        _WIDTH,
        12,
    )
    return stacked(
        [
            panel("Decision", stacked([asked, decided], 10)),
            panel(heading, table(heads, sections, widths)),
        ],
        20,
    )


def _inner(view: TechnologyComparison) -> float:
    return column_width(_WIDTH, min(2, len(view.decision))) - 24


def _choice(
    choice: Choice, view: TechnologyComparison, numbering: Numbering, width: float
) -> Block:
    """Draw one answer: the technology, when to choose it and why."""
    place = [option.technology for option in view.options].index(choice.technology)
    component = view.components[place]
    lines = [
        chips([Chip(component.name, component.plane)], width),
        paragraph([Run("when ", BODY, Role.MUTED), Run(choice.when, STRONG)], width),
        _fact(choice.because, numbering, width),
    ]
    if choice.by is not None:
        reason = f"computed: wins the row “{choice.by.name}”"
        lines.append(paragraph([Run(reason, SMALL, Role.DERIVED)], width, SMALL))
    return framed(stacked(lines, 5))


def _figures(
    row: Criterion, view: TechnologyComparison, numbering: Numbering, widths: Columns
) -> TableRow:
    """Return a row of figures, with the conditions under which they hold."""
    same_conditions = len(row.conditions) == 1
    longest = max((_length(converted) or 0.0 for converted in row.converted), default=0.0)
    cells: list[Block] = []
    for place, number in enumerate(row.values):
        length = _length(row.converted[place])
        share = None if length is None else (length / longest if longest else 0.0)
        shown = _fact(number, numbering, widths.cell, label=row.name)
        cell = measured(shown, share, best=row.winner == place)
        notes = [] if same_conditions else [row.conditions[place]]
        notes += [f"better: {view.names[place]}"] if row.winner == place else []
        small = [paragraph([Run(note, SMALL, Role.MUTED)], widths.cell, SMALL) for note in notes]
        cells.append(stacked([cell, *small], 2))
    return TableRow(row.name, tuple(cells), tuple(_notes(row)))


def _notes(row: Criterion) -> list[str]:
    """Return the conditions, which end is better, and why there is no better one."""
    notes = list(row.conditions) if len(row.conditions) == 1 else []
    if _BETTER[row.better]:
        notes.append(_BETTER[row.better])
        if len(set(row.conditions)) > 1:
            notes.append("conditions differ: no winner")
    return notes


def _length(number: Number) -> float | None:
    """Return the length of a bar in the unit of the row; None if it is not known."""
    return None if isinstance(number, Undisclosed) else abs(number.quantity.magnitude)


def _fact(annotation: Fact, numbering: Numbering, width: float, *, label: str = "") -> Block:
    """Draw a figure or a fact with its sources; of a gap, where it was looked for."""
    style = BODY if isinstance(annotation, Figure) else SMALL
    shown = value(annotation, numbering, label=label)
    return paragraph(explained(shown, style), width, style)


def _runs(view: TechnologyComparison, numbering: Numbering, widths: Columns) -> TableRow:
    """Return the operators of each option and their scale."""
    cells = tuple(_operators(option, numbering, widths.cell) for option in view.options)
    return TableRow("who runs it", cells, ("at what scale",))


def _operators(option: Option, numbering: Numbering, width: float) -> Block:
    if isinstance(option.runs, Undisclosed):
        return _fact(option.runs, numbering, width)
    return stacked([_operator(operator, numbering, width) for operator in option.runs], 6)


def _operator(operator: Operator, numbering: Numbering, width: float) -> Block:
    name = paragraph([Run(operator.name, SMALL_STRONG)], width, SMALL_STRONG)
    scale = [
        paragraph(
            [
                Run(f"{label} ", SMALL, Role.MUTED),
                *explained(value(figure, numbering, label=label), SMALL),
            ],
            width,
            SMALL,
        )
        for label, figure in operator.scale.items()
    ]
    return stacked([name, *scale], 1)


def _prices(view: TechnologyComparison, numbering: Numbering, widths: Columns) -> TableRow:
    """Return the price of each option, and what it buys."""
    cells = tuple(
        stacked(
            [
                _fact(option.price, numbering, widths.cell, label="list price"),
                _fact(option.buys, numbering, widths.cell, label="what it buys"),
            ],
            2,
        )
        for option in view.options
    )
    return TableRow("list price", cells, ("of one unit, not of a system",))


PICTURE = Picture(
    diagram=diagram,
    brief_diagram=brief_diagram,
    replaced=frozenset({"decision", "rows", "operators"}),
)
