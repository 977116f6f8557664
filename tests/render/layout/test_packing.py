from hypothesis import given
from hypothesis import strategies as st

from atlas import Plane
from render.layout.packing import followed, packed

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


def in_order(planes: dict[str, Plane], *calls: str, most: int = 8) -> list[str] | None:
    found = followed(planes, [(call[0], call[1]) for call in calls], most)
    return None if found is None else ["".join(row.ids) for row in found]


QUEUED = {"a": SERVICE, "q": Plane.STATE, "b": SERVICE, "s": Plane.STATE}


def test_a_caller_stands_before_all_that_it_calls() -> None:
    assert in_order(dict.fromkeys("abcd", SERVICE), "ab", "ac", "ad") == ["a", "bcd"]


def test_a_plane_comes_again_where_the_calls_come_back_to_it() -> None:
    assert in_order(QUEUED, "aq", "qb", "bs") == ["a", "q", "b", "s"]


def test_the_fewest_rows_are_taken() -> None:
    planes = {"a": SERVICE, "b": SERVICE, "s": Plane.STATE, "t": Plane.STATE}
    assert in_order(planes, "as", "ab", "bt") == ["a", "b", "st"]


def test_what_nothing_calls_stands_near_to_what_it_calls() -> None:
    assert in_order(dict.fromkeys("abcx", SERVICE), "ab", "bc", "xc") == ["a", "bx", "c"]


def test_more_rows_than_may_be_are_none() -> None:
    assert in_order(QUEUED, "aq", "qb", "bs", most=3) is None


def test_a_circle_leads_back_once() -> None:
    assert in_order(dict.fromkeys("abc", SERVICE), "ab", "bc", "ca") == ["a", "b", "c"]


def test_calls_of_a_boundary_have_no_order() -> None:
    assert in_order(dict.fromkeys("ab", SERVICE), "ab", "xb", "ax") == ["a", "b"]


@given(
    planes=st.fixed_dictionaries(dict.fromkeys("abcdef", st.sampled_from([*Plane]))),
    calls=st.lists(st.sampled_from([a + b for a in "abcdef" for b in "abcdef" if a < b])),
)
def test_every_component_stands_after_its_callers(
    planes: dict[str, Plane], calls: list[str]
) -> None:
    found = in_order(planes, *calls)

    assert found is not None
    at = {name: index for index, ids in enumerate(found) for name in ids}
    assert sorted(at) == sorted(planes) == sorted("".join(found))
    assert all(at[call[0]] < at[call[1]] for call in calls)
    assert all(len({planes[name] for name in ids}) == 1 for ids in found)
