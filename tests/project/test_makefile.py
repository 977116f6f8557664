"""make sets up the environment once, and says what there is."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

SETTING_UP = "Setting up .venv"


def _make(folder: Path, *arguments: str) -> str:
    """The output of make, run as from a shell and not as from the make that runs the tests."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    return subprocess.run(
        ["make", *arguments],
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


@pytest.fixture
def ready(root: Path, tmp_path: Path) -> Path:
    """A copy of the project whose environment is set up, as far as make can tell."""
    (tmp_path / ".venv").mkdir()
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copyfile(root / name, tmp_path / name)
    for age, name in enumerate([".venv/.ready", ".venv/.locked", "requirements.lock"]):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (1_000_000 - age, 1_000_000 - age))
    os.utime(tmp_path / "pyproject.toml", (1, 1))
    return tmp_path


@pytest.mark.parametrize("target", ["render", "test", "check"])
def test_a_ready_environment_is_left_as_it_is(ready: Path, target: str) -> None:
    commands = _make(ready, "--dry-run", target)

    assert SETTING_UP not in commands
    assert "install" not in commands


@pytest.mark.parametrize("target", ["render", "test", "check"])
def test_a_changed_lock_sets_up_the_environment_anew(ready: Path, target: str) -> None:
    (ready / "requirements.lock").touch()

    assert SETTING_UP in _make(ready, "--dry-run", target)


def test_a_changed_project_is_installed_alone(ready: Path) -> None:
    (ready / "pyproject.toml").touch()
    commands = _make(ready, "--dry-run", "test")

    assert SETTING_UP not in commands
    assert "--editable ." in commands


def test_without_uv_pip_sets_up_the_environment(ready: Path) -> None:
    (ready / "requirements.lock").touch()
    commands = _make(ready, "--dry-run", "test", "UV=")

    assert "-m venv --without-pip .venv" in commands
    assert commands.count("--require-hashes") == 1


@pytest.mark.parametrize(("target", "installs"), [("manual", True), ("test", False)])
def test_only_the_documentation_installs_what_builds_it(
    ready: Path, target: str, *, installs: bool
) -> None:
    (ready / "docs").mkdir()
    shutil.copyfile(ready / "requirements.lock", ready / "docs/requirements.lock")
    commands = _make(ready, "--dry-run", target)

    assert ("--requirement docs/requirements.lock" in commands) is installs


def test_help_lists_every_target(root: Path) -> None:
    targets = set(re.findall(r"^\.PHONY: (\S+)$", (root / "Makefile").read_text(), re.MULTILINE))

    assert set(re.findall(r"^  make (\S+) +\S", _make(root), re.MULTILINE)) == targets


def test_every_hook_runs_a_target_of_make(root: Path) -> None:
    config = yaml.safe_load((root / ".pre-commit-config.yaml").read_text())
    targets = re.findall(r"^\.PHONY: (\S+)$", (root / "Makefile").read_text(), re.MULTILINE)
    entries = [hook["entry"] for repository in config["repos"] for hook in repository["hooks"]]

    assert [entry for entry in entries if entry.removeprefix("make ") not in targets] == []
