"""The files of the repository that a view cites as plain rows, which can be kept."""

from typing import Any

from atlas.evidence.source import FILE, Source
from atlas.loader import LoadedView
from atlas.location import Location
from atlas.model.facts import file_quotes, sources
from atlas.project import Project


def file_rows(project: Project, loaded: LoadedView) -> list[dict[str, Any]]:
    """Return the cited files of a view, and the words quoted from them, and where.

    Args:
        project: The project of the view.
        loaded: The view.
    """
    view = loaded.view
    files = [(source, "", declared) for source, declared in sources(view) if source.is_file]
    return [_row(project, *each) for each in (*files, *file_quotes(view))]


def _row(project: Project, source: Source, phrase: str, declared: Location) -> dict[str, Any]:
    return {
        "path": source.url.removeprefix(FILE),
        "title": source.title,
        "url": source.url,
        "phrase": phrase,
        "module": project.relative(declared.path),
        "line": declared.line,
        "column": declared.column,
    }
