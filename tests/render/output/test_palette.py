from hypothesis import given
from hypothesis import strategies as st

from render.output.palette import MOST, Colour, Palette

CHANNEL = st.integers(0, 255)


def apart(one: Colour, other: Colour) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


@given(side=st.integers(7, 60), colour=st.tuples(CHANNEL, CHANNEL, CHANNEL))
def test_a_full_palette_gives_the_first_of_the_closest_colours(side: int, colour: Colour) -> None:
    palette = Palette()
    for index in range(MOST * 2):
        red, green, blue = index % 7, index // 7 % 7, index // 49
        palette.nearest((red * side % 256, green * side % 256, blue * side % 256))
    channels = palette.channels()
    known = list(zip(channels[::3], channels[1::3], channels[2::3], strict=True))

    number = palette.nearest(colour)

    closest = min(known, key=lambda one: apart(one, colour))
    if len(known) == MOST:
        assert number == known.index(closest)
    else:
        assert apart(palette.colour(number), colour) <= apart(closest, colour)


def test_a_colour_between_two_is_the_same_each_time() -> None:
    palette = Palette()
    white, black = palette.nearest((255, 255, 255)), palette.nearest((0, 0, 0))

    assert palette.between(white, black, 0.5) == palette.between(white, black, 0.5)
    assert palette.copy().between(white, black, 0.5) == palette.between(white, black, 0.5)
