"""DG601: a chain of calls that makes the picture too wide."""

from collections.abc import Iterator

from atlas.gates.flow import columns
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject

_MOST = 10
"""With two figures on each card, text is 11.0 px high at 10 components, and 10.6 at 11."""


class PictureTooWide(Rule):
    """The longest chain of calls has more than 10 components.

    With two figures on each card, the smallest text of a longer chain is less than 11 px high where
    the picture is fitted to the 1,440 px of a page. The length is estimated from the declared
    calls; those that close a cycle do not count. A picture that is drawn is measured: RE003.
    """

    code = "DG601"
    name = "picture-too-wide"
    gate = Gate.DRAWING
    level = "draft"
    question = "The picture fits a page"
    why = "A page, a README or a slide shows a wider picture so small that it is not read."
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
