"""Scale evolution: the architecture at each size, side by side."""

import re
from typing import cast

from atlas.evidence.gap import Undisclosed
from atlas.kinds.scale_evolution import ScaleEvolution, Stage
from atlas.kinds.view import View
from render.parts.chips import Chip
from render.parts.panels import panel
from render.parts.strips import Column, strip
from render.picture.blocks import Block
from render.picture.theme import Role
from render.views.figures import rows, value
from render.views.numbering import Sources
from render.views.story import Cards, Story

_MOST = 5
_SIZE = re.compile(r"\d+(?:\.\d+)?[KMB]")  # `10M`, not a level that is named by its year


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """A column for each size; one that nothing is known of says where was looked."""
    view = cast("ScaleEvolution", view)
    columns = [_column(level, stage, sources) for level, stage in view.stages.items()]
    return [panel("At each size", strip(columns, width, _MOST))]


def _column(level: str, stage: Stage | Undisclosed, sources: Sources) -> Column:
    """A stage as a column."""
    heading = f"{level} users" if _SIZE.fullmatch(level) else level
    if isinstance(stage, Undisclosed):
        return Column(heading, role=Role.FAINT, ink=Role.MUTED, gap=value(stage, sources))
    built = tuple(Chip(each.name, each.plane) for each in stage.components)
    told = {
        "when": stage.when,
        "users": stage.users,
        "architecture": stage.architecture,
        "broke": stage.broke,
        "fixed": stage.fixed,
        **stage.figures,
        "cost a month": stage.cost,
    }
    return Column(heading, rows(told, sources), built)


def _cards(_: View) -> Cards:
    """Everything; the cards stand for the latest stage."""
    return Cards()


STORY = Story(ScaleEvolution, "Scale evolution", panels, _cards, leads=True)
