"""The browser's search finds the same as `atlas find`, with the same terms."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from atlas.loader import load_module
from atlas.project import Project
from atlas.search.query import groups
from render.site.data import search_data
from render.site.entry import Row, row
from render.site.page import page
from tests.search.wanted import WANTED

pytestmark = pytest.mark.xdist_group("site")
ROOT = Path(__file__).parents[2]
_START = """
(data) => {
  globalThis.query = AtlasQuery(data);
  globalThis.find = query.finder(MiniSearch, data.documents);
}
"""
Evaluate = Callable[[str, str], Any]


def _rows(project: Project) -> list[Row]:
    views = [load_module(project, module) for module in project.modules()]
    return [Row(**row(page(view), "")) for view in views]


@pytest.fixture(scope="module")
def evaluate(browser: Browser) -> Evaluate:
    """Evaluate a script of the site in the browser, with the data of this repository's views."""
    project, opened = Project(ROOT), browser.new_page()
    for name in ("vendor/minisearch.js", "query.js"):
        script = files("render.site").joinpath("assets", name).read_text("utf-8")
        opened.add_script_tag(content=script)
    opened.evaluate(_START, search_data(project, _rows(project)))
    return opened.evaluate


@pytest.mark.parametrize("text", WANTED)
def test_a_search_finds_what_an_engineer_would_accept(text: str, evaluate: Evaluate) -> None:
    views = evaluate("(text) => find(text).slice(0, 3).map((each) => each.id)", text)

    assert set(views) & WANTED[text]


@pytest.mark.parametrize("text", [*WANTED, "what is it", "", "Größe der Platten", "a_b c-d"])
def test_a_text_is_split_as_the_command_splits_it(text: str, evaluate: Evaluate) -> None:
    there = evaluate("(text) => query.groups(text).map((each) => each.words)", text)

    assert [tuple(group) for group in there] == [group.words for group in groups(text)]


def test_a_runbook_is_a_debugging_guide(evaluate: Evaluate) -> None:
    kinds = evaluate("(text) => find(text).slice(0, 3).map((each) => each.kind)", "runbook")

    assert set(kinds) == {"Debugging guide"}
