"""Many files in one: each compressed by itself, found by an index of where it begins.

This makes the whole site a few megabytes, which a browser keeps for offline use, and which one
page can carry.
"""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

OFFLINE = ("offline/data.bin", "offline/index.json", "worker.js")
"""The container that a browser keeps, its index, and the script that keeps it."""
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".gz": "application/gzip",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/atom+xml",
}


@frozen
class Container:
    """Files in one.

    Args:
        index: For each path where it begins, how long it is, and its type.
        data: The files one after another, each as gzip.
    """

    index: dict[str, tuple[int, int, str]]
    data: bytes

    def described(self, version: str) -> str:
        """Return the index as JSON."""
        return json.dumps({"version": version, "files": self.index}, separators=(",", ":"))


def container(folder: Path, files: Iterable[str]) -> Container:
    """Put files of a folder into one, in the order of their names; the same bytes every time.

    Args:
        folder: The folder.
        files: The paths of files, relative to the folder.
    """
    index: dict[str, tuple[int, int, str]] = {}
    parts: list[bytes] = []
    start = 0
    for name in sorted(files):
        data = (folder / name).read_bytes()
        part = data if name.endswith(".gz") else gzip.compress(data, 6, mtime=0)
        index[name] = (start, len(part), _TYPES.get(Path(name).suffix, "application/octet-stream"))
        parts.append(part)
        start += len(part)
    return Container(index, b"".join(parts))


def site_files(names: Iterable[str]) -> list[str]:
    """Return the files of a built site but those made of all the others, and but the cards.

    Args:
        names: The paths of all its files, relative to its folder.
    """
    return sorted(name for name in names if name not in OFFLINE and not name.startswith("cards/"))
