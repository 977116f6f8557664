"""Turns what content raises while it is loaded into findings at its own lines."""

import os
import re
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from pkgutil import iter_modules

from atlas.diagnostics import Finding
from atlas.errors import AtlasError, text_of
from atlas.importing import Harmful
from atlas.location import Location, of_code
from atlas.nearest import meant
from atlas.project import Project
from atlas.views.view import View

_LIBRARY = f"{Path(__file__).parent}{os.sep}"


def _frames(error: BaseException) -> Iterator[Location]:
    for frame, line in traceback.walk_tb(error.__traceback__):
        yield of_code(frame.f_code, line, frame.f_lasti)


def _innermost(project: Project, error: BaseException) -> Location | None:
    """Return the last line of the project's own that an error went through."""
    inside = [
        place
        for place in _frames(error)
        if Path(place.path).is_relative_to(project.folder)
        and not place.path.startswith(_LIBRARY)
        and "site-packages" not in Path(place.path).parts  # an environment inside the project
    ]
    return inside[-1] if inside else None


def kind_finding(project: Project, view: View, error: Exception) -> Finding:
    """Return the finding for a kind that fails on a view, at the line that raised.

    Args:
        project: The project.
        view: The view.
        error: What its kind raised.
    """
    code = type(view).chapters.__code__
    place = _innermost(project, error) or Location(code.co_filename, code.co_firstlineno)
    fault = (
        f"{error.found}; allowed: {error.allowed}"
        if isinstance(error, AtlasError)
        else text_of(error)
    )
    return Finding(
        project.relative(place.path),
        place.line,
        place.column,
        "LD007",
        f"the kind {view.kind} fails on the view {view.title!r}: {fault}",
        error.remedy if isinstance(error, AtlasError) else "correct the kind",
    )


def import_finding(project: Project, path: Path, error: BaseException) -> Finding:
    """Return the finding for a module that cannot be imported, at the line that raised.

    Args:
        project: The project.
        path: The module.
        error: What importing it raised.
    """
    if isinstance(error, Harmful):
        return error.finding
    if isinstance(error, SyntaxError) and error.filename and error.filename[0] != "<":
        return Finding(
            project.relative(error.filename),
            error.lineno or 1,
            error.offset or 1,
            "LD001",
            f"the module cannot be imported: {error.msg}",
            "correct the syntax",
        )
    place = _innermost(project, error) or Location(str(path), 1)
    relative = project.relative(place.path)
    if isinstance(error, AtlasError):
        message = f"{error.found}; allowed: {error.allowed}"
        return Finding(relative, place.line, place.column, "LD004", message, error.remedy)
    circle = _circle(project, error)
    if circle:
        return Finding(
            relative,
            place.line,
            place.column,
            "LD001",
            f"{' imports '.join(circle)}: a circle",
            "declare in a third module what both need",
        )
    return Finding(
        relative,
        place.line,
        place.column,
        "LD001",
        f"the module cannot be imported: {text_of(error)}{_meant(error)}",
        f"run `python -m {_dotted(project, Path(place.path))}` in {project.folder} "
        "to see the full traceback",
    )


def _circle(project: Project, error: BaseException) -> list[str]:
    """Return the modules that import each other, the first of them again at the end."""
    if not isinstance(error, ImportError) or not error.path:
        return []
    inside: dict[str, None] = {}
    for path in reversed([frame.path for frame in _frames(error)]):
        if Path(path).is_relative_to(project.folder):
            inside[path] = None
        if path == error.path:
            return [_dotted(project, Path(it)) for it in (*reversed(inside), path)]
    return []


def _dotted(project: Project, path: Path) -> str:
    return project.relative(path).removesuffix(".py").replace("/", ".")


def _meant(error: BaseException) -> str:
    """Return the name that a misspelt one is close to, or what is written in place of it."""
    name = getattr(error, "name", None) or ""
    if isinstance(error, TypeError) and str(error) == "'module' object is not callable":
        return "; what is called is in the module: `from atlas.technologies.redis import redis`"
    if isinstance(error, AttributeError):
        known = dir(error.obj)
    elif isinstance(error, ImportError):
        name, known = _imported(error)
    elif isinstance(error, NameError):
        frames = traceback.walk_tb(error.__traceback__)
        known = [name for frame, _ in frames for name in frame.f_globals]
    else:
        return ""
    if name in _OF_DRAWINGS:
        return f"; {_OF_DRAWINGS[name]}"
    if name in known:  # it is there only later, where modules import each other
        return ""
    near = meant(name, known, otherwise="")
    return f"; {near}" if near else ""


def _imported(error: ImportError) -> tuple[str, list[str]]:
    """Return the name that is to be imported, and the names that could be."""
    if isinstance(error, ModuleNotFoundError):
        above, _, name = (error.name or "").rpartition(".")
        package = sys.modules.get(above)
        paths = getattr(package, "__path__", None)
        return name, [module.name for module in iter_modules(paths)] if paths else []
    name = getattr(error, "name_from", None) or ""  # of Python 3.12 and later
    if not name:
        quoted = _CANNOT_IMPORT.match(error.msg or "")
        name = quoted["name"] if quoted else ""
    return name, dir(sys.modules.get(error.name or ""))


_CANNOT_IMPORT = re.compile(r"cannot import name '(?P<name>[^']+)'")
_OF_DRAWINGS = {
    "Diagram": "a view is of a kind: `with KIND(...) as diagram:`",
    "Edge": 'a call has two ends: `a >> Call("HTTP") >> b`',
    "Cluster": "components behind one boundary are a `Group(name, [a, b])`",
    "Custom": 'an icon of one\'s own belongs to a technology: `icon = "FILE.png"`',
    "Node": "a component is of a plane, such as `Service(...)` or `Database(...)`",
}
"""What is written in place of the names that drawing libraries have."""
