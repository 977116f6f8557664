"""AM107: a command of a program or a console that nobody knows."""

from collections.abc import Iterator
from functools import cache

from atlas.gates.commands import commands_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.steps.syntax.checking import unknown_programs


@cache
def _of_library() -> frozenset[str]:
    """Return the programs that any technology of the library declares: steps are shared."""
    from atlas.technologies.registry import REGISTRY  # noqa: PLC0415 - it loads all of them

    return frozenset(name for technology in REGISTRY for name in technology.programs)


class UnknownProgram(Rule):
    """A command begins with a word that is no known program, or opens an unknown console.

    Prose parses as a command of a shell: `ask the team` calls the program `ask`. Known are the
    programs of `atlas/steps/programs.py`, the consoles of `atlas/steps/consoles.py`, and
    what a technology of the view declares as its `programs`.
    """

    code = "AM107"
    name = "unknown-program"
    gate = Gate.THREE_AM
    question = "Every command is one of a program that exists"
    why = "Words that no program answers to are no command; the reader types them and waits."
    remedy = (
        "correct the program; or declare one of your own in the class of a technology that the "
        'view has: `programs = {"acmectl": "controls Acme"}`; or use action(…) for prose'
    )
    bad = (
        "storage(component(fails=[failure(recovery=[step(risk='low'), step(command="
        "shell('ask the team') @ post.at('ask the team'))])]))"
    )
    good = (
        "storage(component(fails=[failure(recovery=[step(risk='low'), step(command="
        "action('Ask the team.') @ post.at('ask the team'))])]))"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look up the program of each simple command."""
        view = subject.loaded.view
        declared = {
            name
            for component in view.components
            for name in component.technology.technology.programs
        }
        for step, command in commands_of(view):
            for name in unknown_programs(command, declared):
                if name in _of_library():
                    continue
                yield Fault(
                    f"{command.text!r} calls {name!r}, which is no known program; allowed: those "
                    f"of the system, of the library, or of a technology in {view.title!r}",
                    step.declared,
                    "command",
                )
