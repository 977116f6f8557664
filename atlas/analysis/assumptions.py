"""What money rests on, in words: assumptions, mixed times and subjects, and the dates of prices."""

from collections.abc import Iterable

from atlas.evidence.figure import MIXED, Figure, Number
from atlas.evidence.origin import Assumption, Evidence


def reasons(figure: Evidence) -> dict[str, None]:
    """Return the reasons of the assumptions under a figure, each once."""
    origin = figure.origin
    own = {origin.because: None} if isinstance(origin, Assumption) else {}
    return own | {reason: None for operand in figure.inputs for reason in reasons(operand)}


def bases_of_cost(costs: Iterable[Number]) -> tuple[str, ...]:
    """Return what some costs rest on, each once: what is assumed, what is mixed, and whose prices.

    Args:
        costs: The costs; gaps rest on nothing.
    """
    known = [cost for cost in costs if isinstance(cost, Figure)]
    assumed = dict.fromkeys(f"assumed: {reason}" for cost in known for reason in reasons(cost))
    mixed = dict.fromkeys(
        f"{MIXED} mixes figures {mixture}" for cost in known for mixture in cost.mixes
    )
    lists = dict.fromkeys(
        f"list prices: {citation.source.publisher}, {citation.source.date}"
        for cost in known
        for citation in cost.citations
        if citation.meaning.basis == "list" or citation.source.kind == "vendor"
    )
    return (*assumed, *mixed, *lists)
