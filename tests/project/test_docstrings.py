"""Public functions and methods of two or more parameters say what each parameter is."""

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from enum import EnumType
from pathlib import Path
from types import UnionType

import pytest

import atlas

ROOT = Path(importlib.import_module("atlas").__file__ or "").parent.parent
PACKAGES = ("atlas", "render", "benchmarks")
_NOT_CALLED = ("overload", "command", "option", "argument", "callback")
"""Decorators of what no code calls by these parameters: overloads and the command line's own."""
_NAMED = re.compile(r"^ *\*{0,2}(\w+)(?: \([^)]*\))?:", re.MULTILINE)
"""A parameter in a section of parameters."""
_SECTION = re.compile(r"^Args:\n((?:(?: +.*)?\n)*)", re.MULTILINE)
"""The section of parameters of a docstring."""


def _files() -> list[Path]:
    """Return the public modules of the packages."""
    files = (path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")))
    return [path for path in files if _is_public(path.stem) or path.stem == "__init__"]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _is_public(name: str) -> bool:
    return not name.startswith("_")


def _functions(node: ast.AST) -> Iterator[tuple[ast.FunctionDef, bool]]:
    """Yield the public functions of a module, and whether each is a method."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef) and _is_public(child.name):
            yield from _functions(child)
        elif isinstance(child, ast.FunctionDef) and _is_public(child.name):
            yield child, isinstance(node, ast.ClassDef)


def _parameters(function: ast.FunctionDef, *, is_method: bool) -> list[str]:
    """Return the public parameters of a function, without the instance or the class."""
    arguments = function.args
    variadic = [item for item in (arguments.vararg, arguments.kwarg) if item is not None]
    places = [*arguments.posonlyargs, *arguments.args]
    if is_method and places and places[0].arg in {"self", "cls"}:
        places = places[1:]
    named = [*places, *arguments.kwonlyargs, *variadic]
    return [item.arg for item in named if _is_public(item.arg)]


def findings(path: Path) -> list[str]:
    """Return the functions of a module whose docstring names not all parameters."""
    rows: list[str] = []
    for function, is_method in _functions(ast.parse(path.read_text(encoding="utf-8"))):
        decorators = [ast.unparse(decorator) for decorator in function.decorator_list]
        if any(name in decorator for decorator in decorators for name in _NOT_CALLED):
            continue
        parameters = _parameters(function, is_method=is_method)
        section = _SECTION.search((ast.get_docstring(function) or "") + "\n")
        named = _NAMED.findall(section.group(1)) if section else []
        missing = [parameter for parameter in parameters if parameter not in named]
        if len(parameters) > 1 and missing:
            place = f"{path.relative_to(ROOT)}:{function.lineno}"
            rows.append(f"{place}: {function.name}: Args names not {', '.join(missing)}")
    return rows


@pytest.mark.parametrize("path", _files(), ids=_name)
def test_a_public_function_names_all_its_parameters(path: Path) -> None:
    assert findings(path) == []


MADE_BY_OTHERS = {"BareNumberError", "Figure", "Moment"}
"""Public classes whose arguments are nobody's to give."""


def _public() -> list[str]:
    values = {name: getattr(atlas, name) for name in atlas.__all__}
    return [
        name
        for name, value in values.items()
        if callable(value) and not isinstance(value, (EnumType, UnionType))
    ]


@pytest.mark.parametrize("name", _public())
def test_a_public_name_says_what_it_takes(name: str) -> None:
    public = getattr(atlas, name)
    bases = public.__mro__ if isinstance(public, type) else (public,)
    sections = "".join(
        found.group(1)
        for base in bases
        for found in [_SECTION.search((inspect.getdoc(base) or "") + "\n")]
        if found
    )
    given = {*inspect.signature(public).parameters} - {"args", "kwargs"}

    assert name in MADE_BY_OTHERS or given - {*_NAMED.findall(sections)} == set()


_COMPLETE = '    """Add.\n\n    Args:\n        a: One.\n        *b: More.\n    """\n'


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (f"def add(a, *b):\n{_COMPLETE}", []),
        (f"def add(a, *b, c):\n{_COMPLETE}", ["c"]),
        (f"class Sum:\n    def add(self, a, b, c):\n    {_COMPLETE}", ["c"]),
        ('def add(a, b):\n    """Add."""\n', ["a, b"]),
        ('def add(a, b):\n    """Add.\n\n    Returns:\n        a: One.\n    """\n', ["a, b"]),
        ('def add(a):\n    """Add."""\n', []),
        ('def _add(a, b):\n    """Add."""\n', []),
        ('@overload\ndef add(a, b):\n    """Add."""\n', []),
        ('def add(a, _b):\n    """Add."""\n', []),
    ],
)
def test_missing_parameters_are_found(
    text: str, missing: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.project.test_docstrings.ROOT", tmp_path)
    file = tmp_path / "module.py"
    file.write_text(text, encoding="utf-8")

    assert [row.rpartition("not ")[2] for row in findings(file)] == missing
