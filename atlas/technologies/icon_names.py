"""Whether an icon is there, without drawing it."""

import ast
from difflib import get_close_matches
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

MARKS = "simple-icons:"
_PACKAGE = "diagrams"
_FILES = (".svg", ".png")


@lru_cache(maxsize=1024)
def fault_of_icon(name: str) -> str:
    """Return why an icon cannot be had, in a few words; empty if it can.

    Args:
        name: A mark of Simple Icons such as `simple-icons:redis`, a class of the `diagrams`
            package such as `diagrams.aws.storage.S3`, or the path of a file, which is not opened.
    """
    if name.endswith(_FILES):
        return ""
    if name.startswith(MARKS):
        return _fault_of_mark(name.removeprefix(MARKS))
    module, _, kind = name.rpartition(".")
    if module.partition(".")[0] != _PACKAGE:
        return "it is no mark, no class of diagrams and no file"
    known = _classes(module)
    if kind in known:
        return ""
    if not known:
        return f"there is no module {module}"
    close = get_close_matches(kind, known, n=1)
    meant = f"; did you mean {f'{module}.{close[0]}'!r}?" if close else ""
    return f"{module} has no class {kind}{meant}"


def _fault_of_mark(slug: str) -> str:
    from simple_icons_pack import get_icon  # noqa: PLC0415 - 13 MB

    return "" if get_icon(slug) else f"Simple Icons has no mark {slug!r}"


@lru_cache(maxsize=256)
def _classes(module: str) -> frozenset[str]:
    """Return the names that a module of `diagrams` defines, read without importing it."""
    try:
        spec = find_spec(module)
    except (ImportError, ValueError):
        spec = None
    if spec is None or spec.origin is None:
        return frozenset()
    tree = ast.parse(Path(spec.origin).read_bytes())
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    aliases = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return frozenset(name for name in classes | aliases if not name.startswith("_"))
