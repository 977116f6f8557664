"""The chapter of what would have prevented an incident, and how much of it."""

from collections.abc import Iterable, Sequence

from attrs import fields

from atlas.errors import ViewError
from atlas.evidence.figure import Figure, Number
from atlas.evidence.gap import Undisclosed
from atlas.kinds.propagation import (
    Disruption,
    disruptions,
    is_prevented,
    protected,
    saving_ends,
    time_saved,
)
from atlas.operations.barrier_kind import BARRIERS
from atlas.operations.timeline import Barrier, Event
from atlas.views.chapter import Chapter, Entry, named

SAVED = "alone it would have saved at most"
"""The label of a barrier's time: each acts alone, so that their times never add up."""


def require_barriers(
    barriers: Iterable[Barrier], timeline: Sequence[Event], duration: Number
) -> None:
    """Refuse a barrier that prevents nothing, or saves more than the impact lasted.

    Args:
        barriers: The barriers.
        timeline: The events of the incident, each phase marked once.
        duration: How long users were affected, as computed or as the report states it.

    Raises:
        ViewError: It stops a component that was not affected in that way, or only before or after
            users were affected; or it saves more time than the incident took.
    """
    known = disruptions(timeline)
    for barrier in barriers:
        if not any(is_prevented(barrier, effect) for _, effect in known):
            raise _prevents_nothing(barrier, known)
        first, last = saving_ends(timeline, barrier)
        if timeline.index(last) <= timeline.index(first):
            raise ViewError(
                f"the barrier {barrier.name!r} protects only components that were affected before "
                "`began` or after `resolved`",
                allowed="a barrier that would have shortened the impact on users",
                remedy="name the component whose failure users felt, or move `began` or "
                "`resolved` to the events at which its impact began and ended",
            )
        saved = time_saved(timeline, barrier)
        if (
            isinstance(saved, Figure)
            and isinstance(duration, Figure)
            and saved.to("s").quantity.low > duration.to("s").quantity.high
        ):
            raise ViewError(
                f"the barrier {barrier.name!r} would have saved {saved.quantity} of an impact of "
                f"{duration.quantity}",
                allowed="at most the whole impact",
                remedy=f"correct the time of {first}, from which it acts, that of {last}, by which "
                "all that it protects has recovered, or the stated time",
            )


def _prevents_nothing(barrier: Barrier, known: Sequence[Disruption]) -> ViewError:
    """Return the error of a barrier on a component that was not affected, or not in that way."""
    stops, harm = barrier.stops, barrier.harm
    alike = [it.component.name for _, it in known if harm in {None, it.state}]
    state = next((it.state for _, it in known if it.component is stops), None)
    name_it = "name the first component on which it would have prevented the impact"
    omit = f"omit `{fields(Barrier).harm.name}`"
    if state:
        remedy = f"{omit}: {stops.name!r} was {state}" + (f"; or {name_it}" if alike else "")
    else:
        remedy = name_it if alike else f"{omit}, and {name_it}"
    return ViewError(
        f"the barrier {barrier.name!r} stops {stops.name!r}, which was never {harm or 'affected'}",
        allowed=", ".join(dict.fromkeys(alike or (it.component.name for _, it in known))),
        remedy=remedy,
    )


def helped(barrier: Barrier) -> str:
    """Return what a barrier would have done to the impact."""
    if barrier.shortens:
        return "shortened"
    return "warned of" if barrier.kind == "alert" else "prevented"


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
            marks=(BARRIERS[barrier.kind],) if barrier.kind else (),
            statements=(barrier.what,),
            parts=named(
                f"alone it would have {helped(barrier)} the impact on {len(components)} of {total} "
                "components",
                components,
            ),
            facts={
                SAVED: time_saved(timeline, barrier),
                "its cost": barrier.cost,
            },
        )
        for barrier in barriers
        for components in [protected(known, barrier)]
    )
    return Chapter(key="barriers", heading=heading, entries=entries)
