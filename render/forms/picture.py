"""A view as a picture: the diagram of its kind and a 3 AM strip, for a page, a README, a slide."""

from collections.abc import Iterable, Iterator

import attrs

from atlas.model.citing import Numbering, numbering
from atlas.views.view import View
from render.forms.drawing import Drawing
from render.forms.standing import MARGIN, Standing, scene, standing
from render.layout.placing import Engine
from render.parts.calls import CallData, CallKind, number_label, protocol_label
from render.parts.columns import Parts, columns, packings
from render.parts.compact import FULL, LEAN, SLIM, WIDE, CardLook, compact_card, compact_width
from render.parts.panels import GUTTER
from render.parts.reading import head
from render.picture.blocks import Block, side_by_side, stacked
from render.views.alarm_panel import alarm_strip
from render.views.chapters import panels
from render.views.hops import hops
from render.views.picture import Picture
from render.views.registry import picture_of

WIDEST = 1570.0
"""The width in px at which the smallest text, of 12 px, has 11 of them when fitted to 1,440."""
FLATTEST = 9 / 16
"""The least height of a picture as a multiple of its width."""

_GOOD = 1440.0
"""A width up to which nothing is left out to make the text larger."""
_LEAST = 960.0
_COLUMNS = (180.0, 300.0, 420.0, 540.0, 700.0, 900.0)
"""The heights in px that the columns of a diagram are tried with."""
_ASIDE = (380.0, 460.0)
"""The widths in px that a column next to the diagram is tried with."""
_GAP = 16.0


@attrs.frozen
class _Detail:
    """How much a picture shows.

    Attributes:
        card: What the cards show.
        is_labelled: Whether calls without a number show their protocol.
        has_chapters: Whether chapters are shown besides the diagram.
    """

    card: CardLook
    is_labelled: bool = True
    has_chapters: bool = True


_DETAILS = (
    _Detail(FULL),
    _Detail(FULL, is_labelled=False),
    _Detail(WIDE, is_labelled=False),
    _Detail(LEAN, is_labelled=False),
    _Detail(FULL, is_labelled=False, has_chapters=False),
    _Detail(WIDE, is_labelled=False, has_chapters=False),
    _Detail(LEAN, is_labelled=False, has_chapters=False),
    _Detail(SLIM, is_labelled=False, has_chapters=False),
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
        IconError: A technology names an icon that `diagrams` does not have.
        LayoutError: Graphviz failed.
    """
    content = _Content(view, picture_of(view), numbering(view), summary, engine)
    body = _body(content)
    width, height = content.page(body)
    left = (width - 2 * MARGIN - body.width) / 2
    top = (height - 2 * MARGIN - body.height) / 2
    page = Block(width - 2 * MARGIN, height - 2 * MARGIN, (body.at(left, top),))
    return Drawing(scene(view, view.kind_label(), page, summary))


def _body(content: _Content) -> Block:
    """Return the arrangement with the most detail that can be read well, else the most readable."""
    bodies: list[Block] = []
    for detail in _DETAILS:
        body = min(_arrangements(content, detail), key=lambda block: content.page(block)[0])
        bodies.append(body)
        if content.page(body)[0] <= _GOOD:
            break
    return min(bodies, key=lambda block: content.page(block)[0])


def _arrangements(content: _Content, detail: _Detail) -> Iterator[Block]:
    """Yield the content with the text under the diagram, and next to it."""
    for diagram in _diagrams(content, detail):
        width = max(diagram.width, _LEAST)
        texts = _texts(content, detail, width, 3)
        yield _framed(content, width, [_centred(diagram, width), *texts])
        for aside in _ASIDE:
            column = stacked(_texts(content, detail, aside, 1), _GAP)
            both = side_by_side([diagram, Block(aside, column.height, column.items)], GUTTER)
            yield _framed(content, max(both.width, _LEAST), [both])


def _diagrams(content: _Content, detail: _Detail) -> Iterator[Block]:
    """Yield the diagram of a view, with columns of several heights."""
    view, look, numbers = content.view, content.look, content.numbers
    own = look.brief_diagram or look.diagram
    if own is not None:
        yield own(view, numbers, content.engine)
    if own is not None and not view.connections:
        return
    shown = standing(view, look, numbers)
    cards = {
        name: compact_card(data, compact_width(data, detail.card), detail.card)
        for name, data in shown.cards.items()
    }
    planes = {name: data.plane for name, data in shown.cards.items()}
    labels = _labels(shown, look, detail)
    parts = Parts(cards, planes, shown.calls, labels, shown.groups, _heavy(shown, look))
    for packed_rows in packings(parts, _COLUMNS):
        yield columns(parts, packed_rows, content.engine)


def _labels(shown: Standing, look: Picture, detail: _Detail) -> dict[str, Block]:
    """Return what stands on the lines: numbers where the view has an order, else the protocols."""
    if look.numbered:
        return {call.id: number_label(call) for call in shown.calls}
    if not detail.is_labelled:
        return {}
    labels = {call.id: protocol_label(call) for call in shown.calls}
    return {name: block for name, block in labels.items() if block is not None}


def _heavy(shown: Standing, look: Picture) -> frozenset[str]:
    """Return the calls of the main path, where the view has an order."""
    if not look.numbered:
        return frozenset()
    return frozenset(call.id for call in shown.calls if _is_main(call))


def _is_main(call: CallData) -> bool:
    return call.kind is CallKind.REQUEST and "optional" not in call.note


def _framed(content: _Content, width: float, blocks: Iterable[Block]) -> Block:
    view = content.view
    top = head(
        view.system.name,
        view.title,
        view.kind_label(),
        str(view.as_of),
        width,
        summary=content.summary,
    )
    return stacked([top, *blocks], _GAP)


def _texts(content: _Content, detail: _Detail, width: float, across: int) -> list[Block]:
    """Draw the chapters at a glance, the hops and the 3 AM strip."""
    view, look, numbers = content.view, content.look, content.numbers
    chapters = {chapter.key: chapter for chapter in view.chapters() if not chapter.is_empty}
    chosen = [chapters[key] for key in look.glance if key in chapters and detail.has_chapters]
    brief = attrs.evolve(look, drawn={**look.drawn, **look.brief})
    strip = alarm_strip(view, numbers, width, across)
    return [
        *panels(view, chosen, brief, numbers, width),
        *([hops(view, numbers, width, across)] if look.numbered else []),
        *([strip] if strip else []),
    ]


def _centred(block: Block, width: float) -> Block:
    """Return a block in the middle of a width."""
    if block.width >= width:
        return block
    return Block(width, block.height, (block.at((width - block.width) / 2, 0),))
