"""What a picture tells stands on its page as text, too."""

from html import unescape
from html.parser import HTMLParser

import pytest

from atlas.analysis.provenance import annotations
from atlas.evidence.gap import Undisclosed
from atlas.kinds import KINDS
from atlas.loader import load_module
from atlas.views.view import View
from render.site.build import Built
from render.site.stories import STORIES, story
from render.site.stories.chapter import Chapter
from render.site.telling import Teller
from tests.projects import Writer

pytestmark = pytest.mark.xdist_group("site")


class _Text(HTMLParser):
    """The text of a page, in one line."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.feed(html)
        self.text = " ".join(" ".join(self.parts).split())

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def _loaded(writer: Writer, kind: type[View]) -> View:
    module = writer.folder / f"systems/kinds/{kind.__name__.lower()}.py"
    return load_module(writer.project, module).view


def _told(view: View) -> dict[str, Chapter]:
    return {each.heading: each for each in story(view, Teller(view.as_of))}


def test_every_kind_has_its_story() -> None:
    assert tuple(STORIES) == KINDS


@pytest.mark.parametrize("kind", KINDS, ids=lambda each: each.__name__)
def test_a_page_holds_all_that_its_view_knows(
    kind: type[View], writer: Writer, built: Built
) -> None:
    html = (built.folder / f"systems/kinds/{kind.__name__.lower()}.html").read_text("utf-8")
    text = _Text(html).text
    for each in annotations(_loaded(writer, kind)):
        told = each.value.where if isinstance(each.value, Undisclosed) else each.value.text
        assert " ".join(unescape(told).split()) in text, each.label


def test_the_timeline_of_an_incident_is_a_list(writer: Writer) -> None:
    kind = next(each for each in KINDS if each.__name__ == "IncidentAnatomy")
    view = _loaded(writer, kind)
    told = _told(view)
    timeline = told["Timeline, in UTC"].entries

    assert [each.told[0].text for each in timeline] == [each.what.text for each in view.timeline]  # type: ignore[attr-defined]
    assert timeline[0].when.text.endswith("UTC")
    assert "began" in {mark for each in timeline for mark in each.marks}
    assert any("lost" in note for each in timeline for note in each.notes)
    assert set(told["Timeline, in UTC"].facts) == {
        "time to detect", "time to mitigate", "time to resolve",
    }  # fmt: skip
    assert told["What would have stopped it"].entries[0].facts["time it would have saved"].text


def test_a_comparison_says_which_one_when(writer: Writer) -> None:
    kind = next(each for each in KINDS if each.__name__ == "TechnologyComparison")
    view = _loaded(writer, kind)
    told = _told(view)

    assert len(told["Which one, when"].entries) == len(view.decision)  # type: ignore[attr-defined]
    assert all(" when " in each.name for each in told["Which one, when"].entries)
    lines = told["Side by side"].lines
    assert {len(each.cells) for each in lines} == {len(told["Side by side"].heads)}


def test_a_phase_is_checked_before_it_begins(writer: Writer) -> None:
    kind = next(each for each in KINDS if each.__name__ == "MigrationPlaybook")
    phases = _told(_loaded(writer, kind))["Phase by phase, with the way back"].entries

    assert all(each.check and each.check.risk == "none" for each in phases)
    assert all("way back" in each.facts for each in phases)
