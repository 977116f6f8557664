import pytest

from atlas.errors import ConfigurationError
from atlas.limits import Limits, limits
from tests.projects import Writer


def test_a_project_without_the_table_has_the_usual_limits(project: Writer) -> None:
    assert project.project.limits == Limits(10, 2048)


def test_the_table_sets_one_or_both(project: Writer) -> None:
    project.write("pyproject.toml", "[tool.atlas.limits]\nseconds = 2.5\n")
    assert project.project.limits == Limits(2.5, 2048)
    project.write("pyproject.toml", "[tool.atlas.limits]\nseconds = 1\nmegabytes = 100\n")
    assert project.project.limits == Limits(1, 100)


def test_on_the_clock_it_may_take_three_times_as_long() -> None:
    assert Limits(2).patience == 6


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ({"second": 1}, "second = 1"),
        ({"seconds": 0}, "seconds = 0"),
        ({"seconds": True}, "seconds = True"),
        ({"seconds": "1"}, "seconds = '1'"),
        ({"megabytes": -1}, "megabytes = -1"),
        ({"megabytes": float("inf")}, "megabytes = inf"),
        (10, "limits = 10"),
    ],
)
def test_anything_else_is_refused_with_what_is_allowed(value: object, named: str) -> None:
    with pytest.raises(ConfigurationError, match="seconds = 10") as refused:
        limits(value)
    assert named in str(refused.value)
