"""How a view shows itself in a notebook: through the renderer that is installed."""

from importlib.metadata import entry_points

GROUP = "atlas.renderers"


def bundle(view: object, text: str) -> dict[str, str]:
    """Return the view as text, and as SVG where a renderer is installed.

    Args:
        view: The view, which the renderer draws.
        text: What stands for it where nothing is drawn.
    """
    shown = {"text/plain": text}
    for entry in entry_points(group=GROUP, name="svg"):
        shown["image/svg+xml"] = entry.load()(view)
    return shown
