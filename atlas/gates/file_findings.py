"""Findings of cited files, from plain rows that are read without loading a view.

Whether a file is there, and what it says, does not depend on the module that cites it; so it is
checked again at each run. Nothing that declares views is imported here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from atlas.diagnostics import Finding

MISSING = "EV524"
REMEDY = "commit the file, or correct its path, which begins at the folder of the project"


ABSENT = "EV526"
ABSENT_REMEDY = "quote the words that the file has now, and correct what was taken from it"
_MARKS = re.compile(r"[*_`|\\]+")
"""Marks of Markdown, which a reader does not see as words."""


def is_missing(title: str, url: str) -> str:
    """Return what is wrong with the citation of a file that is not there.

    Args:
        title: The title of the source.
        url: Its address, `file:` and a path from the folder of the project.
    """
    return (
        f"{title!r} is {url!r}, which is no file of the project; allowed: a file of the repository"
    )


def is_absent(title: str, phrase: str) -> str:
    """Return what is wrong with words that are not in the file they are quoted from.

    Args:
        title: The title of the source.
        phrase: The words.
    """
    return f"{title!r} does not say {phrase!r}; allowed: words that are in the file"


def lacks(file: Path, phrase: str) -> bool:
    """Return whether a text file does not have some words; never of what is no text.

    Args:
        file: The file.
        phrase: The words.
    """
    stat = file.stat()
    text = _text(file, stat.st_mtime_ns, stat.st_size)
    return text is not None and _plain(phrase) not in text


@lru_cache(maxsize=8)
def _text(file: Path, _: int, __: int) -> str | None:
    """Return the words of a file of a time and a size, or None where it is no text."""
    try:
        return _plain(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        return None


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub(" ", text).lower().split())


def file_findings(folder: Path, rows: Iterable[Mapping[str, Any]]) -> Iterator[Finding]:
    """Yield the findings of the files that a view cites.

    Args:
        folder: The folder of the project.
        rows: Each file with `path`, `title` and `url`, each `phrase` quoted from it, empty for the
            file itself, and where it is cited: `module`, `line`, `column`.
    """
    for row in rows:
        file, phrase = folder / row["path"], row["phrase"]
        place = (row["module"], row["line"], row["column"])
        if not phrase and not file.is_file():
            yield Finding(*place, MISSING, is_missing(row["title"], row["url"]), REMEDY)
        elif phrase and file.is_file() and lacks(file, phrase):
            yield Finding(*place, ABSENT, is_absent(row["title"], phrase), ABSENT_REMEDY)
