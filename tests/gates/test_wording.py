"""The list of house words, and the texts of the library itself."""

import re

import pytest

from atlas.gates.house_words import FAILURE_TITLES, STEP_TITLES, WORDS, HouseWord
from atlas.gates.wording import house_words, without_looks

ENTRIES = (*WORDS, *STEP_TITLES, *FAILURE_TITLES)

every_entry = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.pattern[:40])


@every_entry
def test_an_entry_finds_its_example(entry: HouseWord) -> None:
    assert house_words(entry.example, (entry,))


@every_entry
def test_an_entry_leaves_standard_uses_alone(entry: HouseWord) -> None:
    assert [keep for keep in entry.keeps if house_words(keep, (entry,))] == []


@every_entry
def test_the_standard_term_is_no_house_word(entry: HouseWord) -> None:
    assert [found.words for found in house_words(entry.standard, WORDS)] == []


@pytest.mark.parametrize(
    ("pattern", "kept"),
    [
        (r"(?<!self-)\bheals?\b(?! itself)", r"\bheals?\b"),
        (r"\bwell(?=[.,;:)]|$) (?:again)", r"\bwell (?:again)"),
        (r"\btook (?!(?:\w+ ){0,3}(?:value|node) back)(?:\w+ )?back", r"\btook (?:\S+ )?back"),
        (r"a\((?!b)\)", r"a\(\)"),
    ],
)
def test_what_a_pattern_looks_for_around_it_is_left_out(pattern: str, kept: str) -> None:
    assert without_looks(pattern) == kept
    re.compile(kept)


def test_texts_are_searched_in_linear_time() -> None:
    engine = pytest.importorskip("re2")
    for entry in ENTRIES:
        assert engine.compile(without_looks(entry.pattern))


def test_a_word_is_found_across_a_line_break_and_in_any_case() -> None:
    (found,) = house_words("Requests Under\n   Way", WORDS)

    assert found.words == "Under Way"


@pytest.mark.parametrize(
    "text",
    [
        "Some data is lost: 3 messages and 1 packet.",
        "The kernel's OOM killer killed the process.",
        "A spare replica has memory to spare.",
        "The dead letter queue holds 5 messages.",
        "A network partition heals by itself; the service is self-healing.",
        "The worker process died.",
        "A standby stands in for the primary.",
        "Roll back the deployment, then verify that every replica is healthy.",
        "Wake up the thread, and keep it awake.",
        "Retries count as well.",
        "One copy of each index is in memory.",
    ],
)
def test_standard_english_is_no_house_word(text: str) -> None:
    assert house_words(text, WORDS) == ()
