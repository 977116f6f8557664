"""How people garble a line before they paste it; each edit is the same at every run."""

import json
import random
import re
from collections.abc import Callable

_OTHER = ("foo", "service", "backend", "somehow", "node", "value")


def _json(line: str, _: random.Random) -> str:
    return json.dumps({"ts": "2026-03-04T05:06:07Z", "level": "error", "msg": line})


def _cut(line: str, _: random.Random) -> str:
    return line[: max(1, round(len(line) * 0.6))]


def _words(line: str) -> list[int]:
    """Return the places of the words of a line, those of three letters or more."""
    return [place for place, word in enumerate(line.split()) if re.search(r"[A-Za-z]{3}", word)]


def _changed(line: str, chance: random.Random) -> str:
    parts, places = line.split(), _words(line)
    if places:
        parts[chance.choice(places)] = chance.choice(_OTHER)
    return " ".join(parts)


def _dropped(line: str, chance: random.Random) -> str:
    places = _words(line)
    gone = set(chance.sample(places, min(2, max(0, len(places) - 1))))
    return " ".join(word for place, word in enumerate(line.split()) if place not in gone)


EDITS: dict[str, Callable[[str, random.Random], str]] = {
    "verbatim": lambda line, _: line,
    "JSON-wrapped": _json,
    "cut to 60 %": _cut,
    "one word changed": _changed,
    "two words dropped": _dropped,
}
