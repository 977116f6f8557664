"""Holes that content leaves: recorded as modules are loaded, and reported as findings."""

from collections.abc import Iterable
from pathlib import Path

from atlas.dependencies import Files, dependencies
from atlas.diagnostics import Finding
from atlas.evidence.todo import CODE, REMEDY, Unfinished
from atlas.project import Project

_HOLES: dict[Path, dict[int, Unfinished]] = {}
"""The holes of imported content, by the file that leaves them."""


def forget() -> None:
    """Forget all holes, where content is imported again."""
    _HOLES.clear()


def note(path: Path, holes: Iterable[Unfinished]) -> None:
    """Keep the holes of a module that was executed, and of those that it imported first.

    Args:
        path: The module.
        holes: The holes that were made meanwhile.
    """
    _HOLES.pop(path, None)
    for hole in holes:
        _HOLES.setdefault(Path(hole.declared.path), {})[id(hole)] = hole


def left_by(project: Project, path: Path) -> tuple[Unfinished, ...]:
    """Return the holes of a module and of what it imports, be it for another module before.

    Args:
        project: The project.
        path: The module.
    """
    if not _HOLES:
        return ()
    return tuple(
        hole for file in dependencies(project, path) for hole in _HOLES.get(file, {}).values()
    )


def of_file(path: Path) -> tuple[Unfinished, ...]:
    """Return the holes that one imported file leaves."""
    return tuple(_HOLES.get(path, {}).values())


def to_findings(project: Project, holes: Iterable[Unfinished]) -> list[Finding]:
    """Return a finding for each hole.

    Args:
        project: The project.
        holes: The holes.
    """
    return [
        Finding(
            project.relative(hole.declared.path),
            hole.declared.line,
            hole.declared.column,
            CODE,
            hole.where,
            REMEDY,
        )
        for hole in holes
    ]


def of_drafts(project: Project, findings: Iterable[Finding]) -> set[Finding]:
    """Return which findings are holes of drafts: they are counted, and nothing is wrong.

    Args:
        project: The project.
        findings: What was found.
    """
    if project.judged_at not in (None, "draft"):
        return set()
    return {
        finding
        for finding in findings
        if finding.code == CODE and project.is_draft(str(project.folder / finding.path))
    }


def modules_with_holes(files: Files) -> list[Path]:
    """Return the shared modules of a project that declare holes, or say something like it.

    Args:
        files: The files of the project.
    """
    holding = {files.project.folder / name for name in files.holding("todo(")}
    if not holding:
        return []
    return [path for path in files.project.shared_modules() if path in holding]
