"""The one function that writes a file: a reader sees the old content or the new, never half."""

import os
from pathlib import Path


def write_file(file: Path, content: bytes | str, *, unless_same: bool = False) -> bool:
    """Write a file under a temporary name in its folder, then rename it; create the folder.

    A link is followed and stays a link; a device or a pipe is written directly.

    Args:
        file: The file.
        content: Its bytes, or its text, which is written as UTF-8.
        unless_same: Whether to leave a file that has these bytes already.

    Returns:
        Whether it was written.

    Raises:
        OSError: It cannot be written; nothing is left behind.
    """
    data = content.encode() if isinstance(content, str) else content
    if file.exists() and not file.is_file() and not file.is_dir():
        file.write_bytes(data)
        return True
    target = file.resolve()
    if unless_same and _holds(target, data):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{os.getpid()}-{os.urandom(4).hex()}.part")
    try:
        temporary.write_bytes(data)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return True


def _holds(file: Path, data: bytes) -> bool:
    try:
        return file.stat().st_size == len(data) and file.read_bytes() == data
    except OSError:
        return False
