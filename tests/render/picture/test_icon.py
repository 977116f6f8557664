import pytest

from render.picture.icon import Shape, Vector
from render.picture.theme import SHADES, Role

BOX = (0.0, 0.0, 8.0, 8.0)


def mark(*fills: str | None) -> Vector:
    return Vector(BOX, tuple(Shape("M0 0h8v8z", fill) for fill in fills))


@pytest.mark.parametrize(
    ("colour", "light", "dark"),
    [("#FF6600", True, True), ("#FFEC6E", False, True), ("#231F20", True, False),
     (None, False, False)],
)  # fmt: skip
def test_a_colour_stands_out_where_it_has_enough_contrast(
    colour: str | None,
    light: bool,  # noqa: FBT001 - a table
    dark: bool,  # noqa: FBT001 - a table
) -> None:
    drawn = mark(colour)

    assert (drawn.stands_out(dark=False), drawn.stands_out(dark=True)) == (light, dark)
    assert drawn.light_colours == [colour if light else SHADES[Role.INK].light]


def test_what_has_one_colour_is_a_mark() -> None:
    assert mark("#FF6600", "#FF6600").is_mark
    assert not mark("#FF6600", None).is_mark
    assert mark("#FFEC6E", None).light_colours == ["#FFEC6E", SHADES[Role.INK].light]
