"""Views as draw.io files, as pages of Markdown and as JSON."""

import json
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from jsonschema import validate
from markdown_it import MarkdownIt

import atlas
from atlas import Asynchronous, Call, Group, Peering
from atlas.cli import main
from atlas.export.document import document
from atlas.export.drawio import drawio
from atlas.export.graph import graph
from atlas.loader import LoadedView
from atlas.model.encoding import schema_text
from render.board import places
from tests.examples import database, finished, service, wired
from tests.projects import Writer

NAME = 'a "b" <c> & `d` # $e | f'
api, web, store = service("api"), service(NAME), database("store")


def cells(text: str) -> dict[str, ET.Element]:
    return {cell.get("id", ""): cell for cell in ET.fromstring(text).iter("mxCell")}  # noqa: S314


def placed(view: atlas.View) -> str:
    drawn = graph(view)
    return drawio(drawn, places(drawn))


def loaded(kind: type[atlas.View]) -> LoadedView:
    return LoadedView("systems/x/a", "systems/x/a.py", "A *summary*.", finished(kind))


def test_drawio_has_a_cell_a_component_and_a_call() -> None:
    view = wired(
        (web, Call("HTTPS"), api), (api, Asynchronous("AMQP"), store), (api, Peering("x"), web)
    )
    found = cells(placed(view))

    assert found["c_api"].get("value") == "api\nQuill"
    edges = [found[f"e{number}"] for number in range(3)]
    assert [(edge.get("source"), edge.get("target")) for edge in edges][1] == ("c_api", "c_store")
    assert [("endArrow=none" in str(edge.get("style"))) for edge in edges] == [False, False, True]
    assert [("dashed=1" in str(edge.get("style"))) for edge in edges] == [False, True, True]
    assert {edge.get("source") for edge in edges} <= found.keys()


def test_drawio_keeps_members_inside_their_groups() -> None:
    view = wired((web, Call("HTTPS"), api), (api, Call("SQL"), store))
    with view:
        view.include(Group("outer", [Group("inner", [api]), store]))
    found = cells(placed(view))
    outer, inner = found["g_outer"], found["g_inner"]

    assert (found["c_api"].get("parent"), inner.get("parent")) == ("g_inner", "g_outer")

    def room(cell: ET.Element) -> dict[str, float]:
        geometry = cell.find("mxGeometry")
        assert geometry is not None
        return {name: float(geometry.get(name, "0")) for name in ("x", "y", "width", "height")}

    for child, around in ((found["c_api"], inner), (inner, outer), (found["c_store"], outer)):
        small, large = room(child), room(around)
        assert 0 <= small["x"] <= small["x"] + small["width"] <= large["width"]
        assert 0 <= small["y"] <= small["y"] + small["height"] <= large["height"]


@pytest.mark.parametrize("kind", atlas.kinds.KINDS)
def test_every_kind_is_a_page_that_markdown_reads(kind: type[atlas.View]) -> None:
    text = document(loaded(kind))
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    headings = [
        tokens[place + 1].content
        for place, each in enumerate(tokens)
        if each.type == "heading_open"
    ]

    assert headings[0] == finished(kind).title
    assert "A \\*summary\\*." in text
    assert not [each for each in tokens if each.type == "html_block"]
    fences = [each.info for each in tokens if each.type == "fence"]
    assert "mermaid" in fences
    assert set(fences) <= {"mermaid", "sh", "sql", "text"}
    commands = [step.command.text for component in finished(kind).components
                for failure in component.fails for step in failure.recovery
                if isinstance(step.command, atlas.Command)]  # fmt: skip
    contents = "".join(each.content for each in tokens if each.type == "fence")
    assert all(line.strip() in contents for command in commands for line in command.splitlines())


def test_json_is_that_of_show(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    project.complete()
    monkeypatch.chdir(project.folder)
    run = CliRunner().invoke
    exported = run(main, ["export", "json", "systems/parcelpost/storage"])
    shown = run(main, ["show", "systems/parcelpost/storage", "--format", "json"])

    assert exported.exit_code == 0, exported.output
    views = json.loads(exported.stdout)
    validate(views, json.loads(schema_text()))
    left_out: dict[str, list[str]] = {"related": [], "answers": []}
    assert [view | left_out for view in views] == [
        view | left_out for view in json.loads(shown.stdout)
    ]


def test_each_is_written_to_a_file(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    project.complete()
    monkeypatch.chdir(project.folder)
    for name in ("json", "markdown", "drawio"):
        done = CliRunner().invoke(
            main, ["export", name, "systems/parcelpost/storage", "--out", f"a.{name}"]
        )
        assert (done.exit_code, done.output) == (0, "")
        assert "Parcelpost" in (project.folder / f"a.{name}").read_text("utf-8") or name == "drawio"
