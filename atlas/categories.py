"""The ten categories of the atlas and how many views each is to have."""

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
