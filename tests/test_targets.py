import pytest

from atlas.errors import ConfigurationError
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


def test_systems_may_be_planned_by_tier(project: Writer) -> None:
    project.write(
        "pyproject.toml",
        "[tool.atlas.targets]\ncost-study = 2\n"
        "[tool.atlas.targets.systems]\nfirst = ['shop']\nnone = []\nsecond = ['till', 'bank']\n",
    )
    found = project.project.targets

    assert dict(found.tiers) == {"first": ("shop",), "second": ("till", "bank")}
    assert found.systems == ("shop", "till", "bank")


@pytest.mark.parametrize(
    "systems", ["'shop'", "[1]", "['shop', 'shop']", "{a = ['shop'], b = ['shop']}", "{a = 'shop'}"]
)
def test_systems_that_are_no_names_or_are_planned_twice_are_refused(
    project: Writer, systems: str
) -> None:
    project.write("pyproject.toml", f"[tool.atlas.targets]\nsystems = {systems}\n")
    with pytest.raises(ConfigurationError, match="each once, or a table of such lists by tier"):
        find_project(project.folder)
