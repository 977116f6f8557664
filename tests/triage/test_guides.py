"""The messages of every debugging guide of this repository lead to it."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.kinds.debugging_guide import DebuggingGuide
from atlas.loader import load
from atlas.project import find_project
from atlas.search.index import Index
from atlas.search.opening import open_index
from atlas.technologies.message import LogMessage
from atlas.triage.engine import triage

PROJECT = find_project(Path(__file__).parent)
GUIDES = {
    path.stem: path for path in PROJECT.modules_in(PROJECT.folder / "incidents" / "debugging")
}

pytestmark = pytest.mark.xdist_group("guides")


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    index = open_index(PROJECT)
    yield index
    index.close()


@pytest.fixture(scope="module")
def views() -> dict[str, DebuggingGuide]:
    loaded = load(PROJECT, GUIDES.values())
    assert loaded.findings == ()
    return {each.id: each.view for each in loaded.views if isinstance(each.view, DebuggingGuide)}


@pytest.mark.parametrize("name", GUIDES)
def test_each_message_of_a_guide_leads_to_it(
    name: str, index: Index, views: dict[str, DebuggingGuide]
) -> None:
    guide = f"incidents/debugging/{name}"
    samples = [each.sample for each in views[guide].signals if isinstance(each, LogMessage)]
    lost = [
        sample
        for sample in samples
        if guide
        not in {
            place.view.id
            for answer in triage(index, io.BytesIO(sample.encode()).read).answers
            for place in (*answer.guides, *answer.seen)
        }
    ]
    assert samples
    assert lost == []
