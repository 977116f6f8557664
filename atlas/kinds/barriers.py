"""The chapter of what would have prevented an incident, and how much of it."""

from collections.abc import Sequence

from atlas.evidence.gap import Undisclosed
from atlas.kinds.propagation import disruptions, protected, time_saved
from atlas.operations.timeline import Barrier, Event
from atlas.views.chapter import Chapter, Entry, named


def barriers_chapter(
    barriers: tuple[Barrier, ...] | Undisclosed, timeline: Sequence[Event]
) -> Chapter:
    """Return what would have prevented an incident, or where that was looked for.

    Args:
        barriers: The barriers, or a gap.
        timeline: The events of the incident.
    """
    heading = "What would have prevented it"
    if isinstance(barriers, Undisclosed):
        return Chapter(key="barriers", heading=heading, facts={"": barriers})
    known = disruptions(timeline)
    total = len({effect.component for _, effect in known})
    entries = tuple(
        Entry(
            name=barrier.name,
            statements=(barrier.what,),
            parts=named(
                f"would have prevented the impact on {len(components)} of {total} components",
                components,
            ),
            facts={
                "time it would have saved": time_saved(timeline, barrier),
                "its cost": barrier.cost,
            },
        )
        for barrier in barriers
        for components in [protected(known, barrier)]
    )
    return Chapter(key="barriers", heading=heading, entries=entries)
