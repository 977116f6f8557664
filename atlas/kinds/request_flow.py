"""Kind: the path of a request, its latency budget against the SLO, and its fallbacks."""

from collections.abc import Mapping
from typing import ClassVar

from attrs import define, field, frozen

from atlas.analysis.latency import (
    METHOD,
    Budget,
    Hop,
    Percentile,
    budget,
    path_budgets,
    remaining,
    slowest,
)
from atlas.errors import ViewError
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Figure, Number
from atlas.evidence.requirements import is_number, is_words, require_ascending
from atlas.evidence.statement import Words
from atlas.evidence.totals import Total
from atlas.topology.connection import Connection
from atlas.views.chapter import Chapter, Entry, Fact, Line
from atlas.views.checks import is_one
from atlas.views.component_labels import MACHINES
from atlas.views.view import View

_KINDS = ("request", "asynchronous")


@frozen(kw_only=True, eq=False)
class SLO(metaclass=Draftable):
    """A service level objective.

    Args:
        objective: What is promised, in words.
        availability: The share of time or requests it holds for.
        p50: Half of the requests are faster.
        p99: All but one in a hundred are faster.
        p999: All but one in a thousand are faster.

    Raises:
        UnitError: A time or the share is zero or less: nothing can be promised in no time; or a
            higher percentile has the shorter time.
    """

    objective: Words = field(validator=is_words())
    availability: Number = field(validator=is_number("share", positive=True))
    p50: Number = field(validator=is_number("time", positive=True, use="objective"))
    p99: Number = field(validator=is_number("time", positive=True, use="objective"))
    p999: Number = field(validator=is_number("time", positive=True, use="objective"))

    def __attrs_post_init__(self) -> None:
        """Refuse times that contradict each other."""
        times: dict[str, Number] = {"p50": self.p50, "p99": self.p99, "p999": self.p999}
        require_ascending(times, field="an objective")


@define(kw_only=True, eq=False, slots=False)
class RequestFlow(View):
    """The path of a user's request, hop by hop; its calls are made in the order of the path.

    Args:
        slo: What is promised for the whole path.
        fallback: What happens when a hop is lost, in words; `Fallback` calls draw it.
    """

    label: ClassVar[str] = "Request flow"
    fewest: ClassVar[Mapping[str, int]] = {"well": 5, "scarcely": 2}
    omitted: ClassVar[frozenset[str]] = MACHINES | {
        "size",
        "backup",
        "durability",
        "retention",
        "replication",
        "rotation",
    }
    slo: SLO = field(validator=is_one(SLO))
    fallback: Words = field(validator=is_words())

    @property
    def hops(self) -> tuple[Connection, ...]:
        """The calls of the path, in order."""
        return tuple(
            connection for connection in self.connections if connection.call.kind in _KINDS
        )

    @property
    def awaited(self) -> tuple[Connection, ...]:
        """The calls of the path that something waits for, in order: they make its latency."""
        return tuple(hop for hop in self.hops if hop.call.kind == "request")

    def check(self) -> None:
        """Refuse a flow without a hop.

        Raises:
            ViewError: It has no call that waits for an answer.
        """
        super().check()
        if not self.hops:
            raise ViewError(
                f"the request flow {self.title!r} has no hop",
                allowed="one or more calls that wait for an answer, or are asynchronous",
                remedy='make the calls of the path inside `with`: `web >> Call("HTTPS") >> api`',
            )

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the latency budget of each percentile, and what is promised."""
        latency = budget(self)
        shown = _percentiles(self, latency)
        promised: dict[str, Fact] = {
            "objective": self.slo.objective,
            "availability": self.slo.availability,
            **{f"SLO {name}": getattr(self.slo, name) for name in PERCENTILES},
            "when a hop fails": self.fallback,
        }
        return (
            Chapter(
                key="latency",
                heading="Latency budget",
                heads=shown,
                lines=_lines(self.slo, latency, shown),
                notes=_notes(latency),
            ),
            _remaining(self, latency, shown),
            Chapter(key="objective", heading="Objective and fallback", facts=promised),
        )


PERCENTILES: tuple[Percentile, ...] = ("p50", "p99", "p999")
"""The percentiles of a hop and of an objective."""


def _percentiles(view: RequestFlow, latency: Budget) -> tuple[Percentile, ...]:
    """Return the percentiles that some hop or the objective gives; p99 if none does."""
    parts: list[Hop | SLO] = [*latency.hops, view.slo]
    names: tuple[Percentile, ...] = tuple(
        name
        for name in PERCENTILES
        if any(isinstance(getattr(part, name), Figure) for part in parts)
    )
    return names or ("p99",)


def _lines(slo: SLO, latency: Budget, shown: tuple[Percentile, ...]) -> tuple[Line, ...]:
    """Return a row for each hop, then the sums, the objective and the remaining budget."""
    worst = {name: slowest(latency, name) for name in shown}
    hops = tuple(
        Line(
            label=f"{number}  {hop.name}",
            cells=tuple(getattr(hop, name) for name in shown),
            notes=(
                hop.connection.call.protocol,
                *(f"slowest known hop, {name}" for name in shown if worst[name] is hop),
            ),
            mark="slowest" if hop in worst.values() else "",
        )
        for number, hop in enumerate(latency.hops, 1)
    )
    sums: tuple[Total, ...] = tuple(latency.of(name) for name in shown)
    objectives: tuple[Number, ...] = tuple(getattr(slo, name) for name in shown)
    left = tuple(
        remaining(objective, total) for objective, total in zip(objectives, sums, strict=True)
    )
    return (
        *hops,
        Line(
            label="sum of the known hops", cells=sums, notes=_bounds(latency, shown), mark="total"
        ),
        Line(label="objective", cells=objectives, mark="total"),
        Line(label="remaining budget", cells=left, mark="total"),
    )


def _bounds(latency: Budget, shown: tuple[Percentile, ...]) -> tuple[str, ...]:
    """Return the percentile of the path that each sum bounds, in words."""
    return tuple(
        f"the sum of the {name} bounds "
        f"{'their' if latency.of(name).missing else 'the path’s'} p{bounded:g}"
        for name in shown
        if (bounded := latency.bounded(name)) is not None
    )


def _notes(latency: Budget) -> tuple[str, ...]:
    """Return a note on the hops that are not part of the budget."""
    if not latency.asynchronous:
        return ()
    return (
        f"Async: not part of the budget: {', '.join(hop.name for hop in latency.asynchronous)}.",
    )


def _remaining(view: RequestFlow, latency: Budget, shown: tuple[Percentile, ...]) -> Chapter:
    """Return the sum along each path, where there are several, and how tails add up."""
    paths = path_budgets(view)
    facts: dict[str, Fact] = {}
    if len(paths) > 1:
        facts |= {f"{shown[0]} along {path.journey}": path.budget.of(shown[0]) for path in paths}
    method = any(latency.bounded(name) is not None for name in shown)
    return Chapter(
        key="paths",
        heading="Budget along each path",
        facts=facts,
        entries=(Entry(name="Method: tails do not add up", statements=(METHOD,)),)
        if method
        else (),
        notes=("So the sum of n hops' p99 bounds the path's p(100 − n).",) if method else (),
    )
