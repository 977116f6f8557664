"""How a view shows itself in a notebook: through the renderer that is installed."""

from importlib.metadata import entry_points
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from atlas.views.view import View

GROUP = "atlas.renderers"


def bundle(view: "View") -> dict[str, str]:
    """Return the view as text, and as SVG where a renderer is installed."""
    shown = {"text/plain": f"{view.kind}: {view.system.name}, {view.title} (as of {view.as_of})"}
    for entry in entry_points(group=GROUP, name="svg"):
        shown["image/svg+xml"] = entry.load()(view)
    return shown
