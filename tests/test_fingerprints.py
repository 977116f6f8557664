import os
from pathlib import Path

import pytest

from atlas import fingerprints
from atlas.dependencies import Files
from atlas.fingerprints import ATLAS, DRAWING, SITE, library_fingerprint, module_fingerprint
from atlas.store import Store
from tests.projects import Writer

MODULE = "systems/parcelpost/architecture.py"
SIBLING = "systems/parcelpost/storage.py"


def test_a_fingerprint_changes_with_the_module_and_with_what_it_imports(project: Writer) -> None:
    project.complete()
    module = project.folder / MODULE
    seen = {module_fingerprint(Files(project.project), module)}
    for file in (module, project.folder / "systems/parcelpost/components.py"):
        file.write_text(file.read_text("utf-8") + "# changed\n", "utf-8")
        seen.add(module_fingerprint(Files(project.project), module))
    assert len(seen) == 3


def test_a_fingerprint_does_not_change_with_the_clock_or_another_module(project: Writer) -> None:
    project.complete()
    module = project.folder / MODULE
    before = module_fingerprint(Files(project.project), module)
    os.utime(module, (1, 1))
    project.write("systems/otherpost/storage.py", "# another\n")
    assert module_fingerprint(Files(project.project), module) == before


def test_a_fingerprint_changes_with_another_view_of_the_system(project: Writer) -> None:
    project.complete()
    module, sibling = (project.folder / name for name in (MODULE, SIBLING))
    before = module_fingerprint(Files(project.project), module)
    own = module_fingerprint(Files(project.project), module, alone=True)
    sibling.write_text(sibling.read_text("utf-8") + "# changed\n", "utf-8")
    assert module_fingerprint(Files(project.project), module) != before
    assert module_fingerprint(Files(project.project), module, alone=True) == own
    project.write("systems/parcelpost/alone.py", "# imports nothing of the system\n")
    after = module_fingerprint(Files(project.project), module)
    project.write("systems/parcelpost/alone.py", "# still nothing\n")
    assert module_fingerprint(Files(project.project), module) == after


def test_a_fingerprint_changes_with_data_prices_and_icons(project: Writer) -> None:
    project.complete()
    module = project.folder / MODULE
    seen = {module_fingerprint(Files(project.project), module)}
    for path in (
        "systems/parcelpost/loads.csv", "systems/parcelpost/icons/till.svg", "prices/own.csv",
        "icons/till.svg",
    ):  # fmt: skip
        for text in ("1", "2"):
            project.write(path, text)
            seen.add(module_fingerprint(Files(project.project), module))
    assert len(seen) == 9


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of four files, in place of the installed one."""
    home = tmp_path / "library"
    for path in (*ATLAS_FILES, *RENDER_FILES, SITE_FILE):
        (home / path).parent.mkdir(parents=True, exist_ok=True)
        (home / path).write_text("1")
    monkeypatch.setattr("atlas.fingerprints._HOME", home)
    return home


ATLAS_FILES = ("atlas/cost.py", "atlas/machines/data/prices.csv")
RENDER_FILES = ("render/draw.py", "render/assets/glyphs.json")
SITE_FILE = "render/site/templates/view.html"


def prints(store: Store) -> list[str]:
    return [library_fingerprint(store, part) for part in (ATLAS, DRAWING, SITE)]


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        *((path, [True, True, False]) for path in ATLAS_FILES),
        *((path, [False, True, False]) for path in RENDER_FILES),
        (SITE_FILE, [False, False, True]),
    ],
)
def test_each_file_of_the_library_changes_what_depends_on_it(
    library: Path, tmp_path: Path, path: str, changes: list[bool]
) -> None:
    store = Store(tmp_path / "store")
    before = prints(store)
    (library / path).write_text("two")
    after = prints(store)
    assert [one != two for one, two in zip(before, after, strict=True)] == changes


def test_the_library_is_read_only_once_it_has_changed(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "store")
    before = prints(store)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} is read again"))
    assert prints(store) == before


def test_a_touched_library_has_the_same_fingerprint(library: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    before = prints(store)
    os.utime(library / "atlas/cost.py", (1, 1))
    assert prints(store) == before


def test_the_fingerprint_of_the_library_changes_with_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "store.sqlite")
    before = library_fingerprint(store)
    monkeypatch.setattr(fingerprints, "_PYTHON", "another")

    assert library_fingerprint(store) != before
