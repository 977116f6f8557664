"""Annotations: labelled values with a grade, on a picture or a page."""

from atlas.evidence.command import Command
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.moment import Moment
from atlas.evidence.statement import Statement

Known = Figure | Moment
"""What is known with its provenance, and can be an input of a computation."""

Annotation = Figure | Moment | Statement | Command | Undisclosed
"""A figure, a moment, a fact in words, a command, or a gap."""


def is_known(fact: Annotation) -> bool:
    """Return whether a fact is more than a declared gap; that there is none is known, too."""
    return not isinstance(fact, Undisclosed) or fact.is_answer
