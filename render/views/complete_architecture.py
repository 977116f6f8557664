"""Complete architecture: every component, and the settings that hold between them."""

from typing import cast

from atlas.kinds.complete_architecture import CompleteArchitecture
from atlas.kinds.view import View
from render.parts.panels import fact_grid, panel
from render.picture.blocks import Block
from render.views.figures import rows
from render.views.numbering import Sources
from render.views.story import Story


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """The settings of the calls and the cost of the whole."""
    view = cast("CompleteArchitecture", view)
    facts = rows(
        {
            "connection timeouts": view.timeouts,
            "retries": view.retries,
            "cost of all of it": view.cost,
        },
        sources,
    )
    return [panel("Connections and cost", fact_grid(facts, width, 320))]


STORY = Story(CompleteArchitecture, "Complete architecture", panels)
