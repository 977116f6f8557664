"""LG902: a title of a step or a failure that does not say what to do or what fails."""

from collections.abc import Iterator

from atlas.gates.authored import authored_texts
from atlas.gates.gate import Gate
from atlas.gates.house_words import FAILURE_TITLES, STEP_TITLES
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.gates.wording import house_words


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
        for authored in authored_texts(subject.loaded.view):
            entries, noun = _LISTS.get(authored.kind, ((), ""))
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
