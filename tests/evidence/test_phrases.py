"""Every phrase of phrases.tsv is read as a person reads it, who wrote the readings down.

Its columns: the phrase; its numbers, in order, apart from each other by `;` (`40..125 ms` are the
ends of a range, `refused` is a number that is not read, `none` says that there is none); how each
is qualified; a remark, which for a phrase of the atlas begins with the folder where it stands.
"""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen

from atlas import UnitError
from atlas.evidence import units
from atlas.evidence.numbers import read

FILE = Path(__file__).with_name("phrases.tsv")
FOLDERS = ("systems/", "incidents/", "patterns/")
SYMBOLS = {"%": "percent", "‰": "permille", "share": "ratio", "us": "microsecond"}


@frozen
class Phrase:
    text: str
    numbers: tuple[tuple[float, str | None, str], ...]
    is_refused: bool
    remark: str


def _numbers(quantities: str, qualifiers: str) -> Iterator[tuple[float, str | None, str]]:
    stated = [item.strip() for item in quantities.split(";")]
    said = [item.strip() for item in qualifiers.split(";")]
    ends: list[tuple[float, str | None]] = []
    for item in stated:
        if item not in ("refused", "none"):
            digits, _, unit = item.partition(" ")
            ends += [
                (float(end), units.parse(SYMBOLS.get(unit, unit)) if unit else None)
                for end in digits.split("..")
            ]
    for index, end in enumerate(ends):
        yield *end, said[index] if index < len(said) else ""


def _phrases() -> list[Phrase]:
    rows = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()[1:]]
    return [
        Phrase(text, tuple(_numbers(stated, said)), "refused" in stated, remark)
        for text, stated, said, remark in rows
    ]


PHRASES = _phrases()


def _agree(expected: tuple[float, str | None, str], read_: tuple[float, str | None, str]) -> bool:
    if (expected[1] is None) is not (read_[1] is None) or expected[2] != read_[2]:
        return False
    try:
        factor = units.factor(read_[1] or "", expected[1] or "")
    except UnitError:
        return False
    return math.isclose(expected[0], read_[0] * factor, rel_tol=1e-9)


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.text[:60])
def test_a_phrase_is_read_as_a_person_reads_it(phrase: Phrase) -> None:
    reading = read(phrase.text)
    found = [(item.value, item.unit, item.qualifier) for item in reading.numbers]

    for expected in phrase.numbers:
        assert any(_agree(expected, item) for item in found), (expected, found)
    for item in found:  # that is qualified elsewhere in a span or a range, is not said twice
        assert any(_agree((*expected[:2], item[2]), item) for expected in phrase.numbers), item


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.text[:60])
def test_what_a_person_could_not_be_sure_of_is_refused_with_advice(phrase: Phrase) -> None:
    unclear = read(phrase.text).unclear

    assert bool(unclear) is phrase.is_refused
    assert all(item.text and item.why and item.remedy for item in unclear)


def test_phrases_stand_for_the_atlas_and_for_what_others_write() -> None:
    standing = [phrase for phrase in PHRASES if phrase.remark.startswith(FOLDERS)]
    folders = {phrase.remark.partition(":")[0] for phrase in standing}

    assert len({phrase.text for phrase in PHRASES}) == len(PHRASES) >= 400
    assert len(standing) >= 150
    assert len(folders) >= 30
