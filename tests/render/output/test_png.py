import io
import struct
from collections.abc import Iterator

import pytest
from PIL import Image

from atlas import Plane
from render.output.palette import MOST, Palette
from render.output.png import png
from render.picture.icon import Box, Shape, Vector
from render.picture.scene import Glyph, Rect, Scene, Text
from render.picture.scene import Image as Icon
from render.picture.theme import SHADES, Role, rgb
from render.text.styles import BODY
from tests.render.output.scenes import RAINBOW, scene


def opened(picture: Scene) -> Image.Image:
    return Image.open(io.BytesIO(png(picture))).convert("RGB")


def chunks(data: bytes) -> Iterator[bytes]:
    start = 8
    while start < len(data):
        (length,) = struct.unpack(">I", data[start : start + 4])
        yield data[start + 4 : start + 8]
        start += length + 12


def test_it_has_twice_the_size() -> None:
    assert opened(scene()).size == (600, 400)


def test_the_same_scene_gives_the_same_bytes_and_no_date() -> None:
    assert png(scene()) == png(scene())
    assert set(chunks(png(scene()))) <= {b"IHDR", b"PLTE", b"IDAT", b"IEND"}


def test_plane_colours_are_exact() -> None:
    for index, plane in enumerate(Plane):
        box = Rect(index * 20, 0, 20, 20, fill=Role[plane.name])
        assert opened(scene(*RAINBOW, box)).getpixel((index * 40 + 20, 20)) == rgb(plane.colour)


def test_the_page_is_white() -> None:
    picture = opened(scene(*RAINBOW))
    assert picture.getpixel((599, 399)) == (255, 255, 255)


def test_text_is_drawn_where_it_was_measured() -> None:
    picture = opened(scene(Text(50, 100, "HHHH", BODY)))
    dark = picture.convert("L").point(lambda value: 255 if value < 128 else 0).getbbox()
    assert dark is not None
    left, top, _, bottom = dark
    assert 100 <= left <= 106
    assert bottom in (200, 201)
    assert 200 - top in range(16, 20)


def test_upward_text_is_drawn_to_the_left_of_its_baseline() -> None:
    picture = opened(scene(Text(50, 150, "HHHH", BODY, upward=True)))
    dark = picture.convert("L").point(lambda value: 255 if value < 128 else 0).getbbox()
    assert dark is not None
    left, top, right, bottom = dark
    assert right in (100, 101)
    assert bottom <= 300
    assert bottom - top > right - left


def test_an_outline_keeps_what_lies_inside() -> None:
    inside = Rect(40, 40, 20, 20, fill=Role.STATE)
    picture = opened(scene(inside, Rect(30, 30, 60, 60, stroke=Role.INK, radius=8)))
    assert picture.getpixel((100, 100)) == rgb(Plane.STATE.colour)


def test_a_shape_over_the_border_of_the_page_is_cut_off() -> None:
    glyphs = [Glyph(x, y, 30, "edge", Role.INK) for x in (-15, 285) for y in (-15, 185)]
    texts = [Text(280, 198, "long text", BODY), Text(-10, 5, "long text", BODY)]
    assert opened(scene(*glyphs, *texts, Rect(-5, -5, 20, 20, fill=Role.HIT, radius=6))).size


def painted(data: str, fill: str | None, box: Box = (0, 0, 8, 8)) -> Image.Image:
    icon = Vector(box, (Shape(data, fill),))
    return opened(Scene(32, 32, "", "", (Icon(0, 0, 32, "till"),), {"till": icon}))


@pytest.mark.parametrize(
    ("fill", "colour"),
    [("#FF6600", "#FF6600"), ("#FFEC6E", SHADES[Role.INK].light), (None, SHADES[Role.INK].light)],
)
def test_a_mark_is_in_its_colour_or_in_that_of_text(fill: str | None, colour: str) -> None:
    assert painted("M0 0h8v8H0z", fill).getpixel((32, 32)) == rgb(colour)


@pytest.mark.parametrize(
    ("data", "x", "filled"),
    [
        ("M0 0h8v8H0zm2 2v4h4V2z", 32, False),  # a hole goes round the other way
        ("M0 0h8v8H0zm2 2h4v4H2z", 32, True),
        ("M0 0h8v8H0zM9 9z", 32, True),
        ("M8 4A4 4 0 110 4a4 4 0 018 0", 32, True),
        ("M8 4A4 4 0 110 4a4 4 0 018 0", 2, False),
        ("M0 0Q8 0 8 4T0 8", 32, True),
        ("M1 0h7v8H1zl-1 8", 16, True),  # goes on from where the path began
    ],
)
def test_the_inside_of_a_path_is_filled(data: str, x: int, filled: bool) -> None:  # noqa: FBT001
    y = 32 if x == 32 else 2 if x == 2 else 16
    assert (painted(data, None).getpixel((x, y)) == (255, 255, 255)) is not filled


def test_a_view_box_that_is_no_square_is_fitted_in_the_middle() -> None:
    drawn = painted("M-4 0h8v4h-8z", None, box=(-4, 0, 8, 4))

    assert drawn.getpixel((32, 32)) == rgb(SHADES[Role.INK].light)
    assert drawn.getpixel((32, 12)) == drawn.getpixel((32, 52)) == (255, 255, 255)


def test_a_small_view_box_keeps_its_curves() -> None:
    box = (0.0, 0.0, 0.08, 0.08)
    small = painted("M.08 .04A.04 .04 0 110 .04a.04 .04 0 01.08 0", None, box=box)

    assert small.tobytes() == painted("M8 4A4 4 0 110 4a4 4 0 018 0", None).tobytes()


def test_there_are_never_more_inks_than_a_png_can_number() -> None:
    palette = Palette()
    numbers = range(len({shade.light for shade in SHADES.values()}))
    for ground in numbers:
        for ink in numbers:
            palette.ramp(ground, ink)
    assert len(palette.channels()) // 3 <= MOST
    assert [palette.colour(palette.roles[role]) for role in Role] == [
        rgb(SHADES[role].light) for role in Role
    ]


def test_text_takes_nothing_of_the_colour_of_what_stands_close_before_it() -> None:
    for way in range(-4, 5):
        close = Rect(48 + way / 2, 80, 1, 40, fill=Role.HIT)
        picture = opened(scene(close, Text(50, 100, "; growth", BODY, Role.MUTED)))
        (_, most), *_ = sorted(picture.crop((104, 180, 190, 200)).getcolors() or (), reverse=True)
        assert most == (255, 255, 255)
