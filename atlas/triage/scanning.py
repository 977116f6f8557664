"""The first pass: find every occurrence of an anchor in a part of a log, or in a log that grows."""

from collections.abc import Callable

from attrs import define, evolve, field

from atlas.matching.cleaning import Line, clean
from atlas.matching.fragments import fragment
from atlas.matching.matcher import Hit, Matcher
from atlas.matching.signature import Signature
from atlas.matching.terminal import without_escaped_colours, without_raw_colours
from atlas.search.index import ESCAPE
from atlas.triage.reading import Block
from atlas.triage.records import start_of_record
from atlas.triage.unmatched import SMALL, UnmatchedLines
from atlas.triage.verdicts import CONFIDENT, Verdict, is_absent, is_unsure, judge

JUDGED = 1000
"""So many lines of one signature are judged; further ones are only counted."""
WINDOW = 4096
MOST_TRIES = 16
"""So many places of one long line are looked at for one signature that is at none of them."""


@define
class Sighting:
    """What was seen of one signature.

    Args:
        signature: The signature.
        verdict: The surest verdict on it.
        line: The first line with that verdict.
        number: Its number in the log, from 1.
        record: The first line of the stack trace it is in; empty outside of one.
        head: The number of that line; its own outside of one.
        file: The file it is in; empty where there is only one.
        count: In how many records it was seen.
    """

    signature: Signature
    verdict: Verdict
    line: Line
    number: int
    record: str = ""
    head: int = 0
    file: str = ""
    count: int = 0
    judged: int = field(default=0, repr=False)


@define
class Found:
    """What was seen in some of a log, in bounded memory; what comes later is added.

    Args:
        sightings: One a signature, by its key.
        unmatched: Lines in which no text was found.
        size: How many bytes.
        lines: How many lines.
        is_sure: Whether a text was found for certain.
    """

    sightings: dict[str, Sighting] = field(factory=dict[str, Sighting])
    unmatched: UnmatchedLines = field(factory=UnmatchedLines)
    size: int = 0
    lines: int = 0
    is_sure: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether a text was found in more than a pasted excerpt: its other lines need no guess."""
        return self.is_sure and self.size > SMALL

    def add(self, part: "Found", *, file: str = "", before: int = 0) -> None:
        """Add what was seen after that; of equally sure lines the earlier one stays.

        Args:
            part: What was seen, in one file.
            file: The name of the file; as it is noted unless given.
            before: How many lines of the file are before it.
        """
        for key, seen in part.sightings.items():
            known = self.sightings.get(key)
            best = known
            if known is None or seen.verdict.confidence > known.verdict.confidence:
                best = evolve(
                    seen,
                    number=seen.number + before,
                    head=seen.head + before,
                    file=file or seen.file,
                )
            count = seen.count + (known.count if known else 0)
            self.sightings[key] = evolve(best or seen, count=count)
        self.size += part.size
        self.lines += part.lines
        self.is_sure |= part.is_sure
        if self.is_answered:
            self.unmatched = UnmatchedLines()
        else:
            self.unmatched.add(part.unmatched, file, before)


@define
class _Lines:
    """Numbers the lines of a block, each later than the one before; most are never asked for."""

    data: bytes
    current: int
    cursor: int = 0

    def number(self, start: int) -> int:
        """Return the number of the line that begins at an offset."""
        self.current += self.data.count(b"\n", self.cursor, start)
        self.cursor = start
        return self.current


@define
class _Place:
    """A line with fragments: where it begins and ends, and where the record it belongs to does."""

    lines: _Lines
    data: bytes
    record: int
    start: int
    stop: int

    def head(self) -> str:
        """Return the first line of the record; empty where the line is that one."""
        if self.record == self.start:
            return ""
        return clean(_excerpt(self.data, self.record, self.record)).text


@define
class _Tries:
    """Where in one line a fragment was looked at: not twice at the same bytes, nor without end."""

    number: int = 0
    beyond: int = 0

    def is_due(self, end: int) -> bool:
        """Return whether a fragment that ends at an offset tells more than those before."""
        return end > self.beyond and self.number < MOST_TRIES

    def note(self, end: int, *, is_whole: bool) -> None:
        """Record that the bytes around a fragment were looked at, or the whole line."""
        self.number = MOST_TRIES if is_whole else self.number + 1
        self.beyond = end + WINDOW // 2


@define
class _Anchor:
    """The text of a signature as bytes: it begins `lead` bytes before the end of its fragment.

    Once the signature was judged often enough, `counted` is what was seen of it: further texts are
    only counted.
    """

    data: bytes
    lead: int
    counted: Sighting | None = None

    @classmethod
    def of(cls, signature: Signature) -> "_Anchor":
        """Return the text of a signature."""
        part, data = fragment(signature.anchor), signature.anchor.encode()
        return cls(data, data.index(part) + len(part))

    def is_at(self, data: bytes, start: int, end: int) -> bool:
        """Return whether the text is around a fragment of it that ends at an offset of a line."""
        begin = end - self.lead
        return begin >= start and data.startswith(self.data, begin)


@define
class Scanner:
    """A scanner that gets a part of a log block by block; blocks are forgotten.

    Args:
        signature: Returns the signature of a number that the matcher gives.
        matcher: Finds fragments of the anchors.
    """

    signature: Callable[[int], Signature]
    matcher: Matcher
    found: Found = field(factory=Found)
    _line: int = 1
    _anchors: dict[int, _Anchor] = field(factory=dict[int, _Anchor])

    def feed(self, block: Block) -> None:
        """Look at one block."""
        fresh = len(block.data) - (2 * block.done)
        self.found.size += max(0, fresh)
        data, hits = self._find(block.data)
        due = block.due - len(block.data) + len(data)
        lines = _Lines(data, self._line)
        matched = self._judge(data, [hit for hit in hits if block.done < hit[0] <= due], lines)
        if not self.found.is_answered:
            self.found.unmatched.see(data, self._line, matched)
        self._line = lines.number(len(data))
        is_open = not data.endswith(b"\n")
        self.found.lines = self._line - 1 + is_open

    def _judge(self, data: bytes, hits: list[Hit], lines: _Lines) -> list[bytes]:
        """Judge or count the texts that fragments may belong to; return lines that are certain."""
        next_record: dict[int, int] = {}
        tries: dict[int, _Tries] = {}
        matched: list[bytes] = []
        place = _Place(lines, data, -1, -1, -1)
        is_plain = True
        for end, number in hits:
            if end > place.stop:  # another line
                place = _place(lines, data, end)
                is_plain = data.find(b"\\", place.start, place.stop) < 0
                tries.clear()
            if next_record.get(number) == place.record + 1:
                continue
            anchor = self._anchors.get(number) or self._anchor(number)
            if (is_plain or anchor.counted) and not anchor.is_at(data, place.start, end):
                continue  # a line with an escape may hold what its bytes do not
            if anchor.counted is not None:
                anchor.counted.count += 1
                next_record[number] = place.record + 1
                continue
            tried = tries.get(number)
            if tried is None:
                tried = tries[number] = _Tries()
            elif not tried.is_due(end):
                continue
            raw = data[max(place.start, end - WINDOW) : min(place.stop, end + WINDOW)]
            tried.note(end, is_whole=len(raw) == place.stop - place.start)
            confidence = self._see(number, raw, place)
            if confidence:
                next_record[number] = place.record + 1
            if confidence >= CONFIDENT:
                matched.append(raw)
        self.found.is_sure |= bool(matched)
        return matched

    def _anchor(self, number: int) -> _Anchor:
        anchor = self._anchors[number] = _Anchor.of(self.signature(number))
        return anchor

    def _find(self, data: bytes) -> tuple[bytes, list[Hit]]:
        """Return bytes without terminal sequences, and the fragments in them."""
        data = without_raw_colours(data)
        hits = self.matcher.find(data)
        if any(number == ESCAPE for _, number in hits):
            data = without_escaped_colours(data)
            hits = [hit for hit in self.matcher.find(data) if hit[1] != ESCAPE]
        return data, hits

    def _see(self, number: int, raw: bytes, place: _Place) -> float:
        """Record a line with a fragment; return the confidence that it matches its signature."""
        signature = self.signature(number)
        if is_absent(signature, raw):
            return 0.0
        sighting = self.found.sightings.get(signature.key)
        if sighting and is_unsure(signature, raw):
            return 0.0
        line = clean(raw)
        verdict = judge(signature, line)
        if verdict is None or (sighting and _adds_nothing(verdict, sighting.verdict)):
            return 0.0
        if sighting is None or verdict.confidence > sighting.verdict.confidence:
            before = sighting.count if sighting else 0
            line_number = place.lines.number(place.start)
            head = line_number - place.data.count(b"\n", place.record, place.start)
            sighting = Sighting(
                signature, verdict, line, line_number, place.head(), head, count=before
            )
            self.found.sightings[signature.key] = sighting
        sighting.count += 1
        sighting.judged += 1
        if sighting.judged >= JUDGED:
            self._anchors[number].counted = sighting
        return verdict.confidence


def _adds_nothing(verdict: Verdict, known: Verdict) -> bool:
    """Return whether a line is no certain match, and no surer than one seen before."""
    return verdict.confidence < CONFIDENT and verdict.confidence <= known.confidence


def _place(lines: _Lines, data: bytes, end: int) -> _Place:
    start = data.rfind(b"\n", 0, end) + 1
    return _Place(lines, data, start_of_record(data, start), start, _end_of_line(data, end))


def _end_of_line(data: bytes, start: int) -> int:
    stop = data.find(b"\n", start)
    return len(data) if stop < 0 else stop


def _excerpt(data: bytes, start: int, end: int) -> bytes:
    """Return the line from `start` around `end`, no more than a window of it."""
    return data[max(start, end - WINDOW) : min(_end_of_line(data, end), end + WINDOW)]
