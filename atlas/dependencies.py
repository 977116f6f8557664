"""Which files of a project a module is made of: itself and what it imports, by reading them."""

import ast
from pathlib import Path

from atlas.project import Project


def dependencies(project: Project, module: Path) -> list[Path]:
    """Return the project's own files that a module imports, directly or not, itself first.

    Files that cannot be parsed count, but lead no further.
    """
    found: dict[Path, None] = {}
    waiting = [module]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found[path] = None
        waiting += _imported(project, path)
    return [module, *sorted(path for path in found if path != module)]


_READ: dict[tuple[Path, int, int], list[Path]] = {}


def _imported(project: Project, path: Path) -> list[Path]:
    stat = path.stat()
    key = (path, stat.st_mtime_ns, stat.st_size)
    if key not in _READ:
        _READ[key] = _parse(project, path)
    return _READ[key]


def _parse(project: Project, path: Path) -> list[Path]:
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError):
        return []
    names: list[str] = []
    package = project.relative(path.parent).replace("/", ".")
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = _base(node, package)
            names += [base, *(f"{base}.{alias.name}" for alias in node.names)]
    return [file for name in names if (file := _file(project, name)) is not None]


def _base(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    parts = package.split(".")[: len(package.split(".")) - node.level + 1]
    return ".".join([*parts, *([node.module] if node.module else [])])


def _file(project: Project, name: str) -> Path | None:
    if name.split(".", maxsplit=1)[0] not in project.roots:
        return None
    place = project.folder.joinpath(*name.split("."))
    for file in (place.with_suffix(".py"), place / "__init__.py"):
        if file.is_file():
            return file
    return None
