"""The page about systems of one's own: its modules and commands are run in order."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from atlas.cli import main
from atlas.project import find_project

PAGE = Path(__file__).parents[2] / "docs" / "own-systems.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_its_modules_and_commands_run_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran: list[str] = []
    for language, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if language == "python":
            first, _ = text.split("\n", 1)
            file = tmp_path / first.removeprefix("# ")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        elif language == "sh":
            for line in text.splitlines():
                program, *arguments = shlex.split(line)
                assert program == "atlas"
                result = CliRunner().invoke(main, arguments)
                assert result.exit_code == 0, (line, result.output)
                ran.append(arguments[0])

    assert ran == ["init", "render", "check", "render", "whatif", "check"]
    assert (tmp_path / "build/systems/acme/architecture.svg").is_file()


def test_its_settings_are_read(tmp_path: Path) -> None:

    (settings,) = [text for kind, text in BLOCK.findall(PAGE.read_text()) if kind == "toml"]
    (tmp_path / "pyproject.toml").write_text(settings)

    project = find_project(tmp_path)
    assert (project.level, project.level_of("systems/acme/storage")) == ("draft", "reviewed")
