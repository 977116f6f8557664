"""EV503: a view with more gaps than facts."""

from collections.abc import Iterator
from functools import lru_cache

from atlas.evidence.gap import Undisclosed
from atlas.evidence.source import Source
from atlas.evidence.statement import Statement
from atlas.gates.gate import Gate
from atlas.gates.project import sources_of_project
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import distinct_reported, own_facts
from atlas.technologies.technology import Technology
from atlas.views.view import View

_MOST_PER_FACT = {"well": 1, "scarcely": 2}
_OF_STEPS = frozenset({"command", "healthy", "unhealthy", "takes"})
"""What manuals say of a step; no fact about the system."""


class TooManyGaps(Rule):
    """A view declares too many gaps for its facts.

    A fact is a figure or a statement with a source of its own: one that is shown under several
    labels, or computed from others, is counted once; an assumption is none; and what a technology's
    own project says of it, such as a default or a command, is none about the system that runs it.
    Gaps are counted once for each field and wording. What the views of the system share does not
    count, and that there is none is no gap. A well documented system may have one gap per fact, a
    scarcely documented one two.
    """

    code = "EV503"
    name = "too-many-gaps"
    gate = Gate.EVIDENCE
    level = "published"
    question = "More is known than unknown"
    why = "A picture that is mostly gaps hides the few figures that matter."
    remedy = "remove components of which nothing is known, or find sources"
    bad = "storage(component(figures={**gaps(6), **repeated(9)}))"
    good = "storage(component(figures={**gaps(6), **many_figures(9)}))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Count gaps and facts."""
        view = subject.loaded.view
        count, gaps = len(_facts(view)), len(_gaps(view))
        most = count * _MOST_PER_FACT[view.system.documented]
        if gaps > most:
            yield Fault(
                f"{view.title!r} declares {gaps} distinct gaps for {count} facts; "
                f"allowed: at most {most} of a {view.system.documented} documented system",
                view.declared,
            )


def _gaps(view: View) -> set[tuple[str, str]]:
    """Return the fields that are gaps, each with its words, without those of steps."""
    return {
        (field, fact.value.where)
        for fact in own_facts(view)
        if isinstance(fact.value, Undisclosed) and not fact.value.is_answer
        for field in [fact.label.split(" · ")[-1]]
        if field not in _OF_STEPS
    }


def _facts(view: View) -> set[tuple[object, str]]:
    """Return the distinct facts about the system, each with the address of its source.

    An assumption has no source, and drops out.
    """
    facts = [fact for fact in own_facts(view) if fact.label.split(" · ")[-1] not in _OF_STEPS]
    words: list[tuple[object, tuple[Source, ...]]] = [
        (fact.value.text, fact.value.sources) for fact in facts if isinstance(fact.value, Statement)
    ]
    figures = [
        ((figure.quantity, figure.citations[0].phrase), figure.sources)
        for figure in distinct_reported(facts)
    ]
    projects = _projects(view)
    return {
        (fact, sources[0].url)
        for fact, sources in (*words, *figures)
        if not projects.issuperset(source.url for source in sources)
    }


def _projects(view: View) -> frozenset[str]:
    """Return the addresses of the own sources of its technologies.

    None of a view about a technology; and no report of an incident, though its messages are there.
    """
    if view.system.technology is not None:
        return frozenset()
    technologies = {component.technology.technology for component in view.components}
    reports = {report.source.url for report in view.finished_topics.reports}
    return frozenset[str]().union(*map(_addresses, technologies)) - reports


@lru_cache(maxsize=256)
def _addresses(technology: Technology) -> frozenset[str]:
    return frozenset(source.url for source in sources_of_project(technology))
