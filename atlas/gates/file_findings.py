"""Findings of cited files, from plain rows that are read without loading a view.

Whether a file is there does not depend on the module that cites it; so it is checked again at each
run. Nothing that declares views is imported here.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from atlas.diagnostics import Finding

MISSING = "EV524"
REMEDY = "commit the file, or correct its path, which begins at the folder of the project"


def is_missing(title: str, url: str) -> str:
    """Return what is wrong with the citation of a file that is not there.

    Args:
        title: The title of the source.
        url: Its address, `file:` and a path from the folder of the project.
    """
    return (
        f"{title!r} is {url!r}, which is no file of the project; allowed: a file of the repository"
    )


def file_findings(folder: Path, rows: Iterable[Mapping[str, Any]]) -> Iterator[Finding]:
    """Yield the findings of the files that a view cites.

    Args:
        folder: The folder of the project.
        rows: Each file with `path`, `title` and `url`, and where it is cited: `module`, `line`,
            `column`.
    """
    for row in rows:
        if not (folder / row["path"]).is_file():
            message = is_missing(row["title"], row["url"])
            yield Finding(row["module"], row["line"], row["column"], MISSING, message, REMEDY)
