"""Whatever a command finds around it, it ends with its answer or with an error of a few lines.

An ordinary run tries a few pairs of an environment and a command; `make fuzz` tries each
environment with several, and writes what it saw to the file that `ATLAS_TABLE` names.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import frozen

from tests.cli.test_discover import feed
from tests.discovery.feeds import entry, rss
from tests.faults.environments import COMMANDS, ENVIRONMENTS, Around
from tests.faults.test_faults import EVERYTHING, SEED
from tests.projects import Writer

HOME = Path(__file__).parents[2]
EACH = 3 if EVERYTHING else 1
FEW = 8
CLOCKS = (*Path("/usr/lib").glob("*/faketime/libfaketime.so.1"),)
"""What sets the clock of a process, where Debian's package `libfaketime` is installed."""
OUTSIDE = {"explain", "init", "prices", "triage"}
"""The commands that need no project."""
STOPPED = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGPIPE,
           signal.SIGXCPU, signal.SIGKILL}  # fmt: skip


@frozen
class Ended:
    """How a command ended.

    Args:
        status: Its exit status; beyond 128 that of a signal.
        said: What it printed.
    """

    status: int
    said: str


@frozen
class Place:
    """A project in which some commands ran, and then one view was edited.

    Args:
        folder: Where it is; each run gets a copy.
        usual: How each command ends in the usual environment.
    """

    folder: Path
    usual: dict[str, int]

    def run(self, name: str, around: Around | None = None) -> Ended:
        """Run a command in an environment, in a copy of the project."""
        copy, spare = self.folder.parent / "copy", self.folder.parent / "spare"
        for old in (copy, spare):
            subprocess.run(["chmod", "-R", "u+rwX", old], stderr=subprocess.DEVNULL, check=False)
            shutil.rmtree(old, ignore_errors=True)
        spare.mkdir()
        subprocess.run(["cp", "-a", self.folder, copy], check=True)
        lines = around.lines if around else ""
        if '"$@"' not in lines:
            lines += '\nexec "$@"'
        environment = {
            "PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "SPARE": str(spare),
            "PYTHONPATH": str(HOME), "ATLAS_CACHE_DIR": str(self.folder.parent / "cache"),
            "CLOCK": str(CLOCKS[0]) if CLOCKS else "",
        }  # fmt: skip
        atlas = str(Path(sys.executable).with_name("atlas"))
        done = subprocess.run(
            ["sh", "-c", lines, "sh", atlas, *COMMANDS[name].split()],
            cwd=copy, env=environment, capture_output=True, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        status = done.returncode if done.returncode >= 0 else 128 - done.returncode
        return Ended(status, (done.stdout + done.stderr).decode("utf-8", "replace"))


def ends(usual: int, around: Around, name: str) -> set[int]:
    """The statuses with which a command may end in an environment."""
    refused = {1, 2}
    if around.ends == "same":
        return {usual}
    if around.ends == "refused":
        return {*refused, *([usual] if name in OUTSIDE else [])}
    if around.ends == "ended":
        return {usual, 1, 124, *(128 + number for number in STOPPED)}
    return {usual, *refused}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The project."""
    base = tmp_path_factory.mktemp("environments")
    (base / "project").mkdir()
    project = Writer(base / "project").complete()
    project.write("log.txt", "FATAL:  sorry, too many clients already\n")
    project.write("systems/parcelpost/data.csv", "1\n")
    feed(project.folder, "https://blog.example/feed")
    project.write("saved.feeds/shop-blog.xml", rss(entry("An outage")).decode())
    made = Place(project.folder, {})
    for name in ("pack", "check", "triage", "list") if EVERYTHING else ("triage",):
        made.run(name)
        shutil.rmtree(project.folder)
        shutil.copytree(base / "copy", project.folder, symlinks=True)
    view = project.folder / "systems/parcelpost/storage.py"
    view.write_text(view.read_text("utf-8").replace("Once more", "Edited since"), "utf-8")
    return made


def pairs() -> list[tuple[Around, str]]:
    """Each environment with some commands, so that each command is in as many."""
    names = list(COMMANDS)
    every = [
        (around, names[(place * EACH + number) % len(names)])
        for place, around in enumerate(ENVIRONMENTS)
        for number in range(EACH)
    ]
    if EVERYTHING:
        return every
    quick = [pair for pair in every if pair[1] not in {"pack", "site", "render"}]
    return random.Random(SEED).sample(quick, FEW)  # noqa: S311 - the same ones each time


@pytest.mark.parametrize(
    ("around", "name"), [pytest.param(*pair, id=f"{pair[0].name}-{pair[1]}") for pair in pairs()]
)
def test_a_command_ends_well_whatever_is_around_it(place: Place, around: Around, name: str) -> None:
    if around.needs == "clock" and not CLOCKS:
        pytest.skip("libfaketime is not installed")
    if around.needs not in {"", "clock"} and (os.getuid() or not shutil.which(around.needs)):
        pytest.skip(f"it needs root and the program {around.needs}")
    if name not in place.usual:
        place.usual[name] = place.run(name).status
    ended = place.run(name, around)

    print(f"{around.name}: atlas {COMMANDS[name]}: {ended.status}\n{ended.said}")  # noqa: T201
    if table := os.environ.get("ATLAS_TABLE"):
        last = (ended.said.strip().splitlines() or [""])[-1][:110].replace("|", "/")
        row = (
            f"| {around.name} | {COMMANDS[name]} | {place.usual[name]} | {ended.status} | {last} |"
        )
        with Path(table).open("a", encoding="utf-8") as file:
            file.write(f"{row}\n")
    if around.name.startswith("INT") and "main()" not in ended.said:
        return  # Python itself was interrupted, while it imported the command
    for bad in ("Traceback", "Exception ignored", "Fatal Python error"):
        assert bad not in ended.said
    assert ended.status in ends(place.usual[name], around, name)


def test_each_environment_is_of_one_name() -> None:
    assert len({around.name for around in ENVIRONMENTS}) == len(ENVIRONMENTS) > 100
