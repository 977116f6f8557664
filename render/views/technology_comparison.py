"""Technology comparison: which one when, then the rows with a column for each technology."""

from typing import cast

from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.kinds.criterion import Criterion
from atlas.kinds.technology_comparison import Choice, Operator, Option, TechnologyComparison
from atlas.kinds.view import View
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
from render.views.figures import Annotation, value
from render.views.numbering import Sources
from render.views.story import Story

_WIDTH = 1240.0
_BETTER = {"more": "more is better", "less": "less is better", "neither": ""}


def picture(view: View, sources: Sources, _: Engine) -> Block:
    """What to take when, then the table."""
    view = cast("TechnologyComparison", view)
    widths = columns(len(view.options), _WIDTH)
    heads = [
        card(card_data(view.components[place], sources, wanted=()), widths.column)
        for place in range(len(view.options))
    ]
    sections = [
        Section(
            "By figures", tuple(_figures(each, view, sources, widths) for each in view.criteria)
        ),
        Section(
            "By facts",
            tuple(
                TableRow(each.name, tuple(_told(v, sources, widths.cell) for v in each.values))
                for each in view.aspects
            ),
        ),
        Section("In production", (_runs(view, sources, widths), _prices(view, sources, widths))),
    ]
    asked = paragraph([Run(view.question, STRONG)], _WIDTH, STRONG)
    decided = masonry(
        [_choice(each, view, sources, _inner(view)) for each in view.decision],
        min(2, len(view.decision)),
        _WIDTH,
        12,
    )
    return stacked(
        [
            panel("Which one, when", stacked([asked, decided], 10)),
            panel("Side by side", table(heads, sections, widths)),
        ],
        20,
    )


def _inner(view: TechnologyComparison) -> float:
    return column_width(_WIDTH, min(2, len(view.decision))) - 24


def _choice(choice: Choice, view: TechnologyComparison, sources: Sources, width: float) -> Block:
    """One answer: the technology, when to take it and why."""
    place = [each.technology for each in view.options].index(choice.technology)
    component = view.components[place]
    lines = [
        chips([Chip(component.name, component.plane)], width),
        paragraph([Run("when ", BODY, Role.MUTED), Run(choice.when, STRONG)], width),
        _told(choice.because, sources, width),
    ]
    if choice.by is not None:
        told = f"computed: it is the better one of the row “{choice.by.name}”"
        lines.append(paragraph([Run(told, SMALL, Role.DERIVED)], width, SMALL))
    return framed(stacked(lines, 5))


def _figures(
    row: Criterion, view: TechnologyComparison, sources: Sources, widths: Columns
) -> TableRow:
    """A row of figures, with the conditions under which they hold."""
    one = len(row.conditions) == 1
    longest = max((_length(each) or 0.0 for each in row.converted), default=0.0)
    cells: list[Block] = []
    for place, number in enumerate(row.values):
        length = _length(row.converted[place])
        share = None if length is None else (length / longest if longest else 0.0)
        shown = _told(number, sources, widths.cell, label=row.name)
        cell = measured(shown, share, best=row.winner == place)
        notes = [] if one else [row.conditions[place]]
        notes += [f"the better one: {view.names[place]}"] if row.winner == place else []
        small = [paragraph([Run(each, SMALL, Role.MUTED)], widths.cell, SMALL) for each in notes]
        cells.append(stacked([cell, *small], 2))
    return TableRow(row.name, tuple(cells), tuple(_notes(row)))


def _notes(row: Criterion) -> list[str]:
    """Under a label: the conditions, which end is better, and why there is no better one."""
    notes = list(row.conditions) if len(row.conditions) == 1 else []
    if _BETTER[row.better]:
        notes.append(_BETTER[row.better])
        if len(set(row.conditions)) > 1:
            notes.append("conditions differ: none is called better")
    return notes


def _length(number: Number) -> float | None:
    """How long a bar is, in the unit of the row; None if the figure is not known."""
    return None if isinstance(number, Undisclosed) else abs(number.quantity.magnitude)


def _told(annotation: Annotation, sources: Sources, width: float, *, label: str = "") -> Block:
    """A figure or a fact with its sources; of a gap, where it was looked for."""
    style = BODY if isinstance(annotation, Figure) else SMALL
    shown = value(annotation, sources, label=label)
    return paragraph(explained(shown, style), width, style)


def _runs(view: TechnologyComparison, sources: Sources, widths: Columns) -> TableRow:
    """Who runs each, at what scale."""
    cells = tuple(_operators(each, sources, widths.cell) for each in view.options)
    return TableRow("who runs it", cells, ("at what scale",))


def _operators(option: Option, sources: Sources, width: float) -> Block:
    if isinstance(option.runs, Undisclosed):
        return _told(option.runs, sources, width)
    return stacked([_operator(each, sources, width) for each in option.runs], 6)


def _operator(operator: Operator, sources: Sources, width: float) -> Block:
    name = paragraph([Run(operator.name, SMALL_STRONG)], width, SMALL_STRONG)
    scale = [
        paragraph(
            [
                Run(f"{label} ", SMALL, Role.MUTED),
                *explained(value(each, sources, label=label), SMALL),
            ],
            width,
            SMALL,
        )
        for label, each in operator.scale.items()
    ]
    return stacked([name, *scale], 1)


def _prices(view: TechnologyComparison, sources: Sources, widths: Columns) -> TableRow:
    """What each costs, and what one gets for it."""
    cells = tuple(
        stacked(
            [
                _told(each.price, sources, widths.cell, label="list price"),
                _told(each.buys, sources, widths.cell, label="what it buys"),
            ],
            2,
        )
        for each in view.options
    )
    return TableRow("list price", cells, ("of one unit, not of a system",))


def panels(_: View, __: Sources, ___: float) -> list[Block]:
    """Nothing besides."""
    return []


STORY = Story(
    TechnologyComparison, "Technology comparison", panels, picture=picture, alarms_last=True
)
