import os

from atlas.dependencies import Files
from atlas.fingerprints import library_fingerprint, module_fingerprint
from tests.projects import Writer

MODULE = "systems/parcelpost/architecture.py"


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
    project.write("systems/parcelpost/storage.py", "# another\n")
    assert module_fingerprint(Files(project.project), module) == before


def test_the_library_has_a_fingerprint_of_its_own_packages() -> None:
    assert library_fingerprint() != library_fingerprint(["atlas"])
    assert library_fingerprint() == library_fingerprint()
