"""Scale journey: the stages on a rail, and the last one as it stands."""

from typing import cast

from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.kinds.scale_journey import Growth, JourneyStage, ScaleJourney
from atlas.kinds.view import View
from render.parts.chips import Chip, chips
from render.parts.panels import GUTTER, fact_grid, panel, paragraph
from render.parts.track import Stop, room, track
from render.parts.values import runs
from render.picture.blocks import Block, beside, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG
from render.views.figures import Annotation, rows, value
from render.views.numbering import Sources
from render.views.story import Cards, Story
from render.views.telling import lines

_BUILT = 300.0
_MOST_CALLS = 4


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """The stages from the first to the last, with what was added and dropped at each."""
    view = cast("ScaleJourney", view)
    steps = (None, *view.growth)
    inner = room(width)
    stops = [
        Stop(
            mark=_mark(stage, sources),
            heading=stage.name,
            body=_body(view, stage, step, sources, inner),
            aside=_load(view, stage, sources),
            link=_link(step, sources),
        )
        for stage, step in zip(view.stages, steps, strict=True)
    ]
    whole = [
        Run(f"{view.measure}, from the first to the last known: ", SMALL, Role.MUTED),
        *runs(value(view.grown, sources, label="growth"), SMALL_STRONG),
    ]
    body = stacked([track(stops, width), paragraph(whole, width, SMALL)], 10)
    return [panel("The journey, stage by stage", body, glyph="clock"), _now(view, width)]


def _now(view: ScaleJourney, width: float) -> Block:
    """What the diagram under it shows."""
    last = view.stages[-1]
    told = [Run("What stands since then; each card says since which stage.", SMALL, Role.MUTED)]
    return panel(f"The last stage: {last.name}, {last.when}", paragraph(told, width, SMALL))


def _mark(stage: JourneyStage, sources: Sources) -> tuple[Run, ...]:
    """The date, with the source that dates it."""
    dating = runs(value(stage.dating, sources, label="dated by"), SMALL)
    return (Run(str(stage.when), SMALL_STRONG), *dating[1:])


def _load(view: ScaleJourney, stage: JourneyStage, sources: Sources) -> tuple[Run, ...]:
    """The load at a stage."""
    load = runs(value(stage.load, sources, label=view.measure), SMALL_STRONG)
    return (Run(f"{view.measure} ", SMALL, Role.MUTED), *load)


def _link(step: Growth | None, sources: Sources) -> tuple[Run, ...]:
    """How many times the load of the stage before, and how much later."""
    if step is None:
        return ()
    later = f"{_later(step.months)} after {step.since.when}" if step.since else ""
    grown = value(step.load, sources, label="times the load of that stage")
    if isinstance(step.load, Undisclosed):
        told = f"{later}, the load is not disclosed" if later else "no load before is disclosed"
        return (Run(told, SMALL, Role.MUTED, None, grown.tooltip),)
    return (
        Run("load ", SMALL, Role.MUTED),
        *runs(grown, SMALL_STRONG),
        Run(f"  {later}", SMALL, Role.MUTED),
    )


def _later(months: tuple[int, int]) -> str:
    """The time between two dates that are known to the month or less."""
    fewest, most = months
    if fewest == most:
        return f"{most} month{'' if most == 1 else 's'}"
    return f"{fewest} to {most} months"


def _body(
    view: ScaleJourney, stage: JourneyStage, step: Growth | None, sources: Sources, width: float
) -> Block:
    """What it was built of, beside what broke, what it took and what was learnt."""
    rest = width - _BUILT - GUTTER
    half = (rest - GUTTER) / 2
    carried: dict[str, Annotation] = {"limit": stage.limit}
    if isinstance(stage.used, Figure):
        carried["of which used"] = stage.used
    carried |= {"cost": stage.cost, "took": stage.took, "learnt": stage.lesson}
    broke = lines({"broke": stage.broke, "fixed": stage.fixed}, sources, half)
    story = beside([Block(half, broke.height, broke.items), lines(carried, sources, half)], GUTTER)
    if stage.figures:
        story = stacked([story, fact_grid(rows(stage.figures, sources), rest, 150)], 8)
    return beside([_built(view, stage, step), story], GUTTER)


def _built(view: ScaleJourney, stage: JourneyStage, step: Growth | None) -> Block:
    """Its components: what stayed, what was added, and what was dropped; then their calls."""
    added = step.added if step else ()
    dropped = step.dropped if step else ()
    kept = [Chip(each.name, each.plane) for each in stage.components if each not in added]
    new = [Chip(each.name, each.plane, sign="+") for each in added]
    gone = [Chip(each.name, each.plane, sign="−") for each in dropped]
    blocks = [chips(group, _BUILT) for group in (kept, new, gone) if group]
    calls = view.calls_of(stage)
    told = [
        f"{each.tail.name} → {each.head.name}, {each.call.protocol}" for each in calls[:_MOST_CALLS]
    ]
    if len(calls) > _MOST_CALLS:
        told.append(f"and {len(calls) - _MOST_CALLS} more")
    blocks += [paragraph([Run(each, SMALL, Role.MUTED)], _BUILT, SMALL) for each in told]
    body = stacked(blocks, 5)
    return Block(_BUILT, body.height, body.items)


def _cards(view: View) -> Cards:
    """Everything, and since when it stands."""
    view = cast("ScaleJourney", view)
    since: dict[str, tuple[str, ...]] = {}
    for stage in view.stages:
        for each in stage.components:
            since.setdefault(each.name, (f"since {stage.when}",))
    return Cards(badges=since)


STORY = Story(ScaleJourney, "Scale journey", panels, _cards, leads=True)
"""Told from the first stage on; the diagram is of the last one."""
