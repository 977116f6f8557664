"""What the failure of each component means: for the others, for users, and in attempts."""

from collections.abc import Iterable

from attrs import frozen

from atlas.analysis.blast_radius import (
    BlastRadius,
    Journeys,
    blast_radius,
    journeys_within,
    single_points,
)
from atlas.analysis.retries import Amplification, amplified
from atlas.evidence.figure import Figure
from atlas.topology.component import Component
from atlas.views.view import View


@frozen
class Fate:
    """What the failure of one component means.

    Attributes:
        radius: What becomes of the others.
        journeys: What becomes of the user-facing journeys.
        single: Whether it is a single point of failure.
        tries: The most attempts that retries make of one request; None if no retries are known.
    """

    radius: BlastRadius
    journeys: Journeys
    single: bool
    tries: Amplification | None

    def __str__(self) -> str:
        """Return it in one line: `3 more down, 2 degraded, 1 of 4 user journeys fail`."""
        parts = [self.radius.summary]
        held = self.journeys
        every = len(held.lost) + len(held.degraded) + len(held.untouched)
        if every:
            ways = "user journey fails" if every == 1 else "user journeys fail"
            parts.append(f"{len(held.lost)} of {every} {ways}")
        if self.single:
            parts.append("a single point of failure")
        return ", ".join(parts)


def fates(view: View, components: Iterable[Component] | None = None) -> dict[Component, Fate]:
    """Return what the failure of each component of a view means; nothing in a view without calls.

    Args:
        view: The view.
        components: The components to fail; all of them unless given.
    """
    if not view.connections:
        return {}
    alone = set(single_points(view))
    return {
        each: _fate(view, each, single=each in alone)
        for each in (view.components if components is None else components)
    }


def _fate(view: View, component: Component, *, single: bool) -> Fate:
    radius = blast_radius(view, component)
    held = journeys_within(view, radius)
    tried = [amplified(each, radius) for each in (*held.lost, *held.degraded)]
    return Fate(radius, held, single, _most(each for each in tried if each is not None))


def _most(found: Iterable[Amplification]) -> Amplification | None:
    """The most tries whose product is known, at least in part."""
    known = [each for each in found if isinstance(each.figure, Figure)]
    return max(known, key=_product, default=None)


def _product(found: Amplification) -> float:
    return found.known.quantity.magnitude if found.known else 0.0
