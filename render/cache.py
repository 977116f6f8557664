"""Computed bytes that all projects share, each under the hash of what it was computed from."""

import hashlib
from collections.abc import Callable

from atlas.store import user_store


def digest(*parts: bytes | str) -> str:
    """Return a name for content: the SHA-256 of the parts and their lengths."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


def remembered(kind: str, key: str, compute: Callable[[], bytes]) -> bytes:
    """Return what the user's store keeps, computed and kept if it is not there.

    Args:
        kind: The kind of data, such as `"icons"`.
        key: A `digest` of everything that the result depends on.
        compute: Called when nothing is kept.
    """
    store = user_store()
    kept = store.get(kind, [key])
    if key in kept:
        return kept[key]
    data = compute()
    store.put(kind, {key: data})
    return data
