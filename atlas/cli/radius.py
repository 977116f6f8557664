"""A blast radius as text for people, and as JSON for machines."""

import json

from attrs import frozen

from atlas.analysis.blast_radius import BlastRadius, Journeys, journeys_within, single_points
from atlas.analysis.journeys import Journey
from atlas.analysis.retries import Amplification, amplified
from atlas.cli.billing import number_to_json
from atlas.evidence.gap import Undisclosed
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
    """Compute what a blast radius means for the users of a view."""
    found = journeys_within(loaded.view, radius)
    tried = {each: amplified(each, radius) for each in (*found.lost, *found.degraded)}
    known = {journey: each for journey, each in tried.items() if each is not None}
    return Outcome(loaded, radius, found, known, single_points(loaded.view))


def _parts(found: Outcome) -> dict[str, tuple[tuple[Component, ...], tuple[Journey, ...]]]:
    radius, ways = found.radius, found.journeys
    return {
        "down": (radius.lost, ways.lost),
        "degraded": (radius.degraded, ways.degraded),
        "unaffected": (radius.untouched, ways.untouched),
    }


def _row(label: str, members: tuple[Component, ...]) -> str:
    counted = f"{label} ({len(members)})"
    return f"  {counted:<16}{', '.join(each.name for each in members) or '—'}"


def _tries(found: Amplification) -> str:
    number = found.figure
    label = (
        f"attempts of one request at {found.target.name}"
        if found.target
        else "attempts of one request"
    )
    if isinstance(number, Undisclosed):
        return f"{label}: — {number.where}"
    unknown = len(found.unknown)
    rest = f" (retries of {unknown} call{'s' * (unknown > 1)} unknown)" if unknown else ""
    return f"{label}: {number}{rest}"


def to_text(found: Outcome) -> str:
    """Return what becomes of components and journeys as lines of text."""
    view = found.loaded.view
    lines = [f"{view.system.name}: {view.title}, as of {view.as_of}"]
    lines.append(_row("taken down", found.radius.killed))
    if found.radius.weakened:
        lines.append(_row("weakened", found.radius.weakened))
    parts = _parts(found)
    lines += [_row(label, members) for label, (members, _) in parts.items()]
    lines.append("user-facing journeys")
    for label, (_, ways) in parts.items():
        for each in ways:
            lines.append(f"  {label:<11}{each}")
            if each in found.amplified:
                lines.append(f"  {'':<11}{_tries(found.amplified[each])}")
    if not any(ways for _, ways in parts.values()):
        lines.append("  — none: no client makes a call, and no entry point does")
    names = ", ".join(each.name for each in found.single_points) or "—"
    lines.append(f"single points of failure of the view: {names}")
    return "\n".join(lines)


def _journey(journey: Journey, state: str, found: Outcome) -> dict[str, object]:
    tried = found.amplified.get(journey)
    return {
        "path": [each.name for each in journey.path],
        "state": state,
        "amplification": tried
        and {
            "target": tried.target and tried.target.name,
            "tries": number_to_json(tried.figure),
            "unknown": [f"{each.tail.name} → {each.head.name}" for each in tried.unknown],
        },
    }


def to_json(found: Outcome) -> str:
    """Return what becomes of components and journeys as one JSON object."""
    view = found.loaded.view
    parts = _parts(found)
    return json.dumps(
        {
            "id": found.loaded.id,
            "system": view.system.name,
            "title": view.title,
            "as_of": str(view.as_of),
            "killed": [each.name for each in found.radius.killed],
            "weakened": [each.name for each in found.radius.weakened],
            **{label: [each.name for each in members] for label, (members, _) in parts.items()},
            "journeys": [
                _journey(each, label, found) for label, (_, ways) in parts.items() for each in ways
            ],
            "single_points": [each.name for each in found.single_points],
        },
        ensure_ascii=False,
        indent=2,
    )
