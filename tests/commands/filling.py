"""Fill the placeholders of commands with what they stand for in the sandbox."""

import re
from collections.abc import Callable, Mapping

from atlas import Command

Ask = Callable[[str], str]
"""Prints what a script of bash prints."""


class FillError(Exception):
    """What a placeholder stands for in the sandbox is no such value."""


def fill(text: str, command: Command, values: Mapping[str, str], ask: Ask) -> str:
    """Return a text of a command with every placeholder filled.

    Args:
        text: The command or the client that opens its console.
        command: The command, with its placeholders.
        values: What each is filled with, as in `Program`.
        ask: Expands what is in bash.

    Raises:
        FillError: A value does not match the pattern that the placeholder declares.
    """
    for placeholder in command.placeholders:
        marked = f"<{placeholder.name}>"
        if marked not in text:
            continue
        value = value_of(placeholder.name, f"{command.text} {command.place}", values)
        if value is None:
            value = placeholder.example
        elif "$(" in value:
            value = ask(f'printf %s "{value}"')
        if not re.fullmatch(placeholder.pattern, value):
            raise FillError(
                f"{marked} is {value!r} on the real program, which its pattern "
                f"{placeholder.pattern} does not allow"
            )
        text = text.replace(marked, value)
    return text


def value_of(name: str, command: str, values: Mapping[str, str]) -> str | None:
    """Return what a placeholder is filled with, or None where its example does.

    Args:
        name: The name of the placeholder.
        command: The command it is in.
        values: Values by name, and by a regular expression of commands before a name.
    """
    for key, value in values.items():
        pattern, _, of = key.rpartition("|")
        if of == name and pattern and re.search(pattern, command):
            return value
    return values.get(name)
