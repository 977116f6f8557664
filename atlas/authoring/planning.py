"""Plan the files that `atlas new` writes, and their content."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from atlas.authoring import modules, places
from atlas.authoring.errors import AuthoringError
from atlas.authoring.modules import Subject
from atlas.authoring.places import named, require_name, root
from atlas.errors import LabelError
from atlas.evidence.labels import require_drawable
from atlas.kinds import KINDS
from atlas.project import Project
from atlas.views.system import Documentation
from atlas.views.view import View

Files = Mapping[Path, str]
"""The text of each file that is to be written."""

_LIBRARY = Path("atlas", "technologies")
"""Where the library keeps its own technologies, in its own repository."""


def system(project: Project, name: str, folder: str | None, documented: Documentation) -> Files:
    """Return the shared modules of a new system.

    Args:
        project: The project.
        name: What the system is called.
        folder: Its folder; its name without blanks and signs unless given.
        documented: How much its operator has published.

    Raises:
        AuthoringError: One of the names cannot be used.
    """
    _require_title(name)
    if folder is None:
        folder = re.sub(r"[^a-z0-9]+", "", _letters(name, "name its folder with --folder"))
    slug = require_name(project, folder, importable=True)
    place = root(project, "systems") / slug
    return {
        place / "facts.py": modules.facts_module(name),
        place / "components.py": modules.components_module(name, slug, documented),
    }


def technology(project: Project, name: str) -> Files:
    """Return the module of a new technology: the library's own, or one of the project.

    Args:
        project: The project.
        name: What it is called.

    Raises:
        AuthoringError: The name cannot be used, or is taken.
    """
    _require_title(name)
    letters = _letters(name, "write its name in Latin letters")
    slug = require_name(project, re.sub(r"[^a-z0-9]+", "_", letters).strip("_"), importable=True)
    declared = places.technologies(project)
    if slug in declared:
        raise AuthoringError(
            f"the technology {slug!r} is declared in {declared[slug].module}",
            allowed="a technology that is not there yet",
            remedy=f"use that one, `from {declared[slug].module} import "
            f"{declared[slug].variable}`, or choose another name",
        )
    in_library = (project.folder / _LIBRARY / "registry.py").is_file()
    path = project.folder / _LIBRARY / f"{slug}.py"
    if not in_library:
        path = root(project, "systems") / f"_{slug}.py"
    return {path: modules.technology_module(name, slug, of_library=in_library)}


def view(project: Project, subject: str, kind: type[View], name: str | None) -> Files:
    """Return the module of a new view of a system.

    Args:
        project: The project.
        subject: The system, by its folder or its name.
        kind: The kind.
        name: The module; the usual one of the kind unless given.

    Raises:
        AuthoringError: There is no such system, or the kind is about technologies.
    """
    if kind.of_technology:
        raise AuthoringError(
            f"a {kind.__name__} is about a technology",
            allowed=", ".join(kind.__name__ for kind in KINDS if not kind.of_technology),
            remedy="name one of these, or begin it with `atlas new comparison NAME TECHNOLOGY...`",
        )
    _, declared = named("system", subject, places.systems(project))
    module = require_name(project, places.module_of(kind) if name is None else name)
    folder = project.folder / Path(*declared.module.split(".")[:-1])
    return {folder / f"{module}.py": _view(project, kind, modules.of_system(declared))}


def incident(project: Project, kind: type[View], subject: str, name: str) -> Files:
    """Return the module of a new anatomy of an incident, in the folder of its system.

    Args:
        project: The project.
        kind: The kind.
        subject: The system, by its folder or its name.
        name: The module.

    Raises:
        AuthoringError: There is no such system, or the name cannot be used.
    """
    folder, declared = named("system", subject, places.systems(project))
    place = root(project, "incidents") / folder / f"{require_name(project, name)}.py"
    return {place: _view(project, kind, modules.of_system(declared))}


def pattern(project: Project, kind: type[View], name: str, subject: str) -> Files:
    """Return the module of how a system implements a pattern, in the folder of the pattern.

    Args:
        project: The project.
        kind: The kind.
        name: The pattern.
        subject: The system, by its folder or its name.

    Raises:
        AuthoringError: There is no such system, or the name cannot be used.
    """
    module, declared = named("system", subject, places.systems(project))
    place = root(project, "patterns") / require_name(project, name) / f"{module}.py"
    return {place: _view(project, kind, modules.of_system(declared))}


def story(project: Project, kind: type[View], folder: str, name: str, subject: str) -> Files:
    """Return the module of a new guide or capacity model.

    Args:
        project: The project.
        kind: The kind.
        folder: The folder, from the usual root on: `incidents/debugging`, `patterns/capacity`.
        name: The module.
        subject: The technology, or, where the kind allows one, the system: by name or in code.

    Raises:
        AuthoringError: There is no such subject, or a name cannot be used.
    """
    usual, _, below = folder.partition("/")
    place = root(project, usual) / below / f"{require_name(project, name)}.py"
    systems = {} if kind.of_technology else places.systems(project)
    technologies = places.technologies(project)
    noun = "system or technology" if systems else "technology"
    key, declared = named(noun, subject, {**technologies, **systems})
    if key in systems:
        return {place: _view(project, kind, modules.of_system(declared))}
    return {place: _view(project, kind, modules.of_technologies([declared]))}


def comparison(project: Project, kind: type[View], name: str, technologies: Sequence[str]) -> Files:
    """Return the module of a new comparison.

    Args:
        project: The project.
        kind: The kind.
        name: The module.
        technologies: The technologies, two or more, by their names or as code names them.

    Raises:
        AuthoringError: There is no such technology, there are too few, or the name cannot be used.
    """
    known = places.technologies(project)
    declared = dict(named("technology", each, known) for each in technologies)
    if len(declared) < 2:  # noqa: PLR2004 - one alone is compared with nothing
        raise AuthoringError(
            f"a comparison of {', '.join(technologies)}",
            allowed="two or more technologies",
            remedy="name what it is compared with: `atlas new comparison NAME redis memcached`",
        )
    place = root(project, "patterns") / "comparisons" / f"{require_name(project, name)}.py"
    return {place: _view(project, kind, modules.of_technologies([*declared.values()]))}


def _view(project: Project, kind: type[View], subject: Subject) -> str:
    """Return a view's module; in the library's own repository, content is no package."""
    beside = (project.folder / "atlas").is_dir()
    return modules.view_module(kind, subject, () if beside else project.roots)


def kind_of(category: str) -> type[View]:
    """Return the kind of a category that has one alone."""
    return next(kind for kind in KINDS if kind.category == category)


def _letters(name: str, remedy: str) -> str:
    """Return a name in small letters without accents, and refuse one that loses other letters."""
    letters = places.ascii_letters(name)
    lost = [letter for letter in letters if letter.isalnum() and not letter.isascii()]
    if lost or not any(letter.isalnum() for letter in letters):
        raise AuthoringError(
            f"no module can be named after {name!r}",
            allowed="a name of which Latin letters or digits are left without the accents",
            remedy=remedy,
        )
    return letters


def _require_title(name: str) -> None:
    try:
        require_drawable(name, field="the name", most=48)
    except LabelError as error:
        remedy = error.remedy.partition(", or move the rest")[0]  # a name has no note
        raise AuthoringError(error.found, allowed=error.allowed, remedy=remedy) from error
    if set(name) & set('"\\'):
        raise AuthoringError(
            f"the name {name!r} holds a quote or a backslash",
            allowed="letters, digits, blanks and common signs",
            remedy="write it without",
        )
