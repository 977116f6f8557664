"""Pattern implementation: the problem, the numbered flow, what it promises and when it hurts."""

from collections.abc import Sequence
from typing import cast

from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Words
from atlas.kinds.pattern_implementation import Participant, PatternImplementation, Setting
from atlas.kinds.view import View
from atlas.topology.connection import Endpoint
from atlas.topology.group import Group
from atlas.topology.plane import Plane
from render.parts.chips import Chip, chips
from render.parts.panels import (
    Frame,
    column_width,
    explained,
    fact_grid,
    framed,
    masonry,
    panel,
    paragraph,
)
from render.picture.blocks import Block, beside, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import BODY, CODE, SMALL, SMALL_STRONG, STRONG, TITLE
from render.views.figures import Annotation, rows, value
from render.views.numbering import Sources
from render.views.story import MONEY, Cards, Story

_GUTTER = 28.0
_NUMBER = 30.0


def opens(view: View, sources: Sources, width: float) -> list[Block]:
    """The problem with its forces, before the diagram."""
    view = cast("PatternImplementation", view)
    columns = min(3, len(view.forces))
    inner = column_width(width, columns) - 24
    forces = [framed(_words(each, sources, inner, label="force")) for each in view.forces]
    problem = _words(view.problem, sources, width, label="problem", large=True)
    body = stacked(
        [problem, _small("but", width), masonry(forces, columns, width, 10)],
        8,
    )
    return [panel(f"What the {view.pattern} is for", body)]


def panels(view: View, sources: Sources, width: float) -> list[Block]:
    """The steps beside the roles, the promises and settings, when it hurts, what else there is."""
    view = cast("PatternImplementation", view)
    left = round((width - _GUTTER) * 0.56)
    right = width - _GUTTER - left
    guarantees = view.guarantees
    promised: dict[str, Annotation] = {
        "delivery": guarantees.delivery,
        "ordering": guarantees.ordering,
        "consistency": guarantees.consistency,
    }
    roles = [_role(each, sources, right) for each in view.participants]
    steps = panel("Step by step", _steps(view, sources, left))
    parts = panel("Who does what", stacked(roles, 10))
    return [
        beside([steps, parts], _GUTTER),
        panel("What it promises", _facts(promised, sources, width), glyph="shield"),
        panel("Settings", _settings(view.settings, sources, width)),
        _hurts(view.hurts, sources, width),
        panel("What it costs", fact_grid(rows(view.cost, sources), width)),
        panel("What could be done instead", _alternatives(view, sources, width)),
    ]


def _small(text: str, width: float) -> Block:
    return paragraph([Run(text, SMALL, Role.MUTED)], width, SMALL)


def _words(
    words: Words, sources: Sources, width: float, *, label: str, large: bool = False
) -> Block:
    """A fact in words with its sources; of a gap, where it was looked for."""
    style = BODY if large else SMALL
    return paragraph(explained(value(words, sources, label=label), style), width, style)


def _steps(view: PatternImplementation, sources: Sources, width: float) -> Block:
    """The numbered steps: who calls whom, and what happens."""
    lines: list[Block] = []
    for number, (connection, what) in enumerate(view.steps, 1):
        ends = [_chip(connection.tail), _chip(connection.head, arrow=True)]
        told = [
            chips(ends, width - _NUMBER),
            _words(what, sources, width - _NUMBER, label=f"step {number}"),
        ]
        figure = paragraph([Run(str(number), TITLE, Role.MUTED)], _NUMBER, TITLE)
        lines.append(beside([figure, stacked(told, 3)], 0))
    return stacked(lines, 10)


def _chip(end: Endpoint, *, arrow: bool = False) -> Chip:
    plane = end.members[0].plane if isinstance(end, Group) else end.plane
    return Chip(end.name, Plane(plane), arrow)


def _role(participant: Participant, sources: Sources, width: float) -> Block:
    """A component with its role in the pattern."""
    component = participant.component
    return stacked(
        [
            paragraph([Run(participant.role, STRONG)], width, STRONG),
            chips([Chip(component.name, component.plane)], width),
            _words(participant.does, sources, width, label=participant.role),
        ],
        3,
    )


def _facts(facts: dict[str, Annotation], sources: Sources, width: float) -> Block:
    """Facts in columns, a gap with where it was looked for."""
    inner = column_width(width, len(facts))
    blocks = [
        stacked(
            [
                paragraph([Run(label, SMALL_STRONG, Role.MUTED)], inner, SMALL_STRONG),
                paragraph(explained(value(each, sources, label=label), SMALL), inner, SMALL),
            ],
            2,
        )
        for label, each in facts.items()
    ]
    return beside(blocks, _GUTTER)


def _settings(settings: "Sequence[Setting] | Undisclosed", sources: Sources, width: float) -> Block:
    """Each setting as it is spelt, with its value and what it decides."""
    if isinstance(settings, Undisclosed):
        return _words(settings, sources, width, label="settings")
    columns = min(2, len(settings))
    inner = column_width(width, columns)
    return masonry([_setting(each, sources, inner) for each in settings], columns, width, 12)


def _setting(setting: Setting, sources: Sources, width: float) -> Block:
    shown = explained(value(setting.value, sources, label=setting.name), BODY)
    return stacked(
        [
            paragraph([Run(setting.name, CODE)], width, CODE),
            paragraph(shown, width),
            _words(setting.does, sources, width, label="what it decides"),
        ],
        2,
    )


def _hurts(hurts: Sequence[Words], sources: Sources, width: float) -> Block:
    """When the pattern hurts, in the colour of harm."""
    columns = min(2, len(hurts))
    inner = column_width(width, columns) - 24
    frame = Frame(Role.DEGRADED_TINT, Role.DEGRADED)
    blocks = [framed(_words(each, sources, inner, label="hurts"), frame) for each in hurts]
    body = masonry(blocks, columns, width, 10)
    return panel("When it hurts", body, glyph="alarm", role=Role.DEGRADED)


def _alternatives(view: PatternImplementation, sources: Sources, width: float) -> Block:
    """What else could be done, and when that is better."""
    columns = min(3, len(view.alternatives))
    inner = column_width(width, columns) - 24
    blocks = [
        framed(
            stacked(
                [
                    paragraph([Run(each.name, STRONG)], inner, STRONG),
                    _words(each.instead, sources, inner, label=each.name),
                ],
                3,
            )
        )
        for each in view.alternatives
    ]
    return masonry(blocks, columns, width, 10)


def _cards(_: View) -> Cards:
    """Without machines and money."""
    return Cards(hidden=MONEY)


STORY = Story(
    PatternImplementation,
    "Pattern implementation",
    panels,
    _cards,
    opens=opens,
    numbered=True,
)
