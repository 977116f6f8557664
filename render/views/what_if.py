"""A view with its components tinted by what would be down."""

import attrs

from atlas.analysis.blast_radius import BlastRadius
from atlas.model.values import Value
from atlas.topology.component import Component
from atlas.views.view import View
from render.parts.card_data import Row
from render.parts.panels import fact_grid, panel
from render.picture.blocks import Block
from render.views import failure_domains
from render.views.picture import Cards, Picture

_NAMED = 12


def what_if(picture: Picture, view: View, radius: BlastRadius) -> Picture:
    """Draw a view as its kind is drawn, its components tinted by what a blast radius does to them.

    A kind that draws something in the place of components shows its components all the same.

    Args:
        picture: How its kind is drawn.
        view: The view.
        radius: The computed blast radius.
    """
    drawn = dict(picture.drawn)
    if "weak-points" in drawn:
        drawn["weak-points"] = failure_domains.weak_points(radius)

    def cards(view: View) -> Cards:
        return attrs.evolve(picture.cards(view), tones=failure_domains.tinted(radius))

    diagram = picture.diagram if view.connections else None
    return attrs.evolve(picture, drawn=drawn, cards=cards, diagram=diagram)


def what_if_panel(radius: BlastRadius, width: float) -> Block:
    """Draw which components are down, degraded and unaffected, by name.

    Args:
        radius: The computed blast radius.
        width: The width in px.
    """
    parts = {
        "down": radius.killed,
        "some machines down": radius.weakened,
        "taken down": radius.lost,
        "degraded": radius.degraded,
        "unaffected": radius.untouched,
    }
    if not radius.weakened:
        del parts["some machines down"]
    rows = [
        Row(label, _named([member.name for member in members])) for label, members in parts.items()
    ]
    return panel(f"What if {_down(radius)}, computed", fact_grid(rows, width, 260))


def _down(radius: BlastRadius) -> str:
    """Return what is down, as text."""
    if not radius.killed:
        return f"machines of {_counted(radius.weakened)} are down"
    if len(radius.killed) == 1:
        return f"{radius.killed[0].name} is down"
    return f"{_counted(radius.killed)} are down"


def _counted(members: tuple[Component, ...]) -> str:
    """Return how many components there are."""
    return f"{len(members)} component{'s' * (len(members) != 1)}"


def _named(names: list[str]) -> Value:
    """Return names in a row, the first of many, all of them in the tooltip."""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return Value(", ".join(names[:_NAMED]) + more if names else "none", tooltip="\n".join(names))
