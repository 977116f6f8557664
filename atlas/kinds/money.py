"""Chapters about money that several kinds tell: bills that grow, and what saved some."""

from atlas.analysis.bill import Bill
from atlas.analysis.growth import growth_in_words, projection
from atlas.analysis.returns import return_of
from atlas.evidence.gap import Undisclosed
from atlas.views.chapter import Chapter, Entry, Fact, Line
from atlas.views.economics import Optimisation

SCALES = (2, 5, 10)
"""The multiples of today's load that a bill is projected to."""


def growth_chapter(today: Bill) -> Chapter:
    """Return the total of a bill at multiples of the load, and by which law each line grows.

    Args:
        today: The bill at today's load.
    """
    bills = {"today": today} | {f"{scale} × the load": projection(today, scale) for scale in SCALES}
    known = [each for each in today.lines if not isinstance(each.monthly, Undisclosed)]
    laws = "; ".join(f"{each.name} {growth_in_words(each.component)}" for each in known)
    notes = [f"Growth: {laws}." if laws else "Growth: the cost of no component is known."]
    if today.unknown:
        notes.append(f"Not priced: {', '.join(each.name for each in today.unknown)}.")
    return Chapter(
        key="growth",
        heading="When the load grows, computed",
        heads=("monthly cost",),
        lines=tuple(Line(label=label, cells=(each.total,)) for label, each in bills.items()),
        notes=tuple(notes),
    )


def optimisations_chapter(
    found: tuple[Optimisation, ...] | Undisclosed, whole: Bill | None = None
) -> Chapter:
    """Return what saved something: before, after, and what it brought, computed.

    Args:
        found: The changes, or where they were looked for.
        whole: The bill of which a saving is a share, if that is to be told.
    """
    heading = "Optimisations and their return"
    if isinstance(found, Undisclosed):
        return Chapter(key="optimisations", heading=heading, facts={"": found})
    entries = tuple(
        Entry(name=each.name, statements=(each.how,), facts=_return(each, whole)) for each in found
    )
    return Chapter(key="optimisations", heading=heading, entries=entries)


def _return(each: Optimisation, whole: Bill | None) -> dict[str, Fact]:
    """What a change brought, by label: its share of the bill only where both are known."""
    brought = return_of(each, whole)
    facts: dict[str, Fact] = {
        "before": each.before,
        "after": each.after,
        "reduction": each.reduction,
        "saving": brought.saving,
        "cost": brought.cost,
        "payback": brought.payback,
    }
    if not isinstance(brought.share, Undisclosed):
        facts["share of the bill"] = brought.share
    return facts
