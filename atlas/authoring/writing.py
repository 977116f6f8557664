"""Write new files, all of them or none, and never over an existing one."""

from collections.abc import Mapping
from pathlib import Path

from atlas.authoring.errors import AuthoringError
from atlas.writing import write_file


def write_new(files: Mapping[Path, str]) -> None:
    """Write new files; none is written if one of them exists.

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
