"""What can go wrong while a picture is drawn."""

from atlas.errors import AtlasError, LabelError


class IconError(AtlasError, ValueError):
    """An icon's name leads to no icon of the `diagrams` package."""


class LayoutError(AtlasError, RuntimeError):
    """Graphviz refused or failed to lay out a graph."""


def undrawable(text: str, characters: tuple[str, ...]) -> LabelError:
    """The error for a text that holds characters without a glyph."""
    named = ", ".join(f"{char!a} (U+{ord(char):04X})" for char in characters)
    return LabelError(
        f"the text {text!r} holds {named}",
        allowed="Latin, Greek and Cyrillic letters and common signs",
        remedy="write it without them",
    )


def failed_layout(said: str) -> LayoutError:
    """The error for a graph that Graphviz did not lay out, with what it said."""
    return LayoutError(
        f"Graphviz failed: {said or 'it gave no reason'}",
        allowed="a graph that can be laid out",
        remedy="look at what the view connects; report this if the view is in order",
    )


def misbuilt(found: str) -> LayoutError:
    """The error for a graph whose parts do not fit together."""
    return LayoutError(
        found,
        allowed="ids that are unique and name what is there",
        remedy="correct the code that builds the graph",
    )
