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


def counted(held: Iterable[str]) -> dict[str, int]:
    """Return how many views each category has: first those of the atlas, then a project's own.

    Args:
        held: The category of each view.
    """
    found = Counter(held)
    own = sorted(found.keys() - TARGETS.keys())
    return {each: found[each] for each in (*TARGETS, *own)}
