import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.output.markup import number
from render.output.svg import Background, svg
from render.picture.icon import Shape, Vector
from render.picture.scene import Image, Link, Rect, Scene, Text
from render.picture.theme import Role
from render.text.fonts import Face
from render.text.styles import BODY
from tests.render.output.scenes import scene

SVG = "{http://www.w3.org/2000/svg}"
ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=40)
DRAWABLE = st.text(st.sampled_from("ab \"'<>&;]=—≈"), min_size=1, max_size=40)


def root(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - our own output


def test_it_is_xml_with_a_title_and_a_description_for_screen_readers() -> None:
    element = root(svg(scene()))
    ids = element.attrib["aria-labelledby"].split()
    named = {node.attrib["id"]: node for node in element if "id" in node.attrib}
    assert element.attrib["role"] == "img"
    assert [named[name].tag for name in ids] == [f"{SVG}title", f"{SVG}desc"]
    assert named[ids[0]].text == "A title"


@given(text=DRAWABLE)
def test_any_drawable_text_comes_out_as_it_went_in(text: str) -> None:
    drawn = root(svg(scene(Text(0, 20, text, BODY)))).find(f"{SVG}text")
    assert drawn is not None
    assert drawn.text == text


@given(text=ANY_TEXT)
def test_any_text_in_a_title_or_a_tooltip_keeps_the_xml_valid(text: str) -> None:
    link = Link((Rect(0, 0, 5, 5, fill=Role.INK),), f"https://example.org/{text}", text)
    root(svg(scene(link, title=text, description=text)))


def test_nothing_is_loaded_from_outside_and_nothing_runs() -> None:
    text = svg(scene())
    element = root(text)
    assert "<script" not in text
    assert not re.search(r"\son\w+=", text)
    for node in element.iter():
        href = node.attrib.get("href", "")
        if node.tag == f"{SVG}a":
            assert node.attrib["target"] == "_blank"
        else:
            assert href.startswith(("#", "data:")) or not href
    assert not re.search(r"url\((?!data:)", text)


def test_no_path_of_the_machine_is_in_it() -> None:
    text = svg(scene())
    assert not re.search(r"(/home/|/root/|/tmp/|/usr/|site-packages|\.ttf|\.png[\"'])", text)


def test_an_icon_is_embedded_once_however_often_it_is_drawn() -> None:
    assert svg(scene()).count("data:image/png") == 1


def marked(*fills: str | None, background: Background = "page") -> str:
    """The SVG of an icon whose paths have these fills, drawn twice."""
    icon = Vector((0, 0, 8, 8), tuple(Shape("M0 0h8v8z", fill) for fill in fills))
    items = (Image(0, 0, 32, "till"), Image(40, 0, 32, "till"))
    return svg(Scene(80, 40, "", "", items, {"till": icon}), background)


def test_a_mark_is_one_symbol_however_often_it_is_drawn() -> None:
    text = marked("#FF6600")

    assert text.count("<path") == text.count("<symbol") == 1
    assert text.count('class="mark" color="#FF6600"/>') == 2
    assert "data:image" not in text


@pytest.mark.parametrize(
    ("colour", "light", "dark"),
    [("#FF6600", ".mark{fill:currentColor}", ""),
     ("#FFEC6E", ".mark-dark{fill:#18212B}", ".mark-dark{fill:currentColor}"),
     ("#231F20", ".mark-light{fill:currentColor}", ".mark-light{fill:#E6EDF3}"),
     (None, ".f-ink{fill:#18212B}", ".f-ink{fill:#E6EDF3}")],
)  # fmt: skip
def test_a_mark_that_would_not_be_seen_is_drawn_as_text_is(
    colour: str | None, light: str, dark: str
) -> None:
    before, _, after = marked(colour).partition("prefers-color-scheme:dark")

    assert light in before
    assert dark in after
    assert "currentColor" not in marked("#FFEC6E", background="white")


def test_an_icon_of_several_colours_keeps_them() -> None:
    text = marked("#FF6600", None)

    assert '<path d="M0 0h8v8z" fill="#FF6600"/><path d="M0 0h8v8z" fill="#18212B"/>' in text
    assert ".mark" not in text


def test_the_name_of_an_icon_is_not_in_the_picture() -> None:
    assert "till" not in marked("#FF6600")


def test_only_the_faces_that_are_drawn_are_embedded() -> None:
    text = svg(scene(Text(0, 20, "plain", BODY)))
    assert text.count("@font-face") == 1
    assert f'"{Face.SANS.family}"' in text
    assert "font-kerning:none" in text


def test_a_character_outside_the_common_ones_is_embedded_too() -> None:
    plain = svg(scene(Text(0, 20, "plain", BODY)))
    greek = svg(scene(Text(0, 20, "plaiñ", BODY)))
    assert len(greek) > len(plain)


def test_a_dark_variant_follows_the_reader() -> None:
    text = svg(scene())
    dark = text[text.index("prefers-color-scheme:dark") :]
    assert ".f-ink{fill:#E6EDF3}" in dark
    assert ".f-state{" not in dark


def test_tooltips_and_links_are_there() -> None:
    (link,) = root(svg(scene())).findall(f"{SVG}a")
    assert link.attrib["href"] == "https://example.org/a?b=1&c=2"
    assert link[0].tag == f"{SVG}title"
    assert link[0].text == 'a "source"'


def test_a_tooltip_without_an_address_is_no_link() -> None:
    text = svg(scene(Link((Rect(0, 0, 5, 5, fill=Role.INK),), None, "told")))
    assert "<a " not in text
    assert "<title>told</title>" in text


def test_a_group_is_named_and_moved() -> None:
    assert (
        'data-name="moved" role="group" aria-label="a moved box" transform="translate(200 100)"'
        in (svg(scene()))
    )


@given(value=st.floats(-1e6, 1e6))
def test_numbers_have_two_decimals_at_most(value: float) -> None:
    text = number(value)
    assert re.fullmatch(r"-?\d+(\.\d{1,2})?", text)
    assert text != "-0"
    assert abs(float(text) - value) <= 0.0051


def test_the_same_scene_gives_the_same_text() -> None:
    assert svg(scene()) == svg(scene())
