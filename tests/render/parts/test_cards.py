from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import Plane
from atlas.errors import LabelError
from atlas.evidence.grade import Grade
from atlas.model.values import Cite, Value
from render.parts.card_data import CardData, Gap, Row, Tone
from render.parts.cards import NARROWEST, WIDEST, card, natural_width
from render.picture.blocks import Block
from render.picture.scene import Anchor, Glyph, Group, Image, Item, Link, Rect, Text, text_of, walk
from render.picture.theme import Role
from render.text.fonts import measure

texts = st.text(st.sampled_from("ab cdE-f0/1.≈"), min_size=1, max_size=90).filter(str.strip)
rows = st.builds(Row, texts, st.builds(Value, texts, st.sampled_from(Grade)))


def data(**changes: Any) -> CardData:
    given_: dict[str, Any] = {
        "name": "store",
        "plane": Plane.STATE,
        "technology": "ScyllaDB 5.2",
        **changes,
    }
    return CardData(**given_)


def shown(block: Block) -> str:
    return text_of(block.items).replace("\u00a0", " ")


def placed(items: tuple[Item, ...]) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each text and box."""
    boxes: list[tuple[float, float, float, float]] = []
    for item in walk(items):
        assert not isinstance(item, Group)
        if isinstance(item, Text):
            assert item.anchor is Anchor.START
            wide = measure(item.text, item.style)
            boxes.append((item.x, item.y - item.style.size * 0.75, item.x + wide, item.y + 3))
        elif isinstance(item, Rect):
            boxes.append((item.x, item.y, item.x + item.width, item.y + item.height))
        elif isinstance(item, Glyph | Image):
            boxes.append((item.x, item.y, item.x + item.size, item.y + item.size))
    return boxes


@given(
    name=texts,
    role=texts,
    rows=st.lists(rows, max_size=5).map(tuple),
    gaps=st.lists(st.builds(Gap, texts, texts), max_size=4).map(tuple),
    badges=st.lists(texts, max_size=3).map(tuple),
    tone=st.sampled_from(Tone),
)
def test_nothing_on_a_card_stands_out_of_it(**changes: Any) -> None:
    made = data(**changes)
    block = card(made, natural_width(made))
    for left, top, right, bottom in placed(block.items):
        assert left >= -0.01
        assert top >= -0.01
        assert right <= block.width + 0.01
        assert bottom <= block.height + 0.01


@given(name=texts, rows=st.lists(rows, max_size=3).map(tuple))
def test_a_card_has_a_width_between_its_bounds(**changes: Any) -> None:
    assert NARROWEST <= natural_width(data(**changes)) <= WIDEST


def test_a_figure_shows_its_mark_and_its_sources() -> None:
    value = Value("$1.1 M/mo", Grade.MODELLED, (Cite("1"), Cite("2")))
    assert "≈\n $1.1 M/mo\n [1]\n[2]" in shown(card(data(rows=(Row("cost", value),)), 260))


def test_a_gap_shows_its_label_behind_a_dash() -> None:
    block = card(data(gaps=(Gap("backup", "looked in the post"), Gap("cost", "looked"))), 260)
    assert "—\nbackup,\ncost" in shown(block)
    tooltips = [item.tooltip for item in walk(block.items) if isinstance(item, Link)]
    assert "looked in the post" in tooltips


@pytest.mark.parametrize("tone", [Tone.HIT, Tone.DEGRADED])
def test_a_failures_effect_is_told_in_words_too(tone: Tone) -> None:
    assert tone.value in shown(card(data(tone=tone), 260))


def test_a_component_without_an_icon_gets_the_glyph_of_its_plane_and_no_letter() -> None:
    block = card(data(technology="in-house"), 260)
    glyphs = [item for item in walk(block.items) if isinstance(item, Glyph)]

    assert not any(isinstance(item, Image) for item in walk(block.items))
    assert [glyph.key for glyph in glyphs] == ["state", "state"]
    assert "\nI\n" not in shown(block)


@pytest.mark.parametrize(
    ("icon", "grounds"), [("simple-icons:redis", 0), ("diagrams.onprem.database.Scylla", 1)]
)
def test_a_mark_stands_on_the_card_and_pixels_on_a_light_ground(icon: str, grounds: int) -> None:
    items = list(walk(card(data(icon=icon), 260).items))

    assert len([item for item in items if isinstance(item, Image)]) == 1
    filled = [item for item in items if isinstance(item, Rect) and item.fill is Role.ICON]
    assert len(filled) == grounds


def test_the_header_has_the_planes_colour_and_glyph() -> None:
    items = list(walk(card(data(), 260).items))
    assert any(isinstance(item, Rect) and item.fill is Role.STATE for item in items)
    assert any(isinstance(item, Glyph) and item.key == "state" for item in items)


def test_text_that_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(LabelError):
        card(data(name="store 😀"), 260)


def test_the_place_of_a_card_in_an_order_covers_nothing() -> None:
    items = [*walk(card(data(number="12"), 240).items)]
    glyph = next(item for item in items if isinstance(item, Glyph))
    name = next(item for item in items if isinstance(item, Text) and item.text == "store")
    disc = next(item for item in items if isinstance(item, Rect) and item.fill is Role.HIT)

    assert disc.x > 0
    assert disc.x + disc.width < glyph.x
    assert glyph.x + glyph.size < name.x
