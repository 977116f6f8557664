"""Regular expressions that take a time in proportion to the text, whoever wrote the text.

RE2 searches without going back. Where it is not there, or an expression looks ahead or behind,
which RE2 does not know, Python's own engine searches; a test times each that it is left with.
"""

import importlib
import re
from typing import Any, Protocol, cast

_MEMORY = 1 << 20
"""Bytes that the automaton of one expression may take; beyond, RE2 does with less, and slower."""


class Found(Protocol):
    """What was found, as Python's own engine and RE2 both report it."""

    @property
    def string(self) -> str:
        """The text that was searched."""
        ...

    def start(self) -> int:
        """Return where it begins."""
        ...

    def span(self) -> tuple[int, int]:
        """Return where it begins and ends."""
        ...

    def groupdict(self) -> dict[str, str | None]:
        """Return the named groups."""
        ...


class Expression(Protocol):
    """A compiled expression over texts."""

    def search(self, text: str, /) -> Found | None:
        """Return the first place in a text that fits; None where there is none."""
        ...


class ByteExpression(Protocol):
    """A compiled expression over bytes."""

    def search(self, data: bytes, /) -> object | None:
        """Return the first place in bytes that fits; None where there is none."""
        ...


def expression(pattern: str, memory: int = _MEMORY) -> Expression:
    """Compile an expression over texts.

    Args:
        pattern: The expression, as Python writes it.
        memory: Bytes that its automaton may take; one of many alternatives needs more.

    Raises:
        re.error: It is none.
    """
    return cast("Expression", _linear(pattern, "UTF8", memory) or re.compile(pattern))


def byte_expression(pattern: str) -> ByteExpression:
    """Compile an expression over the bytes of a text in UTF-8, which need not be whole.

    Args:
        pattern: The expression, as Python writes it.

    Raises:
        re.error: It is none.
    """
    data = pattern.encode()
    return cast("ByteExpression", _linear(data, "LATIN1", _MEMORY) or re.compile(data))


def _linear(pattern: str | bytes, encoding: str, memory: int) -> Any | None:
    """Compile an expression by RE2; None where it cannot."""
    try:
        engine: Any = importlib.import_module("re2")  # it carries no types, and may be missing
    except ImportError:
        return None
    options = engine.Options()
    options.log_errors = False
    options.max_mem = memory
    options.encoding = getattr(engine.Options.Encoding, encoding)
    try:
        return engine.compile(pattern, options)
    except engine.error:
        return None
