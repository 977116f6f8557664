"""Money that several kinds show: optimisations with their return, and bills that grow."""

from collections.abc import Mapping

from atlas.analysis.bill import Bill
from atlas.analysis.growth import growth_in_words, projection
from atlas.analysis.returns import return_of
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.kinds.cost_study import SCALES
from atlas.kinds.economics import Optimisation
from render.parts.bars import Bar, bars
from render.parts.panels import column_width, framed, masonry, paragraph
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, STRONG
from render.views.figures import sum_of, value
from render.views.numbering import Sources


def optimisations(
    entries: tuple[Optimisation, ...], sources: Sources, width: float, whole: Bill | None = None
) -> Block:
    """What saved something: before, after, and what it brought, computed.

    Args:
        entries: The changes.
        sources: Where sources are numbered.
        width: The width in px.
        whole: The bill of which the saving is a share, if it is to be shown.
    """
    columns = min(2, len(entries))
    inner = column_width(width, columns) - 24
    blocks = [framed(_optimisation(each, sources, inner, whole)) for each in entries]
    return masonry(blocks, columns, width, 14)


def _optimisation(entry: Optimisation, sources: Sources, width: float, whole: Bill | None) -> Block:
    """One optimisation."""
    before, after = entry.before, entry.after
    blocks = [
        paragraph([Run(entry.name, STRONG)], width, STRONG),
        paragraph(runs(value(entry.how, sources, label="how"), SMALL), width, SMALL),
    ]
    if isinstance(before, Figure) and isinstance(after, Figure):
        unit = before.quantity.unit
        largest = max(before.quantity.magnitude, after.to(unit).quantity.magnitude)
        pairs = (("before", before, Role.MUTED), ("after", after, Role.GOOD))
        blocks.append(
            bars(
                [
                    Bar(
                        label,
                        number.to(unit).quantity.magnitude / (largest or 1.0),
                        value(number, sources, label=label),
                        role,
                    )
                    for label, number, role in pairs
                ],
                width,
            )
        )
    parts: list[Run] = []
    for label, number in _told(entry, whole).items():
        parts += [Run(f"{' · ' if parts else ''}{label} ", SMALL, Role.MUTED)]
        parts += runs(value(number, sources, label=label), SMALL)
    blocks.append(paragraph(parts, width, SMALL))
    return stacked(blocks, 4)


def _told(entry: Optimisation, whole: Bill | None) -> dict[str, Number]:
    """What a change brought, by label: its share of the bill only where both are known."""
    brought = return_of(entry, whole)
    told: dict[str, Number] = {
        "reduction": entry.reduction,
        "saving": brought.saving,
        "cost": brought.cost,
        "payback": brought.payback,
    }
    if not isinstance(brought.share, Undisclosed):
        told["of the bill"] = brought.share
    return told


def summed(bills: Mapping[str, Bill], sources: Sources, width: float) -> Block:
    """A bar for the total of each bill, by label."""
    totals = {label: each.total for label, each in bills.items()}
    lengths = {
        label: None if each.known is None else each.known.to("USD / month").quantity.magnitude
        for label, each in totals.items()
    }
    longest = max((each for each in lengths.values() if each is not None), default=0.0) or 1.0
    entries = [
        Bar(
            label,
            None if (length := lengths[label]) is None else length / longest,
            sum_of(each, sources),
            Role.EDGE if at == 0 else Role.CALL,
        )
        for at, (label, each) in enumerate(totals.items())
    ]
    return bars(entries, width)


def growth(today: Bill, sources: Sources, width: float) -> Block:
    """The total of a bill at multiples of the load, and by which law each line grows.

    Args:
        today: The bill at today's load.
        sources: Where sources are numbered.
        width: The width in px.
    """
    bills = {"today": today} | {f"{scale} × the load": projection(today, scale) for scale in SCALES}
    known = [each for each in today.lines if not isinstance(each.monthly, Undisclosed)]
    laws = "; ".join(f"{each.name} {growth_in_words(each.component)}" for each in known)
    told = f"Growth: {laws}." if laws else "Growth: of no component is the cost known."
    if today.unknown:
        told += f" In no total: {', '.join(each.name for each in today.unknown)}."
    return stacked([summed(bills, sources, width), remark(told, width)], 6)


def remark(text: str, width: float) -> Block:
    """A remark in small letters."""
    return paragraph([Run(text, SMALL, Role.MUTED)], width, SMALL)
