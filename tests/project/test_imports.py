"""What import-linter cannot see: modules outside every contract, the façade, and content."""

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

EXTRAS = {
    "atlas/mcp_server.py": "mcp",
    "atlas/triage/spreading.py": "dask",
    "atlas/mkdocs.py": "mkdocs",
    "atlas/sphinx.py": "sphinx",
}
"""The modules that need an extra, each with its name; what imports one says how to install it, or
is the program itself that the extra names."""
DRAWING = {"render", "diagrams", "graphviz", "pygraphviz"}


def _imports(path: Path) -> Iterator[tuple[int, str, list[str]]]:
    """The imports of a file: line, module, and the names taken from it."""
    for node in ast.walk(ast.parse(path.read_bytes(), filename=str(path))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name, []) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module, [alias.name for alias in node.names]


def _children(package: Path) -> set[str]:
    return {
        path.stem
        for path in package.iterdir()
        if path.stem.isidentifier()
        and path.name != "__init__.py"
        and (path.suffix == ".py" or any(path.glob("*.py")))
    }


def test_every_module_of_atlas_stands_in_the_contract(
    root: Path, pyproject: dict[str, Any]
) -> None:
    (contract,) = (
        contract
        for contract in pyproject["tool"]["importlinter"]["contracts"]
        if contract["id"] == "layers"
    )
    layered = set(re.findall(r"atlas\.(\w+)", " ".join(contract["layers"])))

    assert _children(root / "atlas") - layered - {"__main__"} == set()


def test_what_the_library_imports_is_declared(root: Path, pyproject: dict[str, Any]) -> None:
    project = pyproject["project"]
    extras = project["optional-dependencies"]

    def declared(path: Path) -> set[str]:
        extra = extras[EXTRAS[name]] if (name := str(path.relative_to(root))) in EXTRAS else []
        listed = [*project["dependencies"], *extras["test"], *extra]
        return {canonicalize_name(Requirement(text).name) for text in listed}

    distributions = packages_distributions()
    offences = {
        f"{path.relative_to(root)}:{line}: {module}"
        for package in ("atlas", "render")
        for path in (root / package).rglob("*.py")
        for line, module, _ in _imports(path)
        if (top := module.partition(".")[0]) not in {*sys.stdlib_module_names, "atlas", "render"}
        and declared(path).isdisjoint(map(canonicalize_name, distributions.get(top, [])))
    }

    assert offences == set()


def test_no_module_of_atlas_imports_the_facade(root: Path) -> None:
    children = _children(root / "atlas")
    offences = [
        f"{path.relative_to(root)}:{line}"
        for path in (root / "atlas").rglob("*.py")
        if path != root / "atlas" / "__init__.py"
        for line, module, names in _imports(path)
        if module == "atlas" and not (names and children.issuperset(names))
    ]

    assert offences == []


def test_content_never_imports_what_draws(root: Path, pyproject: dict[str, Any]) -> None:
    offences = [
        f"{path.relative_to(root)}:{line}: {module}"
        for content in pyproject["tool"]["atlas"]["roots"]
        for path in (root / content).rglob("*.py")
        for line, module, _ in _imports(path)
        if module.partition(".")[0] in DRAWING
    ]

    assert offences == []


def test_content_imports_the_facade_and_technologies_alone(
    root: Path, pyproject: dict[str, Any]
) -> None:
    offences = [
        f"{path.relative_to(root)}:{line}: {module}"
        for content in pyproject["tool"]["atlas"]["roots"]
        for path in (root / content).rglob("*.py")
        for line, module, _ in _imports(path)
        if module.startswith("atlas.") and module.split(".")[1] != "technologies"
    ]

    assert offences == []
