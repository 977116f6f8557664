"""Drawing with a timeout, in a process of its own."""

from atlas.analysis.blast_radius import BlastRadius
from atlas.errors import AtlasError
from atlas.processes.ends import Failed
from atlas.processes.pool import run
from atlas.views.view import View
from render.errors import DrawingError, out_of_time
from render.forms.dossier import dossier

_REQUESTS: list[tuple[View, str, BlastRadius | None]] = []
"""What the process draws; it is forked, so views are not sent to it."""


def svg_in_time(
    view: View, timeout: float, *, summary: str = "", radius: BlastRadius | None = None
) -> str:
    """Draw a view as SVG, with a timeout.

    Args:
        view: The view.
        timeout: How many seconds it may take.
        summary: One line about it.
        radius: What would be down, to tint the components by it.

    Raises:
        DrawingError: It takes longer, or cannot be drawn; with the reason.
    """
    _REQUESTS.append((view, summary, radius))
    try:
        (result,) = run([None], _draw_request, lambda _, outcome: outcome, jobs=1, timeout=timeout)
    finally:
        _REQUESTS.pop()
    if isinstance(result, str):
        return result
    if isinstance(result, Failed) and result.timed_out:
        size = f"{len(view.components)} components, {len(view.connections)} calls"
        raise out_of_time(view.title, timeout, size) from None
    if isinstance(result, Failed):
        raise DrawingError(
            f"the picture of {view.title!r}: {result}",
            allowed="a process that draws it to the end",
            remedy="report this as a defect of the renderer",
        ) from result.error
    fault, allowed, remedy = result
    raise DrawingError(fault, allowed=allowed, remedy=remedy)


def _draw_request(_: None) -> str | tuple[str, str, str]:
    """Draw the request of the moment of the fork; return the picture, or what is wrong."""
    view, summary, radius = _REQUESTS[-1]
    try:
        return dossier(view, summary=summary, radius=radius).svg
    except AtlasError as error:
        return error.found, error.allowed, error.remedy
