"""Find the unused facts of a `facts.py`, by reading the project's files.

Nothing is executed: a fact is used where a file of the project names it, this one included.
"""

import ast
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from atlas.dependencies import Files, content_of, is_shown
from atlas.location import Location
from atlas.project import Project

FACTS = "facts.py"
"""The name of a module that states facts."""


def content_files(project: Project) -> Iterator[Path]:
    """Yield every Python file of the project's content, views and shared modules alike."""
    for root in project.roots:
        for path in (project.folder / root).rglob("*.py"):
            if "__pycache__" not in path.parts and is_shown(path.name):
                yield path


def users_of_facts(project: Project, files: Files) -> dict[str, list[str]]:
    """Return which files import each `facts.py`, both relative to the project, sorted.

    Args:
        project: The project.
        files: Its files, with what each imports.
    """
    users: dict[str, list[str]] = defaultdict(list)
    for path in sorted(content_files(project)):
        name = project.relative(path)
        for imported in files.imports(name):
            if imported.endswith(f"/{FACTS}"):
                users[imported].append(name)
    return users


def unused_facts(facts: Path, users: Iterable[Path]) -> Mapping[str, Location]:
    """Return the facts that nothing uses, with where each is stated.

    A fact is a name in capitals that a module assigns; objects that make sources are not.

    Args:
        facts: The module that states them; where there is no such file, there are no facts.
        users: The files that import it.

    Returns:
        The name of each unused fact, with its place.
    """
    tree = _tree(facts)
    if tree is None:
        return {}
    stated = {name: node for node in tree.body for name in _assigned(node) if name.isupper()}
    named: Counter[str] = Counter()
    for path in (facts, *users):
        named.update(_names(path))
    return {
        name: Location(str(facts), node.lineno, node.col_offset + 1)
        for name, node in stated.items()
        if named[name] <= 1  # where it is stated
    }


def _assigned(node: ast.stmt) -> Iterator[str]:
    targets = node.targets if isinstance(node, ast.Assign) else []
    yield from (target.id for target in targets if isinstance(target, ast.Name))


def _tree(path: Path) -> ast.Module | None:
    try:
        return _parsed(str(path), path.stat().st_mtime_ns)
    except (OSError, SyntaxError, ValueError):
        return None


@lru_cache(maxsize=1024)
def _parsed(path: str, modified: int) -> ast.Module:  # noqa: ARG001 - in the key
    return ast.parse(content_of(Path(path)) or b"")


def _names(path: Path) -> Iterator[str]:
    """Yield the names in a file, with repetitions."""
    tree = _tree(path)
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.alias):
            yield node.name
