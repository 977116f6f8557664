"""Chapters about a bill over time: its periods, drivers, commitments, and what it includes."""

from collections.abc import Mapping
from itertools import pairwise

from atlas.analysis.bill import REST, Bill
from atlas.analysis.growth import growth_in_words
from atlas.analysis.studies import change
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Words
from atlas.views.chapter import Chapter, Entry, Fact, Line
from atlas.views.spending import Commitment, Driver, Period


def bill_chapter(periods: tuple[Period, ...], latest: Period) -> Chapter:
    """Return the total of each period, its monthly mean, and the change from the period before.

    Args:
        periods: The periods, the earliest first.
        latest: The one that the other chapters describe.
    """
    before = {later: earlier for earlier, later in pairwise(periods)}
    lines = tuple(
        Line(
            label=period.name,
            notes=_span(period),
            cells=(
                period.spent,
                period.monthly,
                change(before[period], period) if period in before else None,
            ),
            mark="latest" if period is latest else "",
        )
        for period in periods
    )
    return Chapter(
        key="bill",
        heading="The bill over time, computed from public totals",
        heads=("spent", "monthly mean", "change"),
        lines=lines,
    )


def _span(period: Period) -> tuple[str, ...]:
    """Return when a period begins and ends, unless its name states it, and its length."""
    months = f"{period.months:.3g} month{'' if period.months == 1 else 's'}"
    if str(period.begins) == period.name:
        return (months,)
    return (f"{period.begins} to {period.ends}, {months}",)


def drivers_chapter(drivers: tuple[Driver, ...], latest: Period, today: Bill) -> Chapter:
    """Return the cost of each driver, what makes it grow, and the unallocated rest.

    Args:
        drivers: The drivers.
        latest: The period that they are of.
        today: The bill of that period.
    """
    entries = [
        Entry(
            name=driver.component.name,
            parts={"component": (driver.component,)},
            facts={"monthly cost": driver.monthly, "grows with": driver.grows_with},
            notes=(driver.covers, f"growth: {growth_in_words(driver.component)}"),
        )
        for driver in drivers
    ]
    rest = next((line for line in today.lines if line.component is None), None)
    if rest is not None:
        note = _unallocated(drivers)
        entries.append(Entry(name=REST, facts={"monthly cost": rest.monthly}, notes=(note,)))
    heading = f"Monthly cost by driver, {latest.name}"
    return Chapter(key="drivers", heading=heading, entries=tuple(entries))


def _unallocated(drivers: tuple[Driver, ...]) -> str:
    """Return what the rest includes, in words."""
    unknown = [
        driver.component.name for driver in drivers if isinstance(driver.monthly, Undisclosed)
    ]
    names = ", ".join(unknown[:3])
    return f"of the total; includes {names}" if names else "of the total that no driver explains"


def commitments_chapter(
    commitments: tuple[Commitment, ...] | Undisclosed, facts: Mapping[str, Fact]
) -> Chapter:
    """Return the commitments, and their share of the latest bill.

    Args:
        commitments: The commitments, or where they were looked for.
        facts: Their sums, by label.
    """
    heading = "Commitments against the bill"
    if isinstance(commitments, Undisclosed):
        return Chapter(key="commitments", heading=heading, facts={**facts, "": commitments})
    entries = tuple(
        Entry(
            name=commitment.name,
            when=f"{commitment.begins} to {commitment.ends}",
            facts={
                "total": commitment.total,
                "monthly mean": commitment.monthly,
                **{f"in {part.name}": part.spent for part in commitment.parts},
                "terms": commitment.terms,
            },
        )
        for commitment in commitments
    )
    return Chapter(key="commitments", heading=heading, facts=facts, entries=entries)


def bounds_chapter(covers: Words, excludes: tuple[Words, ...]) -> Chapter:
    """Return what the totals include, and what they exclude.

    Args:
        covers: What they include.
        excludes: What they exclude.
    """
    several = len(excludes) > 1
    facts: dict[str, Fact] = {"included": covers}
    facts |= {
        f"not included ({number})" if several else "not included": excluded
        for number, excluded in enumerate(excludes, 1)
    }
    return Chapter(key="bounds", heading="What the total includes and excludes", facts=facts)
