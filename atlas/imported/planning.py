"""Where what was imported is written, and what is refused before anything is."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from attrs import evolve

from atlas.authoring.places import ascii_letters, require_name, root
from atlas.imported.drawable import LONGEST_NAME, drawn
from atlas.imported.errors import ImportedError
from atlas.imported.modules import Modules, modules
from atlas.imported.shapes import Draft, LeftOut, Node, Stated
from atlas.project import Project


def place_of(project: Project, system: str, folder: str | None) -> Path:
    """Return the folder of a system that is imported.

    Args:
        project: The project.
        system: The name of the system.
        folder: The name of its folder; made of that of the system unless given.

    Raises:
        AtlasError: The name cannot be used, or the folder holds no drafts.
    """
    if not 0 < len(system.strip()) <= LONGEST_NAME:
        raise ImportedError(
            f"the name of the system has {len(system)} characters",
            allowed=f"1 to {LONGEST_NAME}",
            remedy="shorten it; `--folder` names its folder otherwise",
        )
    name = folder or re.sub(r"[^a-z0-9]+", "", ascii_letters(system))
    place = root(project, "systems") / require_name(project, name, importable=True)
    identifier = project.relative(place)
    if project.level_of(identifier) != "draft":
        raise ImportedError(
            f"{identifier} is held to the level {project.level_of(identifier)!r}",
            allowed="an import into drafts: what a file of another program lacks is left open",
            remedy=f'add `"{identifier}" = "draft"` to [tool.atlas.levels] in pyproject.toml',
        )
    return place


def planned(
    project: Project,
    place: Path,
    draft: Draft,
    *,
    system: str,
    files: Sequence[str],
    today: date,
) -> Modules:
    """Return the modules of an import.

    Args:
        project: The project.
        place: The folder of the system.
        draft: What was read.
        system: The name of the system.
        files: The imported files: paths from the folder of the project, or absolute ones.
        today: The day on which they were read.

    Raises:
        ImportedError: Nothing was read that a view could show.
    """
    if not draft.nodes:
        raise ImportedError(
            f"{', '.join(files)} has no component",
            allowed="a file with services, workloads or nodes",
            remedy="check that it is the file that is meant; `--format` reads it as another",
        )
    package = project.relative(place).replace("/", ".")
    draft = _cited(project, drawn(draft), files)
    return modules(draft, system=system, package=package, files=files, today=today)


def _cited(project: Project, draft: Draft, files: Sequence[str]) -> Draft:
    """Return what was read without values of files that no view could cite."""
    left_out: list[LeftOut] = []

    def citable(node: Node, stated: Stated | None) -> Stated | None:
        if stated is None:
            return None
        if Path(stated.file).is_absolute():
            why = "its file is outside of the project, where no view can cite it"
        elif stated.file in files or _says(project.folder / stated.file, stated.words):
            return stated
        else:
            why = f"{stated.file} of this project does not say “{stated.words}”"
        left_out.append(LeftOut(what=f"{stated.words} of {node.name}", why=why))
        return None

    def kept(node: Node) -> Node:
        return evolve(
            node,
            version=citable(node, node.version),
            count=citable(node, node.count),
            machine=citable(node, node.machine),
        )

    nodes = tuple(kept(node) for node in draft.nodes)
    return evolve(draft, nodes=nodes, left_out=(*draft.left_out, *left_out))


def _says(file: Path, words: str) -> bool:
    """Return whether a file, which was not read itself, holds words."""
    try:
        return words in file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
