import json
import os
import stat
from pathlib import Path

import pytest

from render.errors import LayoutError
from render.layout import inprocess, process
from render.layout.dot import dot_text, named
from render.layout.ends import edge_ends
from render.layout.graph import Graph, GraphEdge, GraphNode, GraphRow
from render.layout.layout import laid_out
from render.layout.ranks import ranked

GRAPH = Graph(
    (GraphNode('a:b "quoted"', 100, 80), GraphNode("c", 100, 80)),
    (GraphEdge("e", 'a:b "quoted"', "c", (60, 20)),),
    rows=(GraphRow(('a:b "quoted"',)), GraphRow(("c",))),
)


def dot_of(graph: Graph) -> str:
    ranks = ranked(graph, edge_ends(graph), frozenset())
    return dot_text(graph, ranks, [], named(graph, ranks, []))


def test_names_never_reach_graphviz_as_they_are() -> None:
    assert "quoted" not in dot_of(GRAPH)


def test_building_dot_writes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    dot_of(GRAPH)
    laid_out(GRAPH)
    assert list(tmp_path.iterdir()) == []


def test_dot_is_the_same_each_time() -> None:
    assert dot_of(GRAPH) == dot_of(GRAPH)


def test_what_graphviz_complains_of_is_in_the_exception(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(LayoutError, match="syntax error"):
        inprocess.laid_out("digraph { a -> }")
    assert capfd.readouterr().err == ""


def test_a_missing_dot_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(LayoutError, match="no `dot` on the PATH"):
        process.laid_out("digraph {}")


def program(folder: Path, body: str) -> None:
    file = folder / "dot"
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)


def test_the_dot_program_is_an_alternative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = inprocess.laid_out(dot_of(GRAPH))
    objects = [
        {"name": name, "bb" if name.startswith("cluster") else "pos": place}
        for name, place in places.items()
    ]
    (tmp_path / "answer.json").write_text(json.dumps({"objects": objects}))
    program(tmp_path, f'cat > /dev/null; cat "{tmp_path}/answer.json"')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert laid_out(GRAPH, "dot") == laid_out(GRAPH)


def test_what_the_dot_program_complains_of_is_in_the_exception(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, 'cat > /dev/null; echo "out of memory" >&2; exit 3')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(LayoutError, match="out of memory"):
        process.laid_out("digraph {}")
