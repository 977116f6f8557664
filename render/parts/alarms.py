"""The 3 AM panel: the detection signals of a failure, and its first step."""

from functools import lru_cache

import attrs

from atlas.model.values import Cite, Value
from atlas.topology.plane import Plane
from render.parts.card_data import Row
from render.parts.code import code, room
from render.parts.values import NO_BREAK, runs
from render.picture.blocks import Block, stacked
from render.picture.scene import Glyph, Item, Rect
from render.picture.theme import GLYPH, HEADER, ON_HEADER, Role
from render.text.excerpt import Excerpt, excerpt
from render.text.flow import Run, drawn, flow
from render.text.fonts import measure
from render.text.styles import BODY, SMALL, SMALL_STRONG, STRONG

_WHOLE = 100_000
IN_SHORT = 150
"""The characters of a log line that there is room for where it stands for its failure."""


@attrs.frozen
class SignalData:
    """A detection signal of a failure.

    Attributes:
        kind: Its kind: "log", "metric", "reply", "symptom" or "alert".
        texts: The text to search for, in its forms, the fullest first.
        where: Where it is seen, or "".
        cites: Its sources.
        tooltip: Its meaning.
        exact: Whether to search for the exact text.
        anchor: The part of the text that never varies, or "".
        most: How many characters of the text its room is for.
    """

    kind: str
    texts: tuple[str, ...]
    where: str = ""
    cites: tuple[Cite, ...] = ()
    tooltip: str = ""
    exact: bool = True
    anchor: str = ""
    most: int = _WHOLE


@attrs.frozen(cache_hash=True)
class Alarm:
    """A failure with its first step.

    Attributes:
        component: The component that fails.
        plane: Its plane.
        failure: The name of the failure mode.
        signals: Its detection signals.
        action: The first step.
        command: The command of the first step; undisclosed if no documentation gives it.
        prompt: The text before the command: `$`, or its console, file or language.
        facts: Time to recover, data loss, rollback.
        steps: How many steps there are in all.
        logs: The places of the logs that show it, each with the program that writes it.
        risk: The risk of the first step, or "" where it only reads.
    """

    component: str
    plane: Plane
    failure: str
    signals: tuple[SignalData, ...]
    action: str
    command: Value
    prompt: str
    facts: tuple[Row, ...]
    steps: int
    logs: tuple[str, ...] = ()
    risk: str = ""


_TAG = 48.0
"""The room for the kind of a signal; a longer word takes more."""
_BADGE = 22.0
_INDENT = _BADGE + 8


@lru_cache(maxsize=64)
def alarm(data: Alarm, width: float) -> Block:
    """Draw a failure with its detection signals and its first command.

    A picture is tried with several of its failures, in columns of the same width.

    Args:
        data: The failure with its first step.
        width: The width in px.
    """
    inner = width - _INDENT
    head = [Run(data.failure, STRONG), Run(f" in {data.component}", BODY, Role.MUTED)]
    lines = flow(head, inner)
    title = Block(
        inner,
        len(lines) * BODY.line_height,
        tuple(drawn(lines, 0, 0, BODY.line_height, BODY.ascent)),
    )
    signals = [signal_block(signal, inner) for signal in data.signals]
    if any(signal.kind == "log" for signal in data.signals):
        signals += (_text([Run(place, SMALL, Role.MUTED)], inner) for place in data.logs)
    blocks = [title, *signals]
    count = f" (1 of {data.steps})" if data.steps > 1 else ""
    first = [Run(f"First{count}: ", SMALL_STRONG), Run(data.action, SMALL)]
    if data.risk:
        first.append(Run(f" Risk:{NO_BREAK}{data.risk}.", SMALL_STRONG, Role.HIT))
    blocks.append(_text(first, inner))
    if data.command.text:
        tooltip = data.command.tooltip
        blocks.append(
            code(data.command.text, inner, data.command.cites, prompt=data.prompt, tooltip=tooltip)
        )
    facts: list[Run] = []
    for row in data.facts:
        facts.append(Run(f"{' · ' if facts else ''}{row.label}{NO_BREAK}", SMALL, Role.MUTED))
        facts += runs(row.value, SMALL)
    if facts:
        blocks.append(_text(facts, inner))
    body = stacked(blocks, 3)
    badge: tuple[Item, ...] = (
        Rect(0, 0, _BADGE, _BADGE, fill=HEADER[data.plane], radius=5),
        Glyph(4, 4, _BADGE - 8, GLYPH[data.plane], ON_HEADER[data.plane]),
    )
    return Block(
        width, body.height, (*badge, body.at(_INDENT, 2)), name=f"{data.component}: {data.failure}"
    )


def _text(parts: list[Run], width: float) -> Block:
    """Draw small text, broken to a width."""
    lines = flow(parts, width)
    items = drawn(lines, 0, 0, SMALL.line_height, SMALL.ascent)
    return Block(width, len(lines) * SMALL.line_height, tuple(items))


def signal_block(signal: SignalData, width: float) -> Block:
    """Draw the text of a signal after the kind of signal.

    Args:
        signal: The signal.
        width: The width in px.
    """
    tag = max(_TAG, measure(signal.kind, SMALL_STRONG) + 12)
    if signal.exact:
        part = Excerpt(signal.texts[0], "")
        if signal.anchor:
            part = excerpt(signal.texts, signal.anchor, room(width - tag, signal.most))
        shown = code(
            part.text, width - tag, signal.cites, anchor=part.constant, tooltip=signal.tooltip
        )
    else:
        parts = [Run(signal.texts[0], SMALL, Role.INK, None, signal.tooltip)]
        parts += [
            Run(f"{NO_BREAK}[{cite.number}]", SMALL, Role.LINK, cite.href, cite.tooltip)
            for cite in signal.cites
        ]
        shown = _text(parts, width - tag)
    blocks = [shown]
    if signal.where:
        blocks.append(_text([Run(signal.where, SMALL, Role.MUTED)], width - tag))
    right = stacked(blocks, 1)
    left = drawn(flow([Run(signal.kind, SMALL_STRONG, Role.HIT)], tag), 0, 2, 16, SMALL.ascent)
    return Block(width, right.height, (*left, right.at(tag, 0)))
