"""Names of content under which computed bytes are kept for all projects."""

import hashlib


def digest(*parts: bytes | str) -> str:
    """Return a name for content: the SHA-256 of the parts and their lengths."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()
