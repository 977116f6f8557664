"""Fingerprints: hashes of everything that a result depends on."""

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from atlas.dependencies import Files, is_shown
from atlas.store import Store, remembered

ATLAS = ("atlas",)
"""What every answer depends on."""
DRAWING = ("atlas", "render", "!render/site")
"""What a picture depends on."""
SITE = ("render/site",)
"""What a page depends on in addition to its picture."""

_KIND = "library"
_INSTALLED = ("site-packages", "dist-packages")
_PYTHON = f"{sys.implementation.cache_tag}"
_HOME = Path(__file__).parent.parent
_DRAWN_WITH = (
    *("aggdraw", "brotli", "diagrams", "fontpkg-fira-sans", "fontpkg-ibm-plex-mono", "fonttools"),
    *("isal", "jinja2", "pillow", "pint", "pygraphviz", "simple-icons-pack"),
)


def module_fingerprint(files: Files, module: Path, *, alone: bool = False) -> str:
    """Return a hash of a module and its siblings, of what they import, and of their data files.

    Args:
        files: The files of the project.
        module: The absolute path of the module.
        alone: Whether what the other views of its system say counts for nothing.
    """
    digest = hashlib.blake2b(files.project.settings.encode(), digest_size=16)
    digest.update(b"".join(map(files.line, files.inputs(module, alone=alone))))
    return digest.hexdigest()


def library_fingerprint(store: Store, folders: tuple[str, ...] = ATLAS) -> str:
    """Return a hash of the library, data among it, of what it draws with, and of Python.

    Args:
        store: Keeps the hash by the times and sizes of the files; what another project of the user
            has read is not read again.
        folders: Folders of the library; one with `!` before it is left out.
    """
    stamp = library_stamp(folders)
    stored = store.get(_KIND, [stamp])
    if stamp not in stored:
        digest = remembered(_KIND, stamp, lambda: _read(folders).encode())
        stored = {stamp: digest}
        store.put(_KIND, stored)
    return stored[stamp].decode()


def read_library() -> dict[str, bytes]:
    """Read the library, for `keep_library` of another process."""
    stamp = library_stamp()
    return {stamp: _read(ATLAS).encode()}


def keep_library(store: Store, read: dict[str, bytes]) -> None:
    """Keep the hash that another process made, for `library_fingerprint`.

    Args:
        store: Where it is kept.
        read: What that process read.
    """
    store.put(_KIND, read)


def library_stamp(folders: tuple[str, ...] = ATLAS) -> str:
    """Return a hash of the times and sizes of files of the library, without reading them.

    Args:
        folders: Folders of the library; one with `!` before it is left out.
    """
    digest = hashlib.blake2b(_PYTHON.encode(), digest_size=16)
    for path in _files(folders):
        stat = os.stat(path)  # noqa: PTH116 - hundreds of them
        marks = f"{path} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_size}\n"
        digest.update(os.fsencode(marks))
    for folder in sorted({path for path in sys.path if path.endswith(_INSTALLED)}):
        stat = os.stat(folder)  # noqa: PTH116 - it changes with each release that is installed
        digest.update(os.fsencode(f"{folder} {stat.st_mtime_ns}\n"))
    return digest.hexdigest()


def _files(folders: tuple[str, ...]) -> Iterator[str]:
    left_out = {str(_HOME / folder[1:]) for folder in folders if folder[0] == "!"}
    for folder in folders:
        if folder[0] == "!":
            continue
        for place, below, names in os.walk(_HOME / folder):
            below[:] = sorted(
                name
                for name in below
                if is_shown(name) and f"{place}{os.sep}{name}" not in left_out
            )
            yield from (f"{place}{os.sep}{name}" for name in sorted(names) if is_shown(name))


def _read(folders: tuple[str, ...]) -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - it takes long

    digest = hashlib.blake2b(_PYTHON.encode(), digest_size=16)
    for path in map(Path, _files(folders)):
        data = path.read_bytes()
        digest.update(os.fsencode(f"{path.relative_to(_HOME)} {len(data)}\n"))
        digest.update(data)
    for name in _DRAWN_WITH:
        try:
            digest.update(f"{name} {version(name)}\n".encode())
        except PackageNotFoundError:
            digest.update(f"{name} is not installed\n".encode())
    return digest.hexdigest()
