"""Find the unused facts of a `facts.py`, by reading the project's files.

Nothing is executed: a fact is used where a file of the project names it, this one included.
"""

import ast
import symtable
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import cast

from atlas.dependencies import Files, content_of
from atlas.location import Location

FACTS = "facts.py"
"""The name of a module that states facts."""
_NONE_LOADED: Mapping[str, frozenset[str]] = MappingProxyType({})


def users_of_facts(files: Files) -> dict[str, list[str]]:
    """Return which files import each `facts.py`, both relative to the project, sorted.

    Args:
        files: The files of the project, with what each imports.
    """
    users: dict[str, list[str]] = defaultdict(list)
    for name in files.content():
        for imported in files.imports(name):
            if imported.endswith(f"/{FACTS}"):
                users[imported].append(name)
    return users


def unused_facts(
    facts: Path, users: Iterable[Path], loaded: Mapping[str, frozenset[str]] = _NONE_LOADED
) -> Mapping[str, Location]:
    """Return the facts that nothing uses, with where each is stated.

    A fact is a name in capitals that a module assigns; objects that make sources are not.

    Args:
        facts: The module that states them; where there is no such file, there are no facts.
        users: The files that import it.
        loaded: The names in the files that this process has loaded, which need not be read.

    Returns:
        The name of each unused fact, with its place.
    """
    data = content_of(facts) or b""
    users = [*users]
    known = frozenset[str]().union(*(loaded.get(str(path), ()) for path in users))
    if known.issuperset(_unread(data)):
        return {}
    tree = _tree(data)
    stated = {name: node for node in tree.body for name in _assigned(node) if name.isupper()}
    named = Counter(_names(tree))
    unused = {name for name in stated if named[name] <= 1}  # where it is stated
    unused -= known
    for path in users:
        if not unused:
            break
        data = content_of(path) or b""
        if not data.isascii() or any(name.encode() in data for name in unused):
            unused.difference_update(_names(_tree(data)))
    return {
        name: Location(str(facts), node.lineno, node.col_offset + 1)
        for name, node in stated.items()
        if name in unused
    }


def _unread(data: bytes) -> set[str]:
    """Return the names in capitals that a module assigns and its own statements do not read.

    Python's compiler, which takes bytes as well, knows them sooner than its tree can be walked.
    """
    try:
        table = symtable.symtable(cast("str", data), FACTS, "exec")
    except (SyntaxError, ValueError):
        return set()
    symbols = (table.lookup(name) for name in table.get_identifiers() if name.isupper())
    return {
        symbol.get_name()
        for symbol in symbols
        if symbol.is_assigned() and not symbol.is_referenced()
    }


def _assigned(node: ast.stmt) -> Iterator[str]:
    targets = node.targets if isinstance(node, ast.Assign) else []
    yield from (target.id for target in targets if isinstance(target, ast.Name))


def _tree(data: bytes) -> ast.Module:
    """Return the syntax of a module; none of one that cannot be read, which loading reports."""
    try:
        return ast.parse(data)
    except (SyntaxError, ValueError):
        return ast.Module(body=[], type_ignores=[])


def _names(tree: ast.Module) -> Iterator[str]:
    """Yield the names in a module, with repetitions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.alias):
            yield node.name
