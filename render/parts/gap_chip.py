"""What is not known as a small pill, with where was looked as its tooltip."""

import re
from collections.abc import Mapping, Sequence

from atlas.evidence.gap import Undisclosed
from render.picture.blocks import Block
from render.picture.scene import Item, Link, Rect
from render.picture.theme import Role
from render.text.flow import Run, drawn, flow
from render.text.fonts import measure
from render.text.styles import SMALL

PAD = 6.0
"""The room in px before and after its text."""
_SHARE = re.compile(r"\d+ of \d+ (?:published|known)")


def share(known: int, asked: int, word: str) -> str:
    """Return the text of a pill that says how much is known.

    Args:
        known: How many facts are.
        asked: How many are asked for.
        word: What the known ones are: `published` or `known`.
    """
    return f"{known} of {asked} {word}"


def is_share(text: str) -> bool:
    """Return whether a text is one of `share`.

    Args:
        text: The text.
    """
    return _SHARE.fullmatch(text) is not None


def chip(text: str, tooltip: str, x: float, y: float) -> Item:
    """Draw a pill of one line.

    Args:
        text: Its text.
        tooltip: What it stands for.
        x: Its left edge in px.
        y: Its upper edge in px.
    """
    return _pill(text, tooltip, x, y, measure(text, SMALL) + 2 * PAD).items[0]


def gap_note(
    unknown: Mapping[str, Mapping[str, Undisclosed]],
    width: float,
    *,
    with_machines: Sequence[str] = (),
) -> Block | None:
    """Draw what is known of no component, said once for all of them.

    Args:
        unknown: The gap of each component, by label and its name.
        width: The width in px.
        with_machines: The components whose machines are known after all.
    """
    if not unknown:
        return None
    kinds = {gap.kind for gaps in unknown.values() for gap in gaps.values()}
    kind = kinds.pop() if len(kinds) == 1 else "not known"
    known_of = "of each" if kind == "to declare" else "for any"
    labels = [
        f"{label} (but of {', '.join(with_machines)})"
        if label == "machines" and with_machines
        else label
        for label in unknown
    ]
    which = "component that has them" if kind == "to declare" else "component"
    text = f"{kind.capitalize()} {known_of} {which}: {', '.join(labels)}"
    return _pill(text, "\n".join(_lines(unknown)), 0, 0, min(width, measure(text, SMALL) + 2 * PAD))


def _lines(unknown: Mapping[str, Mapping[str, Undisclosed]]) -> list[str]:
    """Return where was looked for each, with the components that share it in one line."""
    named: dict[tuple[str, str], list[str]] = {}
    for label, gaps in unknown.items():
        for name, gap in gaps.items():
            named.setdefault((label, gap.explain()), []).append(name)
    return [f"{label} of {', '.join(names)}: {why}" for (label, why), names in named.items()]


def _pill(text: str, tooltip: str, x: float, y: float, width: float) -> Block:
    lines = flow([Run(text, SMALL, Role.MUTED)], width - 2 * PAD + 0.5)  # rounding
    height = len(lines) * SMALL.line_height + 1
    ground = Rect(x, y, width, height, fill=Role.CODE, radius=6)
    words = drawn(lines, x + PAD, y, SMALL.line_height, SMALL.ascent)
    return Block(width, height, (Link((ground, *words), None, tooltip),))
