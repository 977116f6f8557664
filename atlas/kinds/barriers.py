"""The chapter that tells what would have prevented an incident, and how much of it."""

from collections.abc import Sequence

from atlas.evidence.gap import Undisclosed
from atlas.kinds.propagation import avoided, harm, spared
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
    done = harm(timeline)
    struck = {effect.component for _, effect in done}
    entries = tuple(
        Entry(
            name=each.name,
            statements=(each.what,),
            parts=named(
                f"would have prevented the impact on {len(kept)} of {len(struck)} components", kept
            ),
            facts={"time it would have saved": avoided(timeline, each), "its cost": each.cost},
        )
        for each in barriers
        for kept in [spared(done, each)]
    )
    return Chapter(key="barriers", heading=heading, entries=entries)
