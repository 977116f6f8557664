import errno
import gzip
import json
import os
import subprocess
import sys
import time
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


def test_a_file_that_is_named_twice_is_read_once(folder: Path) -> None:
    (folder / "app.log").write_text(LOST)

    assert run("app.log", "app.log", str(folder / "app.log")).stdout == run("app.log").stdout


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


def test_a_packed_file_a_directory_and_several_files_are_read(folder: Path) -> None:
    logs = folder / "logs"
    logs.mkdir()
    (logs / "a.log").write_text("nothing\n")
    (logs / "b.log.gz").write_bytes(gzip.compress(b"nothing\nnothing\n" + LOST.encode()))

    assert f"matched     {Path('logs/b.log.gz')} line 3:\n" in run("logs").stdout
    assert "1 known failure in 4 lines" in run("logs/a.log", "logs/b.log.gz").stdout
    assert "matched     line 3:\n" in run("logs/b.log.gz").stdout


def test_a_file_that_cannot_be_read_among_others_is_named_and_passed_over(folder: Path) -> None:
    (folder / "a.log").write_text(LOST)
    (folder / "b.log").symlink_to(folder / "gone")
    (folder / "logs").mkdir()
    (folder / "logs/loop").symlink_to(folder / "logs/loop")
    (folder / "logs/a.log").write_text(LOST)
    done = run("logs")

    assert "loop: skipped, it cannot be read" in done.stderr
    assert done.exit_code == 0


def test_a_folder_of_logs_that_cannot_be_listed_is_named_and_the_others_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "logs/closed").mkdir(parents=True)
    (folder / "logs/a.log").write_text(LOST)
    listed = os.scandir

    def scandir(path: str) -> object:
        if os.fspath(path) == "logs/closed":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    done = run("logs")

    assert "logs/closed: skipped, it cannot be read" in done.stderr
    assert done.exit_code == 0


def test_outside_of_a_project_the_library_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(log="FATAL:  sorry, too many clients already\n")

    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("1. PostgreSQL: connection slots are used up\n")


def test_explain_says_why_and_what_was_rejected(folder: Path) -> None:
    text = run("--explain", log=f"{LOST}reading room shut\n").stdout

    assert "because     its text (100%); Ledgerium.PAGE_LOST" in text


def test_follow_needs_one_file_and_text(folder: Path) -> None:
    (folder / "a.log").touch()

    assert run("-f", "a.log", "a.log").exit_code == 2
    assert run("-f", ".").exit_code == 2
    assert run("-f", "a.log", "--format", "json").exit_code == 2


def test_nothing_is_printed_of_a_quiet_log_but_that_it_is_quiet(folder: Path) -> None:
    assert run(log="started\nlistening on 8080\n").stdout == "no known failure in 2 lines\n"


def start(folder: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "atlas.cli", "triage", *arguments],
        cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip


def next_answer(process: "subprocess.Popen[bytes]") -> str:
    assert process.stdout is not None
    lines: list[bytes] = []
    while not lines or lines[-1].strip():
        lines.append(process.stdout.readline())
    return b"".join(lines).decode()


def test_a_pipe_that_never_ends_is_answered_as_it_goes(folder: Path) -> None:
    run(log=LOST)  # the index is there
    with start(folder) as process:
        assert process.stdin is not None
        process.stdin.write(LOST.encode())
        process.stdin.flush()
        assert next_answer(process).startswith("1. Ledgerium: a page is damaged\n")
        process.stdin.write(LOST.encode() + b"porter gave parcels up unanswered\n")
        process.stdin.flush()
        assert next_answer(process).startswith("2. Porterly: ")
        process.stdin.close()
        assert process.stdout is not None
        assert process.stdout.read().decode() == "2 known failures in 3 lines\n"


def test_a_file_is_followed_even_where_it_is_replaced(folder: Path) -> None:
    run(log=LOST)
    log = folder / "app.log"
    log.write_text("nothing\n")
    with start(folder, "-f", "app.log") as process:
        time.sleep(0.1)
        with log.open("a") as stream:
            stream.write(LOST)
        assert next_answer(process).startswith("1. Ledgerium: ")
        log.rename(folder / "app.log.1")
        log.write_text("porter gave parcels up unanswered\n")
        assert next_answer(process).startswith("2. Porterly: ")
        process.terminate()
