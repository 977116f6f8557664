"""Migration playbook: the phases on a rail with their gates and ways back, then both sides."""

from typing import cast

from atlas.evidence.statement import Statement, Words
from atlas.kinds.migration_playbook import MigrationPhase, MigrationPlaybook
from atlas.kinds.view import View
from atlas.topology.component import Component
from render.parts.chips import Chip, chips
from render.parts.panels import GUTTER, panel, paragraph
from render.parts.track import Stop, room, track
from render.parts.values import NO_BREAK, runs
from render.picture.blocks import Block, beside, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import BODY, SMALL, SMALL_STRONG
from render.views.before_after import comparisons
from render.views.figures import sum_of, value
from render.views.numbering import Sources
from render.views.story import Cards, Story
from render.views.telling import grid, lines, probe

_NO_WAY_BACK = "Point of no return"


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """The phases, then what kept both sides in step, and what it brought and cost."""
    view = cast("MigrationPlaybook", view)
    safety = {
        "kept in step by": view.dual_write,
        "old data came over by": view.backfill,
        "verified by": view.verification,
        "way back": view.no_return,
        "broke on the way": view.broke,
    }
    money = {
        "cost before": view.cost_before,
        "cost after": view.cost_after,
        "saving": view.saving,
        "cost of the migration": view.cost,
        "pays off in": view.payback,
    }
    return [
        panel("Phase by phase", _phases(view, sources, width), glyph="clock"),
        panel("Both sides in step", grid(safety, sources, width, 320)),
        panel("What it brought", comparisons(view.effect, sources, width)),
        panel("Cost and return", grid(money, sources, width, 180)),
    ]


def _phases(view: MigrationPlaybook, sources: Sources, width: float) -> Block:
    """The track from the one side to the other, and the sum of its durations."""
    inner = room(width)
    stops = [
        Stop(
            mark=(Run("from", SMALL, Role.MUTED),),
            heading=", ".join(each.name for each in view.origin),
            body=_side(view.origin, ("why", view.reason), sources, inner),
            role=Role.FAINT,
        )
    ]
    ways_back = {id(each) for each in view.reversible if isinstance(each.rollback, Statement)}
    leaves: tuple[Run, ...] = (Run("begin when the entry check is healthy", SMALL, Role.MUTED),)
    for at, phase in enumerate(view.phases):
        stops.append(
            Stop(
                mark=_mark(phase, sources),
                heading=f"{at + 1}  {phase.name}",
                body=_body(phase, sources, inner),
                link=leaves,
                gate=True,
                back=id(phase) in ways_back,
                barrier=_NO_WAY_BACK if phase.point_of_no_return else "",
            )
        )
        leaves = _leaves(
            phase, "done when " if phase is view.phases[-1] else "go on when ", sources
        )
    stops.append(
        Stop(
            mark=(Run("to", SMALL, Role.MUTED),),
            heading=", ".join(each.name for each in view.target),
            body=_side(view.target, None, sources, inner),
            link=leaves,
            gate=True,
            role=Role.FAINT,
        )
    )
    dashed = "; dashed: a way back that is known" if ways_back else ""
    total = [
        Run("duration of all phases: ", SMALL, Role.MUTED),
        *runs(sum_of(view.duration, sources), SMALL_STRONG),
        Run(f"   diamond: what must hold to go on{dashed}", SMALL, Role.MUTED),
    ]
    return stacked([track(stops, width), paragraph(total, width, SMALL)], 10)


def _mark(phase: MigrationPhase, sources: Sources) -> tuple[Run, ...]:
    """How long a phase takes."""
    return tuple(runs(value(phase.duration, sources, label="duration"), SMALL_STRONG))


def _leaves(phase: MigrationPhase, label: str, sources: Sources) -> tuple[Run, ...]:
    """What must hold before the next one begins."""
    told = runs(value(phase.leaves, sources, label="exit criterion"), SMALL)
    return (Run(label, SMALL_STRONG, Role.MUTED), *told)


def _side(
    members: tuple[Component, ...], told: tuple[str, Words] | None, sources: Sources, width: float
) -> Block:
    """One of the two sides."""
    blocks = [chips([Chip(each.name, each.plane) for each in members], width)]
    if told is not None:
        blocks.append(lines(dict([told]), sources, width))
    return stacked(blocks, 5)


def _body(phase: MigrationPhase, sources: Sources, width: float) -> Block:
    """The entry check, what is done, and the way back."""
    column = (width - 2 * GUTTER) / 3
    check = stacked([_title("before: check", column), probe(phase.entry, sources, column)], 3)
    done = [_title("do", column)]
    for at, action in enumerate(phase.actions):
        number = Run(f"{at + 1}.{NO_BREAK}", BODY, Role.MUTED)
        done.append(paragraph([number, *runs(value(action, sources, label="action"))], column))
    back = stacked([_title("risk and way back", column), _back(phase, sources, column)], 3)
    blocks = [check, stacked(done, 3), back]
    return beside([Block(column, each.height, each.items) for each in blocks], GUTTER)


def _back(phase: MigrationPhase, sources: Sources, width: float) -> Block:
    """What can go wrong, and how to return."""
    return lines(
        {
            "risk": phase.risk,
            "back": phase.rollback,
            "takes": phase.rollback_takes,
            "loses": phase.data_loss,
        },
        sources,
        width,
    )


def _title(text: str, width: float) -> Block:
    """The heading of a column."""
    return paragraph([Run(text, SMALL_STRONG, Role.MUTED)], width, SMALL)


def _cards(_: View) -> Cards:
    """Everything: both sides."""
    return Cards()


STORY = Story(MigrationPlaybook, "Migration playbook", panels, _cards, leads=True)
"""The track first, then the picture of both sides while data moves."""
