"""Colours and other terminal sequences, as they are and as loggers escape them."""

import re

_REST = rb"(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]{0,512}(?:\x07|\x1b\\)|[@-Z\\^_])"
RAW = re.compile(rb"\x1b" + _REST)
ESCAPED = re.compile(rb"(?:\\+(?:u001[bB]|x1[bB]|e|033)|#033)\[[0-?]*[ -/]*[@-~]")
_MARKERS = (b"1b[", b"1B[", b"\\e[")
"""Cheap to look for, and most logs hold none of them."""


def without_colours(data: bytes) -> bytes:
    """Return bytes without terminal sequences; lines stay lines."""
    if b"\x1b" in data:
        data = RAW.sub(b"", data)
    if b"033[" in data or (b"\\" in data and any(marker in data for marker in _MARKERS)):
        data = ESCAPED.sub(b"", data)
    return data
