import pytest

from atlas.catalogue import catalogue
from tests.projects import Writer

STORAGE = "systems/parcelpost/storage.py"


def test_a_row_is_kept_until_its_module_changes(project: Writer) -> None:
    project.complete()
    first = catalogue(project.project, project.project.modules())
    assert catalogue(project.project, project.project.modules()) == first
    file = project.folder / STORAGE
    file.write_text(file.read_text("utf-8").replace("Once more", "Yet again"), "utf-8")
    second = catalogue(project.project, project.project.modules())
    assert [row.title for row in second.rows] == ["All of it", "Yet again"]


def test_a_change_of_the_components_changes_the_rows_of_their_views(project: Writer) -> None:
    project.complete()
    catalogue(project.project, project.project.modules())
    file = project.folder / "systems/parcelpost/components.py"
    file.write_text(file.read_text("utf-8").replace('"Parcelpost"', '"Parcels"'), "utf-8")
    found = catalogue(project.project, project.project.modules())
    assert [row.system for row in found.rows] == ["Parcels", "Parcels"]


def test_a_module_that_fails_is_a_finding_each_time(project: Writer) -> None:
    project.complete().write(STORAGE, "raise RuntimeError('no parcels')\n")
    for _ in range(2):
        found = catalogue(project.project, project.project.modules())
        assert [row.path for row in found.rows] == ["systems/parcelpost/architecture.py"]
        assert [finding.path for finding in found.findings] == [STORAGE]


def test_a_module_that_ends_its_process_is_a_finding_of_its_own(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("atlas.catalogue._FEW", 0)
    project.complete().write(STORAGE, "import os\nos._exit(3)\n")
    for _ in range(2):
        found = catalogue(project.project, project.project.modules(), jobs=2)
        assert [row.path for row in found.rows] == ["systems/parcelpost/architecture.py"]
        assert [(finding.path, finding.code) for finding in found.findings] == [(STORAGE, "LD006")]
