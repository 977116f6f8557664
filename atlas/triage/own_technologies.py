"""The files in which a project declares technologies of its own, with their messages.

Nothing that reads logs is imported here, unless a file has changed.
"""

import hashlib
import os
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from atlas.dependencies import Files, content_of
from atlas.diagnostics import Finding
from atlas.fingerprints import library_fingerprint
from atlas.project import Project
from atlas.store import project_store

_DECLARES = re.compile(r"^class \w+\(.*\bTechnology\b.*\):", re.MULTILINE)


def own_files(files: Files) -> dict[Path, str]:
    """Return the files of a project's content that declare a technology and its messages.

    Args:
        files: The files of the project.
    """
    paths = (files.project.folder / name for name in files.holding("LogMessage("))
    texts = {path: (content_of(path) or b"").decode("utf-8", "replace") for path in paths}
    return {path: text for path, text in texts.items() if _DECLARES.search(text)}


def key_of(project: Project, files: Mapping[Path, str]) -> str:
    """Return what changes where a sample of these technologies may lead elsewhere than before.

    Views are not loaded for it: which sample leads where depends on the technologies alone.

    Args:
        project: The project.
        files: The files that declare them, with their texts.
    """
    library = library_fingerprint(project_store(project))
    digest = hashlib.blake2b(f"collisions {library}".encode(), digest_size=16)
    for path, text in files.items():
        digest.update(os.fsencode(f"{project.relative(path)}\n{text}\n"))
    return digest.hexdigest()


def collisions_of(project: Project, files: Collection[Path]) -> list[Finding]:
    """Return the findings of a project's own technologies, with paths relative to the project.

    Args:
        project: The project.
        files: The files that declare them.
    """
    from atlas.triage.collisions import of_files  # noqa: PLC0415 - not needed for a kept answer

    return of_files(project, files)
