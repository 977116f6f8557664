"""From a declaration to the argument at fault: its line and column."""

import ast
from functools import lru_cache
from pathlib import Path

from atlas.location import Location


@lru_cache(maxsize=512)
def _calls(path: str, modified: int) -> dict[tuple[int, int], ast.Call]:  # noqa: ARG001 - in the key
    tree = ast.parse(Path(path).read_bytes())
    return {
        (node.lineno, node.col_offset + 1): node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    }


def place_of(declared: Location, argument: str | None) -> Location:
    """Return the place of a keyword argument of the call at `declared`, or that call's own."""
    if argument is None:
        return declared
    try:
        calls = _calls(declared.path, Path(declared.path).stat().st_mtime_ns)
    except (OSError, SyntaxError):
        return declared
    call = calls.get((declared.line, declared.column))
    for keyword in call.keywords if call is not None else []:
        if keyword.arg == argument:
            return Location(declared.path, keyword.lineno, keyword.col_offset + 1)
    return declared
