"""The links of a view as plain rows, which can be kept."""

from typing import Any

from atlas.loader import LoadedView
from atlas.project import Project
from atlas.views.link import RELATIONS, Link


def link_rows(project: Project, loaded: LoadedView) -> list[dict[str, Any]]:
    """Return the links of a view: target, required category, and place.

    Args:
        project: The project of the view.
        loaded: The view.
    """
    return [_row(project, link) for link in loaded.view.see]


def _row(project: Project, link: Link) -> dict[str, Any]:
    return {
        "target": link.view,
        "wanted": RELATIONS[link.relation].category,
        "path": project.relative(link.declared.path),
        "line": link.declared.line,
        "column": link.declared.column,
    }
