"""Matches: the results of both passes."""

from attrs import frozen

from atlas.matching.signature import Signature


@frozen(kw_only=True)
class Match:
    """A signal that a log shows, or may show.

    Args:
        signature: The signal.
        confidence: From 0 to 1.
        exact: Whether its anchor is in the log; else its words are.
        text: The message in which it was found, cleaned.
        span: Where in the text.
        line: Number of the line, from 1.
        count: In how many records it was seen.
        origin: The container, unit or logger it came from.
        time: Its time in ISO 8601, where it bears one.
        record: The first line of the stack trace it is in.
        head: The number of that line; its own where it is in none.
        file: The file of the log, where there are several.
        why: Why it is as sure as it is.
        parts: What varies in the message, by name.
    """

    signature: Signature
    confidence: float
    exact: bool
    text: str
    span: tuple[int, int]
    line: int
    count: int = 1
    origin: str = ""
    time: str = ""
    record: str = ""
    head: int = 0
    file: str = ""
    why: str = ""
    parts: dict[str, str]
