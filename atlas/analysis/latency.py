"""The latency budget of a request flow, hop by hop.

Medians and tails do not add exactly. The sum of the hops' p50 is shown as such. By the union
bound (Boole's inequality) a path of n hops exceeds the sum of their p99 in at most n of 100
requests, so that sum bounds the path's p(100 - n), not its p99.
"""

from attrs import frozen

from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.totals import Total, total
from atlas.kinds.request_flow import RequestFlow
from atlas.topology.component import Component
from atlas.topology.latency import Latency
from atlas.topology.wiring import Connection


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
