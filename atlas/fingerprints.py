"""Fingerprints: hashes that change when what a result depends on changes."""

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from atlas.dependencies import dependencies
from atlas.project import Project

_DRAWN_WITH = ("diagrams", "pygraphviz", "pillow", "fonttools", "aggdraw", "pint")


@lru_cache(maxsize=16384)
def _file_hash(path: Path, modified: int, size: int) -> bytes:  # noqa: ARG001 - in the key
    return hashlib.blake2b(path.read_bytes(), digest_size=16).digest()


def file_fingerprint(path: Path) -> bytes:
    """Return the hash of a file's bytes."""
    stat = path.stat()
    return _file_hash(path, stat.st_mtime_ns, stat.st_size)


def module_fingerprint(project: Project, module: Path) -> str:
    """Return a hash of a module and of all the project's files that it imports."""
    digest = hashlib.blake2b(digest_size=16)
    for path in dependencies(project, module):
        digest.update(project.relative(path).encode())
        digest.update(file_fingerprint(path))
    return digest.hexdigest()


def library_fingerprint(packages: Iterable[str] = ("atlas", "render")) -> str:
    """Return a hash of the library's own source and of the releases it draws with."""
    digest = hashlib.blake2b(digest_size=16)
    home = Path(__file__).parent.parent
    for package in packages:
        for path in sorted((home / package).rglob("*.py")):
            digest.update(str(path.relative_to(home)).encode())
            digest.update(file_fingerprint(path))
    for name in _DRAWN_WITH:
        try:
            digest.update(f"{name} {version(name)}".encode())
        except PackageNotFoundError:
            digest.update(f"{name} is not installed".encode())
    return digest.hexdigest()
