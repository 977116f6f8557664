from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from atlas.dependencies import Files
from atlas.diagnostics import CRASHED
from atlas.gates import batch
from atlas.gates.batch import Further, Report, check_modules
from atlas.gates.evidence.unqualified_figure import UnqualifiedFigure
from atlas.triage.collisions import COLLISION
from atlas.triage.own_technologies import collisions_of, key_of, own_files
from tests.projects import Writer
from tests.triage.systems import write_parcelpost

TODAY = date(2026, 11, 22)


@pytest.fixture
def project(tmp_path: Path) -> Writer:
    return Writer(tmp_path)


def check(project: Writer, *paths: str, today: date = TODAY, jobs: int = 1) -> Report:
    chosen = [project.folder / path for path in paths] or project.project.modules()
    return check_modules(project.project, chosen, today, jobs=jobs)


def test_the_findings_are_sorted_and_the_same_with_one_process_or_two(project: Writer) -> None:
    for name in ("Parcelpost", "Quickpost", "Slowpost", "Latepost", "Lostpost", "Backpost"):
        project.complete(name)
    one = check(project, jobs=1)
    for file in (project.folder / "build" / ".atlas").iterdir():
        file.unlink()
    assert check(project, jobs=2) == one
    assert list(one.findings) == sorted(one.findings)
    assert one.modules == 12


def test_samples_of_own_technologies_are_tried_beside_the_modules_and_kept(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Quickpost", "Slowpost", "Latepost", "Lostpost", "Backpost", "Farpost", "Lowpost"):
        project.complete(name)
    file = write_parcelpost(project).folder / "systems/parcelpost/components.py"
    text = file.read_text("utf-8")
    same = "porter gave parcels up unanswered", "ledger page lost its checksum on 7"
    file.write_text(text.replace(*same), "utf-8")

    def collisions(jobs: int) -> list[str]:
        modules = project.project.modules()
        files = own_files(Files(project.project))
        tried = Further(
            project.project, tuple(files), key_of(project.project, files), collisions_of
        )
        report = check_modules(project.project, modules, TODAY, jobs=jobs, further=tried)
        assert not report.further or report.further[0].path.startswith("systems/parcelpost")
        return [finding.code for finding in report.further]

    assert check(project).further == (), "only where it is asked for"
    one = collisions(jobs=1)
    assert one == [COLLISION]
    monkeypatch.setattr(batch, "_found", lambda task: pytest.fail(f"{task} is tried again"))
    assert collisions(jobs=1) == one
    monkeypatch.undo()
    for kept in (project.folder / "build" / ".atlas").iterdir():
        kept.unlink()
    assert collisions(jobs=2) == one


def test_what_has_not_changed_is_not_checked_again(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check(project.complete())
    monkeypatch.setattr(batch, "_check", lambda task: pytest.fail(f"{task} is checked again"))
    assert check(project) == first


def test_a_change_and_another_day_are_checked_again(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    days: list[date] = []
    original = batch._check

    def counted(task: batch._Task) -> list[dict[str, Any]]:
        days.append(task.today)
        return original(task)

    monkeypatch.setattr(batch, "_check", counted)
    check(project.complete())
    check(project, today=date(2030, 1, 1))
    check(project)
    assert days == [TODAY, date(2030, 1, 1)]
    file = project.folder / "systems/parcelpost/storage.py"
    file.write_text("raise RuntimeError('no parcels')\n", "utf-8")
    assert "LD001" in {finding.code for finding in check(project).findings}
    assert len(days) == 3


def test_only_the_findings_of_the_modules_asked_for_are_told(project: Writer) -> None:
    project.complete().write("systems/parcelpost/storage.py", "x = 1\n")
    report = check(project, "systems/parcelpost/architecture.py")
    assert report.modules == 1
    assert "LD002" not in {finding.code for finding in report.findings}
    assert "LD002" in {finding.code for finding in check(project).findings}


def test_a_waiver_is_told_with_module_code_and_reason(project: Writer) -> None:
    project.complete()
    file = project.folder / "systems/parcelpost/architecture.py"
    text = file.read_text("utf-8").replace("import Call,", "import waive, Call,")
    file.write_text(text + '    waive("CFO303", because="no costs at all")\n', "utf-8")
    report = check(project)
    assert report.waived == (("systems/parcelpost/architecture.py", "CFO303", "no costs at all"),)


def test_ignored_rules_find_nothing_and_are_asked_again_once_they_are_not(project: Writer) -> None:
    project.complete()
    before = {finding.code for finding in check(project).findings}
    ignoring = evolve(project.project, ignore=tuple(before))
    modules = ignoring.modules()

    assert before
    assert check_modules(ignoring, modules, TODAY, jobs=1).findings == ()
    assert {finding.code for finding in check(project).findings} == before


def test_a_module_that_ends_its_process_is_a_finding_of_its_own_alone(project: Writer) -> None:
    for name in ("Parcelpost", "Quickpost", *(f"Post{letter}" for letter in "abcdefg")):
        project.complete(name)
    project.write("systems/quickpost/storage.py", "import os\nos._exit(3)\n")
    found = {(finding.path, finding.code) for finding in check(project, jobs=2).findings}

    assert {path for path, code in found if code == "LD006"} == {
        "systems/quickpost/storage.py",
    }
    assert any(path == "systems/quickpost/architecture.py" for path, _ in found)


def test_a_fact_that_loses_its_only_user_in_another_folder_is_found(project: Writer) -> None:
    project.complete().write("systems/parcelpost/facts.py", "CARTS = 7\n")
    project.write("patterns/outbox/_use.py", "from systems.parcelpost.facts import CARTS\n")
    assert "EV511" not in {finding.code for finding in check(project).findings}

    project.write("patterns/outbox/_use.py", "")
    (found,) = [finding for finding in check(project).findings if finding.code == "EV511"]
    assert (found.path, found.line) == ("systems/parcelpost/facts.py", 1)


def test_a_crash_of_a_rule_is_not_kept(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    project.complete()

    def crash(self: UnqualifiedFigure, subject: object) -> list[object]:
        raise ImportError(f"no parser for {subject!r} in {self!r}")

    with monkeypatch.context() as patched:
        patched.setattr(UnqualifiedFigure, "check", crash)
        assert CRASHED in {finding.code for finding in check(project).findings}
    assert CRASHED not in {finding.code for finding in check(project).findings}


def test_a_package_that_is_lacking_is_looked_for_again(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.complete().write("systems/parcelpost/storage.py", "import parcelpost_extras\n")
    assert "LD001" in {finding.code for finding in check(project).findings}

    project.write("elsewhere/parcelpost_extras.py", "")
    monkeypatch.syspath_prepend(project.folder / "elsewhere")
    assert "LD001" not in {finding.code for finding in check(project).findings}
