"""AM106: a command that does not parse in its language."""

from collections.abc import Iterator

from atlas.gates.commands import commands_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.steps.syntax.checking import syntax_fault


class UnparsedCommand(Rule):
    """A command does not parse in its language: a shell's, SQL, a console, configuration.

    Each placeholder is filled with its example first. A shell is parsed by the grammar of Bash, SQL
    in its dialect; of a console, the commands that its client knows are listed; a line of
    configuration sets something and is no sentence; an action holds no command.
    """

    code = "AM106"
    name = "unparsed-command"
    gate = Gate.THREE_AM
    level = "draft"
    question = "Every command can be run as it stands"
    why = "A command that is half prose fails when it is pasted, or does something else."
    remedy = "write the command itself, with placeholders; an action(…) says what no program does"
    bad = (
        "storage(component(fails=[failure(recovery=[step(risk='low'), step(command="
        "shell('df (its disk)') @ post.at('df'))])]))"
    )
    good = (
        "storage(component(fails=[failure(recovery=[step(risk='low'), step(command="
        "shell('df <path>') @ post.at('df'))])]))"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Parse each command."""
        for step, command in commands_of(subject.loaded.view):
            fault = syntax_fault(command)
            if fault:
                yield Fault(
                    f"{command.text!r} does not parse as {command.language}: {fault}; "
                    "allowed: what can be typed as it stands",
                    step.declared,
                    "command",
                )
