"""A view as a picture: the diagram of its kind and a 3 AM strip, for a page, a README, a slide."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

import attrs

from atlas.evidence.gap import Undisclosed
from atlas.model.citing import Numbering, numbering
from atlas.model.components import shown_facts, unknown_to_all
from atlas.views.chapter import Chapter
from atlas.views.view import View
from render.forms.drawing import Drawing
from render.forms.standing import MARGIN, Standing, scene, standing
from render.layout.packing import Packed
from render.layout.placing import Engine
from render.parts.alarms import Alarm
from render.parts.calls import CallData, CallKind, number_label, protocol_label
from render.parts.columns import GAP, Columns, Parts, packings
from render.parts.compact import FULL, LEAN, SLIM, WIDE, CardLook, compact_card
from render.parts.gap_chip import gap_note
from render.parts.legend import key
from render.parts.panels import GUTTER, paragraph
from render.parts.reading import head
from render.picture.blocks import Block, centred, side_by_side, stacked
from render.picture.theme import Role
from render.sizes import FITTED, FLATTEST, WIDEST
from render.text.flow import Run
from render.text.styles import SMALL
from render.views.alarm_panel import alarm_strip, strip_alarms
from render.views.chapters import panels
from render.views.hops import hops
from render.views.picture import Picture
from render.views.registry import picture_of

_Drawn = TypeVar("_Drawn")
_LEAST = 960.0
_COLUMNS = (180.0, 300.0, 420.0, 540.0, 700.0, 900.0)
"""The heights in px that the columns of a diagram are tried with."""
_ASIDE = (350.0, 440.0, 560.0)
"""The widths in px that a column next to the diagram is tried with."""
_GAP = 16.0
_ROOM = 400.0
"""The height in px that chapters of a kind without a form of its own may take."""
_HOP = 300.0
"""The width in px that a column of hops needs at least."""
_TRIED = 4
"""So many ways to put the components into columns are weighed, the likeliest ones."""
_CHANNEL, _REST = 75.0, 330.0
"""About what a column needs besides its cards, and a picture besides its diagram, in px."""
_CALL, _LINES, _HEAD = 12.0, 120.0, 100.0
"""About what a call, all lines, and the head add to the height, in px: fitted to the atlas."""
_SURE = 0.9
"""Of a guessed width of a page, the share that hardly any page is narrower than."""


@attrs.frozen
class _Detail:
    """How much a picture shows.

    Attributes:
        card: What the cards show.
        is_labelled: Whether calls without a number show their protocol.
        has_chapters: Whether chapters are shown besides the diagram.
        alarms: How many failures the 3 AM strip shows at most.
        is_brief: Whether chapters have their shortest form.
    """

    card: CardLook
    is_labelled: bool = True
    has_chapters: bool = True
    alarms: int = 3
    is_brief: bool = False


_DETAILS = (
    _Detail(FULL),
    _Detail(FULL, is_labelled=False),
    _Detail(WIDE, is_labelled=False),
    _Detail(LEAN, is_labelled=False),
    _Detail(FULL, is_labelled=False, has_chapters=False),
    _Detail(WIDE, is_labelled=False, has_chapters=False),
    _Detail(LEAN, is_labelled=False, has_chapters=False),
    _Detail(LEAN, is_labelled=False, has_chapters=False, alarms=2),
    _Detail(SLIM, is_labelled=False, has_chapters=False, alarms=2),
    _Detail(LEAN, is_labelled=False, has_chapters=False, alarms=1),
)
"""From much to little: the first is taken that can be read well."""


@attrs.frozen
class _Content:
    """What the picture of a view is made of."""

    view: View
    look: Picture
    numbers: Numbering
    summary: str
    engine: Engine
    _drawn: dict[tuple[object, ...], Any] = attrs.field(
        factory=dict[tuple[object, ...], Any], repr=False, init=False
    )

    def once(self, draw: Callable[..., _Drawn], *how: object) -> _Drawn:
        """Return what a function draws of the content, drawn once: arrangements share it."""
        if (draw, *how) not in self._drawn:
            self._drawn[draw, *how] = draw(self, *how)
        drawn: _Drawn = self._drawn[draw, *how]
        return drawn

    def least(self, width: float, height: float) -> float:
        """Return the least width in px of a page that holds something so wide and high."""
        return max(width + 2 * MARGIN, (height + 2 * MARGIN) / self.look.tallest)

    def page(self, body: Block) -> tuple[float, float]:
        """Return the width and height of a picture around what it shows."""
        width, height = body.width + 2 * MARGIN, body.height + 2 * MARGIN
        width = max(width, height / self.look.tallest)
        return width, max(height, width * FLATTEST)


def picture(view: View, *, summary: str = "", engine: Engine = "bundled") -> Drawing:
    """Draw a finished view as a picture.

    The same view gives the same picture, to the byte. Of all arrangements the one is chosen whose
    text is largest where the picture is fitted to a width.

    Args:
        view: The view.
        summary: One line about it, usually the first of its module's docstring.
        engine: Which Graphviz places the components.

    Raises:
        LabelError: A text holds a character that cannot be drawn.
        IconError: A technology names an icon that is not there.
        LayoutError: Graphviz failed.
    """
    content = _Content(view, picture_of(view), numbering(view), summary, engine)
    body = _body(content)
    width, height = content.page(body)
    left = (width - 2 * MARGIN - body.width) / 2
    top = (height - 2 * MARGIN - body.height) / 2
    page = Block(width - 2 * MARGIN, height - 2 * MARGIN, (body.at(left, top),))
    return Drawing(scene(view, view.kind_label(), page, summary))


@attrs.define
class _Best:
    """The best arrangement so far, the width in px of its page, and how wide it may be."""

    body: Block = attrs.field(factory=lambda: Block(0, 0, ()))
    page: float = float("inf")
    most: float = float("inf")

    def may_be(self, least: float) -> bool:
        """Return whether a page that is at least so wide can be the best one."""
        return least < self.page and least <= self.most


def _body(content: _Content) -> Block:
    """Return the arrangement with the most detail that can be read well, else the most readable."""
    for detail, room in _tries(content.look):
        if _may_be(content, detail, room):
            found = _best(content, detail, _Best(most=room))
            body = _with_key(content, found)
            if found.items and content.page(body)[0] <= room:
                return body
    best = _Best()
    for detail in reversed([*_details(content.look)]):
        if _may_be(content, detail, best.page):
            found = _best(content, detail, _Best(most=best.page))
            body = _with_key(content, found)
            page = content.page(body)[0]
            if found.items and page <= best.page:
                best = _Best(body, page)
    return best.body


def _tries(look: Picture) -> Iterator[tuple[_Detail, float]]:
    """Yield how much a picture may show, and how wide in px its page may be for that.

    A chapter that leads is the story of its kind: cards, failures, then the size of the text give
    way before it does.
    """
    if look.leads:
        kept = dict.fromkeys(
            _shown(look, attrs.evolve(each, has_chapters=True)) for each in _DETAILS
        )
        yield from ((detail, FITTED) for detail in kept)
        yield from ((detail, WIDEST) for detail in kept)
        if look.briefest:
            yield from ((attrs.evolve(detail, is_brief=True), WIDEST) for detail in kept)
    yield from ((detail, FITTED) for detail in _details(look))


def _best(content: _Content, detail: _Detail, best: _Best) -> Block:
    """Return the arrangement that makes the narrowest page; what cannot is not drawn."""
    for width, height, draw in _arrangements(content, detail, best):
        if best.may_be(content.least(width, height)):
            body = draw()
            page = content.page(body)[0]
            if best.may_be(page):
                best.body, best.page = body, page
    return best.body


def _details(look: Picture) -> Iterable[_Detail]:
    """Return how much a picture may show, from much to little, each once."""
    return dict.fromkeys(_shown(look, detail) for detail in _DETAILS)


def _shown(look: Picture, detail: _Detail) -> _Detail:
    """Return what a kind shows of a detail."""
    return attrs.evolve(
        detail,
        is_labelled=detail.is_labelled and not look.numbered,
        has_chapters=detail.has_chapters and look.glance != (),
    )


def _arrangements(
    content: _Content, detail: _Detail, best: _Best
) -> Iterator[tuple[float, float, Callable[[], Block]]]:
    """Yield the content with its text around the diagram, next to it, and both.

    Each comes as its least width and height in px, and what draws it.
    """
    for diagram in _diagrams(content, detail, best):
        width = max(diagram.width, _LEAST)
        yield width, diagram.height, partial(_around, content, detail, diagram)
        for aside in _ASIDE:
            width = max(diagram.width + GUTTER + aside, _LEAST)
            yield width, diagram.height, partial(_beside, content, detail, diagram, aside)
            if content.view.failures:
                draw = partial(_beside, content, detail, diagram, aside, is_strip_under=True)
                yield width, diagram.height, draw


def _around(content: _Content, detail: _Detail, diagram: Block) -> Block:
    """Draw a diagram with all other blocks over and under it."""
    width = max(diagram.width, _LEAST)
    return _framed(
        content,
        width,
        [
            *content.once(_leads, detail, width),
            centred(diagram, width),
            *content.once(_rest, detail, width),
            *content.once(_hops, width),
            *content.once(_strip, detail.alarms, width),
        ],
    )


def _beside(
    content: _Content,
    detail: _Detail,
    diagram: Block,
    aside: float,
    *,
    is_strip_under: bool = False,
) -> Block:
    """Draw a diagram with a column of blocks next to it, the strip among them or under both."""
    blocks = [
        *content.once(_leads, detail, aside),
        *content.once(_rest, detail, aside),
        *content.once(_hops, aside),
    ]
    if is_strip_under and not blocks:
        return _around(content, detail, diagram)
    strip = [] if is_strip_under else content.once(_strip, detail.alarms, aside)
    column = stacked([*blocks, *strip], _GAP)
    both = side_by_side([diagram, Block(aside, column.height, column.items)], GUTTER)
    width = max(both.width, _LEAST)
    under = content.once(_strip, detail.alarms, width) if is_strip_under else []
    return _framed(content, width, [both, *under])


def _diagrams(content: _Content, detail: _Detail, best: _Best) -> Iterator[Block]:
    """Yield the diagram of the kind, or else the components in columns of several heights.

    Columns whose cards alone make a wider page than what was found so far are not laid out.
    """
    look = content.look
    own = look.brief_diagram or look.diagram
    if own is not None:
        yield _captioned(content, own(content.view, content.numbers, content.engine))
        return
    for guessed, place in content.once(_guesses, detail):
        least = content.once(_way_least, detail.card, detail.is_labelled, place)
        if best.may_be(max(least, _SURE * guessed)) and guessed < best.page:
            yield content.once(_laid, detail.card, detail.is_labelled, place)


def _may_be(content: _Content, detail: _Detail, most: float) -> bool:
    """Return whether a page with some detail may be no wider than so many px."""
    if content.look.brief_diagram or content.look.diagram:
        return True
    return any(
        max(content.once(_way_least, detail.card, detail.is_labelled, place), _SURE * guessed)
        <= most
        for guessed, place in content.once(_guesses, detail)
    )


def _guesses(content: _Content, detail: _Detail) -> list[tuple[float, int]]:
    """Return how wide a page is about with each way to put components in columns, and the way.

    The narrowest comes first. Of 1,460 pages, half were at most 1 % wider, one in a hundred was
    more than 10 % narrower.
    """
    _, ways = content.once(_ways, detail.card, detail.is_labelled)
    aside = _ASIDE[1]
    blocks = (_leads, detail), (_rest, detail), (_hops,), (_strip, detail.alarms)
    text = sum(block.height for draw, *how in blocks for block in content.once(draw, *how, aside))
    return sorted(
        (_guessed(content, content.once(_cut, detail.card, detail.is_labelled, place), text), place)
        for place in range(len(ways))
    )


def _guessed(content: _Content, diagram: Columns, text: float) -> float:
    """Return about how wide a page is with a diagram and with text of a height in a column."""
    wide, high = diagram.least()
    high += _CALL * len(diagram.parts.calls) + _LINES
    area = text * _ASIDE[1]
    shapes = [(max(wide, _LEAST), high + area / max(wide, _LEAST))]
    shapes += [(max(wide + GUTTER + w, _LEAST), max(high, area / w)) for w in _ASIDE]
    return min(
        max(across + 2 * MARGIN, (down + _HEAD) / content.look.tallest) for across, down in shapes
    )


def _way_least(
    content: _Content,
    card: CardLook,
    is_labelled: bool,  # noqa: FBT001
    place: int,
) -> float:
    """Return the least width in px of a page with one of the ways to put components in columns."""
    return content.least(*content.once(_cut, card, is_labelled, place).least())


def _cut(content: _Content, card: CardLook, is_labelled: bool, place: int) -> Columns:  # noqa: FBT001
    """Return one of the ways to put components in columns, not laid out yet."""
    parts, ways = content.once(_ways, card, is_labelled)
    return Columns.of(parts, ways[place])


def _laid(content: _Content, card: CardLook, is_labelled: bool, place: int) -> Block:  # noqa: FBT001
    """Draw one of the ways to put the components into columns."""
    diagram = content.once(_cut, card, is_labelled, place).drawn(content.engine)
    return _captioned(content, diagram, gap_note(content.once(_unknown), diagram.width))


def _ways(
    content: _Content,
    card: CardLook,
    is_labelled: bool,  # noqa: FBT001
) -> tuple[Parts, list[Sequence[Packed]]]:
    """Return the parts of the diagram, and the likeliest ways to put them into columns."""
    look, shown = content.look, content.once(_standing)
    cards = content.once(_cards, card)
    planes = {name: data.plane for name, data in shown.cards.items()}
    labels = _labels(shown, look, is_labelled=is_labelled)
    parts = Parts(cards, planes, shown.calls, labels, shown.groups, _heavy(shown, look))
    ways = sorted(packings(parts, _COLUMNS), key=lambda rows: _guess(content, parts, rows))
    return parts, [*ways[:_TRIED]]


def _cards(content: _Content, look: CardLook) -> dict[str, Block]:
    """Draw the compact cards of the components by their ids."""
    shown = content.once(_standing).cards
    return {name: compact_card(data, look) for name, data in shown.items()}


def _standing(content: _Content) -> Standing:
    """Return the components as data; a gap of all of them is not repeated on each card."""
    shown = standing(content.view, content.look, content.numbers)
    unknown = content.once(_unknown)
    cards = {
        name: attrs.evolve(card, gaps=tuple(gap for gap in card.gaps if gap.label not in unknown))
        for name, card in shown.cards.items()
    }
    return attrs.evolve(shown, cards=cards)


def _unknown(content: _Content) -> dict[str, dict[str, Undisclosed]]:
    return unknown_to_all(shown_facts(content.view))


def _captioned(content: _Content, diagram: Block, gaps: Block | None = None) -> Block:
    """Draw a diagram over the sentence that its kind has about it, and what no card can say."""
    width = max(diagram.width, _LEAST / 2)
    under = [gaps] if gaps else []
    if content.look.caption is not None:
        text = Run(content.look.caption(content.view), SMALL, Role.MUTED)
        under.insert(0, paragraph([text], width, SMALL))
    return stacked([centred(diagram, width), *under], 8) if under else diagram


def _guess(content: _Content, parts: Parts, rows: Sequence[Packed]) -> float:
    """Return about how wide a picture is whose components are in some columns."""
    columns_ = [[parts.cards[name] for name in row.ids] for row in rows]
    width = sum(max(card.width for card in column) + _CHANNEL for column in columns_)
    height = max(sum(card.height + GAP for card in column) for column in columns_)
    return max(width, (height + _REST) / content.look.tallest)


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
    return call.kind is CallKind.REQUEST and not call.is_optional


def _framed(content: _Content, width: float, blocks: Iterable[Block]) -> Block:
    """Draw the head over some blocks."""
    return stacked([content.once(_head, width), *blocks], _GAP)


def _with_key(content: _Content, body: Block) -> Block:
    """Draw under an arrangement what its marks and lines mean."""
    has_calls = (content.look.brief_diagram or content.look.diagram) is None
    kinds: set[CallKind] = set()
    if has_calls:
        kinds = {CallKind(call.call.kind) for call in content.view.standing_calls}
    shown = key(body.items, [kind for kind in CallKind if kind in kinds], body.width)
    return stacked([body, shown], _GAP) if shown else body


def _head(content: _Content, width: float) -> Block:
    view = content.view
    return head(
        view.system.name,
        view.title,
        view.kind_label(),
        str(view.as_of),
        width,
        summary=content.summary,
        due=view.due,
    )


def _told(content: _Content) -> list[Chapter]:
    return [chapter for chapter in content.view.chapters() if not chapter.is_empty]


def _leads(content: _Content, detail: _Detail, width: float) -> list[Block]:
    return _chapters(content, detail, width, are_leads=True)


def _rest(content: _Content, detail: _Detail, width: float) -> list[Block]:
    return _chapters(content, detail, width, are_leads=False)


def _chapters(content: _Content, detail: _Detail, width: float, *, are_leads: bool) -> list[Block]:
    """Draw the chapters at a glance that come before the diagram, or those after it."""
    view, look = content.view, content.look
    if not detail.has_chapters:
        return []
    chapters = content.once(_told)
    if look.glance is not None:
        named = {chapter.key: chapter for chapter in chapters}
        chapters = [named[key] for key in look.glance if key in named]
    chosen = [
        chapter for chapter in chapters if (look.leads or chapter.key in look.first) is are_leads
    ]
    drawn = {**look.drawn, **look.brief}
    if detail.is_brief:
        drawn |= look.briefest
    brief = attrs.evolve(look, drawn=drawn)
    blocks = panels(view, chosen, brief, content.numbers, width)
    return blocks if look.glance is not None else list(_while_room(blocks))


def _while_room(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the first blocks that a picture has room for."""
    height = 0.0
    for block in blocks:
        height += block.height
        if height > _ROOM:
            return
        yield block


def _hops(content: _Content, width: float) -> list[Block]:
    """Draw the hops of a view with an order, in as many columns as there is room for."""
    if not content.look.numbered:
        return []
    across = max(1, min(4, int(width // _HOP)))
    return [hops(content.view, content.numbers, width, across)]


def _alarms(content: _Content) -> tuple[Alarm, ...]:
    return strip_alarms(content.view, content.numbers)


def _strip(content: _Content, most: int, width: float) -> list[Block]:
    """Draw the 3 AM strip, if a component of the view can fail."""
    across = 3 if width >= _LEAST else 1
    alarms = content.once(_alarms)[:most]
    strip = alarm_strip(content.view, alarms, width, across)
    return [strip] if strip else []
