"""Which errors and findings are made while some code runs, and by which lines of the library."""

import ast
import functools
import importlib
import inspect
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from click import ClickException

from atlas.diagnostics import Finding
from atlas.errors import AtlasError

ROOT = Path(importlib.import_module("atlas").__file__ or "").parents[1]
PACKAGES = ("atlas", "render")
COMMANDS = ("UsageError", "BadParameter", "ClickException")


@frozen
class Site:
    """A place in the library that gives advice: a call with `remedy=`, or an error of a command."""

    path: str
    function: str
    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.path}:{self.first} {self.function}"

    @property
    def name(self) -> str:
        """Return what stays the same when lines move."""
        return f"{self.path} {self.function}"


@frozen
class Made:
    """An error or finding that was made: its advice, and the lines that led there.

    Args:
        remedy: What it says to do; of an error of a command, all it says.
        lines: Path and line of every call that was open.
    """

    remedy: str
    lines: frozenset[tuple[str, int]]

    def is_of(self, site: Site) -> bool:
        return any(
            path == site.path and site.first <= line <= site.last for path, line in self.lines
        )


def _advises(call: ast.Call) -> bool:
    called = call.func
    return any(it.arg == "remedy" for it in call.keywords) or (
        isinstance(called, ast.Attribute) and called.attr in COMMANDS
    )


def _sites(path: Path) -> Iterator[Site]:
    name = path.relative_to(ROOT).as_posix()

    def walk(node: ast.AST, function: str) -> Iterator[Site]:
        for child in ast.iter_child_nodes(node):
            inner = function
            if isinstance(child, ast.FunctionDef | ast.ClassDef):
                inner = f"{function}.{child.name}".lstrip(".")
            if isinstance(child, ast.Call) and _advises(child):
                yield Site(name, function, child.lineno, child.end_lineno or child.lineno)
            yield from walk(child, inner)

    yield from walk(ast.parse(path.read_text(encoding="utf-8")), "")


@functools.cache
def sites() -> tuple[Site, ...]:
    """Return every place in the library that gives advice."""
    return tuple(
        site
        for package in PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
        for site in _sites(path)
    )


def _stack() -> frozenset[tuple[str, int]]:
    lines: set[tuple[str, int]] = set()
    frame = inspect.currentframe()  # inspect.stack reads every source file
    while frame and (frame := frame.f_back):
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(ROOT):
            lines.add((path.relative_to(ROOT).as_posix(), frame.f_lineno))
    return frozenset(lines)


def _recorded(make: Callable[..., None], into: list[Made]) -> Callable[..., None]:
    @functools.wraps(make)
    def init(self: Any, *args: Any, **named: Any) -> None:
        make(self, *args, **named)
        remedy = getattr(self, "remedy", "") or getattr(self, "message", "") or str(self)
        into.append(Made(remedy, _stack()))

    return init


@contextmanager
def recording() -> Generator[list[Made]]:
    """Record every error and finding that is made, raised or not."""
    made: list[Made] = []
    originals = [
        (kind, kind.__init__) for kind in (AtlasError, Finding, ClickException, pytest.UsageError)
    ]
    for kind, make in originals:
        setattr(kind, "__init__", _recorded(make, made))  # noqa: B010 - a type's own name
    try:
        yield made
    finally:
        for kind, make in originals:
            setattr(kind, "__init__", make)  # noqa: B010
