"""The sizes that a picture keeps to, so that it can be read where it is shown."""

FITTED = 1440.0
"""The width in px of a page or a slide, to which a larger picture is fitted."""
LEAST_TEXT = 11.0
"""The height in px that the smallest text has there at least."""
SMALLEST = 12.0
"""The height in px of the smallest text of a picture."""
WIDEST = FITTED * SMALLEST / LEAST_TEXT
"""The width in px of a picture whose smallest text is just high enough there."""
TALLEST = 3 / 4
"""The height that a picture may have, as a multiple of its width."""
TALLEST_STORY = 1.4
"""The same of an incident or a guide, which are read from top to bottom."""
FLATTEST = 9 / 16
"""The least height of a picture, as a multiple of its width."""


def smallest_text(width: float) -> float:
    """Return how high the smallest text of a picture is on a page, in px to a tenth.

    Args:
        width: The width of the picture in px.
    """
    return round(SMALLEST * min(1.0, FITTED / width), 1)
