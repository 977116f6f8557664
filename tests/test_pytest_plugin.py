import subprocess
import sys
from pathlib import Path

import pytest

from atlas.gates.gate import Gate
from atlas.gates.registry import RULES
from tests.projects import Writer

HOME = Path(__file__).parents[1]


def run(project: Writer, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", *arguments],
        cwd=project.folder,
        env={"PYTHONPATH": str(HOME), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_module_has_an_item_a_rule(project: Writer) -> None:
    done = run(project.complete(), "--collect-only", "systems")
    for rule in RULES:
        assert f"systems/parcelpost/storage.py::{rule.code}\n" in done.stdout
    assert f"{2 * (len(RULES) + 1)} tests collected" in done.stdout


def test_a_rule_that_is_not_met_fails_with_its_finding_and_no_traceback(project: Writer) -> None:
    done = run(project.complete(), "systems", "-k", "CFO303 and storage")
    assert done.returncode == 1
    assert ": CFO303 " in done.stdout
    assert "Traceback" not in done.stdout
    assert "1 failed" in done.stdout


@pytest.mark.parametrize("gate", list(Gate))
def test_a_gate_is_chosen_by_its_mark(project: Writer, gate: Gate) -> None:
    done = run(
        project.complete(), "systems/parcelpost/storage.py", "-m", gate.mark, "--collect-only"
    )
    wanted = [rule.code for rule in RULES if rule.gate is gate]
    found = [line.split("::")[1] for line in done.stdout.splitlines() if "::" in line]
    assert [code for code in found if code != "EV590"] == wanted


def test_a_module_that_cannot_be_loaded_is_one_failing_item(project: Writer) -> None:
    project.complete().write("systems/parcelpost/cut.py", "x = (\n")
    done = run(project, "systems/parcelpost/cut.py")
    assert done.returncode == 1
    assert "systems/parcelpost/cut.py:1:5: LD001" in done.stdout
    assert "systems/parcelpost/cut.py::loads" in done.stdout


@pytest.mark.parametrize("gate", list(Gate))
def test_a_module_that_cannot_be_loaded_fails_each_gate(project: Writer, gate: Gate) -> None:
    project.complete().write("systems/parcelpost/cut.py", "x = (\n")
    done = run(project, "systems/parcelpost/cut.py", "-m", gate.mark)
    assert done.returncode == 1
    assert "LD001" in done.stdout


def test_a_link_is_followed_into_other_systems(project: Writer) -> None:
    project.complete().complete("Quickpost")
    file = project.folder / "systems/parcelpost/storage.py"
    text = file.read_text("utf-8").replace("import Call,", "import Call, Link,")
    links = '[Link("systems/quickpost/storage", because="x"), Link("a/b", because="x")]'
    file.write_text(text.replace("cost=gap", f"cost=gap, see={links}"), "utf-8")
    done = run(project, "systems/parcelpost/storage.py", "-k", "LK801 or LK802")
    assert "LK801 the link leads to 'a/b'" in done.stdout
    assert "systems/quickpost/storage'" not in done.stdout
    assert "1 failed, 1 passed" in done.stdout


def test_it_gives_the_same_with_several_processes(project: Writer) -> None:
    def outcome(*arguments: str) -> list[str]:
        lines = run(project, "systems", *arguments).stdout.splitlines()
        return sorted(line.split(" - ")[0] for line in lines if line.startswith("FAILED"))

    project.complete()
    assert outcome("-p", "xdist", "-n", "2") == outcome()
    assert outcome()


def test_a_project_without_the_table_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "systems").mkdir()
    (tmp_path / "systems" / "one.py").write_text("raise RuntimeError\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text("[tool.pytest]\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "systems"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "no tests ran" in done.stdout
    assert done.returncode == 5


def test_a_module_that_ends_the_process_is_one_failing_item(project: Writer) -> None:
    project.complete().write("systems/parcelpost/leaves.py", "import os\nos._exit(0)\n")
    done = run(project, "systems/parcelpost", "-k", "loads or EV590")
    assert done.returncode == 1
    assert "systems/parcelpost/leaves.py:2:1: LD006 " in done.stdout
    assert "1 failed, 2 passed" in done.stdout


def test_a_draft_with_values_to_declare_first_is_skipped(project: Writer) -> None:
    project.write("pyproject.toml", '[tool.atlas]\nlevel = "draft"\n')
    begun = (
        'from atlas import StorageArchitecture, todo\nStorageArchitecture("Acme", todo("title"))\n'
    )
    project.write("systems/acme/storage.py", begun)

    done = run(project, "systems", "-rs", "-k", "loads")
    assert done.returncode == 0, done.stdout
    assert "values to declare first" in done.stdout
