"""DG601: a chain of calls that makes the picture too wide."""

from collections import Counter
from collections.abc import Iterator

from atlas.gates.flow import columns
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject

_COLUMN = 330
"""Width of a card with the label of the call to the next one, in px."""
_ROW = 230
"""Height of a card with the gap to the next one, in px."""
_AROUND = 450
"""Height of the title, the legend, the 3 AM panel and the sources, in px."""
_WIDEST = 3
"""Width to height at which a picture can still be read on a phone."""


class PictureTooWide(Rule):
    """The longest chain of calls makes the picture wider than three times its height.

    Estimated from the calls alone: a column for each call of the longest chain, and as many rows
    as the fullest column has components.
    """

    code = "DG601"
    name = "picture-too-wide"
    gate = Gate.DRAWING
    question = "The picture fits a phone"
    why = "A ribbon is shown so small in a chat that no figure on it can be read."
    remedy = "split the view, or leave out hops that it is not about"
    bad = "flow(*chain(7))"
    good = "flow(*chain(6))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Estimate width and height."""
        view = subject.loaded.view
        filled = Counter(columns(view).values())
        width = len(filled) * _COLUMN
        height = max(filled.values()) * _ROW + _AROUND
        if width > _WIDEST * height:
            yield Fault(
                f"the longest chain of calls in {view.title!r} has {len(filled)} components and "
                f"the picture only {max(filled.values())} rows; allowed: "
                f"{_WIDEST * height // _COLUMN} components in a chain at this height",
                view.declared,
            )
