"""Any view once more, with its components tinted by what would die."""

from functools import partial

import attrs

from atlas.analysis.blast_radius import BlastRadius
from atlas.kinds.view import View
from atlas.topology.component import Component
from render.parts.card_data import Row
from render.parts.panels import fact_grid, panel
from render.parts.values import Value
from render.picture.blocks import Block
from render.views import failure_domains
from render.views.numbering import Sources
from render.views.story import Cards, Story

_NAMED = 12


def what_if(story: Story, view: View, radius: BlastRadius) -> Story:
    """Tell a view as its kind does, with what a blast radius does to it before all else.

    A kind that draws something in the place of components shows its components all the same.
    """
    told = story.panels
    if story.panels is failure_domains.panels:
        told = partial(failure_domains.panels, shown=radius)

    def panels(view: View, sources: Sources, width: float) -> list[Block]:
        return [_panel(radius, width), *told(view, sources, width)]

    def cards(view: View) -> Cards:
        return attrs.evolve(story.cards(view), tones=failure_domains.tinted(radius))

    picture = story.picture if view.connections else None
    return attrs.evolve(
        story, name=f"{story.name}, what if", panels=panels, cards=cards, picture=picture
    )


def _panel(radius: BlastRadius, width: float) -> Block:
    """What dies, and what becomes of the others, by name."""
    parts = {
        "dies": radius.killed,
        "loses some of its machines": radius.weakened,
        "lost with it": radius.lost,
        "degraded": radius.degraded,
        "untouched": radius.untouched,
    }
    if not radius.weakened:
        del parts["loses some of its machines"]
    rows = [Row(label, _named([each.name for each in members])) for label, members in parts.items()]
    return panel(f"What if {_dying(radius)}, computed", fact_grid(rows, width, 260))


def _dying(radius: BlastRadius) -> str:
    """What dies, in words."""
    if not radius.killed:
        return f"{_counted(radius.weakened)} lose machines"
    if len(radius.killed) == 1:
        return f"{radius.killed[0].name} dies"
    return f"{_counted(radius.killed)} die"


def _counted(members: tuple[Component, ...]) -> str:
    """How many components."""
    return f"{len(members)} component{'s' * (len(members) != 1)}"


def _named(names: list[str]) -> Value:
    """Names in a row, the first of many, all of them in the tooltip."""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return Value(", ".join(names[:_NAMED]) + more if names else "none", tooltip="\n".join(names))
