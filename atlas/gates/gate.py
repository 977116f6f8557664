"""The gates, and the further sets of rules."""

from enum import Enum
from typing import Self


class Gate(Enum):
    """A gate; the value begins the codes of its rules."""

    THREE_AM = "AM"
    NEW_HIRE = "NH"
    CFO = "CFO"
    INCIDENT = "IN"
    EVIDENCE = "EV"
    DRAWING = "DG"
    LINKS = "LK"
    LANGUAGE = "LG"

    @classmethod
    def of(cls, code: str) -> Self:
        """Return the gate of a rule.

        Args:
            code: The code of the rule.
        """
        return cls(code.rstrip("0123456789"))

    @property
    def title(self) -> str:
        """Its name for people."""
        return _TITLES[self]

    @property
    def mark(self) -> str:
        """Its name as a pytest mark: `pytest -m three_am`."""
        return self.name.lower()


_TITLES = {
    Gate.THREE_AM: "The 3 AM test",
    Gate.NEW_HIRE: "The New Hire test",
    Gate.CFO: "The CFO test",
    Gate.INCIDENT: "The Incident test",
    Gate.EVIDENCE: "Evidence",
    Gate.DRAWING: "Drawing",
    Gate.LINKS: "Links",
    Gate.LANGUAGE: "Language",
}

FOUR = (Gate.THREE_AM, Gate.NEW_HIRE, Gate.CFO, Gate.INCIDENT)
"""The gates that ask the twenty questions."""
