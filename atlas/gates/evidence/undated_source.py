"""EV504: a figure from a source without a date."""

import re
from collections.abc import Iterator

from atlas.evidence.annotation import Known
from atlas.evidence.source import Source
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.location import Location
from atlas.model.facts import facts
from atlas.views.view import View

_AT_COMMIT = re.compile(r"(/blob/|//raw\.githubusercontent\.com/[^/]+/[^/]+/)[^/]*\d[^/]*/")
"""A file of a repository at a commit or a tag, which cannot change; a branch can."""


class UndatedSource(Rule):
    """A figure, or an incident, is cited from a source without a date.

    A file of a repository at a commit or tag is dated by it. Facts in words, such as a command
    and its output, may come from living documentation: they are as current as its last check.
    """

    code = "EV504"
    name = "undated-source"
    gate = Gate.EVIDENCE
    question = "Every figure is stated by a dated source"
    why = "Fleets and latencies change; without a date nobody knows how old a figure is."
    remedy = "give `published` as precisely as the page shows it, or cite a file at a commit"
    bad = "storage(component(size=reported(tb(7), source(published=None))))"
    good = "storage(component(size=reported(tb(7), source(published='2026'))))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Check the date of each source, each source once."""
        cited: dict[int, tuple[Source, Location]] = {}
        for source, declared in _cited(subject.loaded.view):
            cited.setdefault(id(source), (source, declared))
        for source, declared in cited.values():
            if source.published is None and not source.is_own and not _AT_COMMIT.search(source.url):
                yield Fault(
                    f"{source.title!r} has no date of publication; allowed: a dated source, or "
                    "a file of a repository at a commit",
                    declared,
                )


def _cited(view: View) -> Iterator[tuple[Source, Location]]:
    for annotation in facts(view):
        value = annotation.value
        for citation in value.citations if isinstance(value, Known) else ():
            yield citation.source, value.declared
    for report in view.finished_topics.reports:
        if report.dated:
            yield report.source, report.declared
