"""The names of the atlas itself: each has a page of its own on the site."""

from collections import defaultdict
from pathlib import Path

from atlas.loader import load
from atlas.model.citing import numbering
from atlas.naming import slug
from atlas.project import find_project


def test_no_two_names_have_one_page(root: Path) -> None:
    project = find_project(root)
    names: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for view in (each.view for each in load(project, project.modules()).views):
        found = {("system", view.system.name)}
        found |= {("technology", it.technology.technology.name) for it in view.components}
        found |= {("publisher", source.publisher) for source in numbering(view).numbers}
        for what, name in found:
            names[what, slug(name)].add(name)

    assert len(names) > 100
    assert [each for each in names.values() if len(each) > 1] == []
