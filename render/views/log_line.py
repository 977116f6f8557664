"""The forms in which a log message is shown: the whole line, and what the program said."""

from atlas.matching.cleaning import clean
from atlas.technologies.message import LogMessage

_CLOSING = (")", "]", "}", ",", ";")
"""A line that begins with one of these was cut in the middle."""


def forms(message: LogMessage) -> tuple[str, ...]:
    """Return the line of a log message, then without the part before its words.

    That is its time and level, and the columns of a table before the one with its words.

    Args:
        message: The message.
    """
    line = message.line
    begin = line.rfind("  ", 0, line.find(message.anchor.strip())) + 1
    told = clean(line.encode()).text
    first, *others = (" ".join(text.split()) for text in (line, told, line[begin:]))
    whole = [text for text in others if constant(message) in text and not text.startswith(_CLOSING)]
    return tuple(dict.fromkeys((first, *whole)))


def constant(message: LogMessage) -> str:
    """Return the words of a log message that never vary.

    Args:
        message: The message.
    """
    return " ".join(message.anchor.split())
