"""Production operations: the deployment pipeline as a strip."""

from itertools import count

from atlas.evidence.gap import Undisclosed
from atlas.model.citing import Numbering
from atlas.views.chapter import Chapter, Entry, Fact
from atlas.views.view import View
from render.parts.strips import Column, strip
from render.picture.blocks import Block
from render.picture.theme import Role
from render.views.figures import rows
from render.views.picture import Picture

_MOST = 5
_APART = "Apart:"
"""How the name of a stage begins that is a job of its own, before or after no other."""
_LEAST = 165.0
"""The width in px that a stage needs, so that no word of it breaks."""


def pipeline(_: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw a column for each stage of the pipeline; what is a job of its own has no number.

    Args:
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    numbers = count(1)
    stages = [
        Column(
            entry.name if apart else f"{next(numbers)}  {entry.name}",
            rows(_known(entry), numbering),
            role=Role.CONTROL_BAND,
            apart=apart,
        )
        for entry in chapter.entries
        for apart in [entry.name.startswith(_APART)]
    ]
    return strip(stages, width, max(1, min(_MOST, int(width // _LEAST))))


def _known(entry: Entry) -> dict[str, Fact]:
    """Return what is known of a stage; its gaps are among those of the view."""
    return {name: it for name, it in entry.facts.items() if not isinstance(it, Undisclosed)}


PICTURE = Picture(glance=("pipeline",), drawn={"pipeline": pipeline}, leads=True)
