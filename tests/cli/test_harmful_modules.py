"""Every command in a project with modules that would end it, hang it, or take all of its memory.

Each culprit is named with its place and why, and everything else is loaded and drawn.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas import importing, trial
from atlas.cli import main
from tests.projects import Writer, view
from tests.traced import run_traced

ROOT = Path(__file__).parents[2]
PLACE = "systems/parcelpost"
HARMFUL = {
    "loops": ("x = 1\nwhile True:\n    x += 1\n", (2, 3), "of [tool.atlas.limits]"),
    "crashes": ("import ctypes\n\nctypes.string_at(0)\n", (3,), "ended by the signal SIGSEGV"),
    "grows": ("x = []\nwhile True:\n    x.append(bytes(2**24))\n", (3,), "more than 600 MB of mem"),
    "leaves": ("import os\n\n\nos._exit(0)\n", (4,), "ended with status 0"),
    "kills": ("import os\nos.kill(os.getpid(), 9)\n", (1,), "ended by the signal SIGKILL"),
    "interrupts": ("x = 1\nraise KeyboardInterrupt\n", (2,), "raises KeyboardInterrupt"),
    "threads": (
        "import threading\nthreading.Thread(target=threading.Event().wait, name='Waits').start()\n",
        (1,),
        "starts a thread that goes on: Waits",
    ),
    "forks": ("import os\nos.fork()\n", (2,), "forks the process"),
    "empties": ("import sys\nsys.modules.clear()\n", (1,), "from sys.modules"),
    "removes": ("import sys\ndel sys.modules['atlas.project']\n", (1,), "removes atlas.project"),
}  # fmt: skip
"""Modules that are not loaded: text, the lines that may be named, and why."""
WRONG = {
    "exits": ("import sys\n\nsys.exit(0)\n", 3, "SystemExit: 0"),
    "odd": ("class Odd(BaseException): ...\nraise Odd('x')\n", 2, "Odd: x"),
    "spells": (
        "class Odd(Exception):\n    def __str__(self): raise OSError\nraise Odd\n",
        3,
        "Odd, whose text cannot be read: OSError",
    ),
    "asks": ("input()\n", 1, "EOFError"),
    "forgets": ("import sys\ndel sys.modules[__name__]\nx = 1 / 0\n", 3, "ZeroDivisionError"),
}
"""Modules that fail and harm nothing: text, line, and what is said."""


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two views that are well, and all modules that are not."""
    writer = Writer(tmp_path_factory.mktemp("attacked")).complete()
    writer.write(
        "pyproject.toml", "[tool.atlas]\n[tool.atlas.limits]\nseconds = 1\nmegabytes = 600\n"
    )
    for name, (text, *_) in (HARMFUL | WRONG).items():
        writer.write(f"{PLACE}/{name}.py", text)
    writer.write("systems/shared/facts.py", "import os\nos._exit(3)\n")
    writer.write("systems/shared/uses.py", "from systems.shared import facts\n")
    writer.write(f"{PLACE}/with space.py", view(title="In a file with a space"))
    folder = writer.folder / PLACE
    (folder / ".#storage.py").symlink_to("me@host.1:2")
    (folder / "dangling.py").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.py")
    (folder / "folder.py").mkdir()
    (folder / "latin.py").write_bytes(b'"""Caf\xe9."""\n')
    writer.write("log.txt", "FATAL:  sorry, too many clients already\n")
    return writer.folder


@pytest.fixture
def inside(attacked: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The project as the current folder."""
    monkeypatch.chdir(attacked)
    monkeypatch.setattr(sys, "path", [str(ROOT), *sys.path])
    imported = set(sys.modules)
    yield attacked
    for name in set(sys.modules) - imported:
        if name.startswith("systems"):
            del sys.modules[name]


@pytest.fixture
def untried(inside: Path) -> Path:
    """The project, of which this process knows nothing yet, as that of a command."""
    for known in (importing.REFUSED, trial.TRIED, trial.REFUSED_AT):
        known.clear()
    return inside


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, input="typed\n")


def findings(text: str) -> dict[str, str]:
    """The findings of the loader in a text, by the names of the modules."""
    lines = [line for line in text.splitlines() if ": LD00" in line]
    return {line.partition(".py:")[0].rpartition("/")[2]: line for line in lines}


def require_all(text: str) -> None:
    """Require that each culprit is named, and no module that is well."""
    found = findings(text)
    names = {*HARMFUL, *WRONG, "facts", "dangling", "pipe", "latin"}
    assert found.keys() == names
    for name, (_, lines, why) in HARMFUL.items():
        assert why in found[name]
        assert ": LD006 " in found[name]
        assert int(found[name].split(":")[1]) in lines
    for name, (_, line, what) in WRONG.items():
        assert f"{name}.py:{line}:" in found[name]
        assert what in found[name]
    assert (
        "facts.py:2:1: LD006 the process that reads the module ended with status 3"
        in found["facts"]
    )
    assert "a link to nowhere, where there is no file" in found["dangling"]
    assert "a pipe or a device" in found["pipe"]
    assert "latin.py:1:" in found["latin"]


GOOD = [f"{PLACE}/{name}" for name in ("architecture", "storage", "with space")]


def test_list_names_each_and_lists_the_others(untried: Path) -> None:
    done = run("list", "--format", "json")

    assert [row["id"] for row in json.loads(done.stdout)] == GOOD
    require_all(done.stderr)
    assert done.exit_code == 1


def test_check_names_each_and_checks_the_others(untried: Path) -> None:
    done = run("check")

    require_all(done.stdout)
    assert all(f"{name}.py:" in done.stdout for name in GOOD)
    assert done.exit_code == 1


def test_audit_names_each(inside: Path) -> None:
    done = run("audit")

    require_all(done.stderr)
    assert done.exit_code == 1


def test_export_names_each(inside: Path) -> None:
    done = run("export", "prometheus")

    require_all(done.stderr)
    assert done.exit_code == 1


@pytest.mark.parametrize("arguments", [("triage", "log.txt"), ("find", "parcels")])
def test_what_looks_up_goes_on_and_says_what_it_lacks(
    untried: Path, arguments: tuple[str, ...]
) -> None:
    (untried / PLACE / "storage.py").touch()

    done = run(*arguments)

    assert done.exit_code == 0
    assert done.stdout
    lacks = [line for line in done.stderr.splitlines() if "skipped, it cannot be loaded" in line]
    assert {line.partition(".py:")[0].rpartition("/")[2] for line in lacks} == {
        *HARMFUL, *WRONG, "uses", "dangling", "pipe", "latin",
    }  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", f"{PLACE}/storage"),
        ("costs", f"{PLACE}/storage"),
        ("whatif", f"{PLACE}/storage", "--kill", "store"),
        ("render", f"{PLACE}/storage", "--form", "card", "--output", "-"),
    ],
)
def test_a_command_for_one_view_is_not_stopped_by_the_others(
    inside: Path, arguments: tuple[str, ...]
) -> None:
    done = run(*arguments)

    assert done.exit_code == 0
    assert done.stdout_bytes


@pytest.mark.parametrize(
    "arguments",
    [("show",), ("costs",), ("whatif", "--kill", "store"), ("render", "--output", "-")],
)
def test_a_command_for_a_harmful_view_says_why(inside: Path, arguments: tuple[str, ...]) -> None:
    name, *options = arguments
    done = run(name, f"{PLACE}/leaves.py", *options)

    assert f"{PLACE}/leaves.py:4:1: LD006 " in done.stderr
    assert "ended with status 0" in done.stderr
    assert done.exit_code == 1


def test_render_draws_the_others(untried: Path) -> None:
    done = run("render", "--jobs", "1")

    require_all(done.stderr)
    assert done.exit_code == 1
    assert all((untried / "build" / f"{name}.svg").is_file() for name in GOOD)


def test_the_site_has_the_others(untried: Path) -> None:
    done = run("site", "--jobs", "1", "--out", "build/here")

    require_all(done.stderr)
    assert done.exit_code == 1
    pages = {path.stem for path in (untried / "build/here").rglob("*.html")}
    assert {"architecture", "storage"} <= pages


def test_the_pack_has_the_others(inside: Path) -> None:
    done = run("pack", "--jobs", "1", "--out", "build/pack.html")

    require_all(done.stderr)
    assert done.exit_code == 1
    assert done.stdout.startswith("3 views in ")


@pytest.mark.parametrize(
    ("command", "name", "others"),
    [
        ("check", "threads", " in 21 modules; "),
        ("check", "kills", " in 21 modules; "),
        ("render", "loops", "20 drawn, "),
        ("render", "forks", "20 drawn, "),
    ],
)
def test_a_harmful_module_among_many_is_named_and_the_others_are_loaded(
    project: Writer, monkeypatch: pytest.MonkeyPatch, command: str, name: str, others: str
) -> None:
    """So many are loaded by workers without a trial; the one that loads the harmful one ends."""
    monkeypatch.chdir(project.folder)
    project.write("pyproject.toml", "[tool.atlas.limits]\nseconds = 1\nmegabytes = 600\n")
    text, lines, why = HARMFUL[name]
    for number in range(10):
        project.complete(f"Depot{number}")
    path = "systems/depot4/broken.py"
    project.write(path, text)

    done = run_traced(
        [sys.executable, "-m", "atlas.cli", command, "--jobs", "2"],
        240,
        os.environ | {"PYTHONPATH": str(ROOT)},
    )
    printed = done.stdout + done.stderr
    (found,) = {line for line in printed.splitlines() if " LD006 " in line}
    assert found.startswith(tuple(f"{path}:{line}:1: " for line in lines))
    assert why in found
    assert others in printed
