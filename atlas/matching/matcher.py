"""Finds many literal texts in bytes: by Hyperscan, or in plain Python with equal results."""

from collections.abc import Sequence
from typing import Any, Protocol

from attrs import frozen

Text = tuple[int, bytes]
"""A text, after the number that its hits get; several may share one."""
Hit = tuple[int, int]
"""The offset at which an occurrence of a text ends, and the number of the text."""


class Matcher(Protocol):
    """What finds texts."""

    def find(self, data: bytes) -> list[Hit]:
        """Return every occurrence of every text, overlapping ones too, sorted by end."""
        ...


@frozen
class PlainMatcher:
    """Looks for one text after the other, as `bytes.find` does.

    Its time grows with the number of texts: about 33 MB/s against 137 of them.
    """

    texts: tuple[Text, ...]

    def find(self, data: bytes) -> list[Hit]:
        """Return every occurrence of every text, overlapping ones too, sorted by end."""
        hits: list[Hit] = []
        for number, text in self.texts:
            start = data.find(text)
            while start >= 0:
                hits.append((start + len(text), number))
                start = data.find(text, start + 1)
        hits.sort()
        return hits


class NativeMatcher:
    """Looks for all texts in one pass, by Hyperscan (Vectorscan on ARM)."""

    def __init__(self, database: Any) -> None:
        """Keep a compiled database; make one by `compile_native` or `load_native`."""
        self._database = database

    def find(self, data: bytes) -> list[Hit]:
        """Return every occurrence of every text, overlapping ones too, sorted by end."""
        hits: list[Hit] = []

        def keep(number: int, _: int, end: int, *__: object) -> None:
            hits.append((end, number))

        self._database.scan(data, match_event_handler=keep)
        hits.sort()
        return hits

    def stored(self) -> bytes:
        """Return the database as bytes, for a machine of the same kind."""
        import hyperscan  # noqa: PLC0415 - it is there, or this object would not be

        return hyperscan.dumpb(self._database)


def _hyperscan() -> Any | None:
    try:
        import hyperscan  # noqa: PLC0415 - it may be missing, or not run on this processor
    except Exception:  # noqa: BLE001 - whatever keeps it from loading, the plain matcher does
        return None
    return hyperscan


def compile_native(texts: Sequence[Text]) -> NativeMatcher | None:
    """Compile texts; None without Hyperscan on this machine, or without texts."""
    hyperscan = _hyperscan()
    if hyperscan is None or not texts:
        return None
    try:
        database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        database.compile(
            expressions=[b"".join(b"\\x%02x" % byte for byte in text) for _, text in texts],
            ids=[number for number, _ in texts],
            elements=len(texts),
            flags=[0] * len(texts),
        )
    except hyperscan.HyperscanError:
        return None
    return NativeMatcher(database)


def load_native(stored: bytes) -> NativeMatcher | None:
    """Load the result of `stored`; None if another release or processor made it."""
    hyperscan = _hyperscan()
    if hyperscan is None or not stored:
        return None
    try:
        database = hyperscan.loadb(stored, hyperscan.HS_MODE_BLOCK)
        database.scratch = hyperscan.Scratch(database)
    except (hyperscan.HyperscanError, ValueError):
        return None
    return NativeMatcher(database)


def make_matcher(texts: Sequence[Text]) -> Matcher:
    """Return the fastest matcher there is."""
    return compile_native(texts) or PlainMatcher(tuple(texts))
