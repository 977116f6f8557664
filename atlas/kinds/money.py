"""Chapters about cost that several kinds share: growth of the bill, and optimisations."""

from atlas.analysis.assumptions import bases_of_cost
from atlas.analysis.bill import Bill
from atlas.analysis.growth import growth_in_words, projection
from atlas.analysis.returns import return_of
from atlas.evidence.gap import Undisclosed
from atlas.views.chapter import Chapter, Entry, Fact, Line
from atlas.views.economics import Optimisation

SCALES = (2, 5, 10)
"""The multiples of its load that a bill is projected to."""


def growth_chapter(now: Bill) -> Chapter:
    """Return the total of a bill at multiples of the load, and by which law each line grows.

    Args:
        now: The bill at the load that its figures are of, which may be of an earlier year.
    """
    bills = {"as above": now} | {f"{scale} × that load": projection(now, scale) for scale in SCALES}
    known = [line for line in now.lines if not isinstance(line.monthly, Undisclosed)]
    laws = "; ".join(f"{line.name} {growth_in_words(line.component)}" for line in known)
    notes = [f"Growth: {laws}." if laws else "Growth: the cost of no component is known."]
    if now.unknown:
        names = ", ".join(line.name for line in now.unknown)
        notes.append(f"{now.share}; not priced: {names}.")
    return Chapter(
        key="growth",
        heading="When the load grows, computed",
        heads=("monthly cost",),
        lines=tuple(Line(label=label, cells=(bill.total,)) for label, bill in bills.items()),
        notes=tuple(notes),
    )


def optimisations_chapter(
    optimisations: tuple[Optimisation, ...] | Undisclosed, whole: Bill | None = None
) -> Chapter:
    """Return the optimisations: before, after, and the computed return.

    Args:
        optimisations: The changes, or where they were looked for.
        whole: The bill of which a saving is a share, if that is to be shown.
    """
    heading = "Optimisations and their return"
    if isinstance(optimisations, Undisclosed):
        return Chapter(key="optimisations", heading=heading, facts={"": optimisations})
    entries = tuple(
        Entry(
            name=optimisation.name,
            statements=(optimisation.how,),
            facts=_return(optimisation, whole),
            notes=bases_of_cost((optimisation.saving, optimisation.cost)),
        )
        for optimisation in optimisations
    )
    return Chapter(key="optimisations", heading=heading, entries=entries)


def _return(change: Optimisation, whole: Bill | None) -> dict[str, Fact]:
    """Return the result of a change by label: its share of the bill only where both are known."""
    result = return_of(change, whole)
    name, share = change.change
    facts: dict[str, Fact] = {
        "before": change.before,
        "after": change.after,
        name: share,
        "saving": result.saving,
        "cost": result.cost,
        "payback": result.payback,
    }
    if not isinstance(result.share, Undisclosed):
        facts["share of the bill"] = result.share
    return facts
