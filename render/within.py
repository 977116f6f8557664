"""A picture drawn in a process of its own, which is ended when it takes too long."""

from concurrent.futures import TimeoutError as OutOfTime
from multiprocessing import get_context

from pebble import ProcessPool

from atlas.analysis.blast_radius import BlastRadius
from atlas.errors import AtlasError
from atlas.views.view import View
from render.drawing import draw
from render.errors import DrawingError, out_of_time

SECONDS = 30.0
"""How long a picture may take unless told otherwise; a usual one takes a tenth of a second."""

_HELD: list[tuple[View, str, BlastRadius | None]] = []
"""What the process draws: it is forked, so that views need not be sent to it."""


def svg_within(
    seconds: float, view: View, *, summary: str = "", radius: BlastRadius | None = None
) -> str:
    """Draw a view as SVG, within a time.

    Args:
        seconds: How long it may take.
        view: The view.
        summary: One line about it.
        radius: What would die, to tint the components by it.

    Raises:
        DrawingError: It takes longer, or cannot be drawn; with the reason.
    """
    _HELD.append((view, summary, radius))
    try:
        with ProcessPool(1, context=get_context("fork")) as pool:
            future = pool.schedule(_work, timeout=seconds)
            try:
                result = future.result()
            except OutOfTime:
                count, calls = len(view.components), len(view.connections)
                raise out_of_time(
                    view.title, seconds, f"{count} components, {calls} calls"
                ) from None
            except BaseException:
                pool.stop()  # type: ignore[no-untyped-call] # pebble leaves it untyped
                raise
    finally:
        _HELD.pop()
    if isinstance(result, str):
        return result
    found, allowed, remedy = result
    raise DrawingError(found, allowed=allowed, remedy=remedy)


def _work() -> str | tuple[str, str, str]:
    """Draw what was held when the process was forked; the picture, or what is wrong."""
    view, summary, radius = _HELD[-1]
    try:
        return draw(view, summary=summary, radius=radius).svg
    except AtlasError as error:
        return error.found, error.allowed, error.remedy
