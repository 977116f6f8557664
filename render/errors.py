"""Errors of drawing a picture."""

from atlas.errors import AtlasError, LabelError


class LayoutError(AtlasError, RuntimeError):
    """Graphviz refused or failed to lay out a graph."""


class DrawingError(AtlasError, RuntimeError):
    """A picture could not be drawn, or not in time."""


def out_of_time(title: str, seconds: float, size: str) -> DrawingError:
    """Return the error for a picture that takes too long, with its size.

    Args:
        title: The title of the view.
        seconds: The timeout in s.
        size: How many components and calls it has, as text.
    """
    return DrawingError(
        f"the picture of {title!r} ({size}) takes more than {seconds:g} s to draw",
        allowed="at most that",
        remedy="show fewer components in one view, or allow more time with `--timeout`",
    )


def undrawable(text: str, characters: tuple[str, ...]) -> LabelError:
    """Return the error for a text that holds characters without a glyph.

    Args:
        text: The text.
        characters: Its characters without a glyph.
    """
    named = ", ".join(f"{char!a} (U+{ord(char):04X})" for char in characters)
    return LabelError(
        f"the text {text!r} holds {named}",
        allowed="Latin, Greek and Cyrillic letters and common signs",
        remedy="write it without them",
    )


_CALLS = "check the calls of the view; report this if they are correct"


def failed_layout(message: str, remedy: str = _CALLS) -> LayoutError:
    """Return the error for a graph that Graphviz did not lay out.

    Args:
        message: What Graphviz says, or why it does not run.
        remedy: What to do.
    """
    return LayoutError(
        f"Graphviz failed: {message or 'it gave no reason'}",
        allowed="a graph that can be laid out",
        remedy=remedy,
    )


def too_large(nodes: int, edges: int) -> LayoutError:
    """Return the error for a graph that would take minutes to lay out.

    Args:
        nodes: How many components it has.
        edges: How many calls it has.
    """
    return LayoutError(
        f"a picture of {nodes} components and {edges} calls takes minutes to lay out",
        allowed="about 200 components with 1,000 calls",
        remedy="show fewer components in one view",
    )


def misbuilt(fault: str) -> LayoutError:
    """Return the error for a graph whose parts do not fit together."""
    return LayoutError(
        fault,
        allowed="unique ids, and references to ids that exist",
        remedy="correct the code that builds the graph",
    )
