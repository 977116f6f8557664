"""Scale journey: the stages on a rail, and a diagram of the last one."""

from typing import cast

from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Statement
from atlas.kinds.journey_stage import Growth, JourneyStage
from atlas.kinds.scale_journey import ScaleJourney
from atlas.model.citing import Numbering
from atlas.model.values import value
from atlas.views.chapter import Chapter, Fact
from atlas.views.view import View
from render.parts.chips import Chip, chips
from render.parts.panels import GUTTER, fact_grid, paragraph
from render.parts.stages import StageData
from render.parts.stages import stages_in_short as in_short
from render.parts.track import Stop, room, track
from render.parts.values import runs
from render.picture.blocks import Block, side_by_side, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, SMALL_STRONG
from render.views.fact_lists import facts, lines
from render.views.figures import rows
from render.views.picture import Cards, Look, Picture

_BUILT = 300.0
_MOST_CALLS = 4


def stages(view: View, chapter: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw the stages from the first to the last, with what was added and removed at each.

    Args:
        view: The view.
        chapter: The chapter.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    view = cast("ScaleJourney", view)
    steps = (None, *view.growth)
    inner = room(width)
    stops = [
        Stop(
            mark=_mark(stage, numbering),
            heading=stage.name,
            body=_body(view, stage, step, numbering, inner),
            remark=_load(view, stage, numbering),
            link=_link(step, numbering),
        )
        for stage, step in zip(view.stages, steps, strict=True)
    ]
    return stacked(
        [
            track(stops, width),
            facts(chapter.facts, numbering, width),
            paragraph([Run(caption(view), SMALL, Role.MUTED)], width, SMALL),
        ],
        10,
    )


def caption(view: View) -> str:
    """Return which stage the diagram shows.

    Args:
        view: The view.
    """
    last = cast("ScaleJourney", view).stages[-1]
    return (
        f"The diagram shows the last stage: {last.name}, {last.when}; "
        "each card shows since when it exists."
    )


def _mark(stage: JourneyStage, numbering: Numbering) -> tuple[Run, ...]:
    """Return the date, with the source that dates it."""
    dating = runs(value(stage.dating, numbering, label="dated by"), SMALL)
    return (Run(str(stage.when), SMALL_STRONG), *dating[1:])


def _load(view: ScaleJourney, stage: JourneyStage, numbering: Numbering) -> tuple[Run, ...]:
    """Return the load at a stage."""
    load = runs(value(stage.load, numbering, label=view.measure), SMALL_STRONG)
    return (Run(f"{view.measure} ", SMALL, Role.MUTED), *load)


def _link(step: Growth | None, numbering: Numbering) -> tuple[Run, ...]:
    """Return the growth from the stage before: how many times the load, and how much later."""
    if step is None:
        return ()
    later = f"{_later(step.months)} after {step.since.when}" if step.since else ""
    grown = value(step.load, numbering, label="times the load of that stage")
    if isinstance(step.load, Undisclosed):
        unknown = f"{later}, load not published" if later else "no earlier load published"
        return (Run(unknown, SMALL, Role.MUTED, None, grown.tooltip),)
    return (
        Run("load ", SMALL, Role.MUTED),
        *runs(grown, SMALL_STRONG),
        Run(f"  {later}", SMALL, Role.MUTED),
    )


def _later(months: tuple[int, int]) -> str:
    """Return the time between two dates known to the month or less."""
    fewest, most = months
    if fewest == most:
        return f"{most} month{'' if most == 1 else 's'}"
    return f"{fewest} to {most} months"


def _body(
    view: ScaleJourney, stage: JourneyStage, step: Growth | None, numbering: Numbering, width: float
) -> Block:
    """Draw the components, next to what broke, the change and the lesson."""
    rest = width - _BUILT - GUTTER
    half = (rest - GUTTER) / 2
    carried: dict[str, Fact] = {"limit": stage.limit}
    if isinstance(stage.used, Figure):
        carried["share of the limit in use"] = stage.used
    carried |= {"cost": stage.cost, "duration of the change": stage.took, "lesson": stage.lesson}
    broke = lines({"broke": stage.broke, "fixed": stage.fixed}, numbering, half)
    story = side_by_side(
        [Block(half, broke.height, broke.items), lines(carried, numbering, half)], GUTTER
    )
    if stage.figures:
        story = stacked([story, fact_grid(rows(stage.figures, numbering), rest, 150)], 8)
    return side_by_side([_built(view, stage, step), story], GUTTER)


def _built(view: ScaleJourney, stage: JourneyStage, step: Growth | None) -> Block:
    """Draw the components that stayed, were added and were dropped; then their calls."""
    added = step.added if step else ()
    dropped = step.dropped if step else ()
    kept = [
        Chip(component.name, component.plane)
        for component in stage.components
        if component not in added
    ]
    new = [Chip(component.name, component.plane, sign="+") for component in added]
    gone = [Chip(component.name, component.plane, sign="−") for component in dropped]
    blocks = [chips(group, _BUILT) for group in (kept, new, gone) if group]
    calls = view.calls_of(stage)
    call_texts = [
        f"{call.tail.name} → {call.head.name}, {call.call.protocol}" for call in calls[:_MOST_CALLS]
    ]
    if len(calls) > _MOST_CALLS:
        call_texts.append(f"and {len(calls) - _MOST_CALLS} more")
    blocks += [paragraph([Run(text, SMALL, Role.MUTED)], _BUILT, SMALL) for text in call_texts]
    body = stacked(blocks, 5)
    return Block(_BUILT, body.height, body.items)


def cards(view: View) -> Cards:
    """Show everything, and since when it exists."""
    view = cast("ScaleJourney", view)
    since: dict[str, tuple[str, ...]] = {}
    for stage in view.stages:
        for component in stage.components:
            since.setdefault(component.name, (f"since {stage.when}",))
    return Cards(badges=since)


def stages_in_short(view: View, _: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw the stages side by side, each with its load and what broke.

    Args:
        view: The view.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    view = cast("ScaleJourney", view)
    return in_short([_stage(view, stage, numbering) for stage in view.stages], width)


def _stage(view: ScaleJourney, stage: JourneyStage, numbering: Numbering) -> StageData:
    paragraphs = [_mark(stage, numbering)]
    if isinstance(stage.load, Figure):
        paragraphs.append(_load(view, stage, numbering))
    if isinstance(stage.broke, Statement):
        broke = runs(value(stage.broke, numbering, label="broke"), SMALL)
        paragraphs.append((Run("broke: ", SMALL, Role.HIT), *broke))
    return StageData(stage.name, tuple(paragraphs))


PICTURE = Picture(
    drawn={"stages": stages},
    looks={"stages": Look("clock")},
    cards=cards,
    leads=True,
    caption=caption,
    glance=("stages",),
    brief={"stages": stages_in_short},
)
"""The stages come first; the diagram shows the last one."""
