"""Quantities with their units, and figures: quantities that know where they come from.

Both are in one file because each depends on the other: citing a quantity by `@` gives a figure,
and arithmetic of figures is arithmetic of their quantities.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Never, overload

from attrs import Factory, field, frozen

from atlas.errors import BareNumberError, CitationError
from atlas.evidence import units
from atlas.evidence.agreement import require_agreement
from atlas.evidence.arithmetic import (
    Range,
    added,
    canonical,
    converted,
    divided,
    is_finite_or_bound,
    magnitude,
    multiplied,
    require_range,
    subtracted,
)
from atlas.evidence.dates import PartialDate
from atlas.evidence.explanation import explain
from atlas.evidence.gap import Undisclosed
from atlas.evidence.grade import Grade
from atlas.evidence.meaning import Meaning, common, differences
from atlas.evidence.origin import (
    Computation,
    Evidence,
    Origin,
    Sourced,
    cited,
    inputs_of,
)
from atlas.evidence.source import Citation, OwnSource
from atlas.location import Location, here


@frozen(order=False)
class Quantity:
    """A magnitude between `low` and `high` (equal where it is exact), both included.

    Args:
        low: Lower bound; minus infinity where only an upper bound is known.
        high: Upper bound; infinity where only a lower bound is known.
        unit: Canonical unit, such as `millisecond` or `USD / month`; empty for a plain number.
        about: Whether the source itself calls the number approximate.
    """

    low: float = field(validator=is_finite_or_bound)
    high: float = field(validator=is_finite_or_bound)
    unit: str = field(default="", converter=canonical)
    about: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse a range whose ends are swapped, or lie where no number can be."""
        require_range(self.low, self.high)

    @property
    def range(self) -> Range:
        """Its ends, unit and mark as plain data."""
        return Range(self.low, self.high, self.unit, self.about)

    @property
    def is_exact(self) -> bool:
        """Whether both ends are one number."""
        return self.low == self.high

    @property
    def magnitude(self) -> float:
        """The number, the middle of a range, or the known end of a bound."""
        return magnitude(self.range)

    @property
    def dimension(self) -> str:
        """What it measures, such as `[time]`."""
        return units.dimension(self.unit)

    def to(self, unit: str) -> "Quantity":
        """Convert to another unit of the same dimension.

        Raises:
            UnitError: The units measure different things.
        """
        return Quantity(*converted(self.range, unit))

    def per(self, unit: str) -> "Quantity":
        """Divide by one of a unit: `messages(4e9).per("day")`."""
        return self / Quantity(1, 1, unit)

    def __matmul__(self, given: Citation | OwnSource) -> "Figure":
        """Cite: `ms(15) @ source.at("15ms p99")` is a reported figure.

        Raises:
            CitationError: The quoted words hold another number, or it is not a citation.
        """
        citation = cited(given, text=self, of=self, holding="hold the figure")
        require_agreement(self.range, citation)
        return Figure(self, citation)

    def __add__(self, other: "Quantity") -> "Quantity":
        """Add, in the unit of the left side."""
        return Quantity(*added(self.range, require_quantity(other).range))

    def __sub__(self, other: "Quantity") -> "Quantity":
        """Subtract, in the unit of the left side."""
        return Quantity(*subtracted(self.range, require_quantity(other).range))

    def __mul__(self, other: "Quantity") -> "Quantity":
        """Multiply; labels that cancel are gone."""
        return Quantity(*multiplied(self.range, require_quantity(other).range))

    def __truediv__(self, other: "Quantity") -> "Quantity":
        """Divide.

        Raises:
            UnitError: The divisor can be zero.
        """
        return Quantity(*divided(self.range, require_quantity(other).range))

    def __str__(self) -> str:
        """Format for people: `3.2 M msg/s`, `40–125 ms`, `≥ 30 PB`."""
        return str(self.range)

    @property
    def signed(self) -> str:
        """The quantity as a change, with its sign: `+13.2 %`, `~+32.5 %`, `−25 %`."""
        text = str(self)
        if self.low < 0 or self.high == 0:
            return text
        number = text.lstrip("~≥≤ ")
        return f"{text.removesuffix(number)}+{number}"


MIXED = "†"
"""The mark of a figure that is computed from figures of different subjects, bases or times."""

ARITHMETIC = ("+", "−", "×", "÷")
"""The operators of plain arithmetic, whose operands are to be of one thing."""

PRICED = "priced"
"""The operator of what some sizes cost, its last input the price of a list."""

CHANGE = "change"
"""The operator of a figure that says by how much another grew or shrank."""


def require_quantity(quantity: object, use: str = "arithmetic with a quantity") -> Quantity:
    """Refuse a value that is not a quantity.

    Args:
        quantity: The value.
        use: What it was given to, as messages name it.

    Raises:
        BareNumberError: It is not a quantity.
    """
    if not isinstance(quantity, Quantity):
        raise BareNumberError(quantity, field=f"what was given to {use}")
    return quantity


def _meaning(figure: "Figure") -> Meaning:
    """Return what a figure is of: as cited, or what its inputs have in common."""
    if isinstance(figure.origin, Citation):
        return figure.origin.meaning
    inputs = [item for item in inputs_of(figure.origin) if isinstance(item, Figure)]
    return common([item.meaning for item in inputs])


@frozen(eq=False)
class Figure(Sourced[Origin]):
    """A quantity with its provenance; made by `@`, `assumed` and arithmetic, never by hand.

    Adding, subtracting, multiplying and dividing figures gives figures that know their formula.
    A plain number in arithmetic is refused: state it as an assumption.
    """

    quantity: Quantity
    origin: Origin
    meaning: Meaning = field(default=Factory(_meaning, takes_self=True), repr=False)
    mixes: tuple[str, ...] = field(default=(), repr=False)
    """In what its inputs differ, where it adds or compares what is no one thing."""
    stated_when: PartialDate | None = field(default=None, repr=False)
    """When a computed figure is said to be of, by `meaning_of`."""
    declared: Location = field(factory=here, init=False, repr=False)

    def to(self, unit: str) -> "Figure":
        """Convert to another unit, with the same provenance.

        Raises:
            UnitError: The units measure different things.
        """
        return Figure(
            self.quantity.to(unit), self.origin, self.meaning, self.mixes, self.stated_when
        )

    def meaning_of(self, of: str, *, basis: str = "", when: str | None = None) -> "Figure":
        """Return a computed figure with what it is of: `(end - start).meaning_of("the outage")`.

        Args:
            of: What it is of.
            basis: On what basis, such as `outage`; see `atlas.evidence.meaning.BASES`.
            when: When it was true.

        Raises:
            ChoiceError: There is no such basis.
            CitationError: It is cited: its citation says what it is of, `source.at(…, of=…)`.
        """
        if isinstance(self.origin, Citation):
            raise CitationError(
                f"{self.quantity} is cited, and is said to be of {of!r} next to its citation",
                allowed="`source.at(phrase, of=…, basis=…)`",
                remedy="say it in the citation; where it stands for something else, "
                "write `assumed(figure, because=…)`",
            )
        meaning = Meaning(of, basis, when)
        return Figure(self.quantity, self.origin, meaning, self.mixes, meaning.when)

    @property
    def text(self) -> str:
        """The quantity as it stands behind the mark of its grade: one `≈` is mark enough.

        A change has its sign: `+13.2 %`. What mixes subjects, bases or times has the mark `†`.
        """
        is_change = isinstance(self.origin, Computation) and self.origin.operator == CHANGE
        written = self.quantity.signed if is_change else str(self.quantity)
        plain = written.removeprefix("~") if self.grade is Grade.MODELLED else written
        return f"{plain}{MIXED}" if self.mixes else plain

    def __str__(self) -> str:
        """Return the mark of its grade and the quantity: `= $1.1 M/mo`."""
        return self.grade.marked(self.text)

    def explain(self) -> str:
        """Return its formula, inputs and sources as a tree of lines."""
        return explain(str(self), self.origin, self.mixes)

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
        raise BareNumberError(other, field="the left side of a sum or product")

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
        raise BareNumberError(right, field=f"the right side of {operator}")
    result = operation(left.quantity, right.quantity)
    mixes = (*left.mixes, *right.mixes, *_mixed(operator, left, right))
    when = left.stated_when if left.stated_when == right.stated_when else None
    origin = Computation(operator, (left, right))
    return Figure(result, origin, mixes=tuple(dict.fromkeys(mixes)), stated_when=when)


def _mixed(operator: str, left: Figure, right: Figure, *, over_time: bool = False) -> Iterable[str]:
    """Return in what two figures differ; a difference compares two times by intent.

    A list price is of whatever it prices, at the time of the list.
    """
    first, second = (_priced(figure) for figure in (left, right))
    return differences(first, second, timeless=over_time or operator == "−")


def _priced(figure: Figure) -> Meaning:
    return Meaning(when=figure.meaning.when) if is_list_price(figure) else figure.meaning


def is_list_price(figure: Figure) -> bool:
    """Return whether a figure is a list price, or is computed from list prices alone."""
    return "[money]" in figure.quantity.dimension and all(
        citation.meaning.basis == "list" or citation.source.kind == "vendor"
        for citation in figure.citations
    )


def derived(
    quantity: Quantity, operator: str, inputs: Iterable[Evidence], *, over_time: bool = False
) -> Figure:
    """Make a figure for a computation that is not plain arithmetic.

    Args:
        quantity: The result.
        operator: The name of the computation, as explanations print it.
        inputs: What it was computed from.
        over_time: Whether it compares two times by intent, as growth does.
    """
    operands = tuple(inputs)
    figures = [item for item in operands if isinstance(item, Figure)]
    mixes = [mixture for item in figures for mixture in item.mixes]
    if operator in ARITHMETIC and len(figures) == len(operands) == 2:  # noqa: PLR2004 - two sides
        mixes += _mixed(operator, *figures, over_time=over_time)
    if operator == PRICED:
        mixes += [mixture for size in figures[:-1] for mixture in _mixed("×", size, figures[-1])]
    return Figure(
        quantity,
        Computation(operator, operands),
        mixes=tuple(dict.fromkeys(mixes)),
        stated_when=_time_of(figures),
    )


def _time_of(figures: Sequence[Figure]) -> PartialDate | None:
    """Return when the figures are said to be of, if all that cite something are of one time."""
    times = {figure.stated_when for figure in figures if figure.citations}
    return times.pop() if len(times) == 1 else None


def sum_of(figures: Sequence[Figure]) -> Figure:
    """Return the sum of the parts of one thing: what they are of differs by intent.

    Parts on different bases, or of different times, are marked.

    Args:
        figures: Figures of one dimension; two at least.

    Raises:
        UnitError: Two of them measure different things.
    """
    quantity = figures[0].quantity
    mixes: list[str] = []
    first = _part(figures[0])
    for figure in figures[1:]:
        quantity = quantity + figure.quantity
        mixes += differences(first, _part(figure))
    mixes = [*(mixture for figure in figures for mixture in figure.mixes), *mixes]
    times = {figure.stated_when for figure in figures}
    return Figure(
        quantity,
        Computation("+", tuple(figures)),
        mixes=tuple(dict.fromkeys(mixes)),
        stated_when=times.pop() if len(times) == 1 else None,
    )


def _part(figure: Figure) -> Meaning:
    return Meaning(basis=figure.meaning.basis, when=figure.meaning.when)
