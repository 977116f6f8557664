"""What a figure is used for, which bases that use refuses, and what it must say of itself."""

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from atlas.errors import CitationError
from atlas.evidence.figure import Figure
from atlas.evidence.meaning import IDEAL
from atlas.evidence.origin import Computation
from atlas.evidence.source import Citation

_SET = frozenset({"limit", "default", "capacity", "raw"})
_EVENTS = frozenset({"outage", "degraded", "incident"})
_STATISTICS = frozenset({"peak", "lowest", "mean", "median", "typical"})

ELSEWHERE = (
    "declare a gap there and the figure under a label of its own, such as "
    '`figures={"…": figure}` of a component'
)
"""Where a figure goes that its place does not take, for messages."""

UseName = Literal[
    "load",
    "population",
    "fleet",
    "size",
    "memory",
    "latency",
    "objective",
    "recovery",
    "step",
    "cost",
    "limit",
    "default",
]


@frozen
class Use:
    """What an annotation shows.

    Attributes:
        shows: What a reader takes the figure for.
        refuses: Bases of figures that are something else.
        basis: Whether the figure must say on what basis it is.
        subject: Whether it must say what it is of.
        whole: Whether it is of all of its subject, never of one or of a part.
    """

    shows: str
    refuses: frozenset[str]
    basis: bool = False
    subject: bool = False
    whole: bool = False


USES: dict[UseName, Use] = {
    "load": Use(
        "the load in production",
        IDEAL | _SET | {"test"} | _EVENTS,
        basis=True,
        subject=True,
    ),
    "population": Use(
        "how many there are", IDEAL | _SET | {"test"}, basis=True, subject=True, whole=True
    ),
    "fleet": Use("how many run in production", IDEAL | _SET | {"test"}, subject=True, whole=True),
    "size": Use(
        "the data that is kept",
        IDEAL | {"raw", "capacity", "limit", "default"},
        basis=True,
        subject=True,
        whole=True,
    ),
    "memory": Use("the memory that it has", IDEAL | {"limit", "default"}, basis=True, subject=True),
    "latency": Use("the time of one call in production", IDEAL | _SET | _EVENTS | {"outage"}),
    "objective": Use(
        "the time that is promised of a call",
        (IDEAL - {"target"}) | {"default", "capacity", "raw"} | _EVENTS | {"outage"},
    ),
    "recovery": Use(
        "how long recovery took or takes",
        IDEAL | _SET | {"incident", "part", "step"},
        basis=True,
        subject=True,
    ),
    "step": Use(
        "the time until one step has effect", _EVENTS | {"example"}, basis=True, subject=True
    ),
    "cost": Use("what is paid", IDEAL | {"saved", "limit"}, basis=True, subject=True),
    "limit": Use("a limit", _STATISTICS | {"example"}),
    "default": Use("a default", _STATISTICS | {"example", "target", "test", "peak"}),
}


def leaves(figure: Figure) -> Iterator[Figure]:
    """Yield the figures that a figure is computed from, which cite what they state.

    What an assumption leans on is not among them: the assumption says why it stands for this.

    Args:
        figure: A figure.
    """
    if isinstance(figure.origin, Citation):
        yield figure
    elif isinstance(figure.origin, Computation):
        for item in figure.inputs:
            if isinstance(item, Figure):
                yield from leaves(item)


def require_use(figure: Figure, name: UseName, *, field: str) -> None:
    """Refuse a figure whose basis is something else than its annotation shows.

    Args:
        figure: The figure.
        name: What it is used for.
        field: What it is given as, as messages name it.

    Raises:
        CitationError: Its basis is one that the use refuses, or it is of one of several.
    """
    use = USES[name]
    basis = figure.meaning.basis
    if basis in use.refuses:
        raise CitationError(
            f"{field} is {figure.quantity}, which is {_article(basis)}: {use.shows} is shown there",
            allowed=f"any basis but {', '.join(sorted(use.refuses))}",
            remedy=f"{ELSEWHERE}; or write `assumed(figure, because=…)` where it says something "
            "about this, too",
        )
    if use.whole and figure.meaning.is_of_one and isinstance(figure.origin, Citation):
        raise CitationError(
            f"{field} is {figure.quantity} of {figure.meaning.of}: {use.shows} is shown there",
            allowed="a figure of all of it",
            remedy=f"multiply it by how many there are, or {ELSEWHERE}",
        )


def _article(basis: str) -> str:
    return f"an {basis}" if basis[0] in "aeiou" else f"a {basis}"
