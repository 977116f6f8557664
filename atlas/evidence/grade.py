"""The grades of a figure; there is no other way in."""

from enum import Enum


class Grade(Enum):
    """How a figure came to be; the value is what marks it on a picture."""

    REPORTED = "reported"
    MEASURED = "measured"
    DERIVED = "derived"
    MODELLED = "modelled"
    GAP = "gap"

    @property
    def mark(self) -> str:
        """The sign before a figure of this grade."""
        return _MARKS[self]

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
_MEANINGS = {
    Grade.REPORTED: "a dated source states it",
    Grade.MEASURED: "the operator's own dashboard, query, load test or runbook states it",
    Grade.DERIVED: "computed from reported or measured figures",
    Grade.MODELLED: "computed with a stated assumption",
    Grade.GAP: "not published, not measured yet, or there is none",
}
