"""The sources of a view as plain rows, which can be kept."""

from typing import Any

from atlas.loader import LoadedView
from atlas.model.facts import reviewed_sources, sources
from atlas.project import Project


def source_rows(project: Project, loaded: LoadedView) -> list[dict[str, Any]]:
    """Return the sources of a view: what they are, when they were last read, and where that is.

    Args:
        project: The project of the view.
        loaded: The view.
    """
    changing = set(reviewed_sources(loaded.view))
    return [
        {
            "url": source.url,
            "title": source.title,
            "publisher": source.publisher,
            "kind": source.kind,
            "checked": source.checked.latest.isoformat(),
            "can_change": source in changing,
            "path": project.relative(source.declared.path),
            "line": source.declared.line,
        }
        for source, _ in sources(loaded.view)
    ]
