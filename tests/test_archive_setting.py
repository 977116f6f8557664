"""Where archived copies are looked for."""

import pytest

from atlas.archive_setting import WAYBACK, archive
from atlas.errors import ConfigurationError
from tests.projects import Writer


def test_a_project_without_the_key_asks_the_wayback_machine(project: Writer) -> None:
    assert project.project.archive == WAYBACK


@pytest.mark.parametrize("address", ["", "http://127.0.0.1:8080/available"])
def test_another_archive_is_asked_or_none(project: Writer, address: str) -> None:
    project.write("pyproject.toml", f'[tool.atlas]\narchive = "{address}"\n')

    assert project.project.archive == address


@pytest.mark.parametrize(
    "value", [False, 1, "archive.org", "ftp://archive.org/x", "http://[", None]
)
def test_anything_else_is_refused(value: object) -> None:
    with pytest.raises(ConfigurationError, match="has archive = "):
        archive(value)
