"""No line costs more than in proportion to its length, whatever it is made of."""

import io
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.matching.expression import byte_expression, expression
from atlas.matching.shapes import WORD
from atlas.matching.signature import Signature
from atlas.matching.terminal import without_colours
from atlas.search.index import Index
from atlas.triage import scanning
from atlas.triage.engine import triage
from atlas.triage.verdicts import facts
from tests.steepness import is_steeper

SMALL, TIMES = 2048, 4
GROWTH, TELLING = 10, 0.002
"""Twice as steep as in proportion, and so many seconds that a clock can tell it."""


def is_steep(work: Callable[[str], object], text: Callable[[int], str]) -> bool:
    """Whether four times the text takes much more than four times as long."""
    small, large = text(SMALL), text(SMALL * TIMES)
    return is_steeper(lambda: work(small), lambda: work(large), GROWTH, TELLING)


def repeated(part: str) -> Callable[[int], str]:
    return lambda size: (part * (size // len(part) + 1))[:size]


def hostile(signature: Signature) -> Iterator[Callable[[int], str]]:
    """Yield texts made of a signature: parts of its sample and anchor, again and again."""
    found = re.search(signature.pattern, signature.sample)
    sample = found[0] if found else signature.sample
    quarters = [sample[: max(1, len(sample) * part // 4)] for part in (1, 2, 3)]
    anchor = signature.anchor
    for part in (*quarters, sample[:-1] or sample, sample, anchor, sample.split(" ")[0] + " "):
        yield repeated(part)
    for tail in ("0", " ", "a", "a ", "A", ": "):
        yield lambda size, tail=tail: anchor + repeated(tail)(size - len(anchor))
        yield lambda size, tail=tail: repeated(tail)(size - len(anchor)) + anchor


@pytest.fixture(scope="module")
def patterned(library: Index) -> list[Signature]:
    return [signature for signature in library.signatures() if signature.pattern]


def test_no_pattern_is_steeper_than_the_text_is_long(patterned: list[Signature]) -> None:
    steep = {
        signature.key: signature.pattern
        for signature in patterned
        if (pattern := facts(signature).pattern) is not None
        for text in hostile(signature)
        if is_steep(pattern.search, text)
    }

    assert len(patterned) > 1000
    assert steep == {}


def test_the_check_finds_a_steep_pattern() -> None:
    assert is_steep(re.compile(r"(?P<pod>\S+)\s+\d+/\d+ CrashLoopBackOff").search, repeated("a"))
    assert not is_steep(
        expression(r"(?P<pod>\S+)\s+\d+/\d+ CrashLoopBackOff").search, repeated("a")
    )


def test_both_engines_find_the_same_in_every_sample(patterned: list[Signature]) -> None:
    for signature in patterned:
        own = re.compile(signature.pattern).search(signature.sample)
        found = expression(signature.pattern).search(signature.sample)
        data = signature.sample.encode()
        is_there = byte_expression(signature.pattern).search(data) is not None
        assert (found and (found.span(), found.groupdict(), found.start(), found.string)) == (
            own and (own.span(), own.groupdict(), own.start(), own.string)
        )
        assert is_there == (re.search(signature.pattern.encode(), data) is not None)


@pytest.mark.parametrize(
    "part", ["\\", "\\e[", "\\\\u001b[", "#033[", "\x1b[", "\x1b]", "_", "0", '"', '\\"', "{", "a."]
)
def test_no_run_of_characters_makes_a_line_steep(library: Index, part: str) -> None:
    end = " n \\e[ FATAL:  sorry, too many clients already\n"

    def read(text: str) -> None:
        triage(library, io.BytesIO(f"{text}{end}".encode()).read)

    read(part)
    assert not is_steep(read, lambda size: repeated(part)(size * 16))
    assert not is_steep(read, lambda size: f"{repeated(part)(100)} {end}" * (size // 64))


def test_one_signature_is_looked_at_a_few_times_in_one_line(
    library: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[int] = []

    def note(_: Signature, raw: bytes) -> bool:
        judged.append(len(raw))
        return True

    monkeypatch.setattr(scanning, "is_absent", note)
    triage(library, io.BytesIO(b"ECONNREFUSED " * 40 + b"\n").read)
    short = len(judged)
    triage(library, io.BytesIO(b"ECONNREFUSED " * 60_000 + b"\n").read)

    assert 0 < short <= 10
    assert len(judged) - short <= scanning.MOST_TRIES * short
    assert max(judged) <= 2 * scanning.WINDOW


OLD_WORD = re.compile(r"[a-z][a-z0-9_]*(?:['’][a-z]+)?|[a-z0-9_]*[a-z][a-z0-9_]+")


@given(st.text(alphabet="az09_'’ .", max_size=40))
def test_words_are_read_in_one_go_as_they_were(text: str) -> None:
    assert WORD.findall(text) == OLD_WORD.findall(text)


@pytest.mark.parametrize(("text", "left"), [
    (rb"a \\\e[31m b", b"a  b"), (rb"\u001b[0mx", b"x"), (b"#033[1mx", b"x"),
    (rb"\\\\ e[", rb"\\\\ e["),
])  # fmt: skip
def test_escapes_of_a_logger_are_taken_out_with_all_their_backslashes(
    text: bytes, left: bytes
) -> None:
    assert without_colours(text) == left
