"""Fingerprints: hashes that change when what a result depends on changes."""

import hashlib
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from atlas.dependencies import Files

_DRAWN_WITH = (
    *("aggdraw", "brotli", "diagrams", "fontpkg-fira-sans", "fontpkg-ibm-plex-mono", "fonttools"),
    *("isal", "pillow", "pint", "pygraphviz"),
)


def module_fingerprint(files: Files, module: Path) -> str:
    """Return a hash of a module and of all the project's files that it imports."""
    digest = hashlib.blake2b(digest_size=16)
    for name in files.closure(module):
        digest.update(f"{name} {files.digest(name)}\n".encode())
    return digest.hexdigest()


def library_fingerprint(packages: Iterable[str] = ("atlas", "render")) -> str:
    """Return a hash of the library's own source and of the releases it draws with."""
    digest = hashlib.blake2b(digest_size=16)
    home = Path(__file__).parent.parent
    for package in packages:
        for path in sorted((home / package).rglob("*.py")):
            digest.update(str(path.relative_to(home)).encode())
            digest.update(path.read_bytes())
    for name in _DRAWN_WITH:
        try:
            digest.update(f"{name} {version(name)}".encode())
        except PackageNotFoundError:
            digest.update(f"{name} is not installed".encode())
    return digest.hexdigest()
