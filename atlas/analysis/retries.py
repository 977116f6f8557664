"""Retry amplification: how many attempts one request makes on a failed component.

When each of the calls of a path makes 1 + r tries, r of them retries, a request that keeps
failing at its end is tried there up to (1 + r1) × (1 + r2) × … times. Google, Site Reliability
Engineering, chapter 22, "Addressing Cascading Failures", gives the example of three layers of
four tries each: 64 attempts.
"""

import math
from collections.abc import Iterable

from attrs import frozen

from atlas.analysis.blast_radius import BlastRadius
from atlas.analysis.journeys import Journey
from atlas.evidence.figure import Figure, Number, Quantity, derived
from atlas.evidence.gap import Undisclosed
from atlas.topology.component import Component
from atlas.topology.connection import Connection

_NAMED = 3


@frozen
class Amplification:
    """The tries that one request becomes.

    Attributes:
        known: The product over the calls whose retries are known; None if none is.
        unknown: The calls whose retries are not.
        target: The component that is tried, if the path ends at one.
    """

    known: Figure | None
    unknown: tuple[Connection, ...]
    target: Component | None = None

    @property
    def figure(self) -> Number:
        """The most tries; at least the known product where some retries are unknown, else a gap.

        A call tries once or more, so that what is unknown cannot lower the product.
        """
        if self.known is None:
            names = [f"{call.tail.name} → {call.head.name}" for call in self.unknown[:_NAMED]]
            names += ["…"] if len(self.unknown) > _NAMED else []
            return Undisclosed(f"retries unknown of {', '.join(names) or 'a path without calls'}")
        if not self.unknown:
            return self.known
        low = max(1.0, self.known.quantity.low)
        return derived(Quantity(low, math.inf, "ratio"), "at least", [self.known])


def tries(connection: Connection) -> Figure | None:
    """Return 1 + the retries of a call; None if they are not known."""
    retries = connection.call.retries
    if not isinstance(retries, Figure):
        return None
    quantity = retries.quantity
    low, high = max(0.0, quantity.low) + 1, quantity.high + 1
    return derived(Quantity(low, high, "ratio", quantity.about), "1 + retries", [retries])


def amplification(
    connections: Iterable[Connection], *, target: Component | None = None
) -> Amplification:
    """Return the product of 1 + retries over the calls of a path.

    Args:
        connections: The calls.
        target: The component where they end.
    """
    factors: list[Figure] = []
    unknown: list[Connection] = []
    for connection in connections:
        factor = tries(connection)
        if factor is None:
            unknown.append(connection)
        else:
            factors.append(factor)
    return Amplification(_product(factors), tuple(unknown), target)


def _product(factors: list[Figure]) -> Figure | None:
    if len(factors) <= 1:
        return factors[0] if factors else None
    quantities = [factor.quantity for factor in factors]
    product = Quantity(
        math.prod(quantity.low for quantity in quantities),
        math.prod(quantity.high for quantity in quantities),
        "ratio",
        any(quantity.about for quantity in quantities),
    )
    return derived(product, "×", factors)


def amplified(journey: Journey, radius: BlastRadius) -> Amplification | None:
    """Return the retry amplification of one request of a journey in a blast radius.

    Only calls to what is down fail, and so are retried: the first unbroken run of them on the
    path counts, and `target` is the last component of that run. None where nothing on it is down.

    Args:
        journey: The journey.
        radius: The components that are down.
    """
    down = radius.down
    failed: list[Connection] = []
    target: Component | None = None
    for stage in journey.stages:
        if stage.head in down:
            failed.append(stage.connection)
            target = stage.head
        elif failed:
            break
    return amplification(failed, target=target) if failed else None
