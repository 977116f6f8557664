"""Structurizr, Backstage and Excalidraw: what of a view is written, and how.

`make test-exports` has Excalidraw and Backstage's model read every view.
"""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from atlas import Asynchronous, Call, Client, Fallback, Group, Peering
from atlas.cli import main
from atlas.export.backstage import backstage
from atlas.export.excalidraw import excalidraw
from atlas.export.graph import Graph, graph
from atlas.export.structurizr import structurizr
from atlas.imported.reading import READERS
from atlas.views.view import View
from render.board import places
from tests.examples import component, database, service, wired
from tests.projects import Writer

users = component(Client, "users", role="Buy parcels.")
api, web, store = service("api"), service("web"), database("store")
zone = Group("zone/a", [api, Group("pod", [store], boundary="cell")])


def shop() -> View:
    return wired(
        (users, Call("HTTPS"), web),
        (web, Call("gRPC", note="orders"), zone),
        (web, Asynchronous("AMQP"), store),
        (api, Call("SQL", optional=True), store),
        (api, Call("SQL"), store),
        (api, Peering("gossip"), api),
        include=[zone],
    )


def scene(view: View) -> dict[str, dict[str, Any]]:
    drawn = graph(view)
    read: dict[str, Any] = json.loads(excalidraw(drawn, places(drawn)))
    return {element["id"]: element for element in read["elements"]}


def lines(view: View) -> list[str]:
    return [line.strip() for line in structurizr(graph(view), "Parcel “Post”").splitlines()]


def test_a_workspace_has_people_containers_and_groups() -> None:
    written = lines(shop())

    assert 'c_users = person "users" "Buy parcels."' in written
    assert any(line.startswith('c_store = container "store"') for line in written)
    assert [line for line in written if line.startswith("group")] == [
        'group "zone-a" {',
        'group "pod (cell)" {',
    ]
    assert [line for line in written if "->" in line] == [
        'c_users -> c_web "" "HTTPS"',
        'c_web -> c_api "orders" "gRPC"',
        'c_web -> c_store "orders" "gRPC"',
        'c_web -> c_store "" "AMQP" "soft"',
        'c_api -> c_store "" "SQL" "soft"',
        'c_api -> c_store "SQL" "SQL"',
    ]


def test_no_text_ends_a_text_of_a_workspace() -> None:
    written = lines(wired((service('a "b" \\'), Call("${x}"), store)))

    assert any("container \"a 'b' /\"" in line for line in written)
    assert [line for line in written if "->" in line] == ['c_a_b -> c_store "" "$ {x}"']


def test_a_catalogue_has_components_resources_and_what_they_wait_for() -> None:
    view = wired(
        (users, Call("HTTPS"), web),
        (web, Call("gRPC"), zone),
        (api, Asynchronous("AMQP"), web),
        (users, Fallback("HTTPS", when="web is down"), api),
        include=[zone],
    )
    text = backstage(graph(view), "Parcel Post", "group:default/team-a")
    entities = {each["metadata"]["name"]: each for each in yaml.safe_load_all(text)}

    assert {name: (each["kind"], each["spec"].get("type")) for name, each in entities.items()} == {
        "parcel-post": ("System", None),
        "users": ("Component", "website"),
        "web": ("Component", "service"),
        "api": ("Component", "service"),
        "store": ("Resource", "database"),
    }
    assert entities["users"]["spec"] == {
        "type": "website",
        "owner": "group:default/team-a",
        "system": "parcel-post",
        "lifecycle": "production",
        "dependsOn": ["component:default/web"],
    }
    assert entities["web"]["spec"]["dependsOn"] == [
        "component:default/api",
        "resource:default/store",
    ]
    assert "dependsOn" not in entities["api"]["spec"]
    assert entities["users"]["metadata"]["description"] == "Buy parcels."


def test_a_catalogue_is_read_back() -> None:
    text = backstage(graph(shop()), "Parcel Post", "unknown")
    draft = READERS["backstage"](text, "catalog-info.yaml")

    assert {node.name for node in draft.nodes} == {"users", "web", "api", "store"}
    assert {(box.name, len(box.members)) for box in draft.boxes} == {("Parcel Post", 4)}
    assert len(draft.arrows) == 4  # HTTPS, gRPC to both members, SQL; nobody waits for AMQP
    assert not draft.left_out


def test_a_scene_binds_texts_and_arrows_to_their_boxes() -> None:
    elements = scene(shop())

    assert elements["c_store"]["strokeColor"] == "#FF8800"
    assert elements["c_store.text"]["containerId"] == "c_store"
    bound = {each["id"] for each in elements["c_store"]["boundElements"]}
    assert bound == {"c_store.text", "e2", "e3", "e4"}
    assert [elements[f"e{number}"]["strokeStyle"] for number in range(5)] == [
        "solid",
        "solid",
        "dashed",
        "dashed",
        "solid",
    ]
    assert elements["e5"]["endArrowhead"] is None
    assert elements["e1"]["endBinding"]["elementId"] == "g_zone_a"
    for number in range(6):
        points = elements[f"e{number}"]["points"]
        assert len(points) % 2 == 1, "the text stands on the corner in the middle"
        assert points[0] == [0, 0]


def test_boxes_of_a_board_are_inside_those_around_them_and_do_not_touch() -> None:
    drawn = graph(shop())
    boxes = places(drawn).boxes
    outer, inner = boxes["g_zone_a"], boxes["g_pod"]

    for inside, around in ((inner, outer), (boxes["c_api"], outer), (boxes["c_store"], inner)):
        assert around.left < inside.left
        assert around.top < inside.top
        assert inside.left + inside.width < around.left + around.width
        assert inside.top + inside.height < around.top + around.height
    nodes = sorted(boxes[node.key] for node in drawn.every_node())
    for left, right in pairwise(nodes):
        is_apart = left.left + left.width < right.left or left.top + left.height < right.top
        assert is_apart or right.top + right.height < left.top


def test_an_arrow_of_a_board_begins_and_ends_at_its_boxes() -> None:
    drawn = graph(shop())
    board = places(drawn)
    for arrow, line in zip(drawn.arrows, board.lines, strict=True):
        for key, (x, y) in ((arrow.tail, line[0]), (arrow.head, line[-1])):
            box = board.boxes[key]
            assert box.left - 2 <= x <= box.left + box.width + 2
            assert box.top - 2 <= y <= box.top + box.height + 2


def test_a_graph_without_components_is_an_empty_scene() -> None:
    drawn = Graph("nothing", (), (), (), ())

    assert json.loads(excalidraw(drawn, places(drawn)))["elements"] == []


@pytest.mark.parametrize("owner", ["team a", "", "a/b/c", "x" * 70])
def test_an_owner_that_no_catalogue_has_is_refused(
    project: Writer, monkeypatch: pytest.MonkeyPatch, owner: str
) -> None:
    monkeypatch.chdir(project.complete().folder)
    result = CliRunner().invoke(
        main, ["export", "backstage", "systems/parcelpost/storage", "--owner", owner]
    )

    assert result.exit_code == 2
    assert "group:default/team-a" in result.stderr


def test_the_commands_write_a_view(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.complete().folder)
    for name in ("backstage", "structurizr", "excalidraw", "drawio"):
        result = CliRunner().invoke(
            main, ["export", name, "systems/parcelpost/storage", "--out", f"out.{name}"]
        )
        assert (result.exit_code, result.stdout) == (0, ""), result.output
        assert "store" in Path(f"out.{name}").read_text("utf-8")
