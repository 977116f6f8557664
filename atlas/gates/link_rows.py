"""The links of a view as plain rows, which can be kept."""

from typing import Any

from atlas.gates.places import place_of
from atlas.loader import LoadedView
from atlas.project import Project
from atlas.views.link import RELATIONS, Link


def link_rows(project: Project, loaded: LoadedView) -> list[dict[str, Any]]:
    """Return the links of a view: target, required category, file, and places of both.

    Args:
        project: The project of the view.
        loaded: The view.
    """
    return [_row(project, link) for link in loaded.view.see]


def _row(project: Project, link: Link) -> dict[str, Any]:
    view_place, relation_place = (
        place_of(link.declared, "view"),
        place_of(link.declared, "relation"),
    )
    return {
        "target": link.view,
        "wanted": RELATIONS[link.relation].category,
        "path": project.relative(link.declared.path),
        "at": (view_place.line, view_place.column),
        "said": (relation_place.line, relation_place.column),
    }
