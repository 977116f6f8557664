"""Novel solutions: problem, invention, effect, and what of it is open."""

from typing import cast

from atlas.kinds.novel_solutions import NovelSolutions, Solution
from atlas.kinds.view import View
from render.parts.chips import Chip, chips
from render.parts.panels import (
    column_width,
    fact_grid,
    framed,
    masonry,
    panel,
    paragraph,
)
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG, STRONG
from render.views.figures import Annotation, row, rows, value
from render.views.numbering import Sources
from render.views.story import MONEY, Cards, Story


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """A box for each invention, then the patents."""
    view = cast("NovelSolutions", view)
    columns = min(2, len(view.solutions))
    inner = column_width(width, columns) - 24
    blocks = [framed(_solution(each, sources, inner)) for each in view.solutions]
    patents = fact_grid([row("patents filed", view.patents, sources)], width, 320)
    return [
        panel("Problems of this scale, and what was invented", masonry(blocks, columns, width, 14)),
        panel("Patents", patents),
    ]


def _solution(solution: Solution, sources: Sources, width: float) -> Block:
    """One invention."""
    told: dict[str, Annotation] = {"problem": solution.problem, "invention": solution.invention}
    lines = [
        paragraph(
            [
                Run(f"{label} ", SMALL_STRONG, Role.MUTED),
                *runs(value(each, sources, label=label), SMALL),
            ],
            width,
            SMALL,
        )
        for label, each in told.items()
    ]
    effect = fact_grid(rows(solution.effect, sources), width, 130)
    opened = paragraph(
        [
            Run("open source ", SMALL_STRONG, Role.MUTED),
            *runs(value(solution.open_source, sources, label="open source"), SMALL),
        ],
        width,
        SMALL,
    )
    lives = chips([Chip(each.name, each.plane) for each in solution.components], width)
    name = paragraph([Run(solution.name, STRONG)], width, STRONG)
    return stacked([name, lives, *lines, effect, opened], 6)


def _cards(_: View) -> Cards:
    """Without machines and money."""
    return Cards(hidden=MONEY)


STORY = Story(NovelSolutions, "Novel solutions", panels, _cards, leads=True)
