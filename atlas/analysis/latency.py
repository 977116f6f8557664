"""The latency budget of a request flow, hop by hop.

Medians and tails do not add exactly. The sum of the hops' p50 is shown as such. By the union
bound (Boole's inequality) a path of n hops exceeds the sum of their p99 in at most n of 100
requests, so that sum bounds the path's p(100 - n), not its p99.
"""

import math
from typing import Literal

from attrs import frozen

from atlas.evidence.figure import Figure, Number, derived
from atlas.evidence.gap import Undisclosed
from atlas.evidence.quantity import Quantity
from atlas.evidence.totals import Total, total
from atlas.kinds.request_flow import RequestFlow
from atlas.topology.component import Component
from atlas.topology.latency import Latency
from atlas.topology.wiring import Connection

Percentile = Literal["p50", "p99", "p999"]


@frozen
class Hop:
    """One call of the path with its percentiles; a gap where they are not known."""

    connection: Connection
    p50: Number
    p99: Number
    p999: Number


@frozen
class Budget:
    """The hops of a path and the sums of their percentiles."""

    hops: tuple[Hop, ...]
    p50: Total
    p99: Total
    p999: Total

    @property
    def bounded_percentile(self) -> int:
        """The percentile of the whole path that the sum of the p99 bounds: 100 - n."""
        return 100 - len([hop for hop in self.hops if not isinstance(hop.p99, Undisclosed)])


def _percentile(latency: Latency | None, name: str) -> Number | None:
    return None if latency is None else getattr(latency, name, None)


def _hop(connection: Connection) -> Hop:
    head = connection.head
    own = head.latency if isinstance(head, Component) else None
    served = own if isinstance(own, Latency) else None

    def find(name: str) -> Number:
        candidates = (
            _percentile(connection.call.latency, name),
            _percentile(connection.call.latency, f"read_{name}"),
            _percentile(served, name),
            _percentile(served, f"read_{name}"),
        )
        known = next((each for each in candidates if each is not None), None)
        if known is not None:
            return known
        if isinstance(own, Undisclosed):
            return own
        return Undisclosed(f"{name} of {connection.tail.name} → {head.name}: not declared")

    return Hop(connection, find("p50"), find("p99"), find("p999"))


def budget(view: RequestFlow) -> Budget:
    """Return the latency budget of a request flow; what is unknown is kept apart."""
    hops = tuple(_hop(connection) for connection in view.hops)
    return Budget(
        hops,
        total(hop.p50 for hop in hops),
        total(hop.p99 for hop in hops),
        total(hop.p999 for hop in hops),
    )


def slack(view: RequestFlow, percentile: Percentile) -> Number:
    """Return how much of the SLO the hops leave: the objective less the sum of the hops.

    Below zero the hops spend more than is promised. Where a hop is unknown the slack is at most
    what the known ones leave; without an objective or a known hop it is a gap. The sum of the p99
    bounds a lower percentile of the path, so a slack of p99 is a budget kept, not a p99 measured.
    """
    objective: Number = getattr(view.slo, percentile)
    spent: Total = getattr(budget(view), percentile)
    if isinstance(objective, Undisclosed):
        return objective
    if spent.known is None:
        return spent.figure
    left = objective - spent.known
    if not spent.missing:
        return left
    if math.isinf(left.quantity.high):
        return spent.missing[0]
    most = Quantity(-math.inf, left.quantity.high, left.quantity.unit, left.quantity.about)
    return derived(most, "at most", [left])


def slowest(found: Budget, percentile: Percentile) -> Hop | None:
    """Return the hop that spends most of a percentile, by its upper end where one is known.

    The first of equal ones; None if no hop is known. An unknown hop may spend more.
    """

    def spent(hop: Hop) -> float:
        number: Number = getattr(hop, percentile)
        if not isinstance(number, Figure):
            return -math.inf
        quantity = number.to("second").quantity
        return quantity.magnitude if math.isinf(quantity.high) else quantity.high

    known = [hop for hop in found.hops if isinstance(getattr(hop, percentile), Figure)]
    return max(known, key=spent, default=None)
