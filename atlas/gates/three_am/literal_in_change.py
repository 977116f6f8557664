"""AM108: a size, a host or a process of somebody else in a command that changes something."""

from collections.abc import Iterator

from atlas.evidence.grade import Grade
from atlas.gates.commands import commands_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.steps.literals import credential_in, literal_in
from atlas.steps.step import only_reads


class LiteralInChange(Rule):
    """A step that changes something ships a size, an address, a host or an id as a literal.

    Documentation shows `CONFIG SET maxmemory 8gb`; where the limit is 51.2 GiB already, a reader
    who pastes it at night lowers the limit, and Redis deletes keys or refuses every write. A
    command of one's own runbook names one's own hosts and sizes, and may; no command has a
    password.
    """

    code = "AM108"
    name = "literal-in-change"
    gate = Gate.THREE_AM
    level = "draft"
    question = "What a reader has to choose is a placeholder"
    why = "The example of a manual, pasted into production, changes the wrong thing or too much."
    remedy = "put a placeholder in its place, such as <bytes>, <size>, <host> or <pid>"
    bad = (
        "storage(component(fails=[failure(recovery=[step('Raise the limit', risk='medium', "
        "command=shell('redis-cli CONFIG SET maxmemory 8gb') @ post.at('CONFIG SET'))])]))"
    )
    good = (
        "storage(component(fails=[failure(recovery=[step('Raise the limit', risk='medium', "
        "command=shell('redis-cli CONFIG SET maxmemory <bytes>') @ post.at('CONFIG SET'))])]))"
    )

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Look for literals in the commands of steps that do more than read."""
        for step, command in commands_of(subject.loaded.view):
            secret = credential_in(command)
            if secret is not None:
                yield Fault(
                    f"a command has a password in its address, {secret!r}; allowed: a placeholder, "
                    "or a program that reads it where it is kept",
                    step.declared,
                    "command",
                )
                continue
            is_ours = command.grade is Grade.MEASURED
            literal = None if only_reads(step) or is_ours else literal_in(command)
            if literal is not None:
                yield Fault(
                    f"{command.text!r} changes something and has the {literal[0]} "
                    f"{literal[1]!r}; allowed: a placeholder, which the reader fills in",
                    step.declared,
                    "command",
                )
