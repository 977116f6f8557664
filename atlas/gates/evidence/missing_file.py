"""EV524: a figure is cited from a file that is not in the repository."""

from collections.abc import Iterator
from pathlib import Path

from atlas.errors import ConfigurationError
from atlas.evidence.source import FILE, Source
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
    good = (
        "storage(figures={'built': "
        "statement('with attrs') @ measured('file:pyproject.toml').at('attrs')})"
    )
    looks_around = True

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for each file that is cited."""
        for source, declared in sources(subject.loaded.view):
            if source.is_file and file_of(source, declared) is None:
                yield Fault(is_missing(source.title, source.url), declared)


def file_of(source: Source, declared: Location) -> Path | None:
    """Return the file of the project that a source is, or None if it is not there.

    Args:
        source: The source.
        declared: Where it is cited.
    """
    try:
        folder = find_project(Path(declared.path).parent).folder
    except ConfigurationError:
        return None
    file = folder / source.url.removeprefix(FILE)
    return file if file.is_file() else None
