"""Colours and other terminal sequences, as they are and as loggers escape them."""

import re

_REST = rb"(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]{0,512}(?:\x07|\x1b\\)|[@-Z\\^_])"
RAW = re.compile(rb"\x1b" + _REST)
ESCAPED = re.compile(
    rb"(?:(?<!\\)\\+(?:u001[bB]|x1[bB]|e|033)|#033)\[[0-?]*[ -/]*[@-~]"  # a run is read once
)
MARKERS = (b"1b[", b"1B[", b"\\e[", b"033[")
"""What holds none of them, nor an escape itself, has no terminal sequence."""


def without_colours(data: bytes) -> bytes:
    """Return bytes without terminal sequences; lines stay lines."""
    data = without_raw_colours(data)
    return without_escaped_colours(data) if any(marker in data for marker in MARKERS) else data


def without_escaped_colours(data: bytes) -> bytes:
    """Return bytes without the terminal sequences that a logger wrote as text."""
    return ESCAPED.sub(b"", data)


def without_raw_colours(data: bytes) -> bytes:
    """Return bytes without the terminal sequences as a terminal takes them."""
    return RAW.sub(b"", data) if b"\x1b" in data else data
