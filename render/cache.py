"""A folder of computed bytes, each under the hash of what it was computed from."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile

from platformdirs import user_cache_path

VARIABLE = "ATLAS_CACHE_DIR"
"""The environment variable that moves the cache folder."""


def folder() -> Path:
    """The cache folder: `ATLAS_CACHE_DIR`, or the user's cache folder of the system."""
    chosen = os.environ.get(VARIABLE)
    return Path(chosen) if chosen else user_cache_path("production-atlas")


def digest(*parts: bytes | str) -> str:
    """A name for content: the SHA-256 of the parts, each told apart by its length."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


def remembered(kind: str, key: str, compute: Callable[[], bytes]) -> bytes:
    """The bytes stored under `kind` and `key`, computed and stored if they are not there.

    The cache only saves time: a folder that cannot be written is passed over.

    Args:
        kind: The sub-folder, such as `"icons"`.
        key: A `digest` of everything that the result depends on.
        compute: Called when nothing is stored.

    Returns:
        The stored or computed bytes.
    """
    path = folder() / kind / key
    try:
        return path.read_bytes()
    except OSError:
        data = compute()
    try:
        _store(path, data)
    except OSError:
        return data
    return data


def _store(path: Path, data: bytes) -> None:
    """Write under a temporary name, then rename: a reader never sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        try:
            file.write(data)
            file.close()
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
