import json
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from atlas.cli import main
from atlas.search.finding import FEW, find, suggestions
from atlas.search.index import Index
from atlas.search.opening import open_index
from tests.projects import Writer
from tests.triage.systems import write_parcelpost


@pytest.fixture
def index(project: Writer) -> Iterator[Index]:
    index = open_index(write_parcelpost(project).project)
    yield index
    index.close()


@pytest.mark.parametrize(
    ("words", "kind", "title"),
    [
        ("all of it", "view", "Parcelpost: All of it"),
        ("store", "component", "store"),
        ("damaged page", "failure", "damaged page"),
        ("thing 2", "step", "do thing 2"),
        ("etcd", "technology", "etcd"),
        ("mvcc database space", "signal", "etcdserver: mvcc: database space exceeded"),
    ],
)
def test_everything_is_found_by_its_words(words: str, kind: str, title: str, index: Index) -> None:
    assert (kind, title) in [(hit.kind, hit.title) for hit in find(index, words)][:2]


def test_what_several_views_share_is_one_entry(index: Index) -> None:
    (found,) = [hit for hit in find(index, "damaged page") if hit.kind == "failure"]

    assert found.view is not None
    assert found.view.id == "systems/parcelpost/architecture"
    assert found.others == ("systems/parcelpost/storage",)


def test_the_last_word_may_be_cut_short(index: Index) -> None:
    assert find(index, "damaged pa")[0].title == "damaged page"


def test_where_nothing_holds_all_words_some_are_enough(index: Index) -> None:
    assert find(index, "damaged xylophone")[0].title == "damaged page"


@pytest.mark.parametrize("text", ["", "   ", '"', "a OR", "NEAR(", "title:x*", "-", "'; DROP"])
def test_no_text_is_a_wrong_query(text: str, index: Index) -> None:
    assert isinstance(find(index, text), list)


def test_a_misspelt_word_gets_a_suggestion(index: Index) -> None:
    assert "damag" in suggestions(index, "damged")[0]


def test_the_command_finds_and_says_where(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    write_parcelpost(project)
    monkeypatch.chdir(project.folder)
    shown = CliRunner().invoke(main, ["find", "damaged", "page"])
    data = CliRunner().invoke(main, ["find", "damaged", "page", "--format", "json"])
    nothing = CliRunner().invoke(main, ["find", "zzzz"])

    assert "systems/parcelpost/architecture.py and 1 more" in shown.output
    assert json.loads(data.stdout)[0]["title"] == "damaged page"
    assert (nothing.exit_code, "nothing found for 'zzzz'" in nothing.output) == (1, True)


def test_few_entries_that_hold_all_words_come_before_those_that_hold_some(index: Index) -> None:
    found = find(index, "damaged page")
    more = find(index, "damaged page xylophone")

    assert found[0].title == more[0].title == "damaged page"
    assert len(found) >= FEW
    assert len({(hit.kind, hit.title, hit.place) for hit in found}) == len(found)
