"""A quantity before and after a change, as bars of one scale."""

from collections.abc import Sequence

from atlas.evidence.figure import Figure, Number
from atlas.kinds.before_after import BeforeAfter
from render.parts.bars import Bar, bars
from render.parts.panels import column_width, framed, masonry, paragraph
from render.parts.values import runs
from render.picture.blocks import Block, stacked
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import SMALL, STRONG
from render.views.figures import value
from render.views.numbering import Sources

_PAD = 24.0


def comparisons(entries: Sequence[BeforeAfter], sources: Sources, width: float) -> Block:
    """Each comparison in a box of its own, two beside each other."""
    columns = min(2, len(entries))
    inner = column_width(width, columns) - _PAD
    boxes = [framed(_comparison(each, sources, inner)) for each in entries]
    return masonry(boxes, columns, width, 14)


def _comparison(entry: BeforeAfter, sources: Sources, width: float) -> Block:
    """What is compared and how many times better it became, over the two bars."""
    better = _is_better(entry.gain)
    role = Role.GOOD if better else Role.HIT
    heading = [Run(entry.label, STRONG), Run(f"  {entry.better} is better", SMALL, Role.MUTED)]
    gain = value(entry.gain, sources, label="before and after as a ratio")
    told = [
        Run("better by " if better else "worse: ", SMALL, role),
        *runs(gain, STRONG),
    ]
    return stacked(
        [
            paragraph(heading, width, STRONG),
            bars(_bars(entry, role, sources), width),
            paragraph(told, width, STRONG),
        ],
        5,
    )


def _is_better(gain: Number) -> bool:
    """Whether a change made it better; an unknown ratio is not called worse."""
    return not isinstance(gain, Figure) or gain.quantity.magnitude >= 1


def _bars(entry: BeforeAfter, role: Role, sources: Sources) -> list[Bar]:
    """The two bars, as long as the figures; of a range its upper end."""
    lengths = [_length(entry.before, entry.before), _length(entry.after, entry.before)]
    longest = max((each for each in lengths if each is not None), default=None) or 1.0
    pairs = (("before", entry.before, Role.MUTED), ("after", entry.after, role))
    return [
        Bar(
            label,
            None if length is None else length / longest,
            value(number, sources, label=label),
            ink,
        )
        for (label, number, ink), length in zip(pairs, lengths, strict=True)
    ]


def _length(number: Number, like: Number) -> float | None:
    """A figure in the unit of another; None if it is not known."""
    if not isinstance(number, Figure):
        return None
    quantity = (
        number.quantity.to(like.quantity.unit) if isinstance(like, Figure) else (number.quantity)
    )
    return quantity.magnitude if quantity.high == float("inf") else quantity.high
