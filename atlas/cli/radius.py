"""A blast radius as text for people, and as JSON for machines."""

from attrs import frozen

from atlas.analysis.blast_radius import BlastRadius, Journeys, journeys_within, single_points
from atlas.analysis.journeys import Journey
from atlas.analysis.retries import Amplification, amplified
from atlas.cli.billing import number_to_json
from atlas.evidence.gap import Undisclosed
from atlas.json_output import json_text
from atlas.loader import LoadedView
from atlas.topology.component import Component


@frozen
class Outcome:
    """What becomes of a view when components fail.

    Args:
        loaded: The view.
        radius: What becomes of its components.
        journeys: What becomes of its user-facing journeys.
        amplified: What retries make of a request, by its journey.
        single_points: The components whose loss alone loses a journey.
    """

    loaded: LoadedView
    radius: BlastRadius
    journeys: Journeys
    amplified: dict[Journey, Amplification]
    single_points: tuple[Component, ...]


def outcome(loaded: LoadedView, radius: BlastRadius) -> Outcome:
    """Compute the effect of a blast radius on the users of a view.

    Args:
        loaded: The view.
        radius: What fails in it, and what that takes down.
    """
    journeys = journeys_within(loaded.view, radius)
    tried = {
        journey: amplified(journey, radius) for journey in (*journeys.lost, *journeys.degraded)
    }
    amplified_journeys = {
        journey: amplification
        for journey, amplification in tried.items()
        if amplification is not None
    }
    return Outcome(loaded, radius, journeys, amplified_journeys, single_points(loaded.view))


def _parts(result: Outcome) -> dict[str, tuple[tuple[Component, ...], tuple[Journey, ...]]]:
    radius, journeys = result.radius, result.journeys
    return {
        "down": (radius.lost, journeys.lost),
        "degraded": (radius.degraded, journeys.degraded),
        "unaffected": (radius.untouched, journeys.untouched),
    }


def _row(label: str, members: tuple[Component, ...]) -> str:
    counted = f"{label} ({len(members)})"
    return f"  {counted:<16}{', '.join(member.name for member in members) or '—'}"


def _tries(amplification: Amplification) -> str:
    number = amplification.figure
    place = (
        f"attempts of one request at {amplification.target.name}"
        if amplification.target
        else "attempts of one request"
    )
    if isinstance(number, Undisclosed):
        return f"{place}: — {number.where}"
    unknown = len(amplification.unknown)
    uncounted = f" (retries of {unknown} call{'s' * (unknown > 1)} unknown)" if unknown else ""
    return f"{place}: {number}{uncounted}"


def to_text(result: Outcome) -> str:
    """Return the state of components and journeys as lines of text."""
    view = result.loaded.view
    lines = [f"{view.system.name}: {view.title}, as of {view.as_of}"]
    lines.append(_row("taken down", result.radius.killed))
    if result.radius.weakened:
        lines.append(_row("weakened", result.radius.weakened))
    parts = _parts(result)
    lines += [_row(label, members) for label, (members, _) in parts.items()]
    lines.append("user-facing journeys")
    for label, (_, journeys) in parts.items():
        for journey in journeys:
            lines.append(f"  {label:<11}{journey}")
            if journey in result.amplified:
                lines.append(f"  {'':<11}{_tries(result.amplified[journey])}")
    if not any(ways for _, ways in parts.values()):
        lines.append("  — none: no client makes a call, and no entry point does")
    names = ", ".join(point.name for point in result.single_points) or "—"
    lines.append(f"single points of failure of the system: {names}")
    return "\n".join(lines)


def _journey(journey: Journey, state: str, result: Outcome) -> dict[str, object]:
    tried = result.amplified.get(journey)
    return {
        "path": [component.name for component in journey.path],
        "state": state,
        "amplification": tried
        and {
            "target": tried.target and tried.target.name,
            "tries": number_to_json(tried.figure),
            "unknown": [
                f"{connection.tail.name} → {connection.head.name}" for connection in tried.unknown
            ],
        },
    }


def to_json(result: Outcome) -> str:
    """Return the state of components and journeys as one JSON object."""
    view = result.loaded.view
    parts = _parts(result)
    return json_text(
        {
            "id": result.loaded.id,
            "system": view.system.name,
            "title": view.title,
            "as_of": str(view.as_of),
            "killed": [component.name for component in result.radius.killed],
            "weakened": [component.name for component in result.radius.weakened],
            **{label: [member.name for member in members] for label, (members, _) in parts.items()},
            "journeys": [
                _journey(journey, label, result)
                for label, (_, journeys) in parts.items()
                for journey in journeys
            ],
            "single_points": [point.name for point in result.single_points],
        }
    )
