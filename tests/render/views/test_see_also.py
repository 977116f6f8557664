from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import CompleteArchitecture, Link
from render.forms.dossier import dossier
from render.views.see_also import address, see_also
from tests.examples import finished
from tests.render.views.drawn_text import SVG, drawn_text

GUIDE = Link("incidents/debugging/disk_full", "guide", because="which files grow")
MORE = Link("systems/parcelpost/storage", because="where parcels are kept")
parts = st.lists(st.sampled_from("abc"), min_size=1, max_size=4).map("/".join)


@given(parts, parts)
def test_the_way_from_one_picture_to_another_is_walked_back(target: str, place: str) -> None:
    folders = place.split("/")[:-1]
    for step in address(target, place).split("/"):
        folders = folders[:-1] if step == ".." else [*folders, step]

    assert "/".join(folders) == f"{target}.svg"


@pytest.mark.parametrize(
    ("target", "place", "way"),
    [
        ("incidents/debugging/x", "incidents/github/y", "../debugging/x.svg"),
        ("incidents/debugging/x", "incidents/debugging/y", "x.svg"),
        ("systems/a/b", "incidents/github/y", "../../systems/a/b.svg"),
    ],
)
def test_the_way_is_as_short_as_may_be(target: str, place: str, way: str) -> None:
    assert address(target, place) == way


def test_links_are_told_by_relation_with_what_is_found_there() -> None:
    shown = drawn_text(finished(CompleteArchitecture, see=[MORE, GUIDE])).split("\n")
    order = ["See also", "Debugging guides", "More"]

    assert [shown.index(name) for name in order] == sorted(shown.index(name) for name in order)
    assert {"which files grow", "where parcels are kept", GUIDE.view, MORE.view} <= set(shown)


def test_links_lead_to_pictures_where_the_place_of_their_own_is_known() -> None:
    view = finished(CompleteArchitecture, see=[GUIDE])

    assert "../../incidents/debugging/disk_full.svg" in _addresses(
        dossier(view, place="systems/parcelpost/architecture").svg
    )
    assert not [href for href in _addresses(dossier(view).svg) if href.endswith(".svg")]


def _addresses(svg: str) -> list[str]:
    nodes = ET.fromstring(svg).iter(f"{SVG}a")  # noqa: S314 - our own output
    return [node.get("href", "") for node in nodes]


def test_a_view_without_links_has_no_panel() -> None:
    view = finished(CompleteArchitecture)

    assert see_also(view, 1240.0) is None
    assert dossier(view).svg == dossier(view, place="systems/parcelpost/architecture").svg


def test_the_order_of_declaration_does_not_matter_between_relations() -> None:
    first = dossier(finished(CompleteArchitecture, see=[MORE, GUIDE])).svg
    second = dossier(finished(CompleteArchitecture, see=[GUIDE, MORE])).svg

    assert first == second
