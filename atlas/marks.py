"""Marks of files: a first look at whether a file is still the one that was read or written."""

import os
from pathlib import Path
from typing import NamedTuple


class Mark(NamedTuple):
    """What the file system says of a file, without reading it.

    Every write changes the time of change, which no program can set; a file that takes the place
    of another has another number.

    Args:
        modified: When it was last written, in ns; programs can set this.
        changed: When it, its name or its times were last changed, in ns.
        size: Its size in bytes.
        number: Its number in the file system (inode).
    """

    modified: int
    changed: int
    size: int
    number: int


def mark_of(path: str | Path) -> Mark | None:
    """Return the mark of a file; None if it is not there.

    Args:
        path: The file.
    """
    try:
        stat = os.stat(path)  # noqa: PTH116 - thousands of them
    except (OSError, ValueError):  # a name with a NUL
        return None
    return Mark(stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino)
