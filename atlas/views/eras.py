"""What belongs to the time of a view: an incident shows nothing that is younger than itself."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from atlas.evidence.annotation import Annotation
from atlas.evidence.gap import Undisclosed

LATER = 366
"""The days after an incident within which its reports are written, and still report its time."""

_A = TypeVar("_A", bound=Annotation)


def is_younger(value: Annotation, end: date) -> bool:
    """Return whether a figure or a fact is of a time well after a day.

    Args:
        value: The figure, moment, statement or gap; a gap has no time.
        end: The day.
    """
    if isinstance(value, Undisclosed):
        return False
    times = [citation.meaning.when for citation in value.citations]
    return any(when is not None and (when.earliest - end).days > LATER for when in times)


def of_time(facts: Mapping[str, _A], end: date | None) -> dict[str, _A]:
    """Return the facts that are not of a later time.

    Args:
        facts: Facts by label.
        end: The day on which the view ends; None where it shows today.
    """
    if end is None:
        return dict(facts)
    return {label: fact for label, fact in facts.items() if not is_younger(fact, end)}
