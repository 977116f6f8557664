import io
import struct
from collections.abc import Iterator

from PIL import Image

from atlas import Plane
from render.output.palette import MOST, Palette
from render.output.png import png
from render.picture.scene import Glyph, Rect, Scene, Text
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
