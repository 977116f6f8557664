"""EV524: a figure is cited from a file that is not in the repository."""

from collections.abc import Iterator
from pathlib import Path

from atlas.errors import ConfigurationError
from atlas.evidence.source import FILE
from atlas.gates.file_findings import MISSING, REMEDY, is_missing
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.location import Location
from atlas.model.facts import sources
from atlas.project import find_project


class MissingFile(Rule):
    """A source is a file of the repository, `file:load/2026-11.md`, and there is no such file.

    The path begins at the folder of the project's pyproject.toml.
    """

    code = MISSING
    name = "missing-file"
    gate = Gate.EVIDENCE
    level = "draft"
    question = "Measured figures can be looked up"
    why = "A measurement that nobody can open again is a number from memory."
    remedy = REMEDY
    bad = "storage(component(size=reported(tb(7), measured('file:load/none.md'))))"
    good = "storage(component(size=reported(tb(7), measured('file:pyproject.toml'))))"
    looks_around = True

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for each file that is cited."""
        for source, declared in sources(subject.loaded.view):
            if source.is_file and not _exists(source.url.removeprefix(FILE), declared):
                yield Fault(is_missing(source.title, source.url), declared)


def _exists(path: str, declared: Location) -> bool:
    try:
        folder = find_project(Path(declared.path).parent).folder
    except ConfigurationError:
        return False
    return (folder / path).is_file()
