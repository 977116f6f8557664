from hypothesis import given
from hypothesis import strategies as st

from atlas import Plane
from render.layout.packing import packed

SERVICE = Plane.SERVICE


def rows(
    names: str, *calls: str, widest: float = 1000, plane: Plane = SERVICE
) -> list[tuple[str, ...]]:
    planes = dict.fromkeys(names, plane)
    pairs = [(call[0], call[1]) for call in calls]
    return [row.ids for row in packed(planes, dict.fromkeys(names, 240.0), pairs, widest)]


def test_planes_follow_each_other_as_a_request_meets_them() -> None:
    planes = {"d": Plane.CONTROL, "c": Plane.STATE, "b": Plane.SERVICE, "a": Plane.EDGE}
    packed_rows = packed(planes, dict.fromkeys("abcd", 240.0), [], 1000)
    assert [row.plane for row in packed_rows] == list(Plane)


def test_what_fits_stands_side_by_side() -> None:
    assert rows("abc") == [("a", "b", "c")]


def test_what_does_not_fit_goes_into_the_next_row() -> None:
    assert rows("abcde") == [("a", "b", "c"), ("d", "e")]


def test_a_chain_of_calls_runs_sideways() -> None:
    assert rows("ab", "ab") == [("a", "b")]


def test_what_is_called_by_two_stands_below_them() -> None:
    assert rows("abc", "ac", "bc") == [("a", "b"), ("c",)]


def test_a_circle_of_calls_is_no_obstacle() -> None:
    assert sorted(name for row in rows("abc", "ab", "bc", "ca") for name in row) == ["a", "b", "c"]


@given(calls=st.lists(st.sampled_from([a + b for a in "abcdef" for b in "abcdef" if a != b])))
def test_every_component_stands_in_one_row(calls: list[str]) -> None:
    packed_rows = rows("abcdef", *calls, widest=700)
    assert sorted(name for row in packed_rows for name in row) == list("abcdef")
