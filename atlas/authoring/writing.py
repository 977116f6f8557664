"""Writes new files, all of them or none, and never over what is there."""

import os
from collections.abc import Mapping
from pathlib import Path

from atlas.authoring.errors import AuthoringError


def write_new(files: Mapping[Path, str]) -> None:
    """Write files that are not there yet; nothing is written if one of them is.

    Args:
        files: The text of each file.

    Raises:
        AuthoringError: A file is there already.
    """
    for path in files:
        if path.exists():
            raise AuthoringError(
                f"{path} is there already",
                allowed="a new file",
                remedy="choose another name, or move the file away",
            )
    for path, text in files.items():
        write_file(path, text)


def write_file(path: Path, text: str) -> None:
    """Write a file under a temporary name, then rename it: a reader sees all of it or none.

    Args:
        path: The file.
        text: What it is to hold, written as UTF-8.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
