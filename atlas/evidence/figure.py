"""Figures: quantities that know where they come from, through arithmetic too."""

from collections.abc import Callable, Iterable
from typing import Never, Union, overload

from attrs import field, frozen

from atlas.errors import BareNumberError, CitationError
from atlas.evidence.agreement import require_agreement
from atlas.evidence.gap import Undisclosed
from atlas.evidence.grade import Grade
from atlas.evidence.quantity import Quantity
from atlas.evidence.source import Citation, Source
from atlas.location import Location, here


@frozen
class Assumption:
    """A stated guess: its reason, and the figure it leans on, if any."""

    because: str
    basis: Union["Figure", None] = None


CHANGE = "change"
"""The operator of a figure that says by how much another grew or shrank."""


@frozen
class Computation:
    """An operation on other figures."""

    operator: str
    inputs: tuple["Figure", ...]


@frozen(eq=False)
class Figure:
    """A quantity with its provenance; made by `@`, `assumed` and arithmetic, never by hand.

    Adding, subtracting, multiplying and dividing figures gives figures that know their formula.
    A plain number in arithmetic is refused: state it as an assumption.
    """

    quantity: Quantity
    origin: Citation | Assumption | Computation
    declared: Location = field(factory=here, init=False, repr=False)

    @property
    def grade(self) -> Grade:
        """Reported, derived or modelled; computing never betters a grade."""
        match self.origin:
            case Citation():
                return Grade.REPORTED
            case Assumption():
                return Grade.MODELLED
            case Computation(inputs=inputs):
                modelled = any(each.grade is Grade.MODELLED for each in inputs)
                return Grade.MODELLED if modelled else Grade.DERIVED

    @property
    def inputs(self) -> tuple["Figure", ...]:
        """The figures it was computed from."""
        if isinstance(self.origin, Computation):
            return self.origin.inputs
        if isinstance(self.origin, Assumption) and self.origin.basis:
            return (self.origin.basis,)
        return ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation under it, in order, each once."""
        if isinstance(self.origin, Citation):
            return (self.origin,)
        return tuple(dict.fromkeys(each for one in self.inputs for each in one.citations))

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source under it, in order, each once."""
        return tuple(dict.fromkeys(each.source for each in self.citations))

    def to(self, unit: str) -> "Figure":
        """Convert to another unit, with the same provenance.

        Raises:
            UnitError: The units measure different things.
        """
        return Figure(self.quantity.to(unit), self.origin)

    @property
    def text(self) -> str:
        """The quantity as it stands behind the mark of its grade: one `≈` is mark enough.

        A change bears its sign: `+13.2 %`.
        """
        is_change = isinstance(self.origin, Computation) and self.origin.operator == CHANGE
        written = self.quantity.signed if is_change else str(self.quantity)
        return written.removeprefix("~") if self.grade is Grade.MODELLED else written

    def __str__(self) -> str:
        """Return the mark of its grade and the quantity: `= $1.1 M/mo`."""
        return f"{self.grade.mark} {self.text}".lstrip()

    def explain(self) -> str:
        """Return its formula, inputs and sources as a tree of lines."""
        from atlas.evidence.explanation import explain  # noqa: PLC0415 - only when asked for

        return explain(self)

    def __float__(self) -> float:
        """Return the magnitude in its own unit, for plotting and comparing."""
        return self.quantity.magnitude

    @overload
    def __add__(self, other: "Figure") -> "Figure": ...
    @overload
    def __add__(self, other: Undisclosed) -> Undisclosed: ...
    def __add__(self, other: "Number") -> "Number":
        """Add two figures of one dimension."""
        return _compute("+", Quantity.__add__, self, other)

    @overload
    def __sub__(self, other: "Figure") -> "Figure": ...
    @overload
    def __sub__(self, other: Undisclosed) -> Undisclosed: ...
    def __sub__(self, other: "Number") -> "Number":
        """Subtract a figure of the same dimension."""
        return _compute("−", Quantity.__sub__, self, other)

    @overload
    def __mul__(self, other: "Figure") -> "Figure": ...
    @overload
    def __mul__(self, other: Undisclosed) -> Undisclosed: ...
    def __mul__(self, other: "Number") -> "Number":
        """Multiply two figures."""
        return _compute("×", Quantity.__mul__, self, other)

    @overload
    def __truediv__(self, other: "Figure") -> "Figure": ...
    @overload
    def __truediv__(self, other: Undisclosed) -> Undisclosed: ...
    def __truediv__(self, other: "Number") -> "Number":
        """Divide by a figure that cannot be zero."""
        return _compute("÷", Quantity.__truediv__, self, other)

    def __radd__(self, other: Never) -> "Figure":
        """Refuse a bare number on the left."""
        raise BareNumberError(other, at="the left side of a sum or product")

    __rsub__ = __rmul__ = __rtruediv__ = __radd__


Number = Figure | Undisclosed
"""What an annotation that takes a figure takes."""


def _compute(
    operator: str,
    operation: Callable[[Quantity, Quantity], Quantity],
    left: Figure,
    right: object,
) -> Number:
    if isinstance(right, Undisclosed):
        return right
    if not isinstance(right, Figure):
        raise BareNumberError(right, at=f"the right side of {operator}")
    result = operation(left.quantity, right.quantity)
    return Figure(result, Computation(operator, (left, right)))


def reported(quantity: Quantity, citation: Citation) -> Figure:
    """Make a reported figure; `quantity @ citation` is the short form.

    Raises:
        CitationError: The quoted words hold another number, or it is not a citation.
    """
    if not isinstance(citation, Citation):
        raise CitationError(
            f"{quantity} is cited with {citation!r}",
            allowed="`source.at(phrase)`",
            remedy="quote the words of the source that hold the figure",
        )
    require_agreement(quantity, citation)
    return Figure(quantity, citation)


def require_reason(because: object) -> str:
    """Return the reason of an assumption; refuse an empty one."""
    if not isinstance(because, str) or not because.strip():
        raise CitationError(
            f"an assumption is made because {because!r}",
            allowed="a reason in words",
            remedy="say why the assumption is a fair one, and what is not known",
        )
    return because


def derived(quantity: Quantity, operator: str, inputs: Iterable[Figure]) -> Figure:
    """Make a figure for a computation that is not plain arithmetic; `operator` names it."""
    return Figure(quantity, Computation(operator, tuple(inputs)))
