"""Money in time: what was spent in a period, what is committed to, and what drives it."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import Attribute, field, frozen

from atlas.errors import UnitError, ViewError
from atlas.evidence.counting import counts
from atlas.evidence.dates import PartialDate, to_date
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
    """Return how many months lie between two dates, both included.

    Whole months of the calendar count one each; days are converted at 730 hours a month.
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
    for label, each in value.items():
        is_number()(instance, attribute, each)
        if isinstance(each, Figure) and (not counts(each) or each.quantity.low <= 0):
            raise UnitError(
                f"the cost of {getattr(instance, 'name', '')!r} is divided by {label!r}: "
                f"{each.quantity}",
                allowed="a count above zero such as users, or a count in a time such as requests "
                "a day",
                remedy="choose what the cost is counted per, and bound it from below",
            )


def monthly(amount: Number, months: float) -> Number:
    """Return what an amount of money comes to a month."""
    if isinstance(amount, Undisclosed):
        return amount
    held = amount.to("USD").quantity
    each = Quantity(held.low / months, held.high / months, "USD / month", held.about)
    return derived(each, f"÷ {months:.4g} months", [amount])


@frozen(kw_only=True, eq=False)
class Period:
    """What was spent in one stretch of time, and how much was served in it.

    Args:
        name: What the picture calls it: `2016`, `Q3 2019`.
        spent: What was spent in all of it.
        begins: Its first day, month or year.
        ends: Its last one, included.
        population: How many there were, by what one of them is (`daily user`): cost a month each.
        volume: How much was done, in all of it or in a time, by what one is (`order`): cost each.

    Raises:
        UnitError: What the cost is divided by counts nothing, or can be zero; or less than
            nothing was spent.
        ViewError: It ends before it begins.
    """

    name: str = field(kw_only=False, validator=is_text(24))
    spent: Number = field(validator=is_number("money"))
    begins: PartialDate = field(converter=to_date)
    ends: PartialDate = field(converter=to_date, validator=_ends)
    population: Mapping[str, Number] = field(factory=dict[str, Number], validator=_counts)
    volume: Mapping[str, Number] = field(factory=dict[str, Number], validator=_counts)
    declared: Location = field(factory=here, init=False, repr=False)

    @property
    def months(self) -> float:
        """How long it is."""
        return months_between(self.begins, self.ends)

    @property
    def monthly(self) -> Number:
        """What was spent a month, computed."""
        return monthly(self.spent, self.months)

    @property
    def unit_costs(self) -> dict[str, Number]:
        """What one of the population costs a month, and what one of the volume costs; computed."""
        costs: dict[str, Number] = {}
        for label, count in self.population.items():
            costs[f"{label}, a month"] = _quotient(self.monthly, count)
        for label, done in self.volume.items():
            rate = isinstance(done, Figure) and "[time]" in done.quantity.dimension
            costs[label] = _quotient(self.monthly if rate else self.spent, done)
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
class Commitment:
    """Money that its operator has promised to a provider.

    Args:
        name: To whom, for what: `Google Cloud`.
        total: How much in all.
        begins: The first day, month or year it counts for.
        ends: The last one, included.
        terms: What happens to what is not used, and what else was agreed.
        parts: The least that is owed in each stretch, where it is known.
    """

    name: str = field(kw_only=False, validator=is_text(48))
    total: Number = field(validator=is_number("money"))
    begins: PartialDate = field(converter=to_date)
    ends: PartialDate = field(converter=to_date, validator=_ends)
    terms: Words = field(validator=is_words())
    parts: tuple[Period, ...] = field(default=(), converter=periods, validator=_parts)
    declared: Location = field(factory=here, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse parts that come to another sum, where all of them are known."""
        parts = summed(each.spent for each in self.parts)
        if parts.missing or parts.known is None or isinstance(self.total, Undisclosed):
            return
        held, whole = parts.known.to("USD").quantity, self.total.to("USD").quantity
        if held.low > whole.high or held.high < whole.low:
            raise ViewError(
                f"the parts of the commitment {self.name!r} come to {held}, its total is {whole}",
                allowed="parts that come to the total",
                remedy="check both in the source; round the total as it does",
            )

    @property
    def months(self) -> float:
        """How long it holds."""
        return months_between(self.begins, self.ends)

    @property
    def monthly(self) -> Number:
        """What it comes to a month over its whole time, computed."""
        return monthly(self.total, self.months)

    def monthly_in(self, period: Period) -> Number | None:
        """Return what is owed a month in a period: by the part that holds it, else on average.

        None where it does not hold for all of the period.
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
class Driver:
    """A component that makes the bill, and what makes it grow.

    Its law of growth is the component's own `growth`.

    Args:
        component: The component; one that its operator pays for.
        monthly: What it costs a month, in the latest period; usually a gap.
        covers: What is in the figure, and what is not.
        grows_with: What makes it grow, in the operator's own account.
    """

    component: Component = field(kw_only=False)
    monthly: Number = field(validator=is_number("money / time"))
    covers: str = field(validator=is_text(120))
    grows_with: Words = field(validator=is_words())
    declared: Location = field(factory=here, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what nobody pays for."""
        if not isinstance(self.component, Provisioned):
            raise ViewError(
                f"{getattr(self.component, 'name', self.component)!r} drives a bill",
                allowed="a component that its operator pays for",
                remedy="name the component that the money goes to",
            )


def commitments(
    value: Iterable[Commitment] | Undisclosed,
) -> tuple[Commitment, ...] | Undisclosed:
    """Keep commitments as a tuple, or the gap."""
    return value if isinstance(value, Undisclosed) else tuple(value)


def drivers(value: Iterable[Driver]) -> tuple[Driver, ...]:
    """Keep drivers as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)
