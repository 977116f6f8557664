"""Collisions: signals whose own sample line leads elsewhere, as findings with file and line."""

import inspect
import io
import sqlite3
from collections.abc import Collection, Iterable
from contextlib import closing
from pathlib import Path

from attrs import evolve

from atlas import bounds
from atlas.diagnostics import Finding, ordered
from atlas.loader import technologies
from atlas.matching.signature import Signature, is_generic
from atlas.project import Project
from atlas.search.index import Index
from atlas.search.schema import TABLES
from atlas.search.signals import of_technology
from atlas.search.writing import CONTENT, LIBRARY, keep_signatures
from atlas.technologies.technology import Technology
from atlas.triage.engine import read_whole

COLLISION = "TR701"
UNSURE = "TR702"
_ALLOWED = "allowed: a sample whose own signal is among its answers"


def of_files(project: Project, files: Collection[Path]) -> list[Finding]:
    """Return the findings of a project's own technologies, with paths relative to the project.

    Args:
        project: The project.
        files: The files that declare its technologies.
    """
    from atlas.technologies.registry import REGISTRY  # noqa: PLC0415 - 300 modules, if not kept

    declared = technologies(project, files)  # and those of the library that the files import
    bounds.end()  # what follows is the work of the library
    own = [each for each in declared if Path(_file(type(each))) in files]
    # A sample that its text finds is found by it first: words matter where one is not.
    found: list[Finding] = []
    for with_words in (False, True):
        with closing(_index(project, REGISTRY, own, with_words=with_words)) as index:
            found = collisions(index, own)
        if not found:
            break
    return [_relative(finding, project) for finding in found]


def _index(
    project: Project,
    library: Iterable[Technology],
    own: Iterable[Technology],
    *,
    with_words: bool,
) -> Index:
    """Return an index, in memory, of the messages of the library and of a project's own."""
    database = sqlite3.connect(":memory:")
    database.executescript(TABLES)
    if not with_words:  # then nothing is looked up in the file
        every = {**_signatures(own), **_signatures(library)}
        return Index(database, project.folder, project.build, given=tuple(every.values()))
    keep_signatures(database, _signatures(library).values(), LIBRARY)
    keep_signatures(database, _signatures(own).values(), CONTENT)
    return Index(database, project.folder, project.build)


def _signatures(listed: Iterable[Technology]) -> dict[str, Signature]:
    return {
        key: signature
        for technology in listed
        for key, signature in of_technology(technology).items()
    }


def _relative(finding: Finding, project: Project) -> Finding:
    """Return a finding with its path relative to a project."""
    return evolve(finding, path=project.relative(finding.path))


def collisions(index: Index, declared: Iterable[Technology]) -> list[Finding]:
    """Return a finding for each log message whose sample is not its own first answer.

    Args:
        index: The index.
        declared: The technologies whose messages are tried; those of others are passed over.
    """
    kinds = {technology.name: type(technology) for technology in declared}
    return ordered(
        Finding(*_place(kinds[signature.technology], signature.key), 1, *finding)
        for signature in index.signatures()
        if signature.kind == "log" and signature.technology in kinds
        if (finding := _of(signature, index))
    )


def _of(signature: Signature, index: Index) -> tuple[str, str, str] | None:
    reading = read_whole(index, io.BytesIO(signature.sample.encode()).read)
    if reading.finds_only(signature.key):  # most often
        return None
    report = reading.report()
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
    if first.anchor == signature.anchor and first.failure and not signature.failure:
        return None  # a fork that keeps the words: the answer with steps is preferred
    message = f"the sample of {signature.key} is found as {first.key}: {signature.sample!r}"
    return (
        COLLISION,
        f"{message}; {_ALLOWED}",
        "lengthen the anchor, or add a pattern to distinguish them",
    )


def _place(kind: type[Technology], key: str) -> tuple[str, int]:
    """Return where a message is declared: the file and line in a technology's class or its base."""
    name = key.rpartition(".")[2]
    owner = next(base for base in kind.__mro__ if name in vars(base))
    lines, first = inspect.getsourcelines(owner)
    within = (
        number
        for number, line in enumerate(lines)
        if line.strip().startswith((f"{name} = ", f"{name}: "))
    )
    return _file(owner), first + next(within, 0)


def _file(kind: type[object]) -> str:
    return str(inspect.getsourcefile(kind))
