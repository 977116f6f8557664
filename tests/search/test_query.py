"""Terms of the field lead to what the atlas holds under other words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.project import Project
from atlas.search.aliases import ALIASES
from atlas.search.finding import find
from atlas.search.index import Index
from atlas.search.opening import open_index
from atlas.search.query import Group, attempts, groups, terms
from tests.search.wanted import IN_TREES, WANTED

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def repository() -> Iterator[Index]:
    index = open_index(Project(ROOT))
    yield index
    index.close()


@pytest.mark.parametrize("text", [*WANTED, *IN_TREES])
def test_a_search_finds_what_an_engineer_would_accept(text: str, repository: Index) -> None:
    found = find(repository, text, 3)
    ids = {hit.view.id for hit in found if hit.view}
    ids |= {path.removesuffix(".py") for hit in found for path in hit.others}

    assert ids & {**WANTED, **IN_TREES}[text]


def test_a_runbook_is_a_debugging_guide(repository: Index) -> None:
    kinds = {hit.view.kind for hit in find(repository, "runbook", 3) if hit.view}

    assert kinds == {"DebuggingGuide"}


def test_no_term_has_two_meanings() -> None:
    assert len(terms()) == sum(len(alias.terms) for alias in ALIASES)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("dead letter queues", [("dead", "letter", "queues")]),
        ("what happens if redis dies", [("redis",), ("dies",)]),
        ("Thundering-herd of Memcached", [("thundering", "herd"), ("memcached",)]),
        ("what is it", [("what",), ("is",), ("it",)]),
        ("", []),
    ],
)
def test_a_text_is_split_into_terms_and_words(text: str, words: list[tuple[str, ...]]) -> None:
    assert [group.words for group in groups(text)] == words


def test_the_longest_term_holds() -> None:
    (group,) = groups("circuit breaker")
    assert group == Group(("circuit", "breaker"), (("circuit", "breaker"),))


def test_a_search_may_do_without_its_hints() -> None:
    strict, without, any_at_all = attempts("mysql vs kafka")

    assert "technology" in strict
    assert (without, any_at_all) == ('"mysql" AND "kafka"*', '"mysql" OR "kafka"')


def test_the_last_word_may_be_cut_short_but_no_term() -> None:
    assert attempts("damaged pa")[0] == '"damaged" AND "pa"*'
    assert "*" not in attempts("kafka runbook")[0]
