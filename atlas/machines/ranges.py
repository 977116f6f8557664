"""What machines of a known size cost, where their type is not published: a range by list prices.

The range runs from the cheapest to the most expensive type that holds what is known, at the
price of a list of the date, on demand or with a commitment. It is modelled: which type it was is
not known, and neither is the discount, so its lower end is no lower bound of what was paid.
"""

import math
import re
from collections.abc import Callable, Iterable

from attrs import frozen

from atlas.errors import UnitError
from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.figure import PRICED, Figure, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import assumed
from atlas.machines.catalogue import catalogue
from atlas.machines.errors import PriceError
from atlas.machines.list_cost import MONTHLY, stated_number
from atlas.machines.offers import Term, offer_in_words
from atlas.machines.own_lists import PRICES
from atlas.machines.sold import SIZES, Sold, sold

_TWICE = 2.0
_BINARY = {
    f"{prefix}byte": f"{binary}byte"
    for prefix, binary in (("kilo", "kibi"), ("mega", "mebi"), ("giga", "gibi"), ("tera", "tebi"))
}


def machine_priced_between(
    as_of: str | PartialDate,
    *,
    provider: str,
    because: str,
    vcpu: Number | None = None,
    memory: Number | None = None,
    disk: Number | None = None,
    series: Iterable[str] = (),
    region: str | None = None,
    term: Term | None = None,
) -> Number:
    """Return what one machine of a known size costs a month, as a range of list prices.

    A type fits that holds each of the sizes, and of one of them less than twice as much: sizes of
    a series double, so one that holds twice as much is not the one that was chosen for it.

    Args:
        as_of: The date; of a month or a year, its last day counts.
        provider: Whose types and prices: `aws`, `google` or `azure`.
        because: Why its types stand for the machine: `it runs on AWS; no type is published`, or
            `the machine is owned; this is what renting as much memory costs`.
        vcpu: Its virtual processors, or the hardware threads of an owned machine.
        memory: Its memory.
        disk: Its local disks together.
        series: How the names of the types begin that are considered, such as `i3` (`i3en` is
            another one), where a source narrows them; all unless given.
        region: Region; the provider's first one unless given.
        term: For how long it is committed, `1yr` or `3yr`; on demand unless given.

    Raises:
        ChoiceError: There is no such term.
        DateError: The date does not exist.
        MachineError: No list is of the provider, or none of the region.
        PriceError: No type holds it, or no list up to the date is recent enough.
        UnitError: No size is given, or one is only bounded from above.
    """
    known = _Known.of(because, vcpu=vcpu, memory=memory, disk=disk)
    if isinstance(known, Undisclosed):
        return known
    when = to_date(as_of)
    types = _types(provider, region, when, tuple(series), term)
    fitting = [item for item in types if known.fits(item)]
    return known.between(fitting, lambda _, __: 1, provider, when)


def fleet_priced_between(
    as_of: str | PartialDate,
    *,
    provider: str,
    because: str,
    vcpu: Number | None = None,
    memory: Number | None = None,
    disk: Number | None = None,
    series: Iterable[str] = (),
    region: str | None = None,
    term: Term | None = None,
) -> Number:
    """Return what a fleet of a known size altogether costs a month, as a range of list prices.

    Each type is counted as often as it takes to hold all of the sizes.

    Args:
        as_of: The date; of a month or a year, its last day counts.
        provider: Whose types and prices: `aws`, `google` or `azure`.
        because: Why its types stand for the machines of the fleet.
        vcpu: The virtual processors of all machines together.
        memory: Their memory together.
        disk: Their local disks together.
        series: How the names of the types begin that are considered, such as `i3` (`i3en` is
            another one), where a source narrows them; all unless given.
        region: Region; the provider's first one unless given.
        term: For how long it is committed, `1yr` or `3yr`; on demand unless given.

    Raises:
        ChoiceError: There is no such term.
        DateError: The date does not exist.
        MachineError: No list is of the provider, or none of the region.
        PriceError: No type has what is asked for, or no list up to the date is recent enough.
        UnitError: No size is given, or one is only bounded from above.
    """
    known = _Known.of(because, vcpu=vcpu, memory=memory, disk=disk)
    if isinstance(known, Undisclosed):
        return known
    when = to_date(as_of)
    types = _types(provider, region, when, tuple(series), term)
    fitting = [item for item in types if all(item.sizes.get(size) for size in known.figures)]
    return known.between(fitting, known.count, provider, when)


def _types(
    provider: str,
    region: str | None,
    when: PartialDate,
    series: tuple[str, ...],
    term: Term | None,
) -> tuple[Sold, ...]:
    types = sold(catalogue(PRICES.get()), provider, region, when, term)
    if not series:
        return types
    wanted = re.compile("|".join(map(beginning_of, series)))
    return tuple(item for item in types if wanted.match(item.name))


def beginning_of(series: str) -> str:
    """Return the expression of a series: `c4` is not `c4n`, and `Standard_D` not `Standard_DC`.

    Args:
        series: How the names of its types begin.
    """
    beyond = "[A-Za-z0-9]" if series[-1].isdigit() else "[A-Za-z]"
    return rf"{re.escape(series)}(?!{beyond})" if series[-1].isalnum() else re.escape(series)


@frozen
class _Known:
    """What is known of a machine or of a fleet.

    Args:
        figures: Its sizes, by the names of `SIZES`, in the units that are compared.
        because: Why the types of the provider stand for it.
        stated: The sizes as they are stated.
    """

    figures: dict[str, Figure]
    because: str
    stated: str

    @classmethod
    def of(cls, because: str, **sizes: Number | None) -> "_Known | Undisclosed":
        """Return what is known; the gap where a size that is given is one."""
        figures: dict[str, Figure] = {}
        for size, number in sizes.items():
            if isinstance(number, Undisclosed):
                return number
            if number is not None:
                stated = stated_number(number)
                figures[size] = (_built(stated) if size == "memory" else stated).to(SIZES[size])
        unbounded = [size for size, figure in figures.items() if figure.quantity.low <= 0]
        if unbounded or not figures:
            raise UnitError(
                f"the {unbounded[0]} is {figures[unbounded[0]].quantity}"
                if unbounded
                else "neither processors nor memory nor disks are given",
                allowed="one or more of vcpu, memory and disk, each above zero",
                remedy="give what is published, or leave the cost a gap",
            )
        texts = [str(number.quantity) for number in sizes.values() if isinstance(number, Figure)]
        return cls(figures, because, ", ".join(texts))

    def fits(self, machine: Sold) -> bool:
        """Whether a type holds each of the sizes, and of one less than twice as much."""
        least = {
            size: machine.sizes.get(size, 0.0) / figure.quantity.high
            for size, figure in self.figures.items()
        }
        spare = [
            machine.sizes.get(size, 0.0) / figure.quantity.low
            for size, figure in self.figures.items()
        ]
        return min(least.values()) >= 1 and min(spare) < _TWICE

    def count(self, machine: Sold, end: str) -> int:
        """Return how many machines of a type hold all of the sizes.

        Args:
            machine: The type.
            end: Which end of a range is to be held: `low` or `high`.
        """
        return max(
            math.ceil(_end(figure, end) / machine.sizes[size])
            for size, figure in self.figures.items()
        )

    def between(
        self,
        types: list[Sold],
        count: Callable[[Sold, str], int],
        provider: str,
        when: PartialDate,
    ) -> Figure:
        """Return the range from the cheapest to the most expensive of some types.

        Args:
            types: The types.
            count: How many of one are needed, at the low or the high end of a range.
            provider: Whose types they are.
            when: The date.

        Raises:
            PriceError: There is none.
        """
        if not types:
            raise PriceError(
                f"no machine type of {provider} that is listed for {when} holds {self.stated}",
                allowed="sizes that a listed type holds",
                remedy="correct the sizes, or leave the cost a gap",
            )
        low = min(types, key=lambda item: count(item, "low") * item.monthly)
        high = max(types, key=lambda item: count(item, "high") * item.monthly)
        numbers = (count(low, "low"), count(high, "high"))
        names = [
            f"{number:,} × {item.name}" if number > 1 else item.name
            for number, item in zip(numbers, (low, high), strict=True)
        ]
        bought = offer_in_words(low.offer)
        reason = (
            f"{self.because}; list prices of {provider} in {low.listed.region} of "
            f"{low.listed.date}, {bought}, from {names[0]} to {names[1]}: the cheapest and the "
            f"most expensive of {len(types)} types for {self.stated}"
        )
        ends = [
            derived(_cost(item, number), PRICED, (*self.figures.values(), item.price))
            for item, number in zip((low, high), numbers, strict=True)
        ]
        whole = Quantity(ends[0].quantity.low, ends[1].quantity.high, MONTHLY)
        return derived(whole, "–", (assumed(ends[0], because=reason), ends[1]))


def _built(memory: Figure) -> Figure:
    """Return memory as it is built: in powers of two, so that 64 GB of modules are 64 GiB."""
    quantity = memory.quantity
    unit = _BINARY.get(quantity.unit)
    if unit is None:
        return memory
    built = Quantity(quantity.low, quantity.high, unit, quantity.about)
    return derived(built, "memory is built in powers of two", [memory])


def _end(figure: Figure, end: str) -> float:
    return figure.quantity.low if end == "low" else figure.quantity.high


def _cost(machine: Sold, number: int) -> Quantity:
    cost = machine.monthly * number
    return Quantity(cost, cost, MONTHLY)
