"""The files of the repository that a view cites as plain rows, which can be kept."""

from typing import Any

from atlas.evidence.source import FILE
from atlas.loader import LoadedView
from atlas.model.facts import sources
from atlas.project import Project


def file_rows(project: Project, loaded: LoadedView) -> list[dict[str, Any]]:
    """Return the cited files of a view: path, title and address, and where each is cited.

    Args:
        project: The project of the view.
        loaded: The view.
    """
    return [
        {
            "path": source.url.removeprefix(FILE),
            "title": source.title,
            "url": source.url,
            "module": project.relative(declared.path),
            "line": declared.line,
            "column": declared.column,
        }
        for source, declared in sources(loaded.view)
        if source.is_file
    ]
