"""DG601: a chain of calls that makes the picture too wide."""

from collections.abc import Iterator

from atlas.gates.flow import columns
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject

_COLUMN = 240
"""Width of a card with the gap to the next one, in px, as pictures of chains have it."""
_WIDEST = 2_600
"""Twice the width of the panels under the diagram, in px."""
_MOST = _WIDEST // _COLUMN


class PictureTooWide(Rule):
    """The longest chain of calls has more than 10 components.

    Such a chain is more than twice as wide as the panels under it, so on a phone, where a picture
    is as wide as the screen, its text is half as large as it could be. The length is estimated
    from the declared calls; those that close a cycle do not count.
    """

    code = "DG601"
    name = "picture-too-wide"
    gate = Gate.DRAWING
    question = "The picture fits a phone"
    why = "A chat shows a very wide picture so small that no figure can be read."
    remedy = "split the view, or remove hops that it is not about"
    bad = "flow(*chain(11))"
    good = "flow(*chain(10))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Count the columns that the longest chain needs."""
        view = subject.loaded.view
        needed = len(set(columns(view).values()))
        if needed > _MOST:
            yield Fault(
                f"the longest chain of calls in {view.title!r} has {needed} components; "
                f"allowed: at most {_MOST}",
                view.declared,
            )
