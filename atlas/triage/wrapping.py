"""Fit texts to the width of a terminal: prose by its words, a command so that it still runs."""

import re
import textwrap

from atlas.matching.terminal import without_colours

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
)
"""Control characters, and those that turn the direction of a text."""
_PIECE = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'])+""")
_CONTINUED = {"shell": " \\", "http": " \\", "sql": ""}


def printable(text: str) -> str:
    """Return a text that cannot move the cursor, colour the terminal or turn its direction."""
    plain = without_colours(text.encode("utf-8", "replace")).decode("utf-8", "replace")
    return _UNPRINTABLE.sub(" ", plain)


def wrapped(text: str, width: int, *, whole: bool = False) -> list[str]:
    """Return prose in lines.

    Args:
        text: The text.
        width: Characters a line holds.
        whole: Whether a word that is longer, such as an address, stays whole; else it is broken.
    """
    return textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=not whole) or [""]


def wrapped_command(text: str, language: str, width: int) -> list[str]:
    """Return a command in lines that run as they stand.

    A line of a shell is continued with a backslash, a statement of SQL as it is; what cannot be
    continued, a quoted text or a line of a console, stays whole.

    Args:
        text: The command.
        language: Its language.
        width: Characters a line holds.
    """
    if len(text) <= width or language not in _CONTINUED:
        return wrapped(text, width) if language == "action" else [text]
    end = _CONTINUED[language]
    lines: list[str] = []
    for piece in _PIECE.findall(text):
        if lines and len(lines[-1]) + 1 + len(piece) + len(end) <= width:
            lines[-1] += f" {piece}"
        else:
            lines.append(f"  {piece}" if lines else piece)
    return [f"{line}{end}" for line in lines[:-1]] + lines[-1:]
