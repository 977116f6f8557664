"""A command that has nothing to work on says so, and fails: a typo in `roots` is no success."""

import pytest

from tests.cli.test_cli import run
from tests.projects import Writer


@pytest.mark.parametrize(
    ("command", "doing"),
    [
        ("check", "check"),
        ("render", "draw"),
        ("site", "show"),
        ("pack", "show"),
        ("list", "list"),
        ("export prometheus", "export"),
        ("progress", "measure"),
    ],
)
def test_a_root_that_is_not_there_is_no_success(
    project: Writer, monkeypatch: pytest.MonkeyPatch, command: str, doing: str
) -> None:
    project.complete()
    project.write("pyproject.toml", '[tool.atlas]\nroots = ["system"]\n')
    monkeypatch.chdir(project.folder)
    result = run(*command.split())

    assert result.exit_code == 2
    assert f"there is nothing to {doing} in" in result.stderr
    assert "views under system; `atlas new` begins one" in result.stderr
