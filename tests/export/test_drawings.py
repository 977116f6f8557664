"""Views as texts of programs that draw graphs; Graphviz reads them back here.

`make test-exports` has Mermaid and D2 read those of every view.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from atlas import Asynchronous, Call, Group, Peering
from atlas.cli import main
from atlas.export.drawings import Language, drawing
from atlas.export.graph import graph
from atlas.views.view import View
from tests.examples import database, service, wired
from tests.projects import Writer

NAME = 'a "b" <c> & `d` # $e \\ é'
"""What some language reads as its own."""

api, web, store = service("api"), service("web"), database("store")


def drawn(view: View, language: Language) -> list[str]:
    return [line.strip() for line in drawing(graph(view), language).splitlines()]


def read_by_graphviz(view: View) -> dict[str, Any]:
    if shutil.which("dot") is None:
        pytest.skip("Graphviz is not installed: Debian's package graphviz")
    done = subprocess.run(
        ["dot", "-Tjson"],
        input=drawing(graph(view), "dot"),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    read: dict[str, Any] = json.loads(done.stdout)
    return read


def test_a_call_that_is_needed_has_a_line_and_others_have_dashes() -> None:
    view = wired(
        (web, Call("HTTPS", note="orders"), api),
        (web, Call("gRPC", optional=True), store),
        (api, Asynchronous("AMQP"), store),
        (api, Peering("gossip"), web),
        (store, Call("gossip"), store),
    )
    assert drawn(view, "mermaid")[-5:] == [
        'c_web -->|"HTTPS: orders"| c_api',
        'c_web -.->|"gRPC"| c_store',
        'c_api -.->|"AMQP"| c_store',
        'c_api -.-|"gossip"| c_web',
        'c_store -->|"gossip"| c_store',
    ]
    assert drawn(view, "d2")[-5:] == [
        'c_web -> c_api: "HTTPS: orders"',
        'c_web -> c_store: "gRPC" {style.stroke-dash: 4}',
        'c_api -> c_store: "AMQP" {style.stroke-dash: 4}',
        'c_api -- c_web: "gossip" {style.stroke-dash: 4}',
        'c_store -> c_store: "gossip"',
    ]
    assert {
        (edge["label"], edge.get("style", ""), edge.get("dir", ""))
        for edge in read_by_graphviz(view)["edges"]
    } == {
        ("HTTPS: orders", "", ""),
        ("gRPC", "dashed", ""),
        ("AMQP", "dashed", ""),
        ("gossip", "dashed", "none"),
        ("gossip", "", ""),
    }


def test_groups_are_boxes_in_boxes_that_calls_lead_to() -> None:
    inner = Group("pod", [store], boundary="cell")
    outer = Group("zone", [api, inner])
    view = wired((web, Call("HTTPS"), inner), include=[outer])

    assert [
        line for line in drawn(view, "mermaid") if "c_" in line or "g_" in line or line == "end"
    ] == [
        'c_web["web<br/>Quill"]:::service',
        'subgraph g_zone["zone"]',
        'c_api["api<br/>Quill"]:::service',
        'subgraph g_pod["pod (cell)"]',
        'c_store["store<br/>Quill"]:::state',
        "end",
        "end",
        'c_web -->|"HTTPS"| g_pod',
    ]
    assert drawn(view, "d2")[-1] == 'c_web -> g_zone.g_pod: "HTTPS"'
    read = read_by_graphviz(view)
    clusters = [each["label"] for each in read["objects"] if each["name"].startswith("cluster")]
    assert sorted(clusters) == ["pod (cell)", "zone"]
    assert read["edges"][0]["lhead"] == "cluster_g_pod"


def test_of_groups_that_cross_one_is_left_out_and_its_calls_are_its_members() -> None:
    zone, cell = Group("zone", [api, web]), Group("cell", [api, store])
    view = wired((database("log"), Call("SQL"), cell), include=[zone])

    assert graph(view).left_out == ("zone",)
    assert [box.name for box in graph(view).boxes] == ["cell"]


def test_no_text_is_read_as_a_part_of_the_language() -> None:
    view = wired((service(NAME), Call(NAME), store), include=[Group(NAME, [store])])
    read = read_by_graphviz(view)

    assert read["edges"][0]["label"] == NAME.replace("\\", "\\\\")
    assert {each["label"].split("\\n")[0] for each in read["objects"]} == {
        NAME.replace("\\", "\\\\"),
        "store",
    }
    escaped = "a #quot;b#quot; #lt;c#gt; #amp; #96;d#96; #35; $e #92; é"
    assert sum(escaped in line for line in drawn(view, "mermaid")) == 3
    assert any('a \\"b\\" <c> & `d` # \\$e \\\\ é' in line for line in drawn(view, "d2"))


def test_groups_with_names_that_are_alike_have_keys_of_their_own() -> None:
    view = wired(include=[Group("zone 1", [api]), Group("zone-1", [web])])

    assert [box.key for box in graph(view).boxes] == ["g_zone_1", "g_zone_1_"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments])


@pytest.mark.parametrize("language", ["dot", "mermaid", "d2", "structurizr"])
def test_the_command_writes_one_view(
    project: Writer, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.chdir(project.complete().folder)
    printed = run(language, "systems/parcelpost/storage")
    written = run(language, "systems/parcelpost/storage.py", "--out", "view.txt")

    assert (printed.exit_code, written.exit_code, written.stdout) == (0, 0, "")
    assert Path("view.txt").read_text("utf-8") == printed.stdout
    assert "Once more" in printed.stdout


def test_one_view_is_exported_at_a_time(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.complete().folder)
    done = run("mermaid", "systems/parcelpost")

    assert done.exit_code == 2
    assert "systems/parcelpost holds 2 views; allowed: one" in done.stderr
