"""Shapes and words: a line without its variable parts, and the words that distinguish lines."""

import re

from atlas.matching.vocabulary import COMMON, STOP

VARIABLE = re.compile(
    r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"  # UUID
    r"|\b0x[0-9a-fA-F]+\b|\b(?=[0-9a-fA-F]*\d)[0-9a-fA-F]{8,}\b"  # hexadecimal
    r"|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b|\b(?:[0-9a-fA-F]{1,4}:){3,}[0-9a-fA-F:]*"  # addresses
    r"|\d+(?:[.,:]\d+)*"
)
WORD = re.compile(r"[a-z][a-z0-9_]*(?:['’][a-z]+)?|(?<![0-9_])[0-9_]*[a-z][a-z0-9_]+")
HEX = re.compile(r"(?=[a-f]*\d)[0-9a-f]{6,}|0x[0-9a-f]+")
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z][a-z])")

LITTLE = 0.3


def shape(text: str) -> str:
    """Return a text with its numbers, identifiers and addresses masked and its blanks joined."""
    return " ".join(VARIABLE.sub("#", text).split())


def words(text: str) -> list[str]:
    """Return the words of a text in lower case and in order, without numbers and identifiers."""
    candidates = WORD.findall(CAMEL.sub(" ", VARIABLE.sub(" ", text)).lower())
    return [word for word in candidates if len(word) > 1 and not HEX.fullmatch(word)]


def informative(text: str) -> list[str]:
    """Return the words that distinguish messages, each once, in order."""
    return [word for word in dict.fromkeys(words(text)) if word not in STOP]


def weight(word: str) -> float:
    """Return the weight of a word: 1 for a rare one, little for a common one."""
    return LITTLE if word in COMMON else 1.0


def total_weight(text: str) -> float:
    """Return the weight of all words of a text that distinguish messages, from 0."""
    return sum(weight(word) for word in informative(text))
