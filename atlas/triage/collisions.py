"""Collisions: signals whose own sample line leads elsewhere, as findings with file and line."""

import io
import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import astuple, evolve

from atlas.dependencies import content_of
from atlas.diagnostics import Finding, ordered
from atlas.loader import technologies
from atlas.matching.signature import Signature, is_generic
from atlas.project import Project
from atlas.search.index import Index
from atlas.search.schema import TABLES
from atlas.search.signals import of_technology
from atlas.search.writing import CONTENT, LIBRARY, keep_signatures
from atlas.technologies.technology import Technology
from atlas.triage.engine import Report, triage

COLLISION = "TR701"
UNSURE = "TR702"
_TELLING = 20
"""So many characters of a sample tell in which file a message is."""
_NAME = re.compile(rb'name = "(?=([^"]*)")')
"""Where a file names a technology; samples of others are not looked at."""
_ALLOWED = "allowed: a sample whose own signal is among its answers"


def rows_of(task: tuple[Project, tuple[Path, ...]]) -> list[tuple[object, ...]]:
    """Return the findings of a project's own technologies, as rows that the store can keep.

    Args:
        task: The project, and the files that declare its technologies.
    """
    from atlas.technologies.registry import REGISTRY  # noqa: PLC0415 - 300 modules, if not kept

    project, files = task
    database = sqlite3.connect(":memory:")
    database.executescript(TABLES)
    keep_signatures(database, _signatures(REGISTRY), LIBRARY)
    keep_signatures(database, _signatures(technologies(project, files)), CONTENT)
    index = Index(database, project.folder, project.build)
    try:
        all_collisions = collisions(index, [project.folder / root for root in project.roots])
    finally:
        index.close()
    return [astuple(_relative(finding, project)) for finding in all_collisions]


def _signatures(listed: Iterable[Technology]) -> Iterator[Signature]:
    for technology in listed:
        yield from of_technology(technology).values()


def _relative(finding: Finding, project: Project) -> Finding:
    """Return a finding with its path relative to a project."""
    return evolve(finding, path=project.relative(finding.path))


def collisions(index: Index, folders: Iterable[Path]) -> list[Finding]:
    """Return a finding for each log message whose sample is not its own first answer.

    Args:
        index: The index.
        folders: Where technologies are declared; messages that stand elsewhere are passed over.
    """
    folders = list(folders)
    logs = [signature for signature in index.signatures() if signature.kind == "log"]
    named = _names_in(folders)
    logs = [each for each in logs if each.technology.partition('"')[0].encode() in named]
    results = [
        (signature, finding)
        for signature in logs
        if (finding := _of(signature, triage(index, io.BytesIO(signature.sample.encode()).read)))
    ]
    if not results:
        return []
    files = {
        path: path.read_text("utf-8") for folder in folders for path in sorted(folder.rglob("*.py"))
    }
    return ordered(
        Finding(str(path), line, 1, *finding)
        for signature, finding in results
        for path, line in _places(signature, files)
    )


def _names_in(folders: Iterable[Path]) -> set[bytes]:
    """Return the names, each up to a quotation mark, that technologies may have in the files."""
    paths = (path for folder in folders for path in folder.rglob("*.py"))
    return {name for path in paths for name in _NAME.findall(content_of(path) or b"")}


def _of(signature: Signature, report: Report) -> tuple[str, str, str] | None:
    if not report.answers:
        why = (
            "many programs write its anchor" if is_generic(signature) else "its anchor says little"
        )
        unsure = f"the sample of {signature.key} is not found with confidence ({why})"
        remedy = "lengthen the anchor, add a pattern, or give a context that is in the sample"
        return UNSURE, f"{unsure}: {signature.sample!r}; {_ALLOWED}", remedy
    shown = {
        match.signature.key for answer in report.answers for match in (answer.match, *answer.also)
    }
    if signature.key in shown:
        return None
    first = report.answers[0].match.signature
    message = f"the sample of {signature.key} is found as {first.key}: {signature.sample!r}"
    return (
        COLLISION,
        f"{message}; {_ALLOWED}",
        "lengthen the anchor, or add a pattern to distinguish them",
    )


def _places(signature: Signature, files: dict[Path, str]) -> Iterator[tuple[Path, int]]:
    """Yield where a message is declared: in its technology's class, or in a base of that.

    Its technology's own line, where it is declared in neither by its name; nothing where the
    technology is not declared in the files.
    """
    technology, _, name = signature.key.rpartition(".")
    own = [path for path, text in files.items() if f'name = "{technology}"' in text]
    if not own:
        return
    sample = signature.sample[:_TELLING]
    others = [path for path, text in files.items() if path not in own and sample in text]
    for path in (*own, *others):
        for number, line in enumerate(files[path].splitlines(), 1):
            if line.strip().startswith((f"{name} = ", f"{name}: ")):
                yield path, number
                return
    number = files[own[0]][: files[own[0]].index(f'name = "{technology}"')].count("\n") + 1
    yield own[0], number
