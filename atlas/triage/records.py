"""Records: a message with the stack trace under it is one thing, not fifty lines."""

import re

CONTINUES = re.compile(
    rb"\s|Caused by: |\.\.\. \d+ (?:more|common)|Traceback \(most recent|goroutine \d+ \["
    rb"|During handling of the above|The above exception was|\)?\s*$"
)
FRAME = re.compile(
    rb"\s+at |\s*\.\.\. \d+ (?:more|common)|\s+File \".*\", line \d+|\s+\^+\s*$|goroutine \d+ \["
    rb"|\t\S+\.go:\d+"
)
_FIRST = frozenset(b" \t\n\r\x0b\x0c)C.TgD")
"""The bytes that a line begins with which continues a record; most lines begin with another."""
MOST_LINES = 200
"""A record is looked for no further back than this."""


def continues(line: bytes) -> bool:
    """Return whether a line continues the record of the line before."""
    return CONTINUES.match(line) is not None


def is_frame(line: bytes) -> bool:
    """Return whether a line is a frame of a stack trace, which is never a message."""
    return FRAME.match(line) is not None


def start_of_record(data: bytes, start: int) -> int:
    """Return the offset of the record that a line belongs to.

    Args:
        data: The block.
        start: The offset at which the line begins, in bytes.
    """
    for _ in range(MOST_LINES):
        if start == 0 or start == len(data) or data[start] not in _FIRST:
            break
        if not continues(data[start : start + 64]):
            break
        start = data.rfind(b"\n", 0, start - 1) + 1
    return start
