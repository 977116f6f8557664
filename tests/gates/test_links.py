"""Links to other views: their faults are checked again at each run."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from atlas.cli import main
from atlas.diagnostics import Finding
from atlas.gates import batch
from atlas.gates.batch import check_modules
from atlas.gates.known_views import known_views
from tests.projects import Writer

TODAY = date(2026, 11, 22)
STORAGE = "systems/parcelpost/storage"


@pytest.fixture
def project(tmp_path: Path) -> Writer:
    return Writer(tmp_path)


@pytest.fixture
def linked(project: Writer) -> Writer:
    """A project with a view that links to a view of another system."""
    project.complete().complete("Quickpost")
    return link(project, 'Link("systems/quickpost/storage", because="x")')


def link(project: Writer, *links: str) -> Writer:
    """Let the storage view of Parcelpost declare links, each on a line of its own."""
    file = project.folder / f"{STORAGE}.py"
    text = file.read_text("utf-8").replace("import Call,", "import Call, Link, waive,")
    listed = "".join(f"        {link},\n" for link in links)
    file.write_text(text.replace("cost=gap", f"cost=gap, see=[\n{listed}    ]"), "utf-8")
    return project


def bad_links(project: Writer, *paths: str) -> list[Finding]:
    chosen = [project.folder / path for path in paths] or project.project.modules()
    report = check_modules(project.project, chosen, TODAY, jobs=1)
    assert not [finding for finding in report.findings if finding.code.startswith("LD")]
    return [finding for finding in report.findings if finding.code.startswith("LK")]


def test_a_link_to_a_view_of_another_system_is_fine(linked: Writer) -> None:
    assert bad_links(linked) == []
    assert bad_links(linked, f"{STORAGE}.py") == []


def test_a_view_that_is_gone_is_told_although_its_linker_has_not_changed(
    linked: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bad_links(linked) == []
    (linked.folder / "systems/quickpost/storage.py").unlink()
    checked: list[str] = []
    original = batch._check

    def noted(task: batch._Task) -> list[dict[str, Any]]:
        checked.append(task.modules[0].parent.name)
        return original(task)

    monkeypatch.setattr(batch, "_check", noted)

    (found,) = bad_links(linked)
    assert (found.code, found.path, found.line) == ("LK801", f"{STORAGE}.py", 12)
    assert "parcelpost" not in checked


def test_the_finding_stands_at_the_argument_and_proposes_what_is_near(project: Writer) -> None:
    project.complete()
    (found,) = bad_links(link(project, 'Link("systems/parcelpost/architectur", because="x")'))

    text = (project.folder / found.path).read_text("utf-8").splitlines()[found.line - 1]
    assert text[found.column - 1 :].startswith('"systems/parcelpost/architectur"')
    assert "is it 'systems/parcelpost/architecture'?" in found.message


def test_what_links_say_of_another_view_is_compared_with_its_category(project: Writer) -> None:
    project.complete()
    links = ['Link("systems/parcelpost/architecture", "guide", because="x")']
    (found,) = bad_links(link(project, *links))

    assert found.code == "LK802"
    assert "is of architecture; allowed: debugging-guide" in found.message
    text = (project.folder / found.path).read_text("utf-8").splitlines()[found.line - 1]
    assert text[found.column - 1 :].startswith('"guide"')


def test_a_link_to_the_view_itself_is_told(project: Writer) -> None:
    project.complete()

    assert [
        finding.code for finding in bad_links(link(project, f'Link("{STORAGE}", because="x")'))
    ] == ["LK802"]


def test_a_module_that_is_shared_or_cannot_be_loaded(project: Writer) -> None:
    project.complete().write("systems/parcelpost/broken.py", "raise RuntimeError\n")
    project.complete("Quickpost")
    targets = ["systems/parcelpost/components", "systems/parcelpost/broken", "systems/parcelpost/x"]

    assert known_views(project.project, targets) == {"systems/parcelpost/broken": ""}
    assert known_views(project.project, ["systems/quickpost/storage"]) == {
        "systems/quickpost/storage": "architecture"
    }
    assert known_views(project.project, []) == {}


def test_a_waiver_takes_a_bad_link_out_of_the_findings(project: Writer) -> None:
    link(project.complete(), 'Link("systems/parcelpost/later", because="x")')
    file = project.folder / f"{STORAGE}.py"
    file.write_text(file.read_text("utf-8") + '    waive("LK801", because="soon")\n', "utf-8")
    report = check_modules(project.project, project.project.modules(), TODAY, jobs=1)

    assert (f"{STORAGE}.py", "LK801", "soon") in report.waived
    assert not [finding for finding in report.findings if finding.code.startswith("LK")]


def test_the_command_tells_and_explains_them(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    link(project.complete(), 'Link("systems/parcelpost/later", because="x")')
    monkeypatch.chdir(project.folder)
    checked = CliRunner().invoke(main, ["check", "--select", "LK"])
    explained = CliRunner().invoke(main, ["explain", "LK801"])

    assert checked.exit_code == 1
    assert f"{STORAGE}.py:12:14: LK801" in checked.stdout
    assert "# LK801 broken-link" in explained.stdout
