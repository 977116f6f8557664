import importlib
import json
import os
import subprocess
import sys
from contextlib import AbstractContextManager, nullcontext
from importlib.machinery import SourceFileLoader

import pytest

from atlas.importing import NAMES, ContentFinder, ContentLoader, install, left_out
from atlas.loader import ModuleFindings, load_module
from tests.projects import Writer, view


@pytest.fixture(autouse=True)
def _leave_no_finder() -> object:
    before = list(sys.meta_path)
    yield
    sys.meta_path[:] = before


def test_an_edit_of_the_same_size_in_the_same_second_is_seen(project: Writer) -> None:
    project.complete()
    module = project.folder / "systems/parcelpost/architecture.py"
    for title in ("All of it", "All of me", "All of us"):
        text = view("Parcelpost", title)
        project.write("systems/parcelpost/architecture.py", text)
        assert load_module(project.project, module).view.title == title


def test_an_edit_of_what_it_imports_is_seen_too(project: Writer) -> None:
    project.complete()
    module = project.folder / "systems/parcelpost/architecture.py"
    components = project.folder / "systems/parcelpost/components.py"
    for name in ("api", "ipa"):
        text = components.read_text("utf-8")
        components.write_text(text.replace('service("api")', f'service("{name}")'), "utf-8")
        loaded = load_module(project.project, module)
        assert name in {component.name for component in loaded.view.components}


def test_bytecode_that_is_fresh_is_used(project: Writer) -> None:
    project.complete()
    file = project.folder / "systems/parcelpost/components.py"
    loader = ContentLoader("systems.parcelpost.components", str(file))
    first = loader.path_stats(str(file))
    assert first == loader.path_stats(str(file))
    os.utime(file, ns=(0, file.stat().st_mtime_ns + 1000))
    assert loader.path_stats(str(file)) != first


def test_other_modules_are_left_to_python() -> None:
    assert ContentFinder(["systems"]).find_spec("json") is None


def test_there_is_one_finder_however_often_it_is_installed() -> None:
    install(["systems"])
    install(["systems", "own"])
    finders = [finder for finder in sys.meta_path if isinstance(finder, ContentFinder)]
    assert [finder.roots for finder in finders] == [{"systems", "own"}]
    importlib.invalidate_caches()


def test_what_is_left_out_is_missing_inside_and_there_afterwards() -> None:
    assert "this" not in sys.modules
    with left_out("this"), pytest.raises(ModuleNotFoundError):
        importlib.import_module("this")
    assert "this" not in sys.modules


def test_what_is_in_use_is_never_left_out() -> None:
    with left_out("json"):
        assert importlib.import_module("json") is json
    assert sys.modules["json"] is json


def test_a_command_that_loads_views_does_without_arrays(project: Writer) -> None:
    project.complete()
    asked = "import sys; from atlas.cli import main; main(['list'], standalone_mode=False)"
    told = "print(*(each in sys.modules for each in ('pint', 'numpy', 'dask')), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", f"{asked}; {told}"],
        cwd=project.folder, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert done.stderr.split() == ["True", "False", "False"]


def test_the_names_in_a_loaded_module_are_noted(project: Writer) -> None:
    text = "import os as system\nA = 1\ndef f():\n    return system.sep, 'TEXT'\n"
    file = project.write("systems/acme/names.py", text)
    loader = ContentLoader("names", str(file))

    assert loader.get_code("names") is not None
    assert NAMES[str(file)] == {"os", "system", "A", "f", "sep"}


@pytest.mark.parametrize(
    ("failures", "outcome"),
    [(1, nullcontext()), (2, pytest.raises(ModuleFindings, match="Input/output error"))],
)
def test_a_module_that_cannot_be_read_once_is_read_once_more(
    project: Writer,
    monkeypatch: pytest.MonkeyPatch,
    failures: int,
    outcome: AbstractContextManager[object],
) -> None:
    project.complete()
    module = project.folder / "systems/parcelpost/architecture.py"
    read, left = SourceFileLoader.get_data, [OSError(5, "Input/output error")] * failures

    def refuse(loader: SourceFileLoader, path: str) -> bytes:
        if left and path == str(module):
            raise left.pop()
        return read(loader, path)

    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # then the text is read
    monkeypatch.setattr(SourceFileLoader, "get_data", refuse)
    with outcome:
        load_module(project.project, module)
    assert left == []
