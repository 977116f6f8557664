"""The four grades of a figure; there is no fifth way in."""

from enum import Enum


class Grade(Enum):
    """How a figure came to be; the value is what marks it on a picture."""

    REPORTED = "reported"
    DERIVED = "derived"
    MODELLED = "modelled"
    UNDISCLOSED = "undisclosed"

    @property
    def mark(self) -> str:
        """The sign before a figure of this grade."""
        return _MARKS[self]

    @property
    def meaning(self) -> str:
        """One sentence for a legend."""
        return _MEANINGS[self]


_MARKS = {
    Grade.REPORTED: "",
    Grade.DERIVED: "=",
    Grade.MODELLED: "≈",
    Grade.UNDISCLOSED: "—",
}
_MEANINGS = {
    Grade.REPORTED: "a dated source states it",
    Grade.DERIVED: "computed from reported figures",
    Grade.MODELLED: "computed with a stated assumption",
    Grade.UNDISCLOSED: "looked for and not found",
}
