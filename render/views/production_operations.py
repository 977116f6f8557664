"""Production operations: the way to production, and who watches."""

from typing import cast

from atlas.kinds.production_operations import ProductionOperations
from atlas.kinds.view import View
from render.parts.panels import fact_grid, panel
from render.parts.strips import Column, strip
from render.picture.blocks import Block
from render.picture.theme import Role
from render.views.figures import rows
from render.views.numbering import Sources
from render.views.story import MONEY, Cards, Story

_MOST = 5


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """The pipeline as a strip, then monitoring, alerting, on-call and chaos practice."""
    view = cast("ProductionOperations", view)
    stages = [
        Column(
            f"{at + 1}  {stage.name}",
            rows({"does": stage.does, "taken back by": stage.rollback}, sources),
            role=Role.CONTROL_BAND,
        )
        for at, stage in enumerate(view.pipeline)
    ]
    practice = rows(
        {
            "monitoring": view.monitoring,
            "alerting": view.alerting,
            "on-call": view.on_call,
            "chaos practice": view.chaos,
        },
        sources,
    )
    return [
        panel("The way to production", strip(stages, width, _MOST)),
        panel("Monitoring, alerting, on-call, chaos", fact_grid(practice, width, 320)),
    ]


def _cards(_: View) -> Cards:
    """Without machines and money."""
    return Cards(hidden=MONEY)


STORY = Story(ProductionOperations, "Production operations", panels, _cards, leads=True)
