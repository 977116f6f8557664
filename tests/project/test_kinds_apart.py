"""A kind is told in its own files alone: a new one touches at most four."""

import ast
import re
from pathlib import Path

import pytest

from atlas.kinds import KINDS
from atlas.views.view import View

EVERY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
_SHARED = ("atlas/kinds/__init__.py", "atlas/__init__.pyi")
_EXAMPLES = "atlas/gates/examples/"


def _files(root: Path) -> list[Path]:
    return sorted(
        path
        for package in ("atlas", "render")
        for suffix in ("py", "pyi")
        for path in (root / package).rglob(f"*.{suffix}")
    )


def _imported(path: Path) -> set[str]:
    """The modules that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return found


def _own(root: Path, kind: type[View]) -> set[str]:
    """The files that may name a kind: its own, its form, and the helpers of that alone."""
    module = kind.__module__.removeprefix("atlas.kinds.")
    form = root / f"render/views/{module}.py"
    found = {f"atlas/kinds/{module}.py", form.relative_to(root).as_posix()}
    if not form.exists():
        return found
    others = [path for path in _files(root) if path.parent == form.parent and path != form]
    for name in _imported(form):
        if name.startswith("render.views."):
            helper = form.parent / f"{name.split('.')[2]}.py"
            users = [other for other in others if name in _imported(other)]
            if helper.exists() and not users:
                found.add(helper.relative_to(root).as_posix())
    return found


@EVERY
def test_a_kind_is_named_in_its_own_files_alone(root: Path, kind: type[View]) -> None:
    allowed = {*_SHARED, *_own(root, kind)}
    named = re.compile(rf"\b{kind.__name__}\b")
    offences = [
        name
        for path in _files(root)
        if named.search(path.read_text("utf-8"))
        and (name := path.relative_to(root).as_posix()) not in allowed
        and not name.startswith(_EXAMPLES)
    ]

    assert offences == []


def test_nobody_asks_of_which_kind_a_view_is(root: Path) -> None:
    kinds = {kind.__name__ for kind in KINDS}
    offences = [
        f"{path.relative_to(root)}:{node.lineno}"
        for path in _files(root)
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"isinstance", "issubclass"}
        and kinds & {child.id for child in ast.walk(node) if isinstance(child, ast.Name)}
    ]

    assert offences == []


def test_a_file_of_a_kind_is_short(root: Path) -> None:
    long = {
        path.name: count
        for path in (root / "atlas/kinds").glob("*.py")
        if (count := len(path.read_text("utf-8").splitlines())) > 250
    }

    assert long == {}


def test_the_files_of_kinds_import_each_other_one_way(root: Path) -> None:
    folder = root / "atlas/kinds"
    graph = {
        path.stem: {
            name.split(".")[2]
            for name in _imported(path)
            if name.startswith("atlas.kinds.") and (folder / f"{name.split('.')[2]}.py").exists()
        }
        for path in folder.glob("*.py")
        if path.stem != "__init__"
    }
    assert any(graph.values())
    while leaves := {name for name, others in graph.items() if not others & graph.keys()}:
        graph = {name: others for name, others in graph.items() if name not in leaves}

    assert graph == {}
