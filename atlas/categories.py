"""The ten categories of the atlas, how many views each is to have, and those of a project."""

from collections import Counter
from collections.abc import Iterable

TARGETS = {
    "architecture": 240,
    "scale-journey": 80,
    "cost-study": 60,
    "performance-profile": 80,
    "migration-playbook": 60,
    "incident-anatomy": 100,
    "debugging-guide": 100,
    "pattern-implementation": 80,
    "capacity-model": 60,
    "technology-comparison": 40,
}
"""Views a category is to have; 900 in all."""


def counted(categories: Iterable[str]) -> dict[str, int]:
    """Return the number of views of each category: those of the atlas first.

    Args:
        categories: The category of each view.
    """
    counts = Counter(categories)
    further = sorted(counts.keys() - TARGETS.keys())
    return {category: counts[category] for category in (*TARGETS, *further)}
