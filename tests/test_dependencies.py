import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.dependencies import Files, content_of, dependencies
from atlas.project import Project
from atlas.search.stamps import stamps
from atlas.store import project_store
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


@pytest.mark.parametrize("content", ["x = = 1\n", "x = 1\0\n", "-" * 200_000 + "1", "\ufeff\ufeff"])
def test_a_file_that_cannot_be_parsed_counts_itself(project: Writer, content: str) -> None:
    project.write("systems/a/one.py", f"from systems.a import three\n{content}")
    project.write("systems/a/three.py", "")
    module = project.write("systems/a/two.py", "from systems.a import one\n")

    assert names(project, module)[:2] == ["systems/a/two.py", "systems/a/one.py"]


@pytest.mark.parametrize(
    "content",
    [
        '"""Without an import."""\nfrom systems.a import three\n',
        "from systems.a import (\n    three,  # import of what\n)\nx = 1\n",
        "if True:\n    from systems.a import three; y = 'import'\nx = 1\n",
        "x = '''\nfrom os import path\n'''\nfrom systems.a \\\n    import three\n",
        "from systems.a import three\nx = (\n    'import',\n    2,\n)\n",
    ],
)
def test_an_import_is_found_wherever_its_word_stands(project: Writer, content: str) -> None:
    project.write("systems/a/three.py", "")
    module = project.write("systems/a/one.py", content)

    assert names(project, module) == ["systems/a/one.py", "systems/a/three.py"]


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
        "if True: from systems.a import one",
        "x = 1; from systems.a import one",
        "import \\\n    systems.a.one",
        "from systems.a \\\n    import one",
        "from systems.a import (  # the first :)\n    one,\n)",
        "from systems.a import (two,\n    one)",
        "class Later:\n    from systems.a import one",
        "try:\n    x = 1\nexcept OSError:\n    from systems.a import one",
        "try:\n    x = 1\nfinally:\n    from systems.a import one",
        "for x in []:\n    x = 1\nelse:\n    from systems.a import one",
        "match 1:\n    case 1:\n        from systems.a import one",
        "def late():\n    with open('x'):\n        from systems.a import one",
    ],
)
def test_an_import_is_read_however_it_is_written(project: Writer, line: str) -> None:
    project.write("systems/a/one.py", "x = 1\n")
    module = project.write("systems/a/three.py", f"{line}\n")

    assert names(project, module) == ["systems/a/three.py", "systems/a/one.py"]


@pytest.mark.parametrize(
    "line",
    [
        "import importlib\none = importlib.import_module('systems.' + 'a.one')",
        "from importlib import import_module as find",
        "import importlib.util",
        "from pkgutil import iter_modules",
        "import runpy",
        "import sys",
        "one = __import__('systems.a.one')",
        "exec('import systems.a.one')",
        "eval('1')",
        "if True: exec(compile('1', '', 'exec'))",
        "\uff45xec('1')",  # Python reads it as `exec`
    ],
)
def test_a_module_that_computes_what_it_imports_depends_on_all(project: Writer, line: str) -> None:
    project.write("systems/a/one.py", "x = 1\n")
    project.write("patterns/b/__init__.py", "")
    project.write("patterns/b/.hidden.py", "")
    module = project.write("systems/a/three.py", f"{line}\n")

    assert names(project, module) == [
        *("systems/a/three.py", "patterns/b/__init__.py", "systems/a/one.py")
    ]


def test_a_text_that_only_sounds_like_an_import_is_none(project: Writer) -> None:
    project.write("systems/a/one.py", "x = 1\n")
    text = '"""\nfrom systems.a import one\n"""\nimport re\nre.compile("exec")\n'
    module = project.write("systems/a/three.py", text)

    assert names(project, module) == ["systems/a/three.py"]


def test_a_star_counts_every_module_of_its_package(project: Writer) -> None:
    project.write("systems/a/__init__.py", "__all__ = ['one']\n")
    project.write("systems/a/one.py", "x = 1\n")
    project.write("systems/a/deep/two.py", "x = 1\n")
    module = project.write("systems/three.py", "from systems.a import *\n")

    assert names(project, module)[1:] == ["systems/a/__init__.py", "systems/a/one.py"]


def test_every_package_on_the_way_counts_also_one_that_is_new(project: Writer) -> None:
    project.write("systems/a/one.py", "x = 1\n")
    module = project.write("systems/a/three.py", "import systems.a.one\n")
    first = Files(project.project).load()
    assert first.closure(module)[1:] == ["systems/a/one.py"]
    first.save()
    project.write("systems/__init__.py", "x = 1\n")
    project.write("systems/a/__init__.py", "from systems.b import two\n")
    project.write("systems/b/two.py", "x = 1\n")

    assert names(project, module)[1:] == [
        *("systems/__init__.py", "systems/a/__init__.py", "systems/a/one.py", "systems/b/two.py")
    ]


def test_a_package_goes_before_a_module_of_its_name(project: Writer) -> None:
    project.write("systems/a.py", "")
    project.write("systems/a/__init__.py", "")
    module = project.write("systems/three.py", "import systems.a\n")

    assert names(project, module)[1:] == ["systems/a/__init__.py"]


def test_what_cannot_be_read_is_as_if_it_were_not_there(project: Writer) -> None:
    (project.folder / "systems/a.py").mkdir(parents=True)
    files = Files(project.project)
    assert files.closure(project.folder / "systems/a.py") == ["systems/a.py"]
    assert files.digest("systems/a.py") == ""
    assert files.digest("systems/nothing.py") == ""


def test_a_file_that_was_written_since_it_was_looked_at_has_changed(project: Writer) -> None:
    one = project.write("systems/a/one.py", "x = 1\n")
    module = project.write("systems/a/two.py", "from systems.a import one\n")
    files = Files(project.project)
    files.closure(module)
    assert files.changed() == frozenset()

    before = one.stat()
    one.write_text("x = 2\n")
    one.write_text("x = 1\n")
    os.utime(one, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert files.changed() == {"systems/a/one.py"}


def test_a_file_that_came_or_went_since_has_changed(project: Writer) -> None:
    one = project.write("systems/a/one.py", "x = 1\n")
    files = Files(project.project)
    assert files.digest("systems/a/one.py")
    assert files.digest("systems/a/two.py") == ""
    one.unlink()
    project.write("systems/a/two.py", "")
    assert files.changed() == {"systems/a/one.py", "systems/a/two.py"}


def test_the_rows_of_files_that_are_gone_are_forgotten(project: Writer) -> None:
    project.write("systems/a/one.py", "x = 1\n")
    two = project.write("systems/a/two.py", "x = 1\n")
    first = Files(project.project).load()
    assert first.digest("systems/a/two.py")
    first.save()
    two.unlink()
    second = Files(project.project).load()
    assert second.digest("systems/a/one.py")
    second.save()
    (stored,) = (
        project_store(project.project).get("files", ["all, by syntax, with phrases"]).values()
    )
    assert [*json.loads(stored)] == ["systems/a/one.py"]


def test_what_was_read_is_kept_for_the_next_run(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write("systems/a/one.py", "")
    module = project.write("systems/a/two.py", "from systems.a import one\n")
    first = Files(project.project).load()
    found, digest = first.closure(module), first.digest("systems/a/one.py")
    first.save()
    again = project.project
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} is read again"))
    second = Files(again).load()
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


def test_a_module_is_settled_while_its_own_files_stay_as_they_were(project: Writer) -> None:
    one = project.write("systems/a/one.py", "x = 1\n")
    two = project.write("systems/a/two.py", "from systems.a import one\n")
    three = project.write("systems/b/three.py", "x = 1\n")
    files = Files(project.project)
    for module in (two, three):
        assert [files.digest(name) for name in files.inputs(module)]
    assert files.settled([two, three])

    one.write_text("x = 2\n")
    assert not files.settled([two])
    assert not files.settled([three, two])
    assert files.settled([three])


def test_what_is_no_file_or_cannot_be_read_has_no_content(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("nowhere")

    names = ("file", "pipe", "link", "missing", ".")
    assert [content_of(tmp_path / name) for name in names] == [b"x", None, None, None, None]


def test_a_file_that_may_not_be_read_has_no_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / "file").write_bytes(b"x")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert content_of(tmp_path / "file") is None


def test_a_read_that_fails_once_is_made_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"x")
    read, failures = Path.read_bytes, [OSError(5, "Input/output error")]

    def once(path: Path) -> bytes:
        if failures:
            raise failures.pop()
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", once)

    assert content_of(tmp_path / "file") == b"x"


def test_a_folder_that_cannot_be_listed_is_no_empty_one(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise OSError(5, "Input/output error")

    one = project.write("systems/a/one.py", "from systems.a import two\n")
    assert project.project.modules_in(project.folder / "systems/nowhere") == []
    monkeypatch.setattr(os, "listdir", refuse)
    with pytest.raises(OSError, match="Input/output error"):
        project.project.modules_in(project.folder / "systems")
    with pytest.raises(OSError, match="Input/output error"):
        Files(project.project).closure(one)


@pytest.mark.parametrize(
    ("folder", "read"),
    [
        ("systems/a", lambda project, _: Files(project).content()),
        ("prices", lambda project, module: Files(project).inputs(module)),
        ("systems/a", lambda project, _: stamps(project)),
        ("prices", lambda project, _: stamps(project)),
    ],
    ids=["content", "prices", "content of an index", "prices of an index"],
)
def test_a_folder_that_cannot_be_read_is_not_passed_over(
    project: Writer,
    monkeypatch: pytest.MonkeyPatch,
    folder: str,
    read: Callable[[Project, Path], object],
) -> None:
    one = project.write("systems/a/one.py", "x = 1\n")
    project.write("prices/own.csv", "")
    list_folder = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith(folder):
            raise OSError(5, "Input/output error", path)
        return list_folder(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(OSError, match="Input/output error"):
        read(project.project, one)


def test_a_phrase_is_noted_of_the_files_that_hold_it(project: Writer) -> None:
    project.write("systems/a/one.py", "x = todo('which')\n")
    two = project.write("systems/a/two.py", "x = 1\n")
    files = Files(project.project)
    assert files.content() == ["systems/a/one.py", "systems/a/two.py"]
    assert files.holding("todo(") == ["systems/a/one.py"]
    files.save()

    two.write_text("x = todo('what')\n", "utf-8")
    again = Files(project.project).load()
    assert again.holding("todo(") == ["systems/a/one.py", "systems/a/two.py"]
    assert again.holding("LogMessage(") == []
