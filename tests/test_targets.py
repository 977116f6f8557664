from atlas.project import find_project
from atlas.targets import Targets
from tests.projects import Writer


def test_a_project_plans_nothing_unless_it_says_so(project: Writer) -> None:
    assert find_project(project.folder).targets == Targets()
    assert find_project(project.folder).targets.total == 0


def test_targets_are_views_by_category_and_systems_by_folder(project: Writer) -> None:
    project.write(
        "pyproject.toml",
        "[tool.atlas.targets]\ncost-study = 2\nown-kind = 3\nsystems = ['shop', 'till']\n",
    )
    found = find_project(project.folder).targets

    assert dict(found.views) == {"cost-study": 2, "own-kind": 3}
    assert found.systems == ("shop", "till")
    assert found.total == 5
