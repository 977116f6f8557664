"""The gates, and the further sets of rules."""

from enum import Enum


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
