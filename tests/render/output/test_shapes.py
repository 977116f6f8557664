from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow

from atlas.technologies.icon_svg import drawing
from render.output.canvas import Canvas
from render.output.palette import palette_for
from render.output.shapes import paint_vector
from render.picture.icon import Shape, Vector

NUMBER = st.floats(-60, 60).map(lambda value: f"{value:.3f}") | st.sampled_from(["0", "1e2", ".5"])
FLAG = st.sampled_from("01")


def command(letters: str, *arguments: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    numbers = st.tuples(*arguments).map(" ".join)
    repeated = st.lists(numbers, min_size=1, max_size=3).map(" ".join)
    return st.builds(lambda letter, given_: f"{letter}{given_}", st.sampled_from(letters), repeated)


COMMAND = st.one_of(
    command("MmLlTt", NUMBER, NUMBER),
    command("HhVv", NUMBER),
    command("SsQq", *[NUMBER] * 4),
    command("Cc", *[NUMBER] * 6),
    command("Aa", NUMBER, NUMBER, NUMBER, FLAG, FLAG, NUMBER, NUMBER),
    st.sampled_from("Zz"),
)


@given(commands=st.lists(COMMAND, max_size=8))
def test_every_path_that_is_read_is_painted(commands: list[str]) -> None:
    data = f"M1 1{''.join(commands)}"
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{data}"/></svg>'
    (shape,) = drawing(text.encode(), "till.svg").shapes
    vector = Vector((0, 0, 24, 24), (Shape(shape.data, shape.fill),))
    canvas = Canvas.blank((64, 64), palette_for([vector]), 2)

    paint_vector(canvas, vector, (0, 0), 32)

    assert isinstance(canvas.page, Pillow.Image)
