"""The terms that a picture uses."""

from collections.abc import Mapping

from render.parts.panels import column_width, masonry, panel, paragraph
from render.picture.blocks import Block
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG


def terms(used: Mapping[str, str], width: float) -> Block:
    """Draw terms with their meaning.

    Args:
        used: The terms; one at least.
        width: The width in px.
    """
    columns = min(2, len(used))
    column = column_width(width, columns)
    blocks = [
        paragraph([Run(term, SMALL_STRONG), Run(f" {meaning}", SMALL, Role.MUTED)], column, SMALL)
        for term, meaning in used.items()
    ]
    return panel("Terms", masonry(blocks, columns, width, 4))
