"""Judge what a command did on a program that is healthy."""

import re

from tests.commands.program import Program
from tests.commands.sandbox import Result

_TIMED_OUT = (124, -9)
_IDENTIFIER = re.compile(
    r"(?<![\w.<@/-])(?:[A-Za-z]+(?:[_][A-Za-z0-9]+)+|[a-z]+[A-Z]\w+|[a-z]+(?:\.[a-z]+)+:|'[^']+')(?![\w(])"
)


class RefusedError(Exception):
    """The program did not do what the command asks, or does not print what the step says."""


def judge(result: Result, program: Program, command: str, *, expected: str) -> str:
    """Return how a command was judged: `passed`, or `arguments` where only these were checked.

    Args:
        result: What it did.
        program: The program it is for.
        command: The command.
        expected: What the step says of a healthy output; empty where only its end counts.

    Raises:
        RefusedError: It failed, or printed something else.
    """
    said = f"{result.output}\n{result.errors}"
    shown = said.strip()[-600:] or "nothing"
    if program.arguments and re.search(program.arguments, said):
        return "arguments"
    endless = any(re.search(pattern, command) for pattern in program.endless)
    if result.status and not (endless and result.status in _TIMED_OUT):
        raise RefusedError(f"exit status {result.status}; it printed: {shown}")
    if program.refusal and re.search(program.refusal, said):
        raise RefusedError(f"an error as its reply; it printed: {shown}")
    if not expected:
        return "passed"
    if expected.startswith("nothing"):
        if result.output.strip():
            raise RefusedError(f"the step says that it prints nothing; it printed: {shown}")
        return "passed"
    if not result.output.strip() and not result.errors.strip():
        raise RefusedError(f"it printed nothing, where the step says: {expected}")
    missing = [
        name
        for name in identifiers(expected)
        if name not in command and not re.search(_with_any_number(name), said)
    ]
    if missing:
        raise RefusedError(f"no {', '.join(missing)} in what it printed: {shown}")
    return "passed"


def _with_any_number(name: str) -> str:
    """A pattern of a name: a number in it differs from server to server."""
    return re.sub(r"\d+", r"\\d+", re.escape(name))


def identifiers(text: str) -> list[str]:
    """Return the names in a description of an output that the output itself has to hold."""
    return [found.strip("':") for found in _IDENTIFIER.findall(text)]
