from hypothesis import given
from hypothesis import strategies as st

from render.layout.ports import ports
from render.layout.ranks import Wire


def test_boxes_over_each_other_get_one_place() -> None:
    ((upper, lower),) = ports([Wire("e", "a", "b")], {"a": (0, 100), "b": (50, 200)})
    assert upper == lower
    assert 50 < upper < 100


def test_lines_meet_a_box_in_the_order_of_what_they_come_from() -> None:
    spans = {"left": (0.0, 80.0), "right": (300.0, 380.0), "box": (100.0, 280.0)}
    (_, first), (_, second) = ports([Wire("e", "right", "box"), Wire("f", "left", "box")], spans)
    assert first > second


@given(count=st.integers(1, 12), width=st.integers(60, 300))
def test_lines_stay_on_the_side_and_keep_their_order(count: int, width: int) -> None:
    spans = {"box": (0.0, float(width))}
    spans |= {f"n{number}": (number * 100.0, number * 100.0 + 80) for number in range(count)}
    joins = ports([Wire(f"e{number}", f"n{number}", "box") for number in range(count)], spans)
    places = [lower for _, lower in joins]
    assert places == sorted(places)
    assert all(0 <= place <= width for place in places)
