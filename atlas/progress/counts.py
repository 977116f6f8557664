"""Counts against targets: by category, by planned system, by tier, and substance by gate."""

from collections.abc import Iterable, Sequence

from atlas.categories import counted
from atlas.gates.answer import Answer
from atlas.gates.shares import share, shares
from atlas.progress.listed import EIGHT, Listed, eight_of
from atlas.progress.shapes import CategoryProgress, GateProgress, SystemProgress, TierProgress
from atlas.targets import Targets


def categories(rows: Iterable[Listed], planned: Targets) -> tuple[CategoryProgress, ...]:
    """Return the categories that have views or a target.

    Args:
        rows: The views.
        planned: The targets.
    """
    counts = counted((row.category for row in rows), planned=planned.views)
    return tuple(
        CategoryProgress(category=name, views=number, target=planned.views.get(name))
        for name, number in counts.items()
    )


def systems(rows: Sequence[Listed], planned: Targets) -> tuple[SystemProgress, ...]:
    """Return the planned systems, each with its eight views.

    Args:
        rows: The views.
        planned: The targets.
    """
    return tuple(
        SystemProgress(
            system=name,
            tier=tier,
            views=sum(cell is not None for cell in cells),
            target=len(EIGHT),
            cells=tuple(cells),
        )
        for tier, names in planned.tiers.items()
        for name in names
        for cells in [eight_of(name, rows)]
    )


def tiers(every: Sequence[SystemProgress], planned: Targets) -> tuple[TierProgress, ...]:
    """Return the tiers of the planned systems.

    Args:
        every: The systems.
        planned: The targets.
    """
    return tuple(
        TierProgress(
            tier=tier,
            systems=len(of_tier),
            complete=sum(system.views == system.target for system in of_tier),
            views=sum(system.views for system in of_tier),
            target=sum(system.target for system in of_tier),
        )
        for tier in planned.tiers
        for of_tier in [[system for system in every if system.tier == tier]]
    )


def substance(answers: Sequence[Answer]) -> tuple[GateProgress, ...]:
    """Return the share of questions that are answered with substance, by gate and in all.

    Args:
        answers: The answers of all views.
    """
    named = [(gate.mark, gate.title, part) for gate, part in shares(answers).items()]
    return tuple(
        GateProgress(gate=gate, title=title, answered=part.answered, asked=part.asked)
        for gate, title, part in [*named, ("all", "All questions", share(answers))]
    )
