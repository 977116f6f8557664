"""The latency budget of a request flow, hop by hop, and along every path from a client.

A hop is a call whose answer something waits for. Asynchronous calls are not part of the
budget and are listed separately. Hops are added up as if one followed the other: where some run
side by side, or where the figure of a call holds what it waits for in turn, the sum is an upper
bound of what the hops take.

Medians and tails do not add exactly. The sum of the hops' p50 is shown as such. By the union bound
(Boole's inequality: P. Breheny, University of Iowa, https://myweb.uiowa.edu/pbreheny/7110/wiki/
union-bound.html) a path of n hops exceeds the sum of their p99 in at most n of 100 requests,
whether or not the hops are slow together, so that sum bounds the path's p(100 - n), not its p99.
"""

import math
from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from atlas.analysis.journeys import Journey, journeys
from atlas.evidence.figure import Figure, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.source import Source
from atlas.evidence.statement import statement
from atlas.evidence.totals import Total, total
from atlas.topology.component import Component
from atlas.topology.connection import Connection
from atlas.topology.latency import Latency
from atlas.views.view import View

UNION_BOUND = Source(
    title="Union bound",
    publisher="P. Breheny, University of Iowa",
    kind="secondary",
    url="https://myweb.uiowa.edu/pbreheny/7110/wiki/union-bound.html",
    published=None,
    checked="2026-11-23",
)
METHOD = statement(
    "the chance that one or more of several events happen is at most the sum of their chances"
) @ UNION_BOUND.at("not greater than the sum of the probabilities")
"""Why the sum of p99 bounds a lower percentile: each hop is over its p99 once in 100 requests."""

Percentile = Literal["p50", "p99", "p999"]


@frozen
class Hop:
    """One call of the path with its percentiles; a gap where they are not known."""

    connection: Connection
    p50: Number
    p99: Number
    p999: Number

    @property
    def name(self) -> str:
        """Its ends: `api → store`."""
        return f"{self.connection.tail.name} → {self.connection.head.name}"


@frozen
class Budget:
    """The hops of a path that something waits for, and the sums of their percentiles.

    Attributes:
        hops: The hops that are waited for.
        p50: The sum of their medians.
        p99: The sum of their p99, which bounds a lower percentile of the path.
        p999: The sum of their p999.
        asynchronous: Asynchronous hops: not part of the budget.
    """

    hops: tuple[Hop, ...]
    p50: Total
    p99: Total
    p999: Total
    asynchronous: tuple[Hop, ...] = ()

    def bounded(self, percentile: Percentile) -> float | None:
        """Return the percentile of the path that the sum of one bounds; None for p50, and for none.

        100 - n for the p99 of n hops, 100 - n ÷ 10 for their p999.
        """
        known = [hop for hop in self.hops if isinstance(getattr(hop, percentile), Figure)]
        tail = {"p99": 1.0, "p999": 0.1}.get(percentile)
        return None if tail is None or not known else 100 - tail * len(known)

    def of(self, percentile: Percentile) -> Total:
        """Return the sum of a percentile."""
        sums: Total = getattr(self, percentile)
        return sums


@frozen
class PathBudget:
    """A path of a request from an entry, with the latency of its hops.

    Attributes:
        journey: The path, by calls that are waited for.
        budget: Its hops and their sums.
    """

    journey: Journey
    budget: Budget


def _percentile(latency: Latency | None, name: str) -> Number | None:
    return None if latency is None else getattr(latency, name, None)


def _hop(connection: Connection) -> Hop:
    head = connection.head
    latency = head.latency if isinstance(head, Component) else None
    served = latency if isinstance(latency, Latency) else None

    def find(name: str) -> Number:
        candidates = (
            _percentile(connection.call.latency, name),
            _percentile(connection.call.latency, f"read_{name}"),
            _percentile(served, name),
            _percentile(served, f"read_{name}"),
        )
        known = next((candidate for candidate in candidates if candidate is not None), None)
        if known is not None:
            return known
        if isinstance(latency, Undisclosed):
            return latency
        return Undisclosed(f"{name} of {connection.tail.name} → {head.name}: not declared")

    return Hop(connection, find("p50"), find("p99"), find("p999"))


def _budget(connections: Iterable[Connection], asynchronous: Iterable[Connection] = ()) -> Budget:
    hops = tuple(map(_hop, connections))
    return Budget(
        hops,
        total(hop.p50 for hop in hops),
        total(hop.p99 for hop in hops),
        total(hop.p999 for hop in hops),
        tuple(map(_hop, asynchronous)),
    )


def budget(view: View) -> Budget:
    """Return the latency budget of the calls of a view; unknown latencies are listed separately.

    It covers all calls that are waited for, one after the other; not the asynchronous ones.
    """
    return _budget(
        (connection for connection in view.connections if connection.call.kind == "request"),
        (connection for connection in view.connections if connection.call.kind == "asynchronous"),
    )


def path_budgets(view: View) -> tuple[PathBudget, ...]:
    """Return the latency budget along every path from a client, by calls that are waited for.

    The paths are `journeys` without asynchronous calls; without clients they begin at components
    without callers.
    """
    return tuple(
        PathBudget(journey, _budget(stage.connection for stage in journey.stages))
        for journey in journeys(view, ("request",))
    )


def remaining(objective: Number, spent: Total) -> Number:
    """Return the remaining budget of an objective: the objective minus the sum of known hops.

    Below zero the hops spend more than is promised. Where a hop is unknown, the result is an upper
    bound; without an objective or a known hop it is a gap. The sum of the p99 bounds a
    lower percentile of the path, so what remains of a p99 is a budget kept, not a p99 measured.

    Args:
        objective: A percentile of the service level objective, a time.
        spent: The sum of that percentile over the hops.
    """
    if isinstance(objective, Undisclosed):
        return objective
    if spent.known is None:
        return spent.figure
    left = objective - spent.known
    if not spent.missing:
        return left
    if math.isinf(left.quantity.high):
        return spent.missing[0]
    rest = left.quantity
    return derived(Quantity(-math.inf, rest.high, rest.unit, rest.about), "at most", [left])


def slowest(budget: Budget, percentile: Percentile) -> Hop | None:
    """Return the hop that spends most of a percentile, by its upper end where one is known.

    The first of equal ones; None if no hop is known. An unknown hop may spend more.

    Args:
        budget: The hops of a path.
        percentile: The percentile to compare.
    """

    def spent(hop: Hop) -> float:
        number: Number = getattr(hop, percentile)
        if not isinstance(number, Figure):
            return -math.inf
        quantity = number.to("second").quantity
        return quantity.magnitude if math.isinf(quantity.high) else quantity.high

    known = [hop for hop in budget.hops if isinstance(getattr(hop, percentile), Figure)]
    return max(known, key=spent, default=None)
