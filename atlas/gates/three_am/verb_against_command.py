"""AM109: a command that cannot do what the title of its step says."""

from collections.abc import Iterator

from atlas.gates.commands import commands_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.steps.changing import change_in
from atlas.steps.syntax.checking import unknown_programs
from atlas.steps.verbs import changing_verb, only_reading


class VerbAgainstCommand(Rule):
    """A title says that something changes and its command only reads, or the other way round.

    `Delete old sessions` over a command that lists them deletes nothing; `List the queues` over
    one that purges them deletes everything. Each clause of a title counts. Of a program that a
    technology declares nobody knows what changes. The verbs of both kinds are in
    `atlas/steps/verbs.py`, and what changes is in `atlas/steps/changing.py`.
    """

    code = "AM109"
    name = "verb-against-command"
    gate = Gate.THREE_AM
    level = "draft"
    question = "Every command does what its step says"
    why = "The title is all that is read before the command is run."
    remedy = "give the command that does it, or make two steps of it, a Check and a Step"
    bad = (
        "storage(component(fails=[failure(recovery=[step('Delete the old pods', risk='high', "
        "command=shell('kubectl get pods') @ post.at('kubectl get pods'))])]))"
    )
    good = (
        "storage(component(fails=[failure(recovery=[step('Delete the old pods', risk='high', "
        "command=shell('kubectl delete pod <pod>') @ post.at('kubectl delete pod'))])]))"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Compare the verbs of each title with what its command does."""
        for step, command in commands_of(subject.loaded.view):
            if command.language == "action":
                continue
            change = change_in(command)
            verb = changing_verb(step.action)
            if verb is not None and change is None and not unknown_programs(command):
                yield Fault(
                    f"{step.action!r} says {verb!r}, but {command.text!r} only reads; allowed: a "
                    "command that is known to change something",
                    step.declared,
                    "command",
                )
            reading = only_reading(step.action)
            if reading is not None and change is not None:
                yield Fault(
                    f"{step.action!r} says {reading!r}, but {change!r} changes something; allowed: "
                    "a command that only reads",
                    step.declared,
                    "command",
                )
