"""The components of a picture in columns: the likeliest ways, and the page of each."""

from collections.abc import Sequence

import attrs

from render.forms.picture_content import (
    LEAST,
    Content,
    Detail,
    captioned,
    compact_cards,
    failures_strip,
    hop_list,
    key_height,
    later_chapters,
    leading_chapters,
    machines_known_of,
    standing_of,
    unknown_facts,
)
from render.forms.standing import MARGIN, Standing
from render.layout.packing import Packed
from render.parts.calls import CallData, CallKind, number_label, protocol_label
from render.parts.columns import GAP, Columns, Parts, against, packings
from render.parts.compact import CardLook
from render.parts.gap_chip import gap_note
from render.parts.panels import GUTTER
from render.picture.blocks import Block
from render.views.picture import Picture

_COLUMNS = (180.0, 300.0, 420.0, 540.0, 700.0, 900.0)
"""The heights in px that the columns of a diagram are tried with."""
ASIDE = (350.0, 440.0, 560.0)
"""The widths in px that a column next to the diagram is tried with."""
_TRIED, _MOST_TRIED = 3, 4
"""So many ways to put the components into columns are weighed, the narrowest, and the best; the
second number holds where nothing can be read well with the first."""
_CHANNEL, _REST = 75.0, 330.0
"""About what a column needs besides its cards, and a picture besides its diagram, in px."""
_CALL, _LINES, _HEAD = 12.0, 120.0, 100.0
"""About what a call, all lines, and the head add to the height, in px: fitted to the atlas."""
SURE = 0.985
"""Of a guessed width of a page, the share below which few pages are narrower: 2 of 69 changed."""


_DETOUR = 0.5
"""How much wider a picture may be, as a share, if so all of its calls lead to the right."""


@attrs.frozen
class Guess:
    """About how good a page is with one of the ways to put components in columns.

    Attributes:
        width: About how wide it is in px.
        weight: What a px of it counts: more where calls lead to the left or stay in their column.
        place: The place of the way among the likeliest.
        rows: The columns.
    """

    width: float
    weight: float
    place: int
    rows: Sequence[Packed]

    def way(self, detail: Detail) -> object:
        """Return what two guesses have in common of which one is as wrong as the other.

        Args:
            detail: How much the page shows.
        """
        return self.rows, detail.has_chapters, detail.is_brief, detail.alarms


def guesses(content: Content, detail: Detail, is_narrow: bool) -> list[Guess]:  # noqa: FBT001
    """Return how wide a page is about with each way to put components in columns.

    The best comes first, of those as good the one with the fewest columns. Of 1,460 pages, half
    were at most 1 % wider, one in a hundred was more than 10 % narrower.

    Args:
        content: What the picture is made of.
        detail: How much it shows.
        is_narrow: Whether only the width counts, since nothing can be read well.
    """
    parts, ways, few = content.once(_ways, detail.card, detail.is_labelled)
    ways = ways if is_narrow else ways[:few]
    aside = ASIDE[1]
    blocks = (
        *leading_chapters(content, detail, aside),
        *later_chapters(content, detail, aside),
        *content.once(hop_list, aside),
        *content.once(failures_strip, detail.alarms, aside),
    )
    text = sum(block.height for block in blocks)
    found = [
        Guess(_guessed(content, detail, place, text), _weight(parts, rows), place, rows)
        for place, rows in enumerate(ways)
    ]
    return sorted(found, key=lambda guess: (guess.width * guess.weight, len(ways[guess.place])))


def expected(content: Content, detail: Detail, guess: Guess) -> float:
    """Return about how wide a page is at least, by the guess and by earlier pages of the same way.

    Args:
        content: What the picture is made of.
        detail: How much it shows.
        guess: The guess.
    """
    least = content.once(_least_of, detail.card, detail.is_labelled, guess.place)
    return max(least, SURE * guess.width * content.short.get(guess.way(detail), 1.0))


def _weight(parts: Parts, rows: Sequence[Packed]) -> float:
    """Return what a px of a picture counts whose components are in some columns."""
    return 1 + _DETOUR * against(parts, rows)


def _guessed(content: Content, detail: Detail, place: int, text: float) -> float:
    """Return about how wide a page is with a diagram and with text of a height in a column."""
    parts, *_ = content.once(_ways, detail.card, detail.is_labelled)
    wide, high = content.once(least, detail.card, detail.is_labelled, place)
    high += _CALL * len(parts.calls) + _LINES + content.once(key_height, detail.card)
    area = text * ASIDE[1]
    shapes = [(max(wide, LEAST), high + area / max(wide, LEAST))]
    shapes += [(max(wide + GUTTER + w, LEAST), max(high, area / w)) for w in ASIDE]
    return min(
        max(across + 2 * MARGIN, (down + _HEAD) / content.look.tallest) for across, down in shapes
    )


def _least_of(
    content: Content,
    card: CardLook,
    is_labelled: bool,  # noqa: FBT001
    place: int,
) -> float:
    """Return the least width in px of a page with one of the ways to put components in columns."""
    return content.least(*content.once(least, card, is_labelled, place))


def least(
    content: Content,
    card: CardLook,
    is_labelled: bool,  # noqa: FBT001
    place: int,
) -> tuple[float, float]:
    """Return the width and height in px that every layout of one of the ways needs.

    Args:
        content: What the picture is made of.
        card: What the cards show.
        is_labelled: Whether calls without a number show their protocol.
        place: The place of the way among the likeliest.
    """
    return content.once(_cut, card, is_labelled, place).least()


def _cut(content: Content, card: CardLook, is_labelled: bool, place: int) -> Columns:  # noqa: FBT001
    """Return one of the ways to put components in columns, not laid out yet."""
    parts, ways, _ = content.once(_ways, card, is_labelled)
    return Columns.of(parts, ways[place])


def laid(content: Content, card: CardLook, is_labelled: bool, place: int) -> Block:  # noqa: FBT001
    """Draw one of the ways to put the components into columns.

    Args:
        content: What the picture is made of.
        card: What the cards show.
        is_labelled: Whether calls without a number show their protocol.
        place: The place of the way among the likeliest.
    """
    diagram = content.once(_cut, card, is_labelled, place).drawn(content.engine)
    machines = content.once(machines_known_of)
    note = gap_note(content.once(unknown_facts), diagram.width, with_machines=machines)
    return captioned(content, diagram, note)


def _ways(
    content: Content,
    card: CardLook,
    is_labelled: bool,  # noqa: FBT001
) -> tuple[Parts, Sequence[Sequence[Packed]], int]:
    """Return the parts of the diagram, the likeliest ways of columns, and how many are enough."""
    look, shown = content.look, content.once(standing_of)
    cards = content.once(compact_cards, card)
    planes = {name: data.plane for name, data in shown.cards.items()}
    labels = _labels(shown, look, is_labelled=is_labelled)
    parts = Parts(cards, planes, shown.calls, labels, shown.groups, _heavy(shown, look))
    widths = {rows: _likely(content, parts, rows) for rows in packings(parts, _COLUMNS)}
    narrow = sorted(widths, key=lambda rows: (widths[rows], len(rows)))
    best = min(widths, key=lambda rows: (widths[rows] * _weight(parts, rows), len(rows)))
    few, most = ([*dict.fromkeys([best, *narrow[:n]])] for n in (_TRIED, _MOST_TRIED))
    return parts, most, len(few)


def _likely(content: Content, parts: Parts, rows: Sequence[Packed]) -> float:
    """Return about how wide a picture is whose components are in some columns."""
    columns_ = [[parts.cards[name] for name in row.ids] for row in rows]
    width = sum(max(card.width for card in column) + _CHANNEL for column in columns_)
    height = max(sum(card.height + GAP for card in column) for column in columns_)
    return max(LEAST, width, (height + _REST) / content.look.tallest)


def _labels(shown: Standing, look: Picture, *, is_labelled: bool) -> dict[str, Block]:
    """Return the labels of the lines: numbers where the view has an order, else protocols."""
    if look.numbered:
        return {call.id: number_label(call) for call in shown.calls}
    if not is_labelled:
        return {}
    labels = {call.id: protocol_label(call) for call in shown.calls}
    return {name: block for name, block in labels.items() if block is not None}


def _heavy(shown: Standing, look: Picture) -> frozenset[str]:
    """Return the calls of the main path, where the view has an order."""
    if not look.numbered:
        return frozenset()
    return frozenset(call.id for call in shown.calls if _is_main(call))


def _is_main(call: CallData) -> bool:
    return call.kind is CallKind.REQUEST
