"""EV503: a view with more gaps than facts."""

from collections.abc import Iterator

from atlas.evidence.gap import Undisclosed
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.model.facts import own_facts

_MOST_PER_FACT = {"well": 1, "scarcely": 2}


class TooManyGaps(Rule):
    """A view declares too many gaps for its facts.

    It compares distinct gaps, by their words (one thing may be missing in several places), with
    distinct figures and statements, without what the views of the system share. A well documented
    system may have one gap per fact, a scarcely documented one two.
    """

    code = "EV503"
    name = "too-many-gaps"
    gate = Gate.EVIDENCE
    question = "More is known than unknown"
    why = "A picture that is mostly gaps hides the few figures that matter."
    remedy = "remove components of which nothing is known, or find sources"
    bad = "storage(component(figures=gaps(99)))"
    good = "storage(component(figures=gaps(9)))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Count gaps and facts."""
        view = subject.loaded.view
        values = [annotation.value for annotation in own_facts(view)]
        gaps = {value.where for value in values if isinstance(value, Undisclosed)}
        stated = {id(value) for value in values if not isinstance(value, Undisclosed)}
        most = len(stated) * _MOST_PER_FACT[view.system.documented]
        if len(gaps) > most:
            yield Fault(
                f"{view.title!r} declares {len(gaps)} distinct gaps for {len(stated)} facts; "
                f"allowed: at most {most} of a {view.system.documented} documented system",
                view.declared,
            )
