import pytest

from atlas import Plane, TopologyError


def test_the_four_planes_have_their_exact_colours() -> None:
    assert {plane.name: plane.colour for plane in Plane} == {
        "EDGE": "#0066CC",
        "SERVICE": "#00AA00",
        "STATE": "#FF8800",
        "CONTROL": "#CC0000",
    }


def test_a_plane_is_found_by_its_name_in_any_case() -> None:
    assert Plane.named("edge") is Plane.named("EDGE") is Plane.EDGE
    assert all(Plane.named(plane.label) is plane and plane.holds for plane in Plane)


@pytest.mark.parametrize("name", ["network", "", None, "#0066CC"])
def test_an_unknown_plane_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(TopologyError, match="edge, service, state, control"):
        Plane.named(name)


@pytest.mark.parametrize("name", ["stream", "Stream"])
def test_a_stream_is_no_plane_but_state(name: str) -> None:
    with pytest.raises(TopologyError, match="a log or a queue is state"):
        Plane.named(name)
