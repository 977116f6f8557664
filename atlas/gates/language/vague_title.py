"""LG902: a title of a step or a failure that does not say what to do or what fails."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from atlas.gates.authored import Authored, holders, own_texts, texts_of
from atlas.gates.gate import Gate
from atlas.gates.house_words import FAILURE_TITLES, STEP_TITLES
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.gates.wording import house_words
from atlas.topology.component import Component
from atlas.topology.group import Group
from atlas.views.system import System


class VagueTitle(Rule):
    """A step is titled other than by a plain imperative, or a failure is named by a riddle."""

    code = "LG902"
    name = "vague-title"
    gate = Gate.LANGUAGE
    question = "Steps are plain imperatives, failures are named as an alert names them"
    why = "The title of a step is all that is read before its command is run."
    remedy = "begin a step with a plain verb and its object; name a failure as an alert would"
    bad = (
        "storage(component(fails=[failure("
        "recovery=[check('See which node leads'), step(risk='low')])]))"
    )
    good = (
        "storage(component(fails=[failure("
        "recovery=[check('List the partition leaders'), step(risk='low')])]))"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare the titles of steps and failures with the lists."""
        view = subject.loaded.view
        yield from chain(_vague(own_texts(view)), *map(_in, holders(view)))


@lru_cache(maxsize=4096)
def _in(holder: Component | Group | System) -> tuple[Fault, ...]:
    """Return the faults in what several views share."""
    return tuple(_vague(texts_of(holder)))


def _vague(texts: Iterable[Authored]) -> Iterator[Fault]:
    for authored in texts:
        if authored.kind not in _LISTS:
            continue
        entries, noun = _LISTS[authored.kind]
        for match in house_words(authored.text, entries):
            yield Fault(
                f"{noun} {authored.text!r} has {match.words.strip()!r}; "
                f"the field says: {match.entry.standard}",
                authored.declared,
                authored.argument,
            )


_LISTS = {
    "Step.action": (STEP_TITLES, "the step"),
    "Check.action": (STEP_TITLES, "the check"),
    "Failure.name": (FAILURE_TITLES, "the failure"),
}
"""For each text that is a title: its list, and what it is the title of."""
