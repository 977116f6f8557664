"""Fit texts to the width of a terminal: prose by its words, a command so that it still runs."""

import re
import textwrap
import unicodedata

from atlas.terminal import one_line

MARK = "| "
"""Stands before every line of a log's own text, so that none can look like an answer."""
_WIDE = frozenset("WFA")
"""What may take two columns: wide, full-width, and ambiguous characters."""
_FILLER = "\ue000"
"""A character for private use, which stands for the second column."""
_LEAST = 8
_PIECE = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'])+""")
_CONTINUED = {"shell": " \\", "http": " \\", "sql": ""}


def wrapped(text: str, width: int, *, whole: bool = False) -> list[str]:
    """Return prose in lines.

    Args:
        text: The text.
        width: Characters a line holds.
        whole: Whether a word that is longer, such as an address, stays whole; else it is broken.
    """
    return textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=not whole) or [""]


def quoted(text: str, width: int) -> list[str]:
    """Return the text of a log in lines that are marked, and that no terminal breaks once more.

    Args:
        text: The text, of any characters.
        width: Columns of the terminal, less those before the mark.
    """
    shown = one_line(text.replace(_FILLER, " "))
    if not shown.isascii():
        shown = "".join(
            f"{letter}{_FILLER}" if unicodedata.east_asian_width(letter) in _WIDE else letter
            for letter in shown
        )
    lines = wrapped(shown, max(width - len(MARK), _LEAST))
    return [f"{MARK}{line.replace(_FILLER, '')}" for line in lines]


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
