"""NH202: a technology without its operator's version, and without where it was looked for."""

import re
from collections.abc import Iterator

from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Statement, Words
from atlas.evidence.todo import Unfinished
from atlas.gates.answer import Substance, half_of
from atlas.gates.gate import Gate
from atlas.gates.project import sources_of_project
from atlas.gates.releases import command_sources, is_released
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.technologies.technology import Technology
from atlas.views.view import View

_SPEAKS = re.compile(r"\b(version|release)", re.IGNORECASE)
_FEWEST_WORDS = 5
"""`version: not in the post`: anything shorter names no place."""


class UnversionedTechnology(Rule):
    """A version is not the operator's, or is a gap that does not say where it was looked for.

    What a system runs is stated by who operates it. The sources of the technology itself (its list
    of releases, its documentation, its code) tell what exists; the newest release, or the one a
    page was read in, is no version in production. A view about a technology has no operator.
    """

    code = "NH202"
    name = "unversioned-technology"
    gate = Gate.NEW_HIRE
    question = "Technologies are versioned"
    answered_by = (
        "the version that the operator states for half of the technologies; in a guide the version "
        "that half of the pages behind its commands belong to"
    )
    why = "Messages, limits and commands change with the version; the wrong documentation misleads."
    remedy = "cite the operator, or write `undisclosed('version: not in …')` with what was read"
    bad = "storage(component(technology=with_releases(statement('5.2') @ release_notes.at('5.2'))))"
    good = (
        "storage(component(technology=with_releases(statement('5.2') @ post.at('version five'))))"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Read the gaps that stand for versions, and the sources of the others."""
        view = subject.loaded.view
        for component in view.components:
            deployment = component.technology
            version = deployment.version
            if isinstance(version, Unfinished):
                continue  # EV512 finds it
            if isinstance(version, Undisclosed):
                if not version.is_answer and not _tells(version.where):
                    yield Fault(
                        f"the version of {deployment.label} is undisclosed with the words "
                        f"{version.where!r}; allowed: a version, or words about the version and "
                        "where it was looked for",
                        component.declared,
                        "technology",
                    )
            elif not _is_of_operator(version, deployment.technology, view):
                yield Fault(
                    f"{version.citations[0].source.title!r} tells that {deployment.label} exists, "
                    f"not that {view.system.name} runs it; allowed: a source of its operator",
                    component.declared,
                    "technology",
                )

    def substance(self, subject: Subject) -> Substance:
        """Count the technologies with a version, or the pages of a guide's commands."""
        view = subject.loaded.view
        if view.finished_topics.tree is not None:
            return half_of(map(is_released, command_sources(view)))
        deployments = {
            (component.technology.technology, component.technology.version)
            for component in view.components
        }
        return half_of(_is_answer(version, of, view) for of, version in deployments)


def _tells(where: str) -> bool:
    return _SPEAKS.search(where) is not None and len(where.split()) >= _FEWEST_WORDS


def _is_answer(version: Words, technology: Technology, view: View) -> bool:
    if isinstance(version, Undisclosed):
        return version.is_answer
    return _is_of_operator(version, technology, view)


def _is_of_operator(version: Statement, technology: Technology, view: View) -> bool:
    """Return whether its operator states a version, or anybody but the technology's project."""
    operator = view.system.name.casefold()
    project = {source.publisher for source in sources_of_project(technology)}
    return view.system.technology is not None or any(
        source.publisher not in project or operator in source.publisher.casefold()
        for source in version.sources
    )
