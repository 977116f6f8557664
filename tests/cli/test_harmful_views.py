"""Every command in a project whose modules load, and harm whoever reads what they declare.

Each is a program of its own: the process of a command stays behind, and goes on without a culprit.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import Writer, view

ROOT = Path(__file__).parents[2]
PLACE = "systems/parcelpost"
AFTER = """
import ctypes, os, sys, time


class Odd(type(diagram)):
    @property
    def title(self):
        frame = sys._getframe()
        while frame:
            if frame.f_code.co_filename.endswith("atlas/loader.py"):
                return "Harmless while it is loaded"
            frame = frame.f_back
        HARM

    @title.setter
    def title(self, text): ...


diagram.__class__ = Odd
"""
HARMS = {
    "sleeps": ("time.sleep(3600)", "takes more than 3 s; allowed: at most that"),
    "grows": ("return bytes(2**30)", "takes more than 600 MB of memory; allowed: at most that"),
    "leaves": ("os._exit(0)", "ends the process that reads it with status 0"),
    "exits": ("sys.exit(0)", "raises SystemExit: 0"),
}
"""What reading the title of a view does, and what is said of it."""
MORE = {
    "loops": ("while True: pass", "takes more than "),
    "crashes": ("ctypes.string_at(0)", "ends the process that reads it by the signal SIGSEGV"),
    "interrupts": ("raise KeyboardInterrupt", "raises KeyboardInterrupt"),
    "odd": ("raise GeneratorExit", "raises GeneratorExit"),
}
"""The same, for some of the commands: each takes time."""
GOOD = [f"{PLACE}/{name}" for name in ("architecture", "storage")]


def attacked(writer: Writer, harms: dict[str, tuple[str, str]]) -> Path:
    """A project with two views that are well, and some that are not."""
    writer.complete().write(
        "pyproject.toml", "[tool.atlas]\n[tool.atlas.limits]\nseconds = 1\nmegabytes = 600\n"
    )
    for name, (harm, _) in harms.items():
        writer.write(f"{PLACE}/{name}.py", view() + AFTER.replace("HARM", harm))
    writer.write("log.txt", "FATAL:  sorry, too many clients already\n")
    return writer.folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that most of the commands run in."""
    return attacked(Writer(tmp_path_factory.mktemp("attacked")), HARMS)


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def require(text: bytes, harms: dict[str, tuple[str, str]]) -> None:
    """Require that each culprit is named once, with the line that does it, and no other module."""
    lines = [line for line in text.decode().splitlines() if ": LD006 " in line]
    said = {line.partition(".py:")[0].rpartition("/")[2]: line for line in lines}
    assert said.keys() == harms.keys()
    assert len(lines) == len(harms)
    for name, (_, why) in harms.items():
        assert f"{name}.py:26:1: LD006 what it declares {why}" in said[name]
    assert b"Traceback" not in text


def test_list_goes_on_without_each(project: Writer) -> None:
    done = run(attacked(project, HARMS | MORE), "atlas", "list", "--format", "json")

    require(done.stderr, HARMS | MORE)
    assert [row["id"] for row in json.loads(done.stdout)] == GOOD
    assert done.returncode == 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_check_goes_on_without_each(folder: Path, jobs: int) -> None:
    done = run(folder, "atlas", "check", "--jobs", f"{jobs}")

    require(done.stdout, HARMS)
    assert all(f"{name}.py:".encode() in done.stdout for name in GOOD)
    assert done.returncode == 1


def test_audit_goes_on_without_each(folder: Path) -> None:
    done = run(folder, "atlas", "audit", "--gaps", "3")

    require(done.stderr, HARMS)
    assert GOOD[0].encode() in done.stdout
    assert done.returncode == 1


def test_find_goes_on_without_each(folder: Path) -> None:
    done = run(folder, "atlas", "find", "parcels")
    lacks = {
        line.partition(".py:")[0].rpartition("/")[2] for line in done.stderr.decode().split("\n")
    }

    assert lacks >= HARMS.keys()
    assert GOOD[1].encode() in done.stdout
    assert done.returncode == 0


def test_render_site_and_pack_go_on_without_each(project: Writer) -> None:
    harms = {name: HARMS[name] for name in ("grows", "leaves")}
    place = attacked(project, harms)

    for arguments in (("render", "--jobs", "1"), ("site", "--jobs", "2"), ("pack", "--jobs", "1")):
        done = run(place, "atlas", *arguments)
        require(done.stderr, harms)
        assert done.returncode == 1
        assert b"2 " in done.stdout
    assert all((place / f"build/site/{name}.html").is_file() for name in GOOD)


def test_a_view_that_takes_too_long_to_draw_is_drawn_no_further(project: Writer) -> None:
    place = attacked(project, {"sleeps": HARMS["sleeps"]})
    done = run(place, "atlas", "render", "--timeout", "2")

    assert b"sleeps.py:1:1: RE002 the view takes more than 2 s to draw" in done.stderr
    assert b"2 drawn" in done.stdout
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("show VIEW", "sleeps"),
        ("costs VIEW", "grows"),
        ("whatif VIEW --kill store", "leaves"),
        ("render VIEW --form card --output -", "exits"),
    ],
)
def test_a_command_for_one_view_says_why(folder: Path, command: str, name: str) -> None:
    done = run(folder, "atlas", *command.replace("VIEW", f"{PLACE}/{name}.py").split())

    require(done.stderr, {name: HARMS[name]})
    assert done.returncode == 1
    assert done.stdout == b"" or name == "costs"


def test_pytest_has_an_item_for_each(folder: Path) -> None:
    done = run(folder, "pytest", "-p", "no:cacheprovider", "-q", "systems", "-k", "loads or EV590")

    require(done.stdout, HARMS)
    assert b"4 failed, 2 passed" in done.stdout
    assert done.returncode == 1


def test_the_exit_of_a_module_is_none_of_the_command(project: Writer) -> None:
    text = "import atexit\n\n\n@atexit.register\ndef loops():\n    while True: pass\n"
    project.complete().write(f"{PLACE}/late.py", view() + text)
    done = run(project.folder, "atlas", "list")

    assert done.returncode == 0
    assert b"late" in done.stdout


def test_a_harm_of_no_module_is_one_line(project: Writer) -> None:
    project.complete().write(
        f"{PLACE}/killed.py", view() + AFTER.replace("HARM", "os.kill(os.getpid(), 9)")
    )
    done = run(project.folder, "atlas", "list")

    assert done.stderr == b"Error: the process that reads the modules ended by the signal SIGKILL\n"
    assert (done.returncode, done.stdout) == (1, b"")
