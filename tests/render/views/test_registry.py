from pathlib import Path

import render.views
from atlas.kinds import KINDS
from render.views.registry import STORIES, story_of
from tests.examples import finished

PARTS = {
    "before_after",
    "capacity_axes",
    "capacity_curve",
    "chronicle",
    "components",
    "connections",
    "figures",
    "money",
    "night",
    "numbering",
    "registry",
    "see_also",
    "story",
    "system",
    "telling",
    "what_if",
}


def test_every_kind_has_a_form_of_its_own_in_the_same_order() -> None:
    assert tuple(story.kind for story in STORIES) == KINDS


def test_every_file_of_a_kind_is_in_the_list() -> None:
    files = {file.stem for file in Path(*render.views.__path__).glob("*.py")} - {"__init__"}
    assert len(files - PARTS) == len(STORIES)


def test_a_view_is_told_by_its_kind() -> None:
    assert [story_of(finished(kind)).kind for kind in KINDS] == list(KINDS)
