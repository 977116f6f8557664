"""The terms that a picture uses and its view explains."""

import re
from collections.abc import Mapping

from atlas.views.view import View
from render.parts.panels import column_width, masonry, panel, paragraph
from render.picture.blocks import Block
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG


def used_terms(view: View, shown: str) -> dict[str, str]:
    """The terms that a text uses and the view or its system explains.

    Args:
        view: The view.
        shown: All text of the picture.
    """
    glossary = {**view.system.glossary, **view.glossary}
    return {term: told for term, told in glossary.items() if _uses(shown, term)}


def terms(used: Mapping[str, str], width: float) -> Block:
    """Terms with what they mean.

    Args:
        used: The terms; one at least.
        width: The width in px.
    """
    columns = min(2, len(used))
    column = column_width(width, columns)
    blocks = [
        paragraph([Run(term, SMALL_STRONG), Run(f" {told}", SMALL, Role.MUTED)], column, SMALL)
        for term, told in sorted(used.items(), key=lambda pair: pair[0].casefold())
    ]
    return panel("Terms", masonry(blocks, columns, width, 4))


def _uses(shown: str, term: str) -> bool:
    """Whether a term stands in a text as a word of its own, or in the plural."""
    if term not in shown:
        return False
    return re.search(rf"(?<!\w){re.escape(term)}s?(?!\w)", shown) is not None
