"""Which commands the views and the known failures have, and which program each is for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
from attrs import frozen

from atlas import Check, Command, Step
from atlas.loader import LoadedView
from atlas.technologies.technology import Deployment, Technology
from tests.commands.program import Program

_FIRST = re.compile(
    r"(?:^|[|;&(]\s*|\bdo\s+)\s*(?:sudo\s+|timeout\s+\d+[smhd]?\s+)*(?:\w+=\S*\s+)*([\w./-]+)"
)
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_LONGEST = 60
_RISKS = ("none", "low", "medium", "high")


@frozen(eq=False)
class Case:
    """A step with a command.

    Args:
        view: The view that has it, or the technology whose known failure has it.
        step: The step.
        command: Its command.
        technologies: The technologies of the component that it is for, the closest last.
    """

    view: str
    step: Step | Check
    command: Command
    technologies: tuple[str, ...]

    @property
    def reads(self) -> bool:
        """Whether it changes nothing."""
        return self.step.risk == "none"

    @property
    def name(self) -> str:
        """Where it is, shortly."""
        if self.technologies == (self.view,):
            return f"{self.view}: {self.command.text[:_LONGEST]}"
        return f"{self.view}:{self.step.declared.line}"

    @property
    def place(self) -> str:
        """Where it is declared; of the failures of a technology, which technology it is."""
        known = self.technologies == (self.view,)
        return f"failures of {self.view}" if known else str(self.step.declared)


def cases(views: Iterable[LoadedView]) -> list[Case]:
    """Return every step with a command, each once, those that read before those that change.

    The known failures of a view's technologies are no part of it: see `failure_cases`.
    """
    found: dict[tuple[str, str], Case] = {}
    for loaded in views:
        for step, technologies in _steps(loaded.view, (), set()):
            if isinstance(step.command, Command):
                of = technologies or _technologies(loaded)
                key = str(step.declared), step.command.text
                found.setdefault(key, Case(loaded.id, step, step.command, of))
    return sorted(found.values(), key=lambda case: _RISKS.index(case.step.risk))


def failure_cases(technologies: Iterable[Technology]) -> list[Case]:
    """Return every step of a known failure with a command, each once for each technology.

    Args:
        technologies: The technologies whose log messages show the failures.
    """
    found: dict[tuple[str, int], Case] = {}
    for technology in technologies:
        for message in technology.messages.values():
            for step in message.failure.steps if message.failure else ():
                if isinstance(step.command, Command):
                    case = Case(technology.name, step, step.command, (technology.name,))
                    found.setdefault((technology.name, id(step)), case)
    return sorted(found.values(), key=lambda case: _RISKS.index(case.step.risk))


def _technologies(loaded: LoadedView) -> tuple[str, ...]:
    return tuple(component.technology.technology.name for component in loaded.view.components)


def _steps(
    value: Any, technologies: tuple[str, ...], seen: set[int]
) -> Iterator[tuple[Step | Check, tuple[str, ...]]]:
    if isinstance(value, (str, bytes, int, float, Technology)) or id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, (Step, Check)):
        yield value, technologies
        return
    if attrs.has(type(value)):
        for owner in (value, getattr(value, "system", None)):
            if isinstance(deployment := getattr(owner, "technology", None), Deployment):
                technologies = (*technologies, deployment.technology.name)
    for inner in _inside(value):
        yield from _steps(inner, technologies, seen)


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, Mapping):
        return value.values()
    if isinstance(value, (list, tuple, set, frozenset)):
        return value
    if attrs.has(type(value)):
        return (getattr(value, field.name, None) for field in attrs.fields(type(value)))
    return ()


def choose(
    command: Command, technologies: tuple[str, ...], programs: Iterable[Program]
) -> Program | None:
    """Return the program that a command is for, or None where the suite has none.

    Args:
        command: The command.
        technologies: The technologies of its component.
        programs: The programs, in the order in which they are asked.
    """
    known = tuple(programs)
    own = [program for program in known if set(program.technologies) & set(technologies)]
    for test in (_by_command, _by_place, _by_port, _by_word):
        for program in (*own, *known):
            if test(command, program) or (program in own and _by_word_beside(command, program)):
                return program
    return own[-1] if command.language == "http" and own else None


def _by_command(command: Command, program: Program) -> bool:
    return any(re.search(pattern, command.text) for pattern in program.commands)


def _by_place(command: Command, program: Program) -> bool:
    return bool(command.place) and any(re.search(p, command.place) for p in program.places)


def _by_port(command: Command, program: Program) -> bool:
    return any(re.search(rf"[:\s]{port}\b", command.text) for port in program.ports)


def _by_word(command: Command, program: Program) -> bool:
    return command.language == "shell" and bool(
        set(first_words(command.text)) & {*program.programs}
    )


def _by_word_beside(command: Command, program: Program) -> bool:
    return command.language == "shell" and bool(set(first_words(command.text)) & {*program.beside})


def first_words(text: str) -> list[str]:
    """Return the programs that a command of a shell begins with, each without its folder."""
    bare = _QUOTED.sub("''", text.replace("<", "").replace(">", ""))
    return [word.rsplit("/", 1)[-1] for word in _FIRST.findall(bare)]
