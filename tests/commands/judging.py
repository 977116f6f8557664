"""Judge what a command did on a program that is healthy."""

import re

from tests.commands.choosing import first_words
from tests.commands.program import Program
from tests.commands.sandbox import Result

_TIMED_OUT = (124, -9)
_SEARCHES = ("grep", "egrep", "journalctl", "lsof", "pgrep", "ps")
"""Programs that exit with 1 and no error where they find nothing."""
_NO_JOURNAL = "No journal files were found."
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
    ended = endless and result.status in _TIMED_OUT
    if result.status and not ended and not _found_nothing(result, command):
        raise RefusedError(f"exit status {result.status}; it printed: {shown}")
    if program.refusal and re.search(program.refusal, said):
        raise RefusedError(f"an error as its reply; it printed: {shown}")
    if not expected or re.match(r"exit (?:status|code) 0\b", expected):
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


def _found_nothing(result: Result, command: str) -> bool:
    """Whether a search took its options and found nothing, in a sandbox that has none of it."""
    words = first_words(command)
    return (
        result.status == 1
        and result.errors.strip() in ("", _NO_JOURNAL)
        and bool(words)
        and words[-1] in _SEARCHES
    )


def _with_any_number(name: str) -> str:
    """A pattern of a name: a number in it differs from server to server."""
    return re.sub(r"\d+", r"\\d+", re.escape(name))


def identifiers(text: str) -> list[str]:
    """Return the names in a description of an output that the output itself has to hold."""
    return [found.strip("':") for found in _IDENTIFIER.findall(text)]
