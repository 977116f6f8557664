"""Pictures of the atlas: the only package that knows `diagrams`, Graphviz, SVG and PNG."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from atlas.views.view import View


def svg(view: "View") -> str:
    """Draw a view as the text of an SVG file; notebooks show views with it."""
    from render.forms.picture import picture  # noqa: PLC0415 - drawn only where it is needed

    return picture(view).svg
