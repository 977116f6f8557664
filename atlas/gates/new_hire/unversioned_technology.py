"""NH202: a technology without a version, and without where it was looked for."""

import re
from collections.abc import Iterator

from atlas.evidence.gap import Undisclosed
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject

_SPEAKS = re.compile(r"\b(version|release)", re.IGNORECASE)
_FEWEST_WORDS = 5
"""`version: not in the post`: anything shorter names no place."""


class UnversionedTechnology(Rule):
    """A version is a gap that does not mention the version, or not where it was looked for."""

    code = "NH202"
    name = "unversioned-technology"
    gate = Gate.NEW_HIRE
    question = "Technologies are versioned"
    why = "Messages, limits and commands change with the version; the wrong documentation misleads."
    remedy = "cite the version, or write `undisclosed('version: not in …')` with what was read"
    bad = "storage(component(technology=with_logs(undisclosed('not in the post of May'))))"
    good = "storage(component(technology=with_logs(undisclosed('version: not in the post'))))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Read the gaps that stand for versions."""
        for component in subject.loaded.view.components:
            version = component.technology.version
            if isinstance(version, Undisclosed) and not _tells(version.where):
                yield Fault(
                    f"the version of {component.technology.label} is undisclosed with the words "
                    f"{version.where!r}; allowed: a version, or words about the version and where "
                    "it was looked for",
                    component.declared,
                    "technology",
                )


def _tells(where: str) -> bool:
    return _SPEAKS.search(where) is not None and len(where.split()) >= _FEWEST_WORDS
