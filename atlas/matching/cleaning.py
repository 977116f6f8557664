"""Clean a log line: remove colours, escapes and the envelope of a container."""

import re

from attrs import frozen

from atlas.matching.prefixes import Prefixed, comparable, split_prefix
from atlas.matching.structured import origin_of, parse, texts, time_of, unescape
from atlas.matching.terminal import without_colours

MOST_CHARACTERS = 8192
"""A longer line is looked at through a window of this size."""
MOST_FORMS = 200
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
LOGFMT = re.compile(r'\b(?:msg|message|err|error|reason)="((?:[^"\\]|\\.)*)"')


@frozen
class Line:
    """A line as it is compared.

    Args:
        text: What the program said.
        whole: The line with its prefixes, escapes undone.
        forms: Every text of it in which an anchor may stand, `text` first.
        origin: The container, unit or logger it came from.
        time: Its time in ISO 8601, to compare; empty where it bears none.
    """

    text: str
    whole: str
    forms: tuple[str, ...]
    origin: str = ""
    time: str = ""


def decode(raw: bytes) -> str:
    """Decode bytes as UTF-8, without colours; a control character becomes a blank."""
    return CONTROL.sub(" ", without_colours(raw).decode("utf-8", "replace"))


def clean(raw: bytes | str) -> Line:
    """Return one line (at most `MOST_CHARACTERS` of it) as people mean it."""
    data = raw.encode("utf-8", "replace") if isinstance(raw, str) else raw
    decoded = decode(data[: 4 * MOST_CHARACTERS])[:MOST_CHARACTERS].strip("\n")
    content = parse(decoded)
    plain = unescape(decoded)
    before = split_prefix(decoded[: decoded.find("{")] + "{")
    has_message = " " in before.message.strip("{ ")
    if content is None or has_message:  # no object, or one that only adds to a message
        outer = split_prefix(plain)
        quoted = [unescape(value) for value in LOGFMT.findall(decoded)]
        inner = [split_prefix(value).message for value in quoted]
        added = [*map(unescape, texts(content))] if content else []
        first = [outer.message] if has_message else []
        return _line(outer, plain, [*first, *inner, *quoted, outer.message, *outer.longer, *added])
    parts = [text for text in texts(content) if " " in text.strip() or len(text) > 1]
    messages = [split_prefix(unescape(part)).message for part in parts[:MOST_FORMS]]
    origin = " ".join(origin for origin in (before.origin, origin_of(content)) if origin)
    named = Prefixed("", origin, before.time or comparable(time_of(content)))
    return _line(named, plain, [*messages, *map(unescape, parts), split_prefix(plain).message])


def _line(prefixed: Prefixed, content: str, forms: list[str]) -> Line:
    every = dict.fromkeys([*forms[: 2 * MOST_FORMS], content])
    forms_kept = tuple(form for form in every if form.strip())
    text = next((form for form in forms_kept if " " in form), forms_kept[0] if forms_kept else "")
    return Line(text, content, forms_kept, prefixed.origin, prefixed.time)
