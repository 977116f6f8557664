"""A view as a picture: the diagram of its kind and a 3 AM strip, for a page, a README, a slide."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import attrs

from atlas.model.citing import Numbering, numbering
from atlas.views.view import View
from render.forms.drawing import Drawing
from render.forms.picture_content import (
    BETWEEN,
    DETAILS,
    LEAST,
    Content,
    Detail,
    alarms_of,
    captioned,
    failures_strip,
    framed,
    hop_list,
    key_height,
    later_chapters,
    leading_chapters,
    with_key,
)
from render.forms.picture_ways import ASIDE, Guess, expected, guesses, laid, least
from render.forms.standing import MARGIN, scene
from render.layout.placing import Engine
from render.parts.compact import FULL
from render.parts.panels import GUTTER
from render.picture.blocks import Block, centred, side_by_side, stacked
from render.sizes import FITTED, WIDEST
from render.text.styles import SMALL
from render.views.picture import Picture
from render.views.registry import picture_of


def picture(
    view: View,
    *,
    summary: str = "",
    engine: Engine = "bundled",
    numbers: Numbering | None = None,
) -> Drawing:
    """Draw a finished view as a picture.

    The same view gives the same picture, to the byte. Of all arrangements the one is chosen whose
    text is largest where the picture is fitted to a width.

    Args:
        view: The view.
        summary: One line about it, usually the first of its module's docstring.
        engine: Which Graphviz places the components.
        numbers: The `numbering` of the view, where another form has it already.

    Raises:
        LabelError: A text holds a character that cannot be drawn.
        IconError: A technology names an icon that is not there.
        LayoutError: Graphviz failed.
    """
    content = Content(view, picture_of(view), numbers or numbering(view), summary, engine)
    body = _body(content)
    width, height = content.page(body)
    left = (width - 2 * MARGIN - body.width) / 2
    top = (height - 2 * MARGIN - body.height) / 2
    page = Block(width - 2 * MARGIN, height - 2 * MARGIN, (body.at(left, top),))
    return Drawing(scene(view, view.kind_label(), page, summary))


_LONGER = SMALL.line_height
"""By how much a text may be higher in px where it is wider: there more of a log line is shown."""
_FOR_FAILURES = 1.03
"""How much wider a picture may be that shows more failures: its text is so much smaller."""


@attrs.define
class _Best:
    """The best arrangement so far.

    Attributes:
        body: The arrangement.
        cost: The width of its page in px, weighted.
        most: How wide in px its page may be.
        is_narrow: Whether only the width counts, since nothing can be read well.
    """

    body: Block = attrs.field(factory=lambda: Block(0, 0, ()))
    cost: float = float("inf")
    most: float = float("inf")
    is_narrow: bool = False

    def may_be(self, least: float, weight: float) -> bool:
        """Return whether a page that is at least so wide can be the best one."""
        return self.cost_of(least, weight) < self.cost and least <= self.most

    def cost_of(self, width: float, weight: float) -> float:
        """Return what a page of a width costs whose px count so much."""
        return width if self.is_narrow else width * weight


def _body(content: Content) -> Block:
    """Return the arrangement with the most detail that can be read well, else the most readable."""
    for detail, room in _tries(content.look):
        if _may_be(content, detail, room):
            body = _best(content, detail, _Best(most=room))
            if body.items:
                return body
    narrowest, width, shown = Block(0, 0, ()), float("inf"), Detail(FULL)
    for detail in reversed([*_details(content.look)]):
        if _may_be(content, detail, width, is_narrow=True):
            body = _narrow(content, detail, width)
            page = content.page(body)[0]
            if body.items and page <= width:
                narrowest, width, shown = body, page, detail
    for alarms in range(len(content.once(alarms_of)), shown.alarms, -1):
        body = _narrow(content, attrs.evolve(shown, alarms=alarms), width * _FOR_FAILURES)
        if body.items and content.page(body)[0] <= min(WIDEST, width * _FOR_FAILURES):
            return body
    return narrowest


def _narrow(content: Content, detail: Detail, most: float) -> Block:
    """Return the narrowest arrangement, or nothing."""
    return _best(content, detail, _Best(most=most, is_narrow=True))


def _tries(look: Picture) -> Iterator[tuple[Detail, float]]:
    """Yield how much a picture may show, and how wide in px its page may be for that.

    A chapter that leads is the story of its kind: cards, failures, then the size of the text give
    way before it does.
    """
    if look.leads:
        kept = dict.fromkeys(
            _shown(look, attrs.evolve(each, has_chapters=True)) for each in DETAILS
        )
        yield from ((detail, FITTED) for detail in kept)
        yield from ((detail, WIDEST) for detail in kept)
        if look.briefest:
            yield from ((attrs.evolve(detail, is_brief=True), WIDEST) for detail in kept)
    yield from ((detail, FITTED) for detail in _details(look))


def _best(content: Content, detail: Detail, best: _Best) -> Block:
    """Return the arrangement that makes the best page; what cannot is not drawn."""
    for guess, diagram in _diagrams(content, detail, best):
        weight = guess.weight if guess else 1.0
        pages: list[float] = []
        for way in _arrangements(content, detail, diagram.width, diagram.height):
            page = way.least(content, best, weight)
            if best.may_be(page, weight):
                body = with_key(content, way.draw(diagram))
                page = content.page(body)[0]
                if best.may_be(page, weight):
                    best.body, best.cost = body, best.cost_of(page, weight)
            pages.append(page)
        if guess and not content.look.leads:  # with chapters that lead, pages differ more
            content.short[guess.way(detail)] = max(1.0, min(pages) / guess.width)
    return best.body


def _details(look: Picture) -> Iterable[Detail]:
    """Return how much a picture may show, from much to little, each once."""
    return dict.fromkeys(_shown(look, detail) for detail in DETAILS)


def _shown(look: Picture, detail: Detail) -> Detail:
    """Return what a kind shows of a detail; the cards and labels are those of components."""
    has_own = look.own_diagram is not None
    return attrs.evolve(
        detail,
        card=FULL if has_own else detail.card,
        is_labelled=detail.is_labelled and not look.numbered and not has_own,
        has_chapters=detail.has_chapters and look.glance != (),
    )


@attrs.frozen
class _Arrangement:
    """A way to arrange the content.

    Attributes:
        width: Its width in px.
        high: How high in px its diagram is at least.
        height: Returns how high it is at least, where it is no wider than so many px.
        draw: Draws it with its diagram.
        under: How high in px the key under it is at least.
    """

    width: float
    high: float
    height: Callable[[float], float]
    draw: Callable[[Block], Block]
    under: float

    def least(self, content: Content, best: _Best, weight: float) -> float:
        """Return how wide in px its page is at least; its text is looked at where that can tell."""
        page = content.least(self.width, self.high + self.under)
        if not best.may_be(page, weight) or best.most == float("inf"):
            return page
        return content.least(self.width, self.height(best.most - 2 * MARGIN) + self.under)


def _arrangements(
    content: Content, detail: Detail, wide: float, high: float
) -> Iterator[_Arrangement]:
    """Yield the content with its text around the diagram, next to it, and both.

    Args:
        content: What the picture is made of.
        detail: How much it shows.
        wide: The width of the diagram in px, or its least.
        high: Its height, or its least.
    """

    def around(most: float) -> float:
        return high + content.once(_text_around, detail, most)

    under = content.once(key_height, detail.card)
    yield _Arrangement(max(wide, LEAST), high, around, partial(_around, content, detail), under)
    for aside in ASIDE:
        width = max(wide + GUTTER + aside, LEAST)

        def beside(most: float, aside: float = aside) -> float:
            strip = content.once(failures_strip, detail.alarms, aside)
            column = stacked([*_column(content, detail, aside), *strip], BETWEEN)
            return max(high, column.height) + content.once(_head_height, most)

        def over(most: float, aside: float = aside) -> float:
            column = stacked(_column(content, detail, aside), BETWEEN)
            strip = content.once(failures_strip, detail.alarms, most)
            under = sum(block.height for block in strip)
            return max(high, column.height) + content.once(_head_height, most) + under - _LONGER

        yield _Arrangement(width, high, beside, partial(_beside, content, detail, aside), under)
        if content.view.failures and _column(content, detail, ASIDE[1]):
            draw = partial(_beside, content, detail, aside, is_strip_under=True)
            yield _Arrangement(width, high, over, draw, under)


def _head_height(content: Content, most: float) -> float:
    """Return how high in px the head is at least on a page that is no wider than so many px."""
    return framed(content, most, []).height


def _text_around(content: Content, detail: Detail, most: float) -> float:
    """Return how high in px all text is at least where it is no wider than so many px."""
    return _around(content, detail, Block(most, 0, ())).height - _LONGER


def _column(content: Content, detail: Detail, width: float) -> list[Block]:
    """Draw the blocks next to the diagram, without the failures."""
    return [
        *leading_chapters(content, detail, width),
        *later_chapters(content, detail, width),
        *content.once(hop_list, width),
    ]


def _around(content: Content, detail: Detail, diagram: Block) -> Block:
    """Draw a diagram with all other blocks over and under it."""
    width = max(diagram.width, LEAST)
    return framed(
        content,
        width,
        [
            *leading_chapters(content, detail, width),
            centred(diagram, width),
            *later_chapters(content, detail, width),
            *content.once(hop_list, width),
            *content.once(failures_strip, detail.alarms, width),
        ],
    )


def _beside(
    content: Content,
    detail: Detail,
    aside: float,
    diagram: Block,
    *,
    is_strip_under: bool = False,
) -> Block:
    """Draw a diagram with a column of blocks next to it, the strip among them or under both."""
    blocks = _column(content, detail, aside)
    strip = [] if is_strip_under else content.once(failures_strip, detail.alarms, aside)
    column = stacked([*blocks, *strip], BETWEEN)
    both = side_by_side([diagram, Block(aside, column.height, column.items)], GUTTER)
    width = max(both.width, LEAST)
    under = content.once(failures_strip, detail.alarms, width) if is_strip_under else []
    return framed(content, width, [both, *under])


def _diagrams(
    content: Content, detail: Detail, best: _Best
) -> Iterator[tuple[Guess | None, Block]]:
    """Yield the diagram of the kind, or else that of several ways of columns, with its guess.

    Columns whose cards alone make a worse page than what was found so far are not laid out.
    """
    if draw := content.look.own_diagram:
        yield None, content.once(_own, draw)
        return
    for guess in content.once(guesses, detail, best.is_narrow):
        hope = expected(content, detail, guess)
        if (
            best.may_be(hope, guess.weight)
            and best.cost_of(guess.width, guess.weight) < best.cost
            and _has_room(content, detail, guess, best)
        ):
            yield guess, content.once(laid, detail.card, detail.is_labelled, guess.place)


def _has_room(content: Content, detail: Detail, guess: Guess, best: _Best) -> bool:
    """Return whether a way of columns can make the best page, however Graphviz places them."""
    size = content.once(least, detail.card, detail.is_labelled, guess.place)
    ways = _arrangements(content, detail, *size)
    return any(best.may_be(way.least(content, best, guess.weight), guess.weight) for way in ways)


def _own(content: Content, draw: Callable[[View, Numbering, Engine], Block]) -> Block:
    """Draw the diagram that a kind draws itself."""
    return captioned(content, draw(content.view, content.numbers, content.engine))


def _may_be(content: Content, detail: Detail, most: float, *, is_narrow: bool = False) -> bool:
    """Return whether a page with some detail may be no wider than so many px."""
    if content.look.own_diagram:
        return True
    tried = content.once(guesses, detail, is_narrow)
    return any(expected(content, detail, guess) <= most for guess in tried)
