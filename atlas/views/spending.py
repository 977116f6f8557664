"""Spend over time: periods, commitments, and drivers."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import Attribute, field, frozen

from atlas.errors import UnitError, ViewError
from atlas.evidence.counting import counts
from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Figure, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_figures, is_number, is_text, is_words
from atlas.evidence.statement import Words
from atlas.evidence.totals import total as summed
from atlas.location import Location, here
from atlas.topology.component import Component, Provisioned
from atlas.views.checks import are_all

_DAYS_A_MONTH = 730 / 24
"""A month of the library has 730 hours."""


def months_between(begins: PartialDate, ends: PartialDate) -> float:
    """Return the number of months between two dates, both included.

    Whole months of the calendar count one each; days are converted at 730 hours a month.

    Args:
        begins: The first day, month or year.
        ends: The last one, included.
    """
    first, last = begins.earliest, ends.latest
    whole = to_date(f"{last.year:04}-{last.month:02}").latest == last
    if first.day == 1 and whole:
        return (last.year - first.year) * 12 + last.month - first.month + 1
    return ((last - first).days + 1) / _DAYS_A_MONTH


def _ends(instance: object, _: object, value: PartialDate) -> None:
    begins: PartialDate = getattr(instance, "begins", value)
    if value.latest < begins.earliest:
        raise ViewError(
            f"{getattr(instance, 'name', '')!r} begins {begins} and ends {value}",
            allowed="an end after the beginning",
            remedy="swap the dates",
        )


def _counts(instance: object, attribute: "Attribute[Any]", value: Any) -> None:
    is_figures(instance, attribute, value)
    for label, count in value.items():
        is_number()(instance, attribute, count)
        if isinstance(count, Figure) and (not counts(count) or count.quantity.low <= 0):
            raise UnitError(
                f"the cost of {getattr(instance, 'name', '')!r} is divided by {label!r}: "
                f"{count.quantity}",
                allowed="a count above zero such as users, or a count in a time such as requests "
                "a day",
                remedy="choose what the cost is counted per, and bound it from below",
            )


def monthly(amount: Number, months: float) -> Number:
    """Return the monthly mean of an amount of money.

    Args:
        amount: The amount, or a gap.
        months: The number of months.
    """
    if isinstance(amount, Undisclosed):
        return amount
    total = amount.to("USD").quantity
    mean = Quantity(total.low / months, total.high / months, "USD / month", total.about)
    return derived(mean, f"÷ {months:.4g} months", [amount])


@frozen(kw_only=True, eq=False)
class Period(metaclass=Draftable):
    """The spend of one period, and how much was served in it.

    Args:
        name: Its name on the picture: `2016`, `Q3 2019`.
        spent: The total spend.
        begins: Its first day, month or year.
        ends: Its last one, included.
        population: Counts of what is served, by the name of one (`daily user`): monthly unit cost.
        volume: Counts or rates of what was done, by the name of one (`order`): unit cost.

    Raises:
        UnitError: The cost is divided by no count, or by one that can be zero; or the spend
            is negative.
        ViewError: It ends before it begins.
    """

    name: str = field(kw_only=False, validator=is_text(24))
    spent: Number = field(validator=is_number("money", use="cost"))
    begins: PartialDate = field(converter=to_date)
    ends: PartialDate = field(converter=to_date, validator=_ends)
    population: Mapping[str, Number] = field(factory=dict[str, Number], validator=_counts)
    volume: Mapping[str, Number] = field(factory=dict[str, Number], validator=_counts)
    declared: Location = field(factory=here, init=False, repr=False)

    @property
    def months(self) -> float:
        """Its length, in months."""
        return months_between(self.begins, self.ends)

    @property
    def monthly(self) -> Number:
        """The monthly mean of the spend, computed."""
        return monthly(self.spent, self.months)

    @property
    def unit_costs(self) -> dict[str, Number]:
        """The monthly cost per unit of population, and the cost per unit of volume; computed."""
        costs: dict[str, Number] = {}
        for label, count in self.population.items():
            costs[f"{label}, a month"] = _quotient(self.monthly, count)
        for label, volume in self.volume.items():
            rate = isinstance(volume, Figure) and "[time]" in volume.quantity.dimension
            costs[label] = _quotient(self.monthly if rate else self.spent, volume)
        return costs


def _quotient(cost: Number, count: Number) -> Number:
    if isinstance(cost, Undisclosed) or isinstance(count, Undisclosed):
        return cost if isinstance(cost, Undisclosed) else count
    return cost / count


def _parts(instance: object, attribute: "Attribute[Any]", value: tuple[object, ...]) -> None:
    if value:
        are_all(Period)(instance, attribute, value)


def periods(value: Iterable[Period]) -> tuple[Period, ...]:
    """Keep periods as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


@frozen(kw_only=True, eq=False)
class Commitment(metaclass=Draftable):
    """A commitment of the operator to a provider.

    Args:
        name: The provider and the service: `Google Cloud`.
        total: The total amount.
        begins: The first day, month or year it counts for.
        ends: The last one, included.
        terms: What happens to the unused amount, and other terms.
        parts: The minimum spend in each period, where it is known.
    """

    name: str = field(kw_only=False, validator=is_text(48))
    total: Number = field(validator=is_number("money", use="cost"))
    begins: PartialDate = field(converter=to_date)
    ends: PartialDate = field(converter=to_date, validator=_ends)
    terms: Words = field(validator=is_words())
    parts: tuple[Period, ...] = field(default=(), converter=periods, validator=_parts)
    declared: Location = field(factory=here, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse parts whose sum is not the total, where all of them are known."""
        parts = summed(part.spent for part in self.parts)
        if parts.missing or parts.known is None or isinstance(self.total, Undisclosed):
            return
        known, whole = parts.known.to("USD").quantity, self.total.to("USD").quantity
        if known.low > whole.high or known.high < whole.low:
            raise ViewError(
                f"the parts of commitment {self.name!r} add up to {known}, its total is {whole}",
                allowed="parts whose sum is the total",
                remedy="correct the part or the total that is not as the source prints it",
            )

    @property
    def months(self) -> float:
        """Its term, in months."""
        return months_between(self.begins, self.ends)

    @property
    def monthly(self) -> Number:
        """The monthly mean over its term, computed."""
        return monthly(self.total, self.months)

    def monthly_in(self, period: Period) -> Number | None:
        """Return the monthly commitment in a period: by the part of that period, else the mean.

        None where it does not cover the whole period.
        """
        if not _within(period, self):
            return None
        for part in self.parts:
            if _within(period, part):
                return part.monthly
        return self.monthly


def _within(period: Period, whole: Period | Commitment) -> bool:
    begins, ends = whole.begins.earliest, whole.ends.latest
    return begins <= period.begins.earliest and period.ends.latest <= ends


@frozen(kw_only=True, eq=False)
class Driver(metaclass=Draftable):
    """A component that drives the cost, and what makes it grow.

    Its law of growth is the component's own `growth`.

    Args:
        component: The component; one that its operator pays for.
        monthly: Its monthly cost in the latest period; usually a gap.
        covers: What the figure includes, and what it excludes.
        grows_with: What makes it grow, as the operator states it.
    """

    component: Component = field(kw_only=False)
    monthly: Number = field(validator=is_number("money / time", use="cost"))
    covers: str = field(validator=is_text(120))
    grows_with: Words = field(validator=is_words())
    declared: Location = field(factory=here, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a component that the operator does not pay for."""
        if not isinstance(self.component, Provisioned):
            raise ViewError(
                f"the driver {getattr(self.component, 'name', self.component)!r} has no bill",
                allowed="a component that its operator pays for",
                remedy="name the component that costs the money",
            )


def commitments(
    value: Iterable[Commitment] | Undisclosed,
) -> tuple[Commitment, ...] | Undisclosed:
    """Keep commitments as a tuple, or the gap."""
    return value if isinstance(value, Undisclosed) else tuple(value)


def drivers(value: Iterable[Driver]) -> tuple[Driver, ...]:
    """Keep drivers as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)
