"""Migration playbook: the phases on a rail with their gates and rollbacks, then both sides."""

from typing import cast

from atlas.evidence.figure import Figure
from atlas.evidence.statement import Statement, Words
from atlas.kinds.migration_playbook import MigrationPhase, MigrationPlaybook
from atlas.model.citing import Numbering
from atlas.model.values import value
from atlas.topology.component import Component
from atlas.views.chapter import Chapter
from atlas.views.view import View
from render.parts.chips import Chip, chips
from render.parts.panels import GUTTER, paragraph
from render.parts.stages import StageData, stages_in_short
from render.parts.track import Stop, room, track
from render.parts.values import NO_BREAK, runs
from render.picture.blocks import Block, side_by_side, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import BODY, SMALL, SMALL_STRONG
from render.views.bar_lines import comparisons
from render.views.fact_lists import lines
from render.views.picture import Look, Picture
from render.views.steps import step_block

_NO_WAY_BACK = "Point of no return"


def phases(view: View, _: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw the track from the one side to the other, and the sum of its durations.

    Args:
        view: The view.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    view = cast("MigrationPlaybook", view)
    inner = room(width)
    stops = [
        Stop(
            mark=(Run("from", SMALL, Role.MUTED),),
            heading=", ".join(component.name for component in view.origin),
            body=_side(view.origin, ("reason", view.reason), numbering, inner),
            role=Role.FAINT,
        )
    ]
    ways_back = {
        id(reversible)
        for reversible in view.reversible
        if isinstance(reversible.rollback, Statement)
    }
    leaves: tuple[Run, ...] = (Run("start when the entry check is healthy", SMALL, Role.MUTED),)
    for index, phase in enumerate(view.phases):
        stops.append(
            Stop(
                mark=_mark(phase, numbering),
                heading=f"{index + 1}  {phase.name}",
                body=_body(phase, numbering, inner),
                link=leaves,
                gate=True,
                back=id(phase) in ways_back,
                barrier=_NO_WAY_BACK if phase.point_of_no_return else "",
            )
        )
        leaves = _leaves(
            phase, "done when " if phase is view.phases[-1] else "proceed when ", numbering
        )
    stops.append(
        Stop(
            mark=(Run("to", SMALL, Role.MUTED),),
            heading=", ".join(component.name for component in view.target),
            body=_side(view.target, None, numbering, inner),
            link=leaves,
            gate=True,
            role=Role.FAINT,
        )
    )
    dashed = "; dashed: a known rollback" if ways_back else ""
    total = [
        Run("duration of all phases: ", SMALL, Role.MUTED),
        *runs(value(view.duration, numbering), SMALL_STRONG),
        Run(f"   diamond: exit criterion{dashed}", SMALL, Role.MUTED),
    ]
    return stacked([track(stops, width), paragraph(total, width, SMALL)], 10)


def _mark(phase: MigrationPhase, numbering: Numbering) -> tuple[Run, ...]:
    """Return how long a phase takes."""
    return tuple(runs(value(phase.duration, numbering, label="duration"), SMALL_STRONG))


def _leaves(phase: MigrationPhase, label: str, numbering: Numbering) -> tuple[Run, ...]:
    """Return the condition to start the next phase."""
    criterion = runs(value(phase.leaves, numbering, label="exit criterion"), SMALL)
    return (Run(label, SMALL_STRONG, Role.MUTED), *criterion)


def _side(
    members: tuple[Component, ...],
    reason: tuple[str, Words] | None,
    numbering: Numbering,
    width: float,
) -> Block:
    """Draw one of the two sides."""
    blocks = [chips([Chip(member.name, member.plane) for member in members], width)]
    if reason is not None:
        blocks.append(lines(dict([reason]), numbering, width))
    return stacked(blocks, 5)


def _body(phase: MigrationPhase, numbering: Numbering, width: float) -> Block:
    """Draw the entry check, the steps, and the rollback."""
    column = (width - 2 * GUTTER) / 3
    check = stacked(
        [_title("before: check", column), step_block(phase.entry, numbering, column)], 3
    )
    done = [_title("do", column)]
    for index, action in enumerate(phase.actions):
        number = Run(f"{index + 1}.{NO_BREAK}", BODY, Role.MUTED)
        done.append(paragraph([number, *runs(value(action, numbering, label="action"))], column))
    back = stacked([_title("risk and rollback", column), _back(phase, numbering, column)], 3)
    blocks = [check, stacked(done, 3), back]
    return side_by_side([Block(column, block.height, block.items) for block in blocks], GUTTER)


def _back(phase: MigrationPhase, numbering: Numbering, width: float) -> Block:
    """Draw what can go wrong, and the rollback."""
    return lines(
        {
            "risk": phase.risk,
            "rollback": phase.rollback,
            "rollback takes": phase.rollback_takes,
            "rollback loses": phase.data_loss,
        },
        numbering,
        width,
    )


def _title(text: str, width: float) -> Block:
    """Draw the heading of a column."""
    return paragraph([Run(text, SMALL_STRONG, Role.MUTED)], width, SMALL)


def phases_in_short(view: View, _: Chapter, numbering: Numbering, width: float) -> Block:
    """Draw the phases side by side, each with its duration, its risk and whether it can go back.

    Args:
        view: The view.
        numbering: The numbers of the sources.
        width: The width in px.
    """
    view = cast("MigrationPlaybook", view)
    return stages_in_short(
        [_stage(number, phase, numbering) for number, phase in enumerate(view.phases, 1)], width
    )


def _stage(number: int, phase: MigrationPhase, numbering: Numbering) -> StageData:
    paragraphs: list[tuple[Run, ...]] = []
    if isinstance(phase.duration, Figure):
        took = runs(value(phase.duration, numbering, label="duration"), SMALL)
        paragraphs.append((Run("takes ", SMALL, Role.MUTED), *took))
    if isinstance(phase.risk, Statement):
        risk = runs(value(phase.risk, numbering, label="risk"), SMALL)
        paragraphs.append((Run("risk: ", SMALL, Role.HIT), *risk))
    if phase.point_of_no_return:
        paragraphs.append((Run(_NO_WAY_BACK, SMALL_STRONG, Role.HIT),))
    elif isinstance(phase.rollback, Statement):
        back = runs(value(phase.rollback, numbering, label="rollback"), SMALL)
        paragraphs.append((Run("rollback: ", SMALL, Role.GOOD), *back))
    role = Role.HIT if phase.point_of_no_return else Role.MUTED
    return StageData(f"{number} {phase.name}", tuple(paragraphs), role)


PICTURE = Picture(
    glance=("phases", "effect"),
    brief={"phases": phases_in_short},
    drawn={"phases": phases, "effect": comparisons},
    looks={"phases": Look("clock")},
    leads=True,
)
"""The track first, then the picture of both sides while data moves."""
