"""The ten categories of views, and how many views of each a project has."""

from collections import Counter
from collections.abc import Iterable

CATEGORIES = (
    "architecture",
    "scale-journey",
    "cost-study",
    "performance-profile",
    "migration-playbook",
    "incident-anatomy",
    "debugging-guide",
    "pattern-implementation",
    "capacity-model",
    "technology-comparison",
)
"""In the order in which they are listed."""


def counted(categories: Iterable[str], *, planned: Iterable[str]) -> dict[str, int]:
    """Return the number of views of each category: those that are planned even if none exists.

    Args:
        categories: The category of each view.
        planned: The categories that are listed in any case.
    """
    counts = Counter(categories)
    listed = {*counts, *planned}
    order = [category for category in CATEGORIES if category in listed]
    return {category: counts[category] for category in (*order, *sorted(listed - {*order}))}
