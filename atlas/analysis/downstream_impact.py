"""The downstream impact of each component: other components, user journeys, retries."""

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
class DownstreamImpact:
    """The downstream impact of the failure of one component.

    Attributes:
        radius: The state of the other components.
        journeys: The state of the user journeys.
        single: Whether it is a single point of failure.
        tries: The largest retry amplification of one request; None if no retries are known.
    """

    radius: BlastRadius
    journeys: Journeys
    single: bool
    tries: Amplification | None

    def __str__(self) -> str:
        """Return it in one line: `3 more down, 2 degraded, 1 of 4 user journeys fail`."""
        parts = [self.radius.summary]
        journeys = self.journeys
        total = len(journeys.lost) + len(journeys.degraded) + len(journeys.untouched)
        if total:
            verb = "user journey fails" if total == 1 else "user journeys fail"
            parts.append(f"{len(journeys.lost)} of {total} {verb}")
        if self.single:
            parts.append("a single point of failure")
        return ", ".join(parts)


def downstream_impacts(
    view: View, components: Iterable[Component] | None = None
) -> dict[Component, DownstreamImpact]:
    """Return the downstream impact of each component of a view; empty without calls.

    Args:
        view: The view.
        components: The components to fail; all of them unless given.
    """
    if not view.connections:
        return {}
    single = set(single_points(view))
    return {
        component: _impact(view, component, single=component in single)
        for component in (view.components if components is None else components)
    }


def _impact(view: View, component: Component, *, single: bool) -> DownstreamImpact:
    radius = blast_radius(view, component)
    journeys = journeys_within(view, radius)
    amplifications = [
        amplified(journey, radius) for journey in (*journeys.lost, *journeys.degraded)
    ]
    largest = _largest(
        amplification for amplification in amplifications if amplification is not None
    )
    return DownstreamImpact(radius, journeys, single, largest)


def _largest(amplifications: Iterable[Amplification]) -> Amplification | None:
    """Return the largest amplification that is known, at least in part."""
    known = [
        amplification
        for amplification in amplifications
        if isinstance(amplification.figure, Figure)
    ]
    return max(known, key=_product, default=None)


def _product(amplification: Amplification) -> float:
    return amplification.known.quantity.magnitude if amplification.known else 0.0
