"""Facts that are words, not numbers, with the same grades as figures."""

from typing import overload

from attrs import field, frozen

from atlas.errors import BareNumberError
from atlas.evidence.explanation import explain
from atlas.evidence.figure import Figure, Quantity
from atlas.evidence.gap import Undisclosed
from atlas.evidence.labels import require_drawable
from atlas.evidence.meaning import Meaning
from atlas.evidence.origin import (
    Assumption,
    Sourced,
    cited,
    require_reason,
)
from atlas.evidence.source import Citation, OwnSource
from atlas.location import Location, here


@frozen(eq=False)
class Statement(Sourced[Citation | Assumption]):
    """A fact in words, with where it comes from; made by `statement(…) @ …`, never by hand.

    Args:
        text: The fact, in the author's own words.
        origin: The citation, or the assumption.
    """

    text: str
    origin: Citation | Assumption
    declared: Location = field(factory=here, init=False, repr=False)

    def __str__(self) -> str:
        """Return the mark of its grade and the text."""
        return self.grade.marked(self.text)

    def explain(self) -> str:
        """Say where it comes from."""
        return explain(str(self), self.origin)


@frozen
class Wording:
    """A statement that still lacks its citation: `statement("…") @ source.at("…")`."""

    text: str

    def __repr__(self) -> str:
        """Write it as its author did."""
        return f"statement({self.text!r})"

    def __matmul__(self, given: Citation | OwnSource) -> Statement:
        """Cite it."""
        citation = cited(given, text=self.text, of=repr(self.text), holding="say it")
        return Statement(self.text, citation)


Words = Statement | Undisclosed
"""What an annotation that takes a fact in words takes."""


def statement(text: str) -> Wording:
    """Begin a statement; cite it with `@`.

    Args:
        text: The fact, in words of your own.

    Raises:
        LabelError: The text is empty or cannot be drawn.
    """
    return Wording(require_drawable(text, field="a statement"))


@overload
def assumed(value: str, *, because: str) -> Statement: ...
@overload
def assumed(value: Quantity | Figure, *, because: str, of: str = "", basis: str = "") -> Figure: ...
def assumed(
    value: str | Quantity | Figure, *, because: str, of: str = "", basis: str = ""
) -> Statement | Figure:
    """State an assumption: a quantity, a figure that belongs to something else, or words.

    Args:
        value: The quantity; or a figure it leans on, such as a project's default; or the words.
        because: Why the assumption is a fair one, and what is not known.
        of: What the figure is of, where it is used for that.
        basis: On what basis, such as `peak`.

    Raises:
        BareNumberError: The value is a bare number.
        CitationError: The reason is empty.
        LabelError: The words cannot be drawn.
    """
    because = require_reason(because)
    if isinstance(value, str):
        return Statement(require_drawable(value, field="an assumption"), Assumption(because))
    if isinstance(value, Figure):
        return Figure(value.quantity, Assumption(because, value), Meaning(of, basis))
    if isinstance(value, Quantity):
        return Figure(value, Assumption(because), Meaning(of, basis))
    raise BareNumberError(value, field="an assumption")
