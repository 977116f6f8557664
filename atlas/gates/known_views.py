"""Which views there are in a project, as far as links ask for them."""

from collections.abc import Iterable

from atlas.catalogue import catalogue
from atlas.project import Project


def known_views(project: Project, targets: Iterable[str]) -> dict[str, str]:
    """Return the views among the targets with their categories, empty where one cannot be loaded.

    Args:
        project: The project.
        targets: Paths of view modules without their ending.
    """
    paths = {target: project.folder / f"{target}.py" for target in sorted(set(targets))}
    existing = {
        target: path for target, path in paths.items() if project.holds(path) and path.is_file()
    }
    if not existing:
        return {}
    rows = catalogue(project, list(existing.values()), jobs=1).rows
    return {**dict.fromkeys(existing, ""), **{row.id: row.category for row in rows}}
