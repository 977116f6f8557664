"""Triage: from a log to what its messages mean, and what to do."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from attrs import define, evolve, field, frozen

from atlas.matching.cleaning import clean
from atlas.search.index import Index
from atlas.triage.answers import Answer, Answering
from atlas.triage.causes import NEAR, cause_of
from atlas.triage.guessing import guess
from atlas.triage.matches import Match
from atlas.triage.naming import technology_terms
from atlas.triage.ranking import best_of_each_line, in_order, is_confident, likeness
from atlas.triage.reading import BLOCK, PART, blocks, parts
from atlas.triage.scanning import Found, Scanner, Sighting
from atlas.triage.verdicts import STAYING_UNSURE

MOST_GUESSED = 200
"""So many shapes of alarming lines go through the second pass."""
POSSIBILITIES = 2
LIKELY = 0.4
"""What is less likely than this is not even a possibility."""
MOST_REJECTED = 10
RIVALS = 5
PROMOTED = 0.75


@frozen
class Report:
    """What triage has to say about a log.

    Args:
        answers: Confident ones: causes before symptoms, else the earliest first.
        possibilities: Where there is no answer, what it may be; the likeliest first.
        rejected: What was looked at and is neither, the likeliest first.
        lines: How many lines were read.
        size: How many bytes were read.
    """

    answers: tuple[Answer, ...]
    possibilities: tuple[Answer, ...]
    rejected: tuple[Match, ...]
    lines: int
    size: int


@define
class Triage:
    """Triage of a log, or of several files, that are read one after the other.

    Args:
        index: The index of the project.
        part: Bytes of a part; parts are looked at each by itself, wherever that is done.
    """

    index: Index
    part: int = PART
    _found: Found = field(factory=Found, init=False)
    _read: Found | None = field(default=None, init=False)
    _file: str = field(default="", init=False)
    _before: int = field(default=0, init=False)
    _answering: Answering = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Open what is known of every signature; none is loaded before its text is met.

        The matcher is, before anything is read: Ctrl-C would lose what waits for it.
        """
        self.index.matcher()
        terms: dict[str, str] = self.index.computed("terms", technology_terms)
        self._answering = Answering(self.index, terms, self.index.ports())

    def read(
        self,
        read_block: Callable[[int], bytes],
        *,
        file: str = "",
        size: int = BLOCK,
        eager: bool = False,
    ) -> Iterator[None]:
        """Read a log to its end; yield after each block, so that `report` may be called.

        Args:
            read_block: Returns some bytes of the log, at most as many as asked for; none at its
                end.
            file: Its name, where several are read.
            size: Bytes that are looked at together.
            eager: Whether lines are looked at as soon as they are there, for a log that grows.
        """
        self.begin(file)
        for part in parts(read_block, self.part):
            scanner = Scanner(self.index.signature, self.index.matcher())
            self._read = scanner.found
            for block in blocks(part, size, eager=eager):
                scanner.feed(block)
                yield
            self.add(scanner.found)

    def begin(self, file: str) -> None:
        """Begin another file, whose lines are numbered from 1.

        Args:
            file: Its name, where several are read.
        """
        self._file, self._before = file, 0

    def add(self, part: Found) -> None:
        """Add what was seen in the next part of the file, or in all of it.

        Args:
            part: That, with the lines numbered from its own first one.
        """
        self._found.add(part, file=self._file, before=self._before)
        self._before += part.lines
        self._read = None

    def _so_far(self) -> Found:
        """Return what was seen, that in a part which is still being read included."""
        if self._read is None:
            return self._found
        found = Found()
        found.add(self._found)
        found.add(self._read, file=self._file, before=self._before)
        return found

    def finds_only(self, key: str) -> bool:
        """Return whether one signature is found with confidence, and the text of no other.

        It is then among the answers of the report, whatever other lines may be taken for.

        Args:
            key: The key of the signature.
        """
        seen = [*self._so_far().sightings.values()]
        return [one.signature.key for one in seen] == [key] and is_confident(_of_sighting(seen[0]))

    def report(self, *, guessing: bool = True) -> Report:
        """Return what was found in all that was read.

        Args:
            guessing: Whether lines without a known text are compared by their words, too.
        """
        found = self._so_far()
        exact = _promoted([_of_sighting(seen) for seen in found.sightings.values()])
        guessed = _guesses(self.index, found) if guessing else []
        best, less_likely = best_of_each_line([*exact, *guessed])
        sure = _each_once(match for match in best if is_confident(match))
        rest = _less_likely((*best, *less_likely), sure)
        likely = [] if sure else [match for match in rest if match.confidence > LIKELY]
        failures: dict[tuple[str, str], Match] = {}
        for match in likely:
            failures.setdefault((match.signature.technology, match.signature.title), match)
        possible = list(failures.values())[:POSSIBILITIES]
        return Report(
            tuple(self._answers(sure)),
            tuple(self._answering.answer([match], "") for match in possible),
            tuple(_rejected(match) for match in rest if match not in possible)[:MOST_REJECTED],
            found.lines,
            found.size,
        )

    def _answers(self, sure: list[Match]) -> list[Answer]:
        """Return an answer a failure: several messages may show the same one."""
        failures: dict[tuple[str, str], list[Match]] = defaultdict(list)
        for match in sure:
            failures[match.signature.technology, match.signature.title].append(match)
        answers: dict[str, Answer] = {}
        for matches in failures.values():
            matches.sort(key=lambda match: (-match.confidence, match.file, match.line))
            answer = self._answering.answer(matches, *_near(matches[0], sure))
            answers[matches[0].signature.key] = answer
        leading = [answer.match for answer in answers.values()]
        is_cause = cause_of(self.index, leading, self._answering.places)
        return [answers[match.signature.key] for match in in_order(leading, is_cause)]


def triage(index: Index, read_block: Callable[[int], bytes], *, size: int = BLOCK) -> Report:
    """Read a log to its end and return the signals in it.

    Args:
        index: The index of the project.
        read_block: Returns some bytes of the log, at most as many as asked for; none at its end.
        size: Bytes that are looked at together.
    """
    return read_whole(index, read_block, size=size).report()


def read_whole(index: Index, read_block: Callable[[int], bytes], *, size: int = BLOCK) -> Triage:
    """Read a log to its end, for a report.

    Args:
        index: The index of the project.
        read_block: Returns some bytes of the log, at most as many as asked for; none at its end.
        size: Bytes that are looked at together.
    """
    reading = Triage(index)
    for _ in reading.read(read_block, size=size):
        pass
    return reading


def _near(match: Match, matches: Iterable[Match]) -> tuple[str, str]:
    """Return in whose log a message of any program stands; empty where it is not known.

    First the technology of another message in the same record, then that of all other messages of
    the same origin around it.
    """
    if not match.signature.wide:
        return "", ""
    others = [other for other in matches if not other.signature.wide and other.file == match.file]
    record = (other.signature.technology for other in others if other.head == match.head)
    around = {
        other.signature.technology
        for other in others
        if other.origin == match.origin and abs(other.line - match.line) <= NEAR
    }
    return next(record, ""), around.pop() if len(around) == 1 else ""


def _rejected(match: Match) -> Match:
    why = "another message explains its line better" if is_confident(match) else match.why
    return evolve(match, why=why)


def _less_likely(matches: Iterable[Match], sure: Iterable[Match]) -> list[Match]:
    listed = {match.signature.key for match in sure}
    rest = [match for match in matches if match.signature.key not in listed]
    return _each_once(sorted(rest, key=lambda match: (-match.confidence, -likeness(match))))


def _each_once(matches: Iterable[Match]) -> list[Match]:
    best: dict[str, Match] = {}
    for match in matches:
        stored = best.get(match.signature.key)
        if stored is None or (match.confidence, -match.line) > (stored.confidence, -stored.line):
            best[match.signature.key] = match
    return list(best.values())


def _of_sighting(sighting: Sighting) -> Match:
    return Match(
        signature=sighting.signature,
        confidence=sighting.verdict.confidence,
        exact=True,
        text=sighting.verdict.form,
        span=sighting.verdict.span,
        line=sighting.number,
        count=sighting.count,
        origin=sighting.line.origin,
        time=sighting.line.time,
        record=sighting.record,
        head=sighting.head,
        file=sighting.file,
        parts=sighting.verdict.parts,
        why=sighting.verdict.why,
    )


def _promoted(matches: list[Match]) -> list[Match]:
    """Make those sure that lacked but a sign of their technology, where others give it."""
    signs = {match.signature.technology for match in matches if is_confident(match)}
    return [
        evolve(match, confidence=PROMOTED, why="its text, and other messages of its technology")
        if not is_confident(match)
        and match.signature.technology in signs
        and not match.signature.wide
        and match.why not in STAYING_UNSURE
        else match
        for match in matches
    ]


def _guesses(index: Index, found: Found) -> list[Match]:
    """Return the best guess for each line, and its rivals.

    A small input, as people paste it, is searched whole; of a larger one the most alarming lines
    are, and only where no anchor was found.
    """
    if found.is_answered:
        return []
    matches: list[Match] = []
    for candidate in found.unmatched.candidates(MOST_GUESSED):
        line = clean(candidate.raw)
        matches += [
            Match(
                signature=guessed.signature,
                confidence=guessed.confidence,
                exact=False,
                text=line.text,
                span=guessed.span,
                line=candidate.number,
                head=candidate.number,
                file=candidate.file,
                origin=line.origin,
                time=line.time,
                parts={},
                why="words that it shares with a known message",
            )
            for guessed in guess(index, line)[:RIVALS]
        ]
    return matches
