"""The links that a view declares, each to the picture of the other view."""

import posixpath

from atlas.views.link import RELATIONS, Link
from atlas.views.view import View
from render.parts.panels import column_width, masonry, panel, paragraph
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import BODY, SMALL

_WIDEST = 620.0
_MOST = 3


def see_also(view: View, width: float, place: str = "") -> Block | None:
    """Draw the related views that a view names, or None if it names none.

    Nothing of the other views is read for it: a picture depends on its own view alone.

    Args:
        view: The view.
        width: The width of the panel in px.
        place: The path of the view's module without the ending, from which the links start;
            without it they have no address, but are listed all the same.
    """
    if not view.see:
        return None
    columns = min(_MOST, len(view.see), max(1, round(width / _WIDEST * 1.5)))
    inner = column_width(width, columns)
    order = list(RELATIONS)
    shown = sorted(view.see, key=lambda link: order.index(link.relation))
    blocks = [_link(link, inner, place) for link in shown]
    return panel("See also", masonry(blocks, columns, width, 12))


def _link(link: Link, width: float, place: str) -> Block:
    """Draw the relation to another view, its address, and what is there."""
    href = address(link.view, place) if place else None
    heading = Run(RELATIONS[link.relation].heading, SMALL, Role.MUTED)
    name = Run(link.view, BODY, Role.LINK, href, f"the picture of {link.view}")
    return stacked(
        [
            paragraph([heading], width, SMALL),
            paragraph([name], width),
            paragraph([Run(link.because, SMALL)], width, SMALL),
        ],
        1,
    )


def address(target: str, place: str) -> str:
    """Return the path from the picture of one view to that of another.

    Args:
        target: The path of the other view's module without the ending.
        place: The path of the view's module without the ending.
    """
    return posixpath.relpath(f"{target}.svg", posixpath.dirname(place) or ".")
