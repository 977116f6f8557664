"""Chapters about the money of a system, which every view of it shows next to its own bill."""

from collections.abc import Collection, Iterable

from atlas.analysis.assumptions import bases_of_cost
from atlas.evidence.plurals import numbered
from atlas.kinds.money import optimisations_chapter
from atlas.views.chapter import Chapter, Line
from atlas.views.economics import Economics
from atlas.views.priced_part import PricedPart
from atlas.views.view import View

_AT_LIST = (
    "At list price: negotiated discounts are not published, and owned machines cost another sum."
)


def money_chapters(view: View, shown: Collection[str] = ()) -> tuple[Chapter, ...]:
    """Return what is known of the money of a system; nothing of a view of a time that is over.

    The parts of the infrastructure come first, then growth and unit costs, then the optimisations
    unless the view shows some as its own.

    Args:
        view: The view.
        shown: Labels of unit costs that its bill shows already.
    """
    money = view.economics
    if money is None:
        return ()
    name = view.system.name
    chapters = [_parts(money.parts, name)] if money.parts else []
    chapters.append(_growth(money, name, shown))
    if money.optimisations and not view.topics.optimisations:
        chapters.append(optimisations_chapter(money.optimisations))
    return tuple(chapter for chapter in chapters if not chapter.is_empty)


def share_of(parts: Iterable[PricedPart]) -> str:
    """Return how many of the parts are priced: `5 of 9 parts priced`."""
    flags = [part.is_known for part in parts]
    return f"{sum(flags)} of {numbered(len(flags), 'part')} priced"


def _parts(parts: tuple[PricedPart, ...], name: str) -> Chapter:
    terms = sorted({term for part in parts for term in part.committed})
    lines = tuple(
        Line(
            label=part.name,
            cells=(part.monthly, *(part.committed.get(term) for term in terms)),
            notes=(part.covers,),
        )
        for part in parts
    )
    remarks = tuple(
        f"{part.name}: {remark}"
        for part in parts
        for remark in bases_of_cost([part.monthly, *part.committed.values()])
    )
    commitments = tuple(f"committed for {term}" for term in terms)
    return Chapter(
        key="parts",
        heading=f"{name}: parts of the infrastructure, each on its own",
        lead=f"{share_of(parts)}; the parts are of different years and are not added up.",
        heads=("a full month", *commitments),
        lines=lines,
        notes=(*remarks, _AT_LIST) if terms else remarks,
    )


def _growth(money: Economics, name: str, shown: Collection[str]) -> Chapter:
    units = {label: cost for label, cost in money.unit_costs.items() if label not in shown}
    return Chapter(
        key="system-money",
        heading=f"{name}: unit costs and growth",
        facts={
            "monthly infrastructure cost, whole": money.infrastructure,
            **units,
            **{f"monthly cost: {label}": cost for label, cost in money.growth.items()},
        },
        notes=(
            *bases_of_cost((money.infrastructure, *units.values(), *money.growth.values())),
            *(f"reserved share: {remark}" for remark in bases_of_cost([money.reserved])),
        ),
    )
