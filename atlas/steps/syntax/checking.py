"""What of a command does not parse, in whichever language it is."""

import re
from collections.abc import Collection

from atlas.evidence.command import Command
from atlas.steps.consoles import KNOWN as CONSOLES
from atlas.steps.programs import KNOWN as PROGRAMS
from atlas.steps.syntax import config, shell, sql


def syntax_fault(command: Command) -> str:
    """Return what of a command does not parse, or an empty text."""
    match command.language:
        case "shell" | "http":
            fault = shell.parse(command.example).fault
            return f"the shell cannot read {fault!r}" if fault else ""
        case "sql":
            return sql.fault_in(command.example, command.dialect)
        case "config":
            return config.fault_in(command.text)
        case "console":
            console = CONSOLES.get(command.place.split()[0])
            if console is None:
                return ""  # it is an unknown program
            lines = filter(None, re.split(r"\s*;\s*", command.example))
            unknown = [line for line in lines if not console.knows(line)]
            return f"{console.name} has no command {unknown[0]!r}" if unknown else ""
        case "action":
            typed = re.search(r"\s--?\w[\w-]*|\s\|\s|;$|\S+\(\)", command.text)
            return f"it holds a command: {typed[0].strip()!r}" if typed else ""


def unknown_programs(command: Command, declared: Collection[str] = ()) -> tuple[str, ...]:
    """Return the programs of a command that are on no list.

    Args:
        command: The command; one whose client opens a console has that as its program.
        declared: The programs that technologies declare.
    """
    match command.language:
        case "shell" | "http":
            names = shell.parse(command.example).programs
        case "console":
            name = command.place.split()[0]
            return () if name in CONSOLES or name in declared else (name,)
        case _:
            return ()
    return tuple(name for name in names if name not in PROGRAMS and name not in declared)
