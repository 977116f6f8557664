"""From a declaration to the argument at fault: its line and column."""

import ast
from functools import lru_cache
from pathlib import Path

from atlas.location import Location

_POSITIONS = {"name": 0, "action": 0, "ask": 0, "system": 0, "title": 1, "view": 0, "relation": 1}
"""Arguments that are usually given by position."""


@lru_cache(maxsize=512)
def _calls(path: str, modified: int) -> dict[tuple[int, int], ast.Call]:  # noqa: ARG001 - in the key
    tree = ast.parse(Path(path).read_bytes())
    calls: dict[tuple[int, int], ast.Call] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            # `f(a)(b)` begins where `f(a)` does; the outer call comes first and is the one meant.
            calls.setdefault((node.lineno, node.col_offset), node)
    return calls


def _argument(call: ast.Call, name: str) -> ast.keyword | ast.expr | None:
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword
    position = _POSITIONS.get(name, len(call.args))
    return call.args[position] if position < len(call.args) else None


def _column(path: str, line: int, offset: int) -> int:
    """Count characters, as editors do; the parser counts bytes."""
    text = Path(path).read_bytes().splitlines()[line - 1]
    return len(text[:offset].decode(errors="replace")) + 1


def place_of(declared: Location, argument: str | None) -> Location:
    """Return the place of an argument of the call at `declared`, or that call's own.

    Args:
        declared: Where the call begins.
        argument: Its keyword; `economics.growth` is that of the call given as `economics`.
    """
    try:
        calls = _calls(declared.path, Path(declared.path).stat().st_mtime_ns)
    except (FileNotFoundError, NotADirectoryError, SyntaxError):
        return declared
    call: ast.AST | None = calls.get((declared.line, declared.column - 1))
    place = declared
    for name in argument.split(".") if argument else ():
        value = _argument(call, name) if isinstance(call, ast.Call) else None
        if value is None:
            break
        column = _column(declared.path, value.lineno, value.col_offset)
        place = Location(declared.path, value.lineno, column)
        call = value.value if isinstance(value, ast.keyword) else value
    return place
