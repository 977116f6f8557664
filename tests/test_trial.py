import subprocess
import sys
from pathlib import Path

import pytest

from atlas import importing, trial
from atlas.loader import load, load_module, technologies
from atlas.store import Store
from tests.projects import Writer, view

PLACE = "systems/parcelpost"
LEAVES = "import os\nos._exit(7)\n"


def forget() -> None:
    """Know nothing of any module, as a new command does."""
    for known in (importing.REFUSED, trial.TRIED, trial.REFUSED_AT):
        known.clear()


def runs(project: Writer) -> str:
    """A module that counts how often it is run, beside itself."""
    count = project.folder / "count"
    return f"with open({str(count)!r}, 'a') as file:\n    file.write('.')\n{view()}"


def count(project: Writer) -> int:
    return len((project.folder / "count").read_text("utf-8"))


def test_a_module_is_tried_once_and_not_by_the_next_command(project: Writer) -> None:
    project.complete().write(f"{PLACE}/storage.py", runs(project))

    project.load()
    assert count(project) == 2
    forget()
    assert subprocess.run(
        [sys.executable, "-m", "atlas.cli", "costs", f"{PLACE}/storage"],
        cwd=project.folder,
        env={"PYTHONPATH": str(Path(__file__).parents[1])},
        check=True,
        capture_output=True,
    )
    assert count(project) == 3


@pytest.mark.parametrize("changed", ["storage.py", "components.py"])
def test_a_module_that_changed_or_what_it_imports_is_tried_again(
    project: Writer, changed: str
) -> None:
    project.complete()
    project.load()
    file = project.folder / PLACE / changed
    file.write_text(f"import os\n{file.read_text('utf-8')}\nos._exit(7)\n", "utf-8")

    assert [finding.code for finding in project.load().findings] == ["LD006"]
    forget()
    (finding,) = project.load().findings
    assert (finding.path, finding.code) == (f"{PLACE}/{changed}", "LD006")


def test_a_module_is_tried_again_with_another_release_of_the_library(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.complete().write(f"{PLACE}/storage.py", runs(project))
    for release, times in (("0.1", 2), ("0.1", 3), ("0.2", 5)):
        forget()
        monkeypatch.setattr(trial, "library_fingerprint", lambda _, release=release: release)
        project.load()
        assert count(project) == times


def test_a_refused_module_is_tried_again_when_what_it_imports_has_changed(project: Writer) -> None:
    leaves = f"from .switch import ON\nimport os\nif not ON:\n    os._exit(1)\n{view()}"
    project.complete().write(f"{PLACE}/loops.py", leaves)
    project.write(f"{PLACE}/switch.py", "ON = False\n")
    assert [each.path for each in project.load().findings] == [
        f"{PLACE}/loops.py", f"{PLACE}/switch.py",
    ]  # fmt: skip

    project.write(f"{PLACE}/switch.py", "ON = 'again'\n")
    assert [each.path for each in project.load().findings] == [f"{PLACE}/switch.py"]


def test_a_change_of_the_limits_tries_again(project: Writer) -> None:
    project.complete().write(f"{PLACE}/large.py", f"x = len(bytes(300 * 2**20))\n{view()}")
    assert len(project.load().views) == 3
    forget()
    project.write("pyproject.toml", "[tool.atlas]\nlimits = {megabytes = 200}\n")

    (finding,) = project.load().findings
    assert finding.message == (
        "loading the module takes more than 200 MB of memory; allowed: at most that"
    )
    assert "`megabytes` of [tool.atlas.limits]" in finding.remedy


def test_a_module_that_is_mended_is_loaded(project: Writer) -> None:
    project.complete().write(f"{PLACE}/broken.py", LEAVES)
    assert len(project.load().views) == 2

    project.write(f"{PLACE}/broken.py", view())
    assert len(project.load().views) == 3


def test_a_shared_module_is_the_culprit_of_all_that_import_it(project: Writer) -> None:
    project.complete().write(f"{PLACE}/components.py", LEAVES)
    loaded = project.load()

    assert loaded.views == ()
    assert [(it.path, it.line) for it in loaded.findings] == [(f"{PLACE}/components.py", 2)]
    forget()
    assert project.load() == loaded


def test_what_imports_the_culprit_where_no_syntax_shows_it_is_not_taken_for_good(
    project: Writer,
) -> None:
    project.complete().write(f"{PLACE}/components.py", LEAVES)
    project.write(f"{PLACE}/storage.py", f"import importlib\n{view()}")
    for _ in range(2):
        forget()
        assert {it.path for it in project.load().findings} == {f"{PLACE}/components.py"}


def test_a_sibling_that_is_harmful_harms_no_view(project: Writer) -> None:
    project.complete().write(f"{PLACE}/another.py", LEAVES)
    loaded = load_module(project.project, project.folder / PLACE / "storage.py")

    assert loaded.view.siblings is not None
    assert len(loaded.view.siblings()) == 2


def test_a_technology_of_a_harmful_file_is_not_declared(project: Writer) -> None:
    file = project.complete().write("systems/technologies.py", LEAVES)
    odd = project.write("systems/_odd.py", "raise GeneratorExit\n")

    assert technologies(project.project, [file, odd]) == []


def test_a_module_that_sleeps_is_ended_by_the_clock(project: Writer) -> None:
    project.complete().write(f"{PLACE}/sleeps.py", "import time\ntime.sleep(3600)\n")
    project.write("pyproject.toml", "[tool.atlas]\nlimits = {seconds = 2}\n")
    (finding,) = project.load().findings

    assert (finding.path, finding.line) == (f"{PLACE}/sleeps.py", 2)
    assert finding.message == "loading the module takes more than 6 s; allowed: at most that"
    assert "`seconds` of [tool.atlas.limits]" in finding.remedy


def test_what_a_module_raises_and_nothing_can_read_is_a_finding(project: Writer) -> None:
    text = "class Odd(Exception):\n    def __str__(self):\n        raise GeneratorExit\n"
    project.complete().write(f"{PLACE}/odd.py", f"{text}raise Odd\n")
    (finding,) = project.load().findings

    assert (finding.path, finding.code) == (f"{PLACE}/odd.py", "LD006")
    assert "GeneratorExit" in finding.message


def test_a_thread_that_ends_and_a_program_that_runs_are_no_harm(project: Writer) -> None:
    text = (
        "import subprocess, sys, threading\nthread = threading.Thread(target=int)\nthread.start()\n"
        "thread.join()\nsubprocess.run([sys.executable, '-c', '0'], check=True)\n"
    )
    project.complete().write(f"{PLACE}/storage.py", text + view())

    assert project.load().findings == ()


def test_many_modules_are_tried_in_several_processes(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "workers", lambda: 3)
    for number in range(30):
        project.write(f"systems/s{number}/x.py", f"{LEAVES}" if number % 10 == 5 else "")
    loaded = load(project.project, project.project.modules())

    codes = {finding.path: finding.code for finding in loaded.findings}
    assert len(codes) == 30
    assert {path for path, code in codes.items() if code == "LD006"} == {
        f"systems/s{number}/x.py" for number in (5, 15, 25)
    }


def test_a_store_that_keeps_nothing_is_no_harm(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Store, "put", _keep_nothing)
    assert len(project.complete().load().views) == 2


def children() -> set[str]:
    """The numbers of the processes that this one started and that are still known."""
    return {
        number
        for task in Path("/proc/self/task").glob("*/children")
        for number in task.read_text().split()
    }


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux lists them there")
def test_no_process_is_left_over(project: Writer) -> None:
    project.complete().write(f"{PLACE}/broken.py", LEAVES)
    before = children()
    project.load()

    assert children() <= before


def test_the_program_that_a_module_started_ends_with_its_process(project: Writer) -> None:
    note = project.folder / "number"
    project.complete().write(
        f"{PLACE}/broken.py",
        "import os, subprocess\nfrom pathlib import Path\n"
        f"Path({str(note)!r}).write_text(str(subprocess.Popen(['sleep', '3600']).pid))\n"
        "os._exit(1)\n",
    )
    project.load()
    status = Path(f"/proc/{note.read_text('utf-8')}/stat")

    assert not status.exists() or status.read_text("utf-8").split()[2] in "ZX"


def _keep_nothing(store: Store, kind: str, values: object) -> None:
    """Keep nothing, as where the folder cannot be written."""


def test_what_workers_loaded_is_noted_and_what_stands_next_to_it_is_not(project: Writer) -> None:
    project.complete().write(f"{PLACE}/storage.py", runs(project))
    architecture = project.folder / PLACE / "architecture.py"

    trial.try_out(project.project, [architecture], None)

    assert not trial.is_due(project.project, architecture)
    assert trial.is_due(project.project, project.folder / PLACE / "storage.py")
    assert not (project.folder / "count").exists()
