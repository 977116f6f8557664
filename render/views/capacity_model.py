"""Capacity model: the answer in figures, over the curve of its law."""

from typing import cast

from atlas.kinds.capacity_model import CapacityModel
from atlas.model.citing import Numbering
from atlas.views.view import View
from render.layout.placing import Engine
from render.parts.panels import panel
from render.picture.blocks import Block, stacked
from render.views.capacity_curve import WIDTH, drawn_curve
from render.views.chapters import plain
from render.views.picture import Picture


def diagram(view: View, numbering: Numbering, _: Engine) -> Block:
    """Draw the answer, over the curve with the operating point, the knee and the limit.

    Args:
        view: The view.
        numbering: The numbers of the sources.
    """
    view = cast("CapacityModel", view)
    answer = view.finished_chapters[0]
    answer_panel = panel(answer.heading, plain(answer, numbering, WIDTH))
    return stacked([answer_panel, drawn_curve(view, view.assessed, numbering)], 18)


PICTURE = Picture(diagram=diagram, replaced=frozenset({"answer"}), alarms_first=True)
