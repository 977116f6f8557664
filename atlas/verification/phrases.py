"""Finds quoted words in a text again, and reads the number in them."""

import hashlib
import re
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from atlas.evidence.agreement import holds, lost_qualifier
from atlas.evidence.arithmetic import Range
from atlas.evidence.meaning import FIXED, IDEAL
from atlas.verification.normal import joined, normal, unmarked
from atlas.verification.quotations import Quotation
from atlas.verification.texts import Text

State = Literal["found", "differs", "missing"]

_SURE = 2
"""How many words must be found together for a text without its signs to count."""
_FEW = 3
"""The same for a text without its blanks."""
_LONGEST = 300
"""How far the ends of a sentence are looked for."""
_ENOUGH = 50
"""How many of the places where the same words stand are read."""
_BEFORE = 5
_AFTER = 4
_NUMBER = r"\d(?:[\d.,']*\d)?"
_SUPPOSED = re.compile(
    r"\b(if|would|could|might|suppose|imagine|assuming|hypothetical(?:ly)?|for example|"
    r"for instance|let's say)\b|\b(e\.g\.)",
    re.IGNORECASE,
)
_EACH_BEFORE = re.compile(r"\b(each|every|per)(?:\s+\w+){0,2}\W*$", re.IGNORECASE)
_EACH_AFTER = re.compile(r"^\W{0,2}(each|apiece|per)\b", re.IGNORECASE)
_SHARED = re.compile(r"\b(?:each|every|per|one|an?|single)\b|/", re.IGNORECASE)
_REAL = frozenset({*FIXED, *IDEAL, "test", "estimate"})
"""Bases that say themselves how real a figure is."""
_END = re.compile(r"[.!?](?=\s)|\n\n")


@frozen(kw_only=True)
class Seen:
    """What became of the words of one quotation.

    Args:
        phrase: The quoted words.
        fact: What they are quoted for.
        declared: The place of the fact.
        state: Whether they are found, are found with another number, or are missing.
        reads: The words that are there now; empty where nothing like it does.
        around: A hash of the sentence around them; empty unless they are found.
        doubts: Words next to them that the declaration lacks.
        last_seen: The day on which they were last found, as `evidence.lock` says; empty if never.
    """

    phrase: str
    fact: str
    declared: str
    state: State
    reads: str = ""
    around: str = ""
    doubts: tuple[str, ...] = ()
    last_seen: str = ""


@frozen
class _Match:
    """A place in a text where words were found."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words, as they stand there."""
        return _on_line(self.text[self.start : self.end])

    @property
    def has_blanks(self) -> bool:
        """Whether the text has blanks between its words."""
        return " " in self.text

    def whole(self) -> "_Match":
        """Return it with the rest of the words that it begins and ends in."""
        text, start, end = self.text, self.start, self.end
        while self.has_blanks and start and (text[start] + text[start - 1]).isalnum():
            start -= 1
        while self.has_blanks and end < len(text) and (text[end - 1] + text[end]).isalnum():
            end += 1
        return _Match(text, start, end)

    def sentence(self) -> "_Match":
        """Return the sentence around it."""
        low, high = max(0, self.start - _LONGEST), min(len(self.text), self.end + _LONGEST)
        ends = [match.end() for match in _END.finditer(self.text, low, self.start)]
        following = _END.search(self.text, self.end, high)
        return _Match(self.text, ends[-1] if ends else low, following.end() if following else high)


class Finder:
    """Finds words in one text, in the forms in which it can be searched."""

    def __init__(self, text: Text) -> None:
        """Bring the text to one spelling.

        Args:
            text: The text.
        """
        self.plain = normal(text.words)
        self.is_pdf = text.is_pdf
        self.hidden = normal(text.hidden) if text.hidden else ""
        self.bare = ""

    def find(self, quotation: Quotation) -> Seen:
        """Return what became of the words of a quotation.

        Args:
            quotation: The quotation.
        """
        phrase = normal(quotation.phrase).strip()
        seen = [_judged(quotation, match) for match in self._matches(phrase)]
        if not seen:
            return self._near(quotation, phrase)
        found = [each for each in seen if each.state == "found"]
        return min(found or seen, key=lambda each: len(each.doubts))

    def _matches(self, phrase: str) -> list["_Match"]:
        """Return where words stand, in the first form of the text in which they do."""
        for text, words in self._forms(phrase, len(phrase.split())):
            matches = [_Match(text, *span) for span in _spans(text, _pattern(words))]
            if matches:
                return matches[:_ENOUGH]
        return []

    def _forms(self, phrase: str, count: int) -> Iterator[tuple[str, str]]:
        yield self.plain, phrase
        if count >= _SURE:
            self.bare = self.bare or unmarked(self.plain)
            yield self.bare, unmarked(phrase).strip()
        if self.hidden:
            yield self.hidden, phrase
        if self.is_pdf and count >= _FEW:
            yield joined(self.plain), joined(phrase)

    def _near(self, quotation: Quotation, phrase: str) -> Seen:
        """Return the same words with another number, if they stand there; else nothing."""
        parts = re.split(_NUMBER, phrase)
        is_telling = len(re.findall(r"[A-Za-z]{3,}", " ".join(parts))) >= _SURE
        if quotation.quantity is not None and len(parts) > 1 and is_telling:
            pattern = rf"\s*{_NUMBER}\s*".join(_pattern(part) for part in parts)
            pattern = pattern.removeprefix(r"\s*").removesuffix(r"\s*")
            for start, end in _spans(self.plain, pattern):
                return _seen(quotation, "differs", _on_line(self.plain[start:end]))
        return _seen(quotation, "missing")


def _pattern(words: str) -> str:
    """Return the pattern of words between which any blanks may stand, or none."""
    return r"\s*".join(
        re.escape(part) for part in re.findall(r"[A-Za-z]+|\d+|[^\sA-Za-z\d]", words)
    )


def _spans(text: str, pattern: str) -> Iterator[tuple[int, int]]:
    """Yield where a pattern stands and is no part of a longer word or number."""
    for match in re.finditer(pattern, text, re.IGNORECASE) if pattern else ():
        start, end = match.span()
        if not _goes_on(text, start - 1, start, back=True) and not _goes_on(
            text, end, end - 1, back=False
        ):
            yield start, end


def _goes_on(text: str, beyond: int, edge: int, *, back: bool) -> bool:
    """Whether the number at the edge of a match goes on beyond it."""
    if not 0 <= beyond < len(text) or not text[edge].isdigit():
        return False
    step = -1 if back else 1
    further = beyond + step
    if text[beyond].isdigit():
        return True
    return text[beyond] in ".,'" and 0 <= further < len(text) and text[further].isdigit()


def _judged(quotation: Quotation, match: _Match) -> Seen:
    """Return what words that were found say, read as at the declaration."""
    quantity, whole, sentence = quotation.quantity, match.whole(), match.sentence()
    around = hashlib.sha256(sentence.words.lower().encode()).hexdigest()[:16]
    if quantity is None or not match.has_blanks:
        return _seen(quotation, "found", match.words, around)
    if whole != match and holds(quotation.phrase, quantity) and not holds(whole.words, quantity):
        return _seen(quotation, "differs", whole.words, around)
    before = match.text[sentence.start : whole.start]
    after = match.text[whole.end : sentence.end]
    doubts = tuple(_doubts(quotation, quantity, before, whole.words, after))
    return _seen(quotation, "found", whole.words, around, doubts)


def _doubts(
    quotation: Quotation, quantity: Range, before: str, words: str, after: str
) -> Iterator[str]:
    """Yield the words around a figure that its declaration lacks."""
    window = " ".join([*before.split()[-_BEFORE:], words, *after.split()[:_AFTER]])
    if lost := lost_qualifier(window, quantity, basis=quotation.basis):
        yield f"{lost!r} is next to it"
    named = f"{quotation.phrase} {quotation.of}"
    if quotation.basis not in _REAL:
        for supposed in _SUPPOSED.finditer(f"{before} {after}"):
            if not re.search(rf"\b{re.escape(supposed[0])}", named, re.IGNORECASE):
                yield f"{supposed[0].lower()!r} is in its sentence"
                break
    each = _EACH_AFTER.search(after) or _EACH_BEFORE.search(before)
    if each and not _SHARED.search(f"{named} {quantity.unit}"):
        yield f"{each[1].lower()!r} is next to it"


def _on_line(text: str) -> str:
    return " ".join(text.split())


def _seen(
    quotation: Quotation,
    state: State,
    reads: str = "",
    around: str = "",
    doubts: tuple[str, ...] = (),
) -> Seen:
    return Seen(
        phrase=quotation.phrase,
        fact=quotation.fact,
        declared=quotation.declared,
        state=state,
        reads=reads,
        around=around,
        doubts=doubts,
    )
