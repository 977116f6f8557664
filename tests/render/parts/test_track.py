from typing import Any

from render.parts.panels import paragraph
from render.parts.track import Stop, room, track
from render.picture.blocks import Block
from render.picture.scene import Dash, Path, Text, walk
from render.picture.theme import Role
from render.text.flow import Run
from render.text.styles import BODY, SMALL

WIDTH = 900.0


def stop(name: str, **changes: Any) -> Stop:
    given = {
        "mark": (Run("2019", SMALL),),
        "body": paragraph([Run(f"about {name}", BODY)], room(WIDTH)),
        **changes,
    }
    return Stop(heading=name, **given)


def drawn(*stops: Stop) -> Block:
    return track(stops, WIDTH)


def texts(block: Block) -> list[str]:
    return [item.text for item in walk(block.items) if isinstance(item, Text)]


def paths(block: Block, role: Role) -> list[Path]:
    return [item for item in walk(block.items) if isinstance(item, Path) and item.stroke is role]


def test_stops_stand_under_each_other_with_all_they_tell() -> None:
    block = drawn(stop("one"), stop("two", link=(Run("4 × in 3 months", SMALL),)))

    assert block.width == WIDTH
    assert [text for text in texts(block) if text != "2019"] == [
        "one",
        "about one",
        "4 × in 3 months",
        "two",
        "about two",
    ]


def test_an_arrow_leads_from_each_stop_to_the_next() -> None:
    arrows = [path for path in paths(drawn(stop("a"), stop("b"), stop("c")), Role.CALL) if path.tip]

    assert len(arrows) == 2
    assert all(path.tip and path.tip[1] > path.points[0][1] for path in arrows)


def test_a_gate_is_a_diamond_on_the_way() -> None:
    plain = paths(drawn(stop("a"), stop("b")), Role.CALL)
    gated = paths(drawn(stop("a"), stop("b", gate=True)), Role.CALL)

    assert len(gated) == len(plain) + 1


def test_a_way_back_is_dashed_and_leads_upwards() -> None:
    block = drawn(stop("a"), stop("b", back=True))
    (back,) = paths(block, Role.FALLBACK)

    assert back.dash is Dash.DASHED
    assert back.tip is not None
    assert back.tip[1] < back.points[0][1]
    assert not paths(drawn(stop("a"), stop("b")), Role.FALLBACK)


def test_a_barrier_crosses_the_whole_track() -> None:
    block = drawn(stop("a"), stop("b", barrier="Point of no return"))
    (line,) = paths(block, Role.HIT)

    assert [x for x, _ in line.points] == [0, WIDTH]
    assert "Point of no return" in texts(block)
    assert block.height > drawn(stop("a"), stop("b")).height


def test_nothing_leads_to_the_first_stop() -> None:
    block = drawn(stop("a", gate=True, back=True, barrier="x"))

    assert not paths(block, Role.CALL)
    assert "x" not in texts(block)


def test_a_long_link_makes_room_for_itself() -> None:
    link = (Run("word " * 200, SMALL),)

    assert drawn(stop("a"), stop("b", link=link)).height > drawn(stop("a"), stop("b")).height


def test_no_heading_is_cut() -> None:
    words = [f"word{number}" for number in range(60)]
    block = drawn(stop(" ".join(words), remark=(Run("3 parcels", SMALL),)))
    shown = " ".join(texts(block)).split()

    assert [word for word in words if word not in shown] == []
    assert block.height > drawn(stop("word")).height
