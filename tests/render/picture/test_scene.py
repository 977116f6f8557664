from render.picture.scene import Group, Link, Rect, Text, walk
from render.picture.theme import Role
from render.text.styles import BODY


def text(content: str) -> Text:
    return Text(0, 0, content, BODY, Role.INK)


def test_items_are_walked_in_the_order_of_painting() -> None:
    ground = Rect(0, 0, 1, 1, fill=Role.PAGE)
    inner = Link((text("b"),), None, "")
    outer = Group((text("a"), inner, text("c")))

    assert [*walk([ground, outer, text("d")])] == [
        *(ground, outer, text("a"), inner, text("b"), text("c"), text("d"))
    ]
