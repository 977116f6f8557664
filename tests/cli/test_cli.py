"""The command line: what it prints, and with which status it ends."""

import errno
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import DatabaseError
from typing import Any

import pytest
from click.testing import CliRunner, Result

from atlas.cli import _COMMANDS, main
from atlas.evidence.grade import Grade
from tests.projects import Writer

ROOT = Path(__file__).parents[2]


@pytest.fixture
def inside(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A project with two views, and the current folder in it."""
    monkeypatch.chdir(project.folder)
    monkeypatch.syspath_prepend(ROOT)
    return project.complete()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize("command", _COMMANDS)
def test_a_command_is_listed_and_has_help(command: str) -> None:
    assert command in run("--help").stdout
    shown = run(command, "--help")

    assert shown.exit_code == 0
    assert shown.stdout.startswith("Usage: ")


@pytest.mark.parametrize("command", _COMMANDS)
def test_the_list_of_commands_says_what_each_does(command: str) -> None:
    assert _COMMANDS[command].split()[0] in run("--help").stdout


def test_a_misspelt_command_is_a_wrong_call_with_a_suggestion() -> None:
    result = run("lst")

    assert result.exit_code == 2
    assert "Did you mean 'list'?" in result.stderr


def test_a_command_like_none_is_a_wrong_call_without_a_suggestion() -> None:
    result = run("zzzzzz")

    assert result.exit_code == 2
    assert "Did you mean" not in result.stderr


def test_list_prints_a_line_a_view_and_how_many_there_are_to_be(inside: Writer) -> None:
    result = run("list")

    assert result.exit_code == 0
    assert "systems/parcelpost/architecture  CompleteArchitecture  2024-06" in result.stdout
    assert re.search(r"^architecture +2$", result.stdout, re.MULTILINE)
    assert re.search(r"^all +2$", result.stdout, re.MULTILINE)


def test_list_as_json_holds_the_contract(inside: Writer) -> None:
    result = run("list", "--format", "json")
    first, second = json.loads(result.stdout)
    figures = first.pop("figures")

    assert first == {
        "id": "systems/parcelpost/architecture",
        "kind": "CompleteArchitecture",
        "category": "architecture",
        "system": "Parcelpost",
        "title": "All of it",
        "as_of": "2024-06",
        "path": "systems/parcelpost/architecture.py",
        "waivers": {},
    }
    assert second["id"] == "systems/parcelpost/storage"
    assert list(figures) == [grade.value for grade in Grade]
    assert all(isinstance(number, int) for number in figures.values())


def test_list_of_an_empty_project_is_no_success(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)

    for result in (run("list", "--format", "json"), run("list")):
        assert (result.exit_code, result.stdout) == (2, "")
        assert "there is nothing to list" in result.stderr


def test_list_takes_files_and_folders(inside: Writer) -> None:
    inside.complete("Inkpost")

    named = json.loads(run("list", "systems/inkpost", "--format", "json").stdout)
    single = json.loads(run("list", "systems/inkpost/storage.py", "--format", "json").stdout)

    assert [row["id"] for row in named] == [
        "systems/inkpost/architecture",
        "systems/inkpost/storage",
    ]
    assert [row["id"] for row in single] == ["systems/inkpost/storage"]


def test_list_prints_the_others_and_ends_with_1_if_a_module_is_wrong(inside: Writer) -> None:
    inside.write("systems/parcelpost/broken.py", "y = 1\nx = undefined\n")
    result = run("list", "--format", "json")

    assert result.exit_code == 1
    assert len(json.loads(result.stdout)) == 2
    assert result.stderr.startswith("systems/parcelpost/broken.py:2:5: LD001 ")


@pytest.mark.parametrize("command", ["list", "show", "render", "check"])
def test_a_path_without_a_view_is_a_wrong_call(inside: Writer, command: str) -> None:
    result = run(command, "systems/nowhere")

    assert result.exit_code == 2
    assert "systems/nowhere is not a view module and contains none" in result.stderr


@pytest.mark.parametrize("command", ["list", "check"])
def test_outside_a_project_every_call_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(command)

    assert result.exit_code == 2
    assert "[tool.atlas]" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--format", "xml"),
        ("list", "--nonsense"),
        ("show",),
        ("render", "--jobs", "0"),
        ("render", "--engine", "neato"),
        ("render", "--timeout", "soon"),
    ],
    ids=" ".join,
)
def test_a_wrong_option_is_a_wrong_call(inside: Writer, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_show_prints_components_failures_figures_and_sources(inside: Writer) -> None:
    inside.write(
        "systems/parcelpost/storage.py",
        """
        '''Where it is kept.'''

        from atlas import Call, CompleteArchitecture
        from tests.examples import GAP, api, parcelpost, store

        with CompleteArchitecture(
            parcelpost, "Kept", as_of="2024", timeouts=GAP, retries=GAP, cost=GAP
        ) as diagram:
            api >> Call("quill") >> store
        """,
    )
    result = run("show", "systems/parcelpost/storage.py")

    assert result.exit_code == 0, result.output
    for shown in (
        "Parcelpost: Kept",
        "Complete architecture, as of 2024 (systems/parcelpost/storage.py)",
        "Where it is kept.",
        "Quill 2.0",
        "keeps every parcel",
        "store: hot shard",
        "signal    read timed out after",
        "/var/log/quill.log",
        "1. look at the shards",
        "$ quill status",
        "= 648 TB",
        "nothing of the kind on example.org",
        "https://example.org/parcelpost",
    ):
        assert shown in result.stdout


def test_show_of_a_broken_module_ends_with_1(inside: Writer) -> None:
    inside.write("systems/parcelpost/broken.py", "x = 1\n")
    result = run("show", "systems/parcelpost/broken.py")

    assert result.exit_code == 1
    assert "LD002" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["list", "systems/parcelpost/storage.py"], 0),
        (["list"], 1),
        (["list", "--format", "xml"], 2),
    ],
)
def test_the_process_ends_with_the_status(
    project: Writer, arguments: list[str], status: int
) -> None:
    project.complete().write("systems/parcelpost/broken.py", "x = 1\n")
    done = subprocess.run(
        [sys.executable, "-m", "atlas.cli", *arguments],
        cwd=project.folder,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "command",
    ["render --jobs 1", "site --jobs 1", "pack --jobs 1", "export prometheus --out build/x"],
)
def test_a_file_in_place_of_the_build_folder_is_told_without_a_traceback(
    inside: Writer, command: str
) -> None:
    inside.write("build", "mine")
    result = run(*command.split())

    assert isinstance(result.exception, SystemExit)
    assert result.exit_code == 1
    assert "build" in result.stderr
    assert re.search(r"cannot be written: (Not a directory|File exists)", result.stderr)
    assert (inside.folder / "build").read_text("utf-8") == "mine"


def test_a_full_disk_is_told_with_the_folder_and_leaves_nothing_half(
    inside: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("atlas.writing.open", full, raising=False)
    result = run("render", "--jobs", "1")

    assert result.exit_code == 1
    assert f"{inside.folder}/build cannot be written: No space left on device" in result.stderr
    assert not [*inside.folder.rglob("*.part"), *inside.folder.rglob("*.svg")]


@pytest.mark.parametrize("name", ["list", "check", "render", "triage"])
def test_a_file_that_the_system_does_not_give_is_one_line(
    project: Writer, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.complete().folder)
    walk = os.walk

    def refuse(top: str | Path, **given: Any) -> Iterator[tuple[str, list[str], list[str]]]:
        if Path(top).name == "systems" and (stop := given.get("onerror")):
            stop(
                PermissionError(
                    errno.EACCES,
                    "Permission denied",
                    str(top),
                )
            )
        return walk(top, **given)

    monkeypatch.setattr(os, "walk", refuse)
    result = CliRunner().invoke(main, [name], input="a line\n")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == (
        f"Error: {project.folder / 'systems'}: Permission denied; "
        "change its permissions, or name another"
    )


def test_a_build_folder_that_is_a_link_to_itself_is_one_line(inside: Writer) -> None:
    (inside.folder / "build").symlink_to("build")
    result = run("site", "--jobs", "1")

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "build" in result.stderr


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "there is not enough memory"),
        (RuntimeError("Symlink loop from '/x'"), "Symlink loop from '/x'; remove the link"),
        (DatabaseError("disk I/O error"), "disk I/O error; run the command again"),
    ],
)
def test_what_the_system_lacks_is_one_line(
    inside: Writer, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("atlas.cli.list_.project_or_exit", fail)
    result = run("list")

    assert result.exit_code == 1
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_another_error_of_the_library_is_none_of_the_system(
    inside: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a defect")

    monkeypatch.setattr("atlas.cli.list_.project_or_exit", fail)

    assert isinstance(run("list").exception, RuntimeError)


def test_python_without_docstrings_is_refused(inside: Writer) -> None:
    done = subprocess.run(
        [sys.executable, "-OO", "-m", "atlas.cli", "list"],
        cwd=inside.folder, env={"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert done.stderr.startswith("Error: Python leaves out docstrings")
    assert len(done.stderr.splitlines()) == 1
