"""Which texts can be drawn: what the bundled font covers, read from left to right, on one line."""

import unicodedata
from functools import lru_cache
from typing import TypeGuard

from atlas.errors import LabelError
from atlas.terminal import HIDDEN

MOST_CHARACTERS = 240
_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})
_SYMBOLS = frozenset("≈≥≤≠±×÷−–—…→←↔·•°µ§€£¥©®™′″∞½¼¾²³‘’“”«»")


@lru_cache(maxsize=4096)
def _problem(character: str) -> str | None:
    if character.isascii():
        return None if character.isprintable() else "is a control character"
    if unicodedata.bidirectional(character) in _RIGHT_TO_LEFT:
        return "is written from right to left"
    if character in _SYMBOLS or unicodedata.name(character, "").startswith(_SCRIPTS):
        return None
    return "is not in the bundled font (emoji and other scripts are not)"


def is_plain(text: object, most: int = MOST_CHARACTERS) -> TypeGuard[str]:
    """Return whether a text can be drawn for certain: not too long, of common characters.

    Args:
        text: The text.
        most: The most characters that fit.
    """
    return (
        isinstance(text, str)
        and text.isascii()
        and text.isprintable()
        and len(text) <= most
        and not (text.isspace() or not text)
    )


def require_drawable(text: object, *, field: str, most: int = MOST_CHARACTERS) -> str:
    """Return a text that can be drawn without a change.

    Args:
        text: The text.
        field: What it labels, for the message.
        most: The most characters that fit.

    Raises:
        LabelError: It is empty, too long, has several lines, or holds a character that cannot
            be drawn.
    """
    if is_plain(text, most):
        return text
    if not isinstance(text, str) or not text.strip():
        raise LabelError(
            f"the text of {field} is {text!r}",
            allowed="a non-empty text in quotes",
            remedy="write what a reader should see",
        )
    if len(text) > most:
        raise LabelError(
            f"the text of {field} has {len(text)} characters: {text[:40]!r}…",
            allowed=f"at most {most} characters",
            remedy=f"shorten it by {len(text) - most} characters or more",
        )
    for character in text:
        problem = _problem(character)
        if problem:
            raise LabelError(
                f"the text of {field} holds {character!a}, which {problem}",
                allowed="one line of Latin, Greek or Cyrillic letters and common signs",
                remedy="write it on one line, with a blank in the place of this character"
                if character.isascii()
                else "leave it out, or write it in Latin, Greek or Cyrillic letters",
            )
    return text


def drawable(text: str) -> str:
    """Return a text on one line, without the characters that cannot be drawn.

    Args:
        text: The text.

    Returns:
        What is left of it; empty where nothing is.
    """
    line = " ".join(text.split())
    return " ".join("".join(each for each in line if not _problem(each)).split())


def require_visible(text: str, *, field: str) -> str:
    """Return a text, of any script, in which every character shows.

    Args:
        text: The text.
        field: What it is, for the message.

    Raises:
        LabelError: It holds a control character, half of a pair, or one that turns or joins texts.
    """
    hidden = HIDDEN.search(text)
    if hidden:
        raise LabelError(
            f"{field} holds {hidden[0]!a}, which does not show",
            allowed="characters that a reader sees",
            remedy="leave it out, or write the visible character that was meant",
        )
    return text
