"""The parts of a picture besides the diagram: head, chapters, hops, 3 AM strip, key."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

import attrs

from atlas.evidence.gap import Undisclosed
from atlas.model.citing import Numbering
from atlas.model.components import machines_known, shown_facts, unknown_to_all
from atlas.views.chapter import Chapter
from atlas.views.view import View
from render.forms.standing import MARGIN, Standing, standing
from render.layout.placing import Engine
from render.parts.alarms import Alarm
from render.parts.calls import CallKind
from render.parts.compact import FULL, LEAN, SLIM, WIDE, CardLook, compact_card
from render.parts.legend import key
from render.parts.panels import paragraph
from render.parts.reading import head
from render.picture.blocks import Block, centred, stacked
from render.picture.theme import Role
from render.sizes import FLATTEST, WIDEST
from render.text.flow import Run
from render.text.styles import SMALL
from render.views.alarm_panel import alarm_strip, strip_alarms
from render.views.chapters import panels
from render.views.connections import kind_of
from render.views.hops import hops
from render.views.picture import Picture

_Drawn = TypeVar("_Drawn")
LEAST = 960.0
"""The least width of a page in px without its margins."""
BETWEEN = 16.0
"""The distance of two blocks in px."""
_ROOM = 400.0
"""The height in px that chapters of a kind without a form of its own may take."""
_HOP = 300.0
"""The width in px that a column of hops needs at least."""


@attrs.frozen(cache_hash=True)
class Detail:
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


DETAILS = (
    Detail(FULL),
    Detail(FULL, is_labelled=False),
    Detail(WIDE, is_labelled=False),
    Detail(LEAN, is_labelled=False),
    Detail(FULL, is_labelled=False, has_chapters=False),
    Detail(WIDE, is_labelled=False, has_chapters=False),
    Detail(LEAN, is_labelled=False, has_chapters=False),
    Detail(LEAN, is_labelled=False, has_chapters=False, alarms=2),
    Detail(SLIM, is_labelled=False, has_chapters=False, alarms=2),
    Detail(LEAN, is_labelled=False, has_chapters=False, alarms=1),
)
"""From much to little: the first is taken that can be read well."""


@attrs.frozen
class Content:
    """What the picture of a view is made of.

    Attributes:
        view: The view.
        look: What the picture of its kind shows.
        numbers: The numbers of its sources.
        summary: One line about it.
        engine: Which Graphviz places the components.
        short: How much wider pages were than guessed, by the way that they are drawn.
    """

    view: View
    look: Picture
    numbers: Numbering
    summary: str
    engine: Engine
    short: dict[object, float] = attrs.field(factory=dict[object, float], repr=False, init=False)
    _drawn: dict[tuple[object, ...], Any] = attrs.field(
        factory=dict[tuple[object, ...], Any], repr=False, init=False
    )

    def once(self, draw: Callable[..., _Drawn], *how: object) -> _Drawn:
        """Return what a function draws of the content, drawn once: arrangements share it.

        Args:
            draw: The function.
            how: What it is given besides the content.
        """
        if (draw, *how) not in self._drawn:
            self._drawn[draw, *how] = draw(self, *how)
        drawn: _Drawn = self._drawn[draw, *how]
        return drawn

    def least(self, width: float, height: float) -> float:
        """Return the least width in px of a page that holds something so wide and high.

        Args:
            width: The width in px.
            height: Its height in px.
        """
        return max(width + 2 * MARGIN, (height + 2 * MARGIN) / self.look.tallest)

    def page(self, body: Block) -> tuple[float, float]:
        """Return the width and height of a picture around what it shows.

        Args:
            body: The arrangement.
        """
        width, height = body.width + 2 * MARGIN, body.height + 2 * MARGIN
        width = max(width, height / self.look.tallest)
        return width, max(height, width * FLATTEST)


def compact_cards(content: Content, look: CardLook) -> dict[str, Block]:
    """Draw the compact cards of the components by their ids.

    Args:
        content: What the picture is made of.
        look: What the cards show.
    """
    shown = content.once(standing_of).cards
    return {name: compact_card(data, look) for name, data in shown.items()}


def standing_of(content: Content) -> Standing:
    """Return the components as data; a gap of all of them is not repeated on each card.

    Args:
        content: What the picture is made of.
    """
    shown = standing(content.view, content.look, content.numbers)
    unknown = content.once(unknown_facts)
    cards = {
        name: attrs.evolve(card, gaps=tuple(gap for gap in card.gaps if gap.label not in unknown))
        for name, card in shown.cards.items()
    }
    return attrs.evolve(shown, cards=cards)


def unknown_facts(content: Content) -> dict[str, dict[str, Undisclosed]]:
    """Return what is known of no component, by label: the gap of each.

    Args:
        content: What the picture is made of.
    """
    return unknown_to_all(shown_facts(content.view))


def machines_known_of(content: Content) -> tuple[str, ...]:
    """Return the components of which a machine type or number is known.

    Args:
        content: What the picture is made of.
    """
    return machines_known(shown_facts(content.view))


def captioned(content: Content, diagram: Block, gaps: Block | None = None) -> Block:
    """Draw a diagram over the sentence that its kind has about it, and what no card can say.

    Args:
        content: What the picture is made of.
        diagram: The diagram.
        gaps: What no card can say, or None.
    """
    width = max(diagram.width, LEAST / 2)
    under = [gaps] if gaps else []
    if content.look.caption is not None:
        text = Run(content.look.caption(content.view), SMALL, Role.MUTED)
        under.insert(0, paragraph([text], width, SMALL))
    return stacked([centred(diagram, width), *under], 8) if under else diagram


def framed(content: Content, width: float, blocks: Iterable[Block]) -> Block:
    """Draw the head over some blocks.

    Args:
        content: What the picture is made of.
        width: The width in px.
        blocks: The blocks under the head.
    """
    return stacked([content.once(_head, width), *blocks], BETWEEN)


def with_key(content: Content, body: Block) -> Block:
    """Draw under an arrangement what its marks and lines mean.

    Args:
        content: What the picture is made of.
        body: The arrangement.
    """
    shown = key(body.items, content.once(_call_kinds), body.width)
    return stacked([body, shown], BETWEEN) if shown else body


def key_height(content: Content, look: CardLook) -> float:
    """Return how high in px the key is at least, with the distance to what is over it.

    Args:
        content: What the picture is made of.
        look: What the cards show.
    """
    cards = content.once(compact_cards, look).values() if content.look.own_diagram is None else ()
    items = (item for card in cards for item in card.items)
    shown = key(items, content.once(_call_kinds), WIDEST)
    return shown.height + BETWEEN if shown else 0.0


def _call_kinds(content: Content) -> list[CallKind]:
    """Return the kinds of the calls that are drawn."""
    if content.look.own_diagram is not None:
        return []
    kinds = {kind_of(call.call) for call in content.view.standing_calls}
    return [kind for kind in CallKind if kind in kinds]


def _head(content: Content, width: float) -> Block:
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


def _told(content: Content) -> list[Chapter]:
    return [chapter for chapter in content.view.finished_chapters if not chapter.is_empty]


def leading_chapters(content: Content, detail: Detail, width: float) -> list[Block]:
    """Draw the chapters that come before the diagram.

    Args:
        content: What the picture is made of.
        detail: How much it shows.
        width: The width in px.
    """
    return content.once(_leading, detail.is_brief, width) if detail.has_chapters else []


def later_chapters(content: Content, detail: Detail, width: float) -> list[Block]:
    """Draw the chapters that come after the diagram.

    Args:
        content: What the picture is made of.
        detail: How much it shows.
        width: The width in px.
    """
    return content.once(_later, detail.is_brief, width) if detail.has_chapters else []


def _leading(content: Content, is_brief: bool, width: float) -> list[Block]:  # noqa: FBT001
    return _chapters(content, width, is_brief=is_brief, are_leads=True)


def _later(content: Content, is_brief: bool, width: float) -> list[Block]:  # noqa: FBT001
    return _chapters(content, width, is_brief=is_brief, are_leads=False)


def _chapters(content: Content, width: float, *, is_brief: bool, are_leads: bool) -> list[Block]:
    """Draw the chapters at a glance that come before the diagram, or those after it."""
    view, look = content.view, content.look
    chapters = content.once(_told)
    if look.glance is not None:
        named = {chapter.key: chapter for chapter in chapters}
        chapters = [named[key] for key in look.glance if key in named]
    chosen = [
        attrs.evolve(chapter, heading=look.brief_headings.get(chapter.key, chapter.heading))
        for chapter in chapters
        if (look.leads or chapter.key in look.first) is are_leads
    ]
    drawn = {**look.drawn, **look.brief}
    if is_brief:
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


def hop_list(content: Content, width: float) -> list[Block]:
    """Draw the hops of a view with an order, in as many columns as there is room for.

    Args:
        content: What the picture is made of.
        width: The width in px.
    """
    if not content.look.numbered:
        return []
    across = max(1, min(4, int(width // _HOP)))
    return [hops(content.view, content.numbers, width, across)]


def alarms_of(content: Content) -> tuple[Alarm, ...]:
    """Return the failures that a strip can show.

    Args:
        content: What the picture is made of.
    """
    return strip_alarms(content.view, content.numbers)


def failures_strip(content: Content, most: int, width: float) -> list[Block]:
    """Draw the 3 AM strip, if a component of the view can fail.

    Args:
        content: What the picture is made of.
        most: How many failures it shows at most.
        width: The width in px.
    """
    across = 3 if width >= LEAST else 1
    alarms = content.once(alarms_of)[:most]
    strip = alarm_strip(content.view, alarms, width, across)
    return [strip] if strip else []
