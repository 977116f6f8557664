"""Collisions: signals whose own sample line leads elsewhere, as findings with file and line."""

import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

from attrs import astuple, evolve

from atlas.diagnostics import Finding, ordered
from atlas.project import Project
from atlas.search.index import Index
from atlas.search.opening import open_index
from atlas.triage.engine import Report, triage
from atlas.triage.signature import Signature, is_generic

COLLISION = "TR701"
UNSURE = "TR702"
_KEPT = "collisions"
_ALLOWED = "allowed: a sample whose first answer is its own signal"


def of_project(project: Project) -> list[Finding]:
    """Return the findings of a project's own signals; kept in the index until it changes."""
    index = open_index(project)
    try:
        kept = index.kept(_KEPT)
        if kept is None:
            found = collisions(index, [project.folder / each for each in project.roots])
            kept = json.dumps([astuple(each) for each in found])
            index.keep(_KEPT, kept)
        rows = cast("list[tuple[str, int, int, str, str, str]]", json.loads(kept))
        return ordered(_relative(Finding(*row), project) for row in rows)
    finally:
        index.close()


def _relative(finding: Finding, project: Project) -> Finding:
    """Return a finding with its path relative to a project."""
    return evolve(finding, path=project.relative(finding.path))


def collisions(index: Index, folders: Iterable[Path]) -> list[Finding]:
    """Return a finding for each log message whose sample is not its own first answer.

    Args:
        index: The index.
        folders: Where technologies are declared; messages that stand elsewhere are passed over.
    """
    wanted = [each for each in index.signatures() if each.sort == "log"]
    found = [
        (each, finding)
        for each in wanted
        if (finding := _of(each, triage(index, io.BytesIO(each.sample.encode()).read)))
    ]
    if not found:
        return []
    files = {
        path: path.read_text("utf-8") for each in folders for path in sorted(each.rglob("*.py"))
    }
    return ordered(
        Finding(str(path), line, 1, *finding)
        for signature, finding in found
        for path, line in _places(signature, files)
    )


def _of(signature: Signature, report: Report) -> tuple[str, str, str] | None:
    first = report.answers[0].match.signature if report.answers else None
    if first is None:
        why = (
            "many programs write its anchor" if is_generic(signature) else "its anchor says little"
        )
        unsure = f"the sample of {signature.key} is not found with confidence ({why})"
        remedy = "lengthen the anchor, add a pattern, or give a context that stands in the sample"
        return UNSURE, f"{unsure}: {signature.sample!r}; {_ALLOWED}", remedy
    if first.key == signature.key:
        return None
    other = f"the sample of {signature.key} is found as {first.key}: {signature.sample!r}"
    return (
        COLLISION,
        f"{other}; {_ALLOWED}",
        "lengthen the anchor, or add a pattern to tell them apart",
    )


def _places(signature: Signature, files: dict[Path, str]) -> Iterator[tuple[Path, int]]:
    """Yield where a message is declared: the assignment of its name beside its technology's."""
    technology, _, name = signature.key.rpartition(".")
    for path, text in files.items():
        if f'name = "{technology}"' not in text:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip().startswith((f"{name} = ", f"{name}: ")):
                yield path, number
                return
