"""How a view shows itself in a notebook: through the renderer that is installed."""

from importlib.metadata import entry_points

GROUP = "atlas.renderers"


def mime_bundle(view: object, text: str) -> dict[str, str]:
    """Return the view as text, and as SVG where a renderer is installed.

    Args:
        view: The view, which the renderer draws.
        text: The text that is shown where nothing is drawn.
    """
    bundle = {"text/plain": text}
    for entry in entry_points(group=GROUP, name="svg"):
        bundle["image/svg+xml"] = entry.load()(view)
    return bundle
