"""The components and calls of a view as data: boxes, and what is around components without one."""

from collections.abc import Mapping

import attrs

import render
from atlas import Asynchronous, Call, Group
from atlas.model.citing import numbering
from atlas.views.view import View
from render.forms.picture import picture
from render.forms.standing import Standing, standing
from render.picture.scene import text_of
from render.views.registry import picture_of
from tests.examples import api, cache, store, web, wired

ZONE = Group("eu-1", (api, store), boundary="zone")
CELL = Group("blue", (store, cache), boundary="cell")


def stands(view: View) -> Standing:
    return standing(view, picture_of(view), numbering(view))


def badges(shown: Standing) -> Mapping[str, tuple[str, ...]]:
    return {name: card.badges for name, card in shown.cards.items()}


def test_of_groups_that_cross_the_first_is_a_box_and_the_other_is_on_its_cards() -> None:
    shown = stands(wired((web, Call("HTTPS"), api), include=[ZONE, CELL]))

    assert [group.label for group in shown.groups] == ["zone eu-1"]
    assert badges(shown) == {"web": (), "api": (), "store": ("cell blue",), "cache": ("cell blue",)}


def test_a_group_with_calls_has_the_box() -> None:
    shown = stands(wired((web, Call("HTTPS"), CELL), include=[ZONE]))

    assert [group.label for group in shown.groups] == ["cell blue"]
    assert [(call.tail, call.head) for call in shown.calls] == [("web", "group blue")]


def test_a_call_of_a_group_without_a_box_is_one_of_each_member() -> None:
    view = wired((web, Call("HTTPS"), ZONE), (web, Asynchronous("log"), CELL))
    shown = stands(view)

    assert [(call.id, call.head) for call in shown.calls] == [
        ("call 1", "group eu-1"),
        ("call 2", "store"),
        ("call 2 part 2", "cache"),
    ]


def test_nested_groups_all_have_boxes() -> None:
    inner = Group("pod", (api,))
    shown = stands(wired((web, Call("HTTPS"), api), include=[ZONE, inner]))

    assert [group.label for group in shown.groups] == ["zone eu-1", "pod"]
    assert badges(shown) == {"web": (), "api": (), "store": ()}


def test_crossing_groups_are_drawn() -> None:
    drawing = picture(wired((web, Call("HTTPS"), ZONE), (api, Call("CQL"), cache), include=[CELL]))
    text = text_of(drawing.scene.items)

    assert "zone eu-1" in text
    assert text.count("cell blue") == 2


def test_a_card_and_a_line_open_what_their_author_says() -> None:
    linked = attrs.evolve(api, url="https://grafana.example/d/api")
    call = Call("HTTPS", url="https://wiki.example/gateway")
    view = wired((web, call, linked), (linked, Call("CQL"), store))
    shown = stands(view)

    assert shown.cards["api"].href == "https://grafana.example/d/api"
    assert [line.href for line in shown.calls] == ["https://wiki.example/gateway", None]
    assert 'href="https://grafana.example/d/api"' in render.svg(view)
