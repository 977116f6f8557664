"""What an author has still to declare: a hole that is a finding until it is filled."""

from contextvars import ContextVar
from typing import Any

from attrs import frozen

from atlas.evidence.gap import Undisclosed

CODE = "EV512"
"""The rule by which every hole is a finding, whether its module builds a view already or not."""

_DUE = "still to be declared: "
"""How a hole begins wherever its text is shown, so that nobody takes it for a gap."""

REMEDY = "declare it, or undisclosed(...) with where you looked"

HOLES: ContextVar[list["Unfinished"] | None] = ContextVar("holes", default=None)
"""Where holes are noted while a module is loaded."""


@frozen(eq=False)
class Unfinished(Undisclosed):
    """A hole: a value that is still to be looked for and declared.

    It stands wherever a gap may stand. A view that needs something else in its place is a draft:
    its module is imported, and its holes are findings, but there is nothing to draw yet.
    """

    def explain(self) -> str:
        """Say what is to be declared."""
        return f"— {self.where}"

    def __repr__(self) -> str:
        """Return what the author wrote."""
        return f"todo({self.where.removeprefix(_DUE)!r})"


def todo(what: str) -> Any:
    """Leave a hole of any type, which `atlas check` lists until it is filled.

    Args:
        what: What is to be declared.

    Raises:
        CitationError: The text is empty.
    """
    hole = Unfinished(f"{_DUE}{what}" if what.strip() else what, "to declare")
    noted = HOLES.get()
    if noted is not None:
        noted.append(hole)
    return hole
