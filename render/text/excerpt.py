"""The part of a log line that is shown where there is no room for all of it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from attrs import frozen

from render.text.breaking import seams
from render.text.fonts import TextStyle
from render.text.wrapping import wrap

_LONG = 24
"""A word of more characters may be cut at a seam."""
_TELLING = 3
"""A beginning of so many words tells what a line is about."""
_ZONE = r"(?: ?[+-]\d\d:?\d\d|Z)?"
_CLOCK = rf"\d\d:\d\d:\d\d(?:[.,]\d+)?{_ZONE}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +)?"
_TIME = re.compile(
    rf"[\w.]*=?\d{{4}}[-/]\d\d[-/]\d\d(?:[T ]{_CLOCK})?"
    rf"|\d\d/{_MONTH}/\d{{4}}:{_CLOCK}"
    rf"|{_DAY}\d{{1,2}} {_MONTH} \d{{4}}(?: {_CLOCK})?"
    rf"|{_DAY}{_MONTH} +\d{{1,2}} {_CLOCK}(?: \d{{4}})?"
    rf"|{_CLOCK}"
)
"""A date or a time: shown whole or not at all."""
_FIRST_TIME = re.compile(rf"^\[?(?:{_TIME.pattern})\]?[ ,:]+")
_PARTING = frozenset("/.,:;=&?|)]}")
_WORD = re.compile(r"(?<!\S)[A-Za-z]{2,}(?![^\s:,;])")
_LEADING = re.compile(r"^[-:,;|] +")


@frozen
class Excerpt:
    """A part of a log line.

    Args:
        text: The part, with an ellipsis where something is left out.
        constant: The words in it that never vary, whole ones; empty where none of them is shown.
    """

    text: str
    constant: str


@frozen
class Lines:
    """The room of a text: face and size, the width of a line in px, and how many lines."""

    style: TextStyle
    width: float
    most: int

    def hold(self, text: str) -> bool:
        """Return whether a text fits.

        Args:
            text: The text.
        """
        return len(wrap(text, self.style, self.width)) <= self.most


@lru_cache(maxsize=4096)
def excerpt(texts: tuple[str, ...], constant: str, room: Lines) -> Excerpt:
    """Return the first text that fits, else the part of the last one with its constant words.

    It is cut between words. The part before the constant words is kept where it fits with them;
    else its beginning, if that tells something, or its end. A time is dropped whole.

    Args:
        texts: The same line in several forms, the fullest first.
        constant: The part that never varies.
        room: The room of the text.
    """
    constant = _LEADING.sub("", constant.strip())
    timeless = _FIRST_TIME.sub("", texts[-1])
    forms = texts if constant not in timeless else (*texts, timeless)
    text = next((text for text in forms if room.hold(text)), forms[-1])
    begin, end = _whole(text, constant)
    if room.hold(text):
        return Excerpt(text, text[begin:end])
    places = _places(text)
    stops = [place for place in reversed(places) if place]
    whole = [stop for stop in stops if stop >= end]
    starts = [place for place in places if place <= begin]
    last = starts[-1]
    half = [stop for stop in stops if stop > (begin + end) / 2]
    third = [stop for stop in stops if stop > begin + (end - begin) / 3]
    shown = (
        _first(room, text, product([0], whole))
        or _middle(text, (begin, end), places, room)
        or (_first(room, text, product([0], half)) if _is_telling(text[:begin]) else "")
        or _first(room, text, ((start, stop) for stop, start in product(whole, starts)))
        or _first(room, text, product([0], third))
        or _first(room, text, ((last, stop) for stop in stops if stop > begin))
        or _first(room, text, product([0], stops))
        or _first(room, text, ((0, stop) for stop in range(len(text), 0, -1)))
    )
    return Excerpt(shown, _shown(text[begin:end], shown))


def _whole(text: str, constant: str) -> tuple[int, int]:
    """Return where the constant words are, with what belongs to a word of which they are a part."""
    begin = text.find(constant)
    if begin < 0 or not constant:
        return 0, 0
    end = begin + len(constant)
    while begin and _is_inside(text, begin):
        begin -= 1
    while end < len(text) and _is_inside(text, end):
        end += 1
    return begin, end


def _is_inside(text: str, place: int) -> bool:
    """Return whether a place is between two letters or digits."""
    return text[place - 1].isalnum() and text[place].isalnum()


def _places(text: str) -> list[int]:
    """Return where a text may be cut: between words, at the seams of long ones, in no time."""
    places = {0, len(text)}
    for word in re.finditer(r"\S+", text):
        places |= {word.start(), word.end()}
        if len(word[0]) > _LONG:
            inner = (word.start() + seam for seam in seams(word[0]))
            places |= {seam for seam in inner if text[seam - 1] in _PARTING}
    for time in _TIME.finditer(text):
        places -= set(range(time.start() + 1, time.end()))
    return sorted(places)


def _cut(text: str, start: int, stop: int) -> str:
    """Return a part of a text, with an ellipsis where something is left out."""
    after = "" if stop >= len(text) else "…"
    part = text[start:stop].strip()
    part = _LEADING.sub("", part) if start else part
    return f"{'…' if start else ''}{part.rstrip(',;:') if after else part}{after}"


def _first(room: Lines, text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the first part of a text that fits; empty if none does."""
    return next((part for span in spans if room.hold(part := _cut(text, *span))), "")


def _is_telling(head: str) -> bool:
    """Return whether the beginning of a line is enough to know what it is about."""
    return len(head) > _LONG and len(_WORD.findall(head)) >= _TELLING


def _middle(text: str, span: tuple[int, int], places: list[int], room: Lines) -> str:
    """Return the beginning of a text and its constant words, if it has words enough to tell."""
    begin, end = span
    start = max(place for place in places if place <= begin)
    heads = [text[:place] for place in places if 0 < place < start and text[place] == " "]
    telling = [head for head in heads if _is_telling(head)]
    if not telling:
        return ""
    for stop in (place for place in reversed(places) if place >= end):
        rest = _cut(text, start, stop).removeprefix("…")
        if room.hold(f"{telling[0]} … {rest}"):
            fits = [f"{head} … {rest}" for head in telling if room.hold(f"{head} … {rest}")]
            return fits[-1]
    return ""


def _shown(constant: str, text: str) -> str:
    """Return as much of the beginning of the constant words as a text has."""
    while constant and constant not in text:
        constant = constant[:-1].rstrip()
    return constant
