"""The process that a command goes on in: it ends with the one that waits for it."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from atlas import bounds, checkpoint, terminal
from atlas.limits import Limits
from atlas.terminal import hold_output, release_output, say
from tests.projects import Writer, view

ROOT = Path(__file__).parents[1]
SLOW = """
import os, time
from pathlib import Path


class Odd(type(diagram)):
    @property
    def title(self):
        if os.getpgid(0) == os.getpid():  # the process of a trial leads a group
            return "Harmless"
        Path("number").write_text(str(os.getpid()))
        time.sleep(3600)

    @title.setter
    def title(self, text): ...


diagram.__class__ = Odd
"""
needs_proc = pytest.mark.skipif(not Path("/proc").is_dir(), reason="only Linux tells of the end")


def started(project: Writer) -> tuple["subprocess.Popen[bytes]", int]:
    """A command whose going process sleeps in a view, and the number of that."""
    project.complete().write("systems/parcelpost/slow.py", view() + SLOW)
    ignored = (signal.SIGHUP, signal.SIGINT)  # under `nohup`, and in the background of a script
    before = [signal.signal(each, signal.SIG_DFL) for each in ignored]
    process = subprocess.Popen(
        [sys.executable, "-m", "atlas", "list"],
        cwd=project.folder, env={"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    for each, handler in zip(ignored, before, strict=True):
        signal.signal(each, handler)
    number = project.folder / "number"
    while not number.exists() or not number.read_text("utf-8"):
        assert process.poll() is None
        time.sleep(0.01)
    return process, int(number.read_text("utf-8"))


def wait_for_end(number: int) -> None:
    status = Path(f"/proc/{number}/stat")
    while status.exists() and status.read_text("utf-8").rpartition(")")[2].split()[0] not in "ZX":
        time.sleep(0.01)


@needs_proc
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGHUP])
def test_it_ends_with_the_process_that_waits(project: Writer, number: signal.Signals) -> None:
    process, going = started(project)
    assert going != process.pid
    process.send_signal(number)

    process.communicate()
    assert process.returncode == -number
    wait_for_end(going)


@needs_proc
def test_it_gets_an_interrupt_of_the_process_that_waits(project: Writer) -> None:
    process, going = started(project)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()

    wait_for_end(going)
    assert b"Traceback" not in said
    assert process.returncode == 1


@pytest.mark.parametrize(
    ("shell", "said"),
    [
        (
            "list >/dev/full",
            (
                "standard output cannot be written: No space left on device; "
                "name a file that can be written after `>`"
            ),
        ),
        (
            "list >&-",
            (
                "standard output cannot be written: it is closed; "
                "name a file that can be written after `>`"
            ),
        ),
    ],
)
def test_its_answer_that_cannot_be_written_is_one_line(
    project: Writer, shell: str, said: str
) -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m atlas {shell}"],
        cwd=project.complete().folder, env={"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (1, f"Error: {said}\n")


def test_what_is_held_comes_in_order(capfd: pytest.CaptureFixture[str]) -> None:
    say("at once", err=True)
    hold_output()
    say("at once, too", err=True)
    say("first")
    say("second", err=True)
    assert capfd.readouterr() == ("", "at once\nat once, too\n")

    release_output()
    assert capfd.readouterr() == ("first\n", "second\n")
    say("third")
    assert capfd.readouterr() == ("third\n", "")
    assert terminal._HELD == []


def test_without_a_process_that_waits_nothing_is_bounded_nor_ended(project: Writer) -> None:
    assert bounds.BOUNDS == []
    checkpoint.checkpoint(project.project)
    checkpoint.finish_like(0)
    bounds.begin()
    bounds.end()

    assert not bounds.is_exceeded(MemoryError())


def test_a_bound_that_is_exceeded_is_told_from_other_errors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounds, "BOUNDS", [Limits()])

    assert bounds.is_exceeded(MemoryError())
    assert not bounds.is_exceeded(ValueError())
