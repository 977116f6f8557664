import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.projects import Writer
from tests.triage.systems import write_parcelpost

LOST = "ledger page lost its checksum on 12\n"


@pytest.fixture
def folder(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, which is the current folder."""
    monkeypatch.chdir(write_parcelpost(project).folder)
    return project.folder


def run(*arguments: str, log: str = "") -> Result:
    return CliRunner().invoke(main, ["triage", *arguments], input=log)


def test_standard_input_is_read_unless_a_file_is_given(folder: Path) -> None:
    (folder / "app.log").write_text(LOST)

    assert run(log=LOST).stdout == run("app.log").stdout
    assert "A page on disk is damaged." in run("app.log").stdout


def test_the_status_tells_whether_there_is_an_answer(folder: Path) -> None:
    assert run(log=LOST).exit_code == 0
    assert run(log="all is well\n").exit_code == 1
    assert run("no such file").exit_code == 2


def test_an_empty_log_is_said_to_be_empty(folder: Path) -> None:
    assert run(log="").stdout == "the log is empty\n"


def test_json_is_one_object(folder: Path) -> None:
    data = json.loads(run("--format", "json", log=LOST).stdout)

    assert data["answers"][0]["seen"][0]["id"] == "systems/parcelpost/architecture"
    assert json.loads(run("--format", "json", log="x\n").stdout)["confident"] is False


def test_open_opens_the_page_or_else_the_picture(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    assert "no picture to open" in run("--open", log=LOST).stderr

    picture = folder / "build/systems/parcelpost/architecture.svg"
    picture.parent.mkdir(parents=True)
    picture.touch()
    run("--open", log=LOST)
    pack = folder / "build/atlas.html"
    pack.touch()
    run("--open", log=LOST)
    page = f"{pack.resolve().as_uri()}#/systems/parcelpost/architecture.html"
    assert opened == [picture.resolve().as_uri(), page]


def test_a_view_that_cannot_be_loaded_is_named_and_does_not_stop_triage(folder: Path) -> None:
    (folder / "systems/parcelpost/storage.py").write_text("1 / 0\n")
    done = run(log=LOST)

    assert "systems/parcelpost/storage.py: skipped" in done.stderr
    assert "systems/parcelpost/architecture" in done.stdout
