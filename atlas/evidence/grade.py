"""The grades of a figure; there is no other way in."""

import re
from enum import Enum


class Grade(Enum):
    """How a figure came to be; the value is what marks it on a picture."""

    __hash__ = object.__hash__  # it is a key of many tables; `Enum` hashes the name each time

    REPORTED = "reported"
    MEASURED = "measured"
    DERIVED = "derived"
    MODELLED = "modelled"
    GAP = "gap"

    @property
    def mark(self) -> str:
        """The sign before a figure of this grade."""
        return _MARKS[self]

    def mark_before(self, text: str) -> str:
        """Return the mark before a figure: its sign, or a word where the figure has a sign already.

        Args:
            text: The figure as it is written, such as `≥ 17 h`.
        """
        return self.word_before(text) or self.mark

    def word_before(self, text: str) -> str:
        """Return the grade in a word, of a figure that has a sign of its own; else nothing.

        Args:
            text: The figure as it is written, such as `≥ 17 h`.
        """
        return _WORDS.get(self, "") if _BOUND.match(text) else ""

    def marked(self, text: str) -> str:
        """Return a figure behind its mark: `= 3 h`, `computed ≥ 17 h`.

        Args:
            text: The figure as it is written.
        """
        return f"{self.mark_before(text)} {text}".strip()

    @property
    def is_cited(self) -> bool:
        """Whether a source states it: in public, or the operator's own."""
        return self in (Grade.REPORTED, Grade.MEASURED)

    @property
    def meaning(self) -> str:
        """One sentence for a legend."""
        return _MEANINGS[self]


_MARKS = {
    Grade.REPORTED: "",
    Grade.MEASURED: "",
    Grade.DERIVED: "=",
    Grade.MODELLED: "≈",
    Grade.GAP: "—",
}
_WORDS = {Grade.DERIVED: "computed", Grade.MODELLED: "modelled"}
_BOUND = re.compile(r"[≤≥~]|at least ")
_MEANINGS = {
    Grade.REPORTED: "a dated source states it",
    Grade.MEASURED: "the operator's own dashboard, query, load test or runbook states it",
    Grade.DERIVED: "computed from reported or measured figures",
    Grade.MODELLED: "computed with a stated assumption",
    Grade.GAP: "not published, not measured yet, or there is none",
}
