"""JSON lines: the texts that a logger or a container wrapped, however deep."""

import json
import re
from collections.abc import Iterator
from typing import Any, cast

MESSAGES = ("message", "msg", "MESSAGE", "@message", "log", "textPayload", "event", "body",
             "error", "err", "exception", "reason")  # fmt: skip
TIMES = ("time", "timestamp", "@timestamp", "ts", "t", "__REALTIME_TIMESTAMP")
ORIGINS = ("container", "container_name", "pod", "service", "program", "SYSLOG_IDENTIFIER",
            "unit", "_SYSTEMD_UNIT", "logger", "component", "c", "app")  # fmt: skip
DEEP = 6
ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|(["\\/nrt]))')
_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]")
_PLAIN = {"n": "\n", "r": " ", "t": "\t"}
_DECODER = json.JSONDecoder()


def parse(text: str) -> dict[str, Any] | None:
    """Return the object that begins with the first brace and ends with the text, if there is one.

    A prefix before it, or a few characters after it, do not matter.
    """
    start = text.find("{")
    if start < 0 or '"' not in text:
        return None
    try:
        value, _ = _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, Any]", value) if isinstance(value, dict) and value else None


def texts(content: dict[str, Any], depth: int = 0) -> Iterator[str]:
    """Yield the texts in an object, those that hold a message first; parse JSON inside them.

    Args:
        content: The object, as it was parsed.
        depth: The number of objects around it.
    """
    ranks = {key: rank for rank, key in enumerate(MESSAGES)}
    for key in sorted(content, key=lambda name: ranks.get(name, len(ranks))):
        yield from _texts(content[key], depth)


def _texts(value: object, depth: int) -> Iterator[str]:
    if depth > DEEP:
        return
    if isinstance(value, str):
        value = well_formed(value)
        inner = parse(value) if value.startswith("{") else None
        if inner is not None:
            yield from texts(inner, depth + 1)
        yield from (line for line in value.split("\n") if line.strip())
    elif isinstance(value, dict):
        yield from texts(cast("dict[str, Any]", value), depth + 1)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _texts(item, depth + 1)


def time_of(content: dict[str, Any]) -> str:
    """Return when an object says it was written; empty where it does not, or not in ISO 8601."""
    value = next((content[key] for key in TIMES if key in content), "")
    if isinstance(value, dict):  # MongoDB
        value = cast("dict[str, object]", value).get("$date", "")
    return well_formed(value) if isinstance(value, str) and value[:1].isdigit() else ""


def origin_of(content: dict[str, Any]) -> str:
    """Return which container, unit or logger an object names."""
    origins = [str(content[key]) for key in ORIGINS if isinstance(content.get(key), str)]
    inner: object = content.get("kubernetes")
    if isinstance(inner, dict):
        origins += [str(item) for item in cast("dict[str, object]", inner).values()][:8]
    return well_formed(" ".join(origins))


def unescape(text: str) -> str:
    """Undo the escapes of JSON in a text that is not a whole object, three layers deep."""
    for _ in range(3):
        if "\\" not in text:
            break
        text = ESCAPE.sub(_character, text)
    return well_formed(text)


def well_formed(text: str) -> str:
    """Return a text in which halves of a pair (surrogates) are joined, or replaced where alone.

    Args:
        text: The text; JSON escapes each half, and a log may be cut between them.
    """
    return text if text.isascii() else _HALVES.sub(_joined, text)


def _character(match: re.Match[str]) -> str:
    if match[1]:
        return chr(int(match[1], 16))
    return _PLAIN.get(match[2], match[2])


def _joined(match: re.Match[str]) -> str:
    return match[0].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
