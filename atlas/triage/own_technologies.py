"""The technologies that a project declares itself, and whose messages lead elsewhere.

Nothing that reads logs is imported here, unless a file has changed.
"""

import hashlib
import re
from pathlib import Path

from atlas.answers import answers
from atlas.dependencies import content_of
from atlas.diagnostics import Finding
from atlas.fingerprints import library_fingerprint
from atlas.project import Project
from atlas.store import project_store

_DECLARES = re.compile(r"^class \w+\(.*\bTechnology\b.*\):", re.MULTILINE)


def collisions_of(project: Project) -> list[Finding]:
    """Return the findings of a project's own technologies; kept until one of their files changes.

    Views are not loaded: which sample leads where depends on the technologies alone.
    """
    files = _own_files(project)
    if not files:
        return []
    store = project_store(project)
    digest = hashlib.blake2b(library_fingerprint(store).encode(), digest_size=16)
    for path, text in files.items():
        digest.update(f"{project.relative(path)}\n{text}\n".encode())
    task = (digest.hexdigest(), (project, tuple(files)))
    (rows,) = answers(store, "collisions", [task], _rows, jobs=1)
    return [Finding(*row) for row in rows]


def _own_files(project: Project) -> dict[Path, str]:
    """Return the files of a project's content that declare a technology and its messages."""
    texts = {
        path: (content_of(path) or b"").decode("utf-8", "replace")
        for root in project.roots
        for path in sorted((project.folder / root).rglob("*.py"))
    }
    return {
        path: text
        for path, text in texts.items()
        if "LogMessage(" in text and _DECLARES.search(text)
    }


def _rows(task: tuple[Project, tuple[Path, ...]]) -> list[tuple[object, ...]]:
    from atlas.triage.collisions import rows_of  # noqa: PLC0415 - not needed for a kept answer

    return rows_of(task)
