"""What rules read most, kept for each view: its annotations, reported figures and sources.

A view does not change once its `with` has ended, and the views of a system are checked one after
the other, so a short memory serves.
"""

from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from math import isclose

from atlas.analysis.provenance import Annotation, annotations, reported
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.quantity import Quantity
from atlas.evidence.source import Source
from atlas.kinds.view import View
from atlas.location import Location

QUARTER = timedelta(days=92)
"""How old a check of a source may be."""


@lru_cache(maxsize=32)
def facts(view: View) -> tuple[Annotation, ...]:
    """Return every annotation of a view, what its system shares among them."""
    return tuple(annotations(view))


@lru_cache(maxsize=32)
def own_facts(view: View) -> tuple[Annotation, ...]:
    """Return the annotations of a view without what its system shares."""
    return tuple(annotations(view, shared=False))


@lru_cache(maxsize=32)
def reported_figures(view: View) -> tuple[Figure, ...]:
    """Return the distinct reported figures of a view, what its system shares among them."""
    return tuple(reported(view))


@lru_cache(maxsize=32)
def sources(view: View) -> tuple[tuple[Source, Location], ...]:
    """Return each source of a view, with the place of the first fact that cites it."""
    return tuple(_first(facts(view)))


def _first(found: tuple[Annotation, ...]) -> Iterator[tuple[Source, Location]]:
    seen: set[Source] = set()
    for annotation in found:
        value = annotation.value
        for source in () if isinstance(value, Undisclosed) else value.sources:
            if source not in seen:
                seen.add(source)
                yield source, value.declared


def same_amount(one: Quantity, other: Quantity) -> bool:
    """Return whether two quantities are one amount, in whichever units they are written."""
    if one.dimension != other.dimension:
        return False
    converted = other.to(one.unit) if one.unit else other
    return isclose(one.low, converted.low) and isclose(one.high, converted.high)
