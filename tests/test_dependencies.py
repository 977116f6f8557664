import os
from pathlib import Path

import pytest

from atlas.dependencies import Files, dependencies
from tests.projects import Writer


def names(project: Writer, module: Path) -> list[str]:
    return [project.project.relative(path) for path in dependencies(project.project, module)]


def test_a_module_depends_on_itself_first_and_on_what_it_imports(project: Writer) -> None:
    project.complete()
    project.write("systems/parcelpost/components.py", "from systems.parcelpost import facts\n")
    project.write("systems/parcelpost/facts.py", "import systems.shared.prices\n")
    project.write("systems/shared/prices.py", "import os\n")

    assert names(project, project.folder / "systems/parcelpost/architecture.py") == [
        "systems/parcelpost/architecture.py",
        "systems/parcelpost/components.py",
        "systems/parcelpost/facts.py",
        "systems/shared/prices.py",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "from . import facts",
        "from .facts import x",
        "from ..parcelpost import facts",
        "from systems.parcelpost.facts import x",
        "from systems.parcelpost import facts as f, nothing",
        "import systems.parcelpost.facts",
        "def later():\n    from .facts import x",
    ],
)
def test_an_import_is_followed_however_it_is_written(project: Writer, line: str) -> None:
    project.write("systems/parcelpost/facts.py", "x = 1\n")
    module = project.write("systems/parcelpost/view.py", f"{line}\n")

    assert names(project, module)[1:] == ["systems/parcelpost/facts.py"]


@pytest.mark.parametrize("line", ["import os", "import atlas", "from attrs import define", "x = 1"])
def test_what_is_not_of_the_project_is_not_followed(project: Writer, line: str) -> None:
    module = project.write("systems/parcelpost/view.py", f"{line}\n")

    assert names(project, module) == ["systems/parcelpost/view.py"]


def test_a_package_counts_with_its_init(project: Writer) -> None:
    project.write("systems/shared/__init__.py", "from . import prices\n")
    project.write("systems/shared/prices.py", "")
    module = project.write("systems/parcelpost/view.py", "from systems import shared\n")

    assert names(project, module)[1:] == ["systems/shared/__init__.py", "systems/shared/prices.py"]


def test_imports_in_a_circle_are_followed_once(project: Writer) -> None:
    project.write("systems/a/one.py", "from systems.a import two\n")
    module = project.write("systems/a/two.py", "from systems.a import one\n")

    assert names(project, module) == ["systems/a/two.py", "systems/a/one.py"]


def test_a_file_that_cannot_be_parsed_counts_with_what_it_names(project: Writer) -> None:
    project.write("systems/a/one.py", "from systems.a import three\nx = = 1\n")
    project.write("systems/a/three.py", "")
    module = project.write("systems/a/two.py", "from systems.a import one\n")

    assert names(project, module) == ["systems/a/two.py", "systems/a/one.py", "systems/a/three.py"]


@pytest.mark.parametrize(
    "line",
    [
        "from systems.a import one",
        "from systems.a import (\n    one,  # the first\n)",
        "from systems.a.one import x",
        "from . import one",
        "from .one import x as y",
        "import systems.a.one as one",
        "import os, systems.a.one",
        "if True:\n    from systems.a import two, one as first",
    ],
)
def test_an_import_is_read_however_it_is_written(project: Writer, line: str) -> None:
    project.write("systems/a/one.py", "x = 1\n")
    module = project.write("systems/a/three.py", f"{line}\n")

    assert names(project, module) == ["systems/a/three.py", "systems/a/one.py"]


def test_what_was_read_is_kept_for_the_next_run(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write("systems/a/one.py", "")
    module = project.write("systems/a/two.py", "from systems.a import one\n")
    first = Files(project.project).load()
    found, digest = first.closure(module), first.digest("systems/a/one.py")
    first.save()
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} is read again"))
    second = Files(project.project).load()
    assert second.closure(module) == found
    assert second.digest("systems/a/one.py") == digest


def test_a_file_that_changed_is_read_again(project: Writer) -> None:
    project.write("systems/a/one.py", "")
    module = project.write("systems/a/two.py", "x = 1\n")
    assert names(project, module) == ["systems/a/two.py"]

    project.write("systems/a/two.py", "from systems.a import one\n")
    os.utime(module, ns=(1, 1))

    assert names(project, module) == ["systems/a/two.py", "systems/a/one.py"]


def test_nothing_is_imported(project: Writer) -> None:
    module = project.write("systems/a/two.py", "raise SystemExit\n")

    assert names(project, module) == ["systems/a/two.py"]


def test_data_beside_a_module_and_below_it_own_prices_and_icons_are_inputs(project: Writer) -> None:
    module = project.write("systems/a/two.py", "x = 1\n")
    project.write("systems/a/loads.csv", "1")
    project.write("systems/a/raw/month/loads.json", "{}")
    project.write("systems/a/.hidden", "")
    project.write("systems/a/two.py~", "")
    project.write("systems/a/other/one.py", "")
    project.write("systems/a/other/loads.csv", "2")
    project.write("systems/b/loads.csv", "3")
    project.write("prices/own.csv", "4")
    project.write("icons/shared.svg", "<svg/>")

    assert Files(project.project).inputs(module) == [
        "systems/a/two.py", "icons/shared.svg", "prices/own.csv", "systems/a/loads.csv",
        "systems/a/raw/month/loads.json",
    ]  # fmt: skip


def test_data_beside_what_a_module_imports_are_inputs_too(project: Writer) -> None:
    project.write("systems/b/facts.py", "")
    project.write("systems/b/loads.csv", "1")
    module = project.write("systems/a/two.py", "from systems.b import facts\n")

    assert "systems/b/loads.csv" in Files(project.project).inputs(module)
