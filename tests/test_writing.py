"""The one function that writes a file."""

import fcntl
import multiprocessing
import os
import threading
import time
from pathlib import Path

import pytest

from atlas import writing
from atlas.writing import hold, sweep, write_file


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_is_written_with_the_folders_it_needs(tmp_path: Path) -> None:
    assert write_file(tmp_path / "a" / "b.txt", "é")
    assert (tmp_path / "a" / "b.txt").read_bytes() == "é".encode()
    assert names(tmp_path / "a") == ["b.txt"]


def test_a_write_that_fails_leaves_the_old_content_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    write_file(file, "old")

    def refuse(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="no space left"):
        write_file(file, "new")
    assert file.read_text() == "old"
    assert names(tmp_path) == ["a.txt"]


def test_the_same_bytes_are_written_only_if_asked_to(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    write_file(file, "same")
    os.utime(file, (1, 1))

    assert not write_file(file, "same", unless_same=True)
    assert file.stat().st_mtime == 1
    assert write_file(file, "diff", unless_same=True)
    assert write_file(file, "diff")


def test_a_file_gets_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("")
    write_file(tmp_path / "written", "")
    assert (tmp_path / "written").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_link_stays_one(tmp_path: Path) -> None:
    write_file(tmp_path / "file", "old")
    (tmp_path / "link").symlink_to("file")
    write_file(tmp_path / "link", "new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text() == "new"


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    write_file(pipe, "through")
    reader.join(5)

    assert read == ["through"]
    assert pipe.is_fifo()


def test_a_folder_in_the_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match="a"):
        write_file(tmp_path / "a", "")
    assert names(tmp_path) == ["a"]


def test_the_file_of_a_killed_run_is_removed_and_one_that_is_being_written_is_not(
    tmp_path: Path,
) -> None:
    (tmp_path / ".1-0badcafe.part").write_text("half of")
    (tmp_path / ".2-0badcafe.part").write_text("being written")
    (tmp_path / "mine.part").write_text("no temporary file")
    (tmp_path / ".mine.part").write_text("no temporary file of ours")
    with (tmp_path / ".2-0badcafe.part").open() as written:
        fcntl.flock(written, fcntl.LOCK_EX)
        write_file(tmp_path / "a.txt", "new")
        assert sorted(names(tmp_path)) == [".2-0badcafe.part", ".mine.part", "a.txt", "mine.part"]


def test_a_temporary_file_is_held_while_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def swept(path: Path, target: Path) -> Path:
        writing._SWEPT.clear()
        sweep(tmp_path)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", swept)
    write_file(tmp_path / "a.txt", "new")
    assert (tmp_path / "a.txt").read_text() == "new"


def test_a_temporary_file_that_was_taken_for_a_leftover_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[str] = []

    def take(*_: object) -> None:
        if not taken:
            taken.extend(names(tmp_path))
            (tmp_path / taken[0]).unlink()

    monkeypatch.setattr("atlas.writing.fcntl.flock", take)
    write_file(tmp_path / "a.txt", "new")
    assert len(taken) == 1
    assert names(tmp_path) == ["a.txt"]


def hold_for_a_while(folder: Path, entered: Path) -> None:
    with hold(folder):
        entered.touch()
        time.sleep(0.5)
        (folder / "first").touch()


def test_a_folder_is_held_by_one_process_at_a_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, entered = tmp_path / "out", tmp_path / "entered"
    other = multiprocessing.get_context("fork").Process(
        target=hold_for_a_while, args=(folder, entered)
    )
    other.start()
    while not entered.exists():
        time.sleep(0.01)
    with hold(folder), hold(folder):
        assert (folder / "first").exists()
    other.join()
    assert capsys.readouterr().err == f"{folder}: waiting for another command that writes there\n"
    assert names(folder) == ["first"]


def test_a_worker_does_not_hold_the_folder_of_its_parent(tmp_path: Path) -> None:
    with hold(tmp_path):
        worker = multiprocessing.get_context("fork").Process(target=time.sleep, args=(30,))
        worker.start()
    taken = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(taken, fcntl.LOCK_EX)  # waits until the worker has begun, or for its end
    os.close(taken)
    assert worker.is_alive()
    worker.terminate()
    worker.join()


def test_a_folder_that_cannot_be_locked_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no locks available")

    monkeypatch.setattr("atlas.writing.fcntl.flock", refuse)
    with hold(tmp_path / "out"):
        write_file(tmp_path / "out" / "a.txt", "new")
    assert names(tmp_path / "out") == ["a.txt"]
