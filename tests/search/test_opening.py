import os
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from atlas.loader import LoadedView, load_module
from atlas.processes.pool import run
from atlas.project import Project
from atlas.search import building, opening
from atlas.search.index import Index
from atlas.search.opening import index_path, open_index
from atlas.store import Store, project_store
from tests.projects import Writer
from tests.triage.systems import write_parcelpost

ROOT = Path(__file__).parents[2]


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The modules that were loaded."""
    loaded: list[str] = []

    def load(*given: object) -> LoadedView:
        loaded.append(Path(str(given[1])).name)
        for name in [module for module in sys.modules if module.startswith("systems.")]:
            del sys.modules[name]
        return load_module(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(building, "load_module", load)
    return loaded


def titles(index: Index) -> list[str]:
    found = [title for (title,) in index.database.execute("SELECT title FROM views ORDER BY id")]
    index.close()
    return found


def test_what_has_not_changed_is_not_loaded_again(project: Writer, loads: list[str]) -> None:
    write_parcelpost(project)
    assert titles(open_index(project.project)) == ["All of it", "Once more"]
    assert loads == ["architecture.py", "storage.py"]

    assert titles(open_index(project.project)) == ["All of it", "Once more"]
    assert loads == ["architecture.py", "storage.py"]


def test_a_changed_view_alone_is_loaded_again(project: Writer, loads: list[str]) -> None:
    write_parcelpost(project)
    open_index(project.project).close()
    loads.clear()
    file = project.folder / "systems/parcelpost/storage.py"
    file.write_text(file.read_text().replace("Once more", "Changed"))

    assert titles(open_index(project.project)) == ["All of it", "Changed"]
    assert loads == ["storage.py"]


def test_a_touched_file_is_not_loaded_again(project: Writer, loads: list[str]) -> None:
    write_parcelpost(project)
    open_index(project.project).close()
    loads.clear()
    os.utime(project.folder / "systems/parcelpost/storage.py", (1, 1))

    open_index(project.project).close()
    assert loads == []


def test_what_views_share_brings_them_all_up_to_date(project: Writer, loads: list[str]) -> None:
    write_parcelpost(project)
    open_index(project.project).close()
    file = project.folder / "systems/parcelpost/components.py"
    file.write_text(file.read_text().replace("damaged page", "spoiled page"))
    index = open_index(project.project)
    failures = {carrier.row.failure for carrier in index.carriers("Ledgerium.PAGE_LOST")}
    index.close()

    assert failures == {"spoiled page"}


def test_a_removed_view_and_its_signals_are_forgotten(project: Writer) -> None:
    write_parcelpost(project)
    open_index(project.project).close()
    (project.folder / "systems/parcelpost/storage.py").unlink()
    assert titles(open_index(project.project)) == ["All of it"]

    (project.folder / "systems/parcelpost/architecture.py").unlink()
    index = open_index(project.project)
    assert not [
        signature for signature in index.signatures() if signature.technology == "Ledgerium"
    ]
    index.close()


def test_a_view_that_cannot_be_loaded_is_left_out_and_comes_back(project: Writer) -> None:
    write_parcelpost(project)
    file = project.folder / "systems/parcelpost/storage.py"
    text = file.read_text()
    file.write_text("import nothing_of_the_kind\n")
    index = open_index(project.project)
    assert [path for path, _ in index.problems()] == ["systems/parcelpost/storage.py"]
    assert titles(index) == ["All of it"]

    file.write_text(text)
    index = open_index(project.project)
    assert index.problems() == []
    assert titles(index) == ["All of it", "Once more"]


@pytest.mark.parametrize(
    "content", [b"", b"no database at all, but long enough to be one" * 9, b"SQLite format 3\0"]
)
def test_a_spoiled_index_is_made_anew_and_said_to_be(
    content: bytes, project: Writer, capsys: pytest.CaptureFixture[str]
) -> None:
    write_parcelpost(project)
    open_index(project.project).close()
    path = index_path(project.project)
    path.write_bytes(content)

    assert titles(open_index(project.project)) == ["All of it", "Once more"]
    line = f"{path}: built again, because it is not as it was written\n"
    assert capsys.readouterr().err == line


def test_an_index_of_which_nothing_is_known_is_made_anew(project: Writer) -> None:
    write_parcelpost(project)
    open_index(project.project).close()
    project_store(project.project).file.unlink()
    with sqlite3.connect(index_path(project.project)) as database:
        database.execute("UPDATE views SET title = 'not to be trusted'")
    database.close()

    assert titles(open_index(project.project)) == ["All of it", "Once more"]


def test_a_bit_that_is_flipped_anywhere_is_noticed(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_parcelpost(project)
    open_index(project.project).close()
    path, seen = index_path(project.project), list[Path]()
    monkeypatch.setattr(opening, "_remove_with_older", seen.append)
    whole, before = path.read_bytes(), path.stat()
    chance = random.Random(3)  # noqa: S311 - the same bits each time
    for number in range(30):
        spoiled = bytearray(whole)
        spoiled[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoiled)
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        with suppress(sqlite3.DatabaseError):
            open_index(project.project).close()
        assert len(seen) == number + 1
        path.write_bytes(whole)


def test_an_index_that_was_copied_is_read_once_and_used(
    project: Writer, loads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_parcelpost(project)
    open_index(project.project).close()
    loads.clear()
    path = index_path(project.project)
    shutil.copy(path, project.folder / "copy")
    (project.folder / "copy").replace(path)

    assert titles(open_index(project.project)) == ["All of it", "Once more"]
    monkeypatch.setattr(opening, "_checksum", lambda _: pytest.fail("it is read again"))
    assert titles(open_index(project.project)) == ["All of it", "Once more"]
    assert loads == []


def test_what_a_killed_process_began_to_write_is_undone(
    project: Writer, loads: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    write_parcelpost(project)
    open_index(project.project).close()
    loads.clear()
    path = index_path(project.project)
    begin = (
        "import os, sqlite3, sys\n"
        "database = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "database.execute('PRAGMA cache_size = 1')\n"
        "database.execute('BEGIN')\n"
        "database.execute(\"UPDATE signatures SET data = 'half written' WHERE number < 200\")\n"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", begin, str(path)], check=False)
    assert path.with_name(f"{path.name}-journal").exists()

    assert titles(open_index(project.project)) == ["All of it", "Once more"]
    assert loads == []
    assert capsys.readouterr().err == ""


def test_indexes_of_earlier_versions_are_removed_and_of_later_ones_not(project: Writer) -> None:
    write_parcelpost(project)
    path = index_path(project.project)
    path.parent.mkdir(parents=True)
    for version in ("2", "999"):
        path.with_name(f"index-{version}.sqlite").write_text("of another version")
    path.with_name("index-of-mine.sqlite").write_text("no index")
    open_index(project.project).close()

    assert sorted(file.name for file in path.parent.glob("index*")) == [
        *(path.name, "index-999.sqlite", "index-of-mine.sqlite")
    ]


def test_what_is_computed_is_kept_until_the_index_changes(project: Writer) -> None:
    write_parcelpost(project)
    index = open_index(project.project)
    assert index.computed("number", len) == len(index.signatures())
    index.close()
    index = open_index(project.project)
    assert index.computed("number", lambda _: pytest.fail("it is kept")) == len(index.signatures())
    index.close()

    project.write("systems/parcelpost/loads.csv", "1")
    index = open_index(project.project)
    assert index.computed("number", lambda _: "again") == "again"
    index.close()


def test_a_view_that_is_edited_while_it_is_read_is_read_again(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_parcelpost(project)
    edited = project.folder / "systems/parcelpost/storage.py"
    text, before = edited.read_text(), edited.stat()
    loads: list[str] = []

    def load(*given: object) -> LoadedView:
        loads.append(Path(str(given[1])).name)
        if loads != ["architecture.py", "storage.py"]:
            return load_module(*given)  # type: ignore[arg-type]
        edited.write_text(text.replace("Once more", "In between"))
        loaded = load_module(*given)  # type: ignore[arg-type]
        assert loaded.view.title == "In between"
        edited.write_text(text)
        os.utime(edited, ns=(before.st_atime_ns, before.st_mtime_ns))
        return loaded

    monkeypatch.setattr(building, "load_module", load)
    assert titles(open_index(project.project)) == ["All of it", "Once more"]
    assert loads == ["architecture.py", "storage.py", "storage.py"]


def test_where_nothing_can_be_written_the_index_is_made_in_memory(project: Writer) -> None:
    write_parcelpost(project)
    project.write("build", "a file where a folder should be")

    assert titles(open_index(project.project)) == ["All of it", "Once more"]


def test_a_fresh_index_is_read_without_views_or_units(project: Writer) -> None:
    write_parcelpost(project)
    open_index(project.project).close()
    code = (
        "import sys; from atlas.cli import main\n"
        "try: main(['triage'])\n"
        "except SystemExit:\n"
        "    print(sorted({'pint', 'atlas.loader', 'atlas.kinds'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project.folder, input=b"ledger page lost its checksum",
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False,
    )  # fmt: skip

    assert done.stdout.decode().endswith("[]\n"), done.stderr


def open_titles(project: Project) -> list[str]:
    return titles(open_index(project))


def test_processes_that_open_it_at_once_all_find_everything(project: Writer) -> None:
    write_parcelpost(project)
    asked = [project.project] * 4
    found = run(asked, open_titles, lambda _, outcome: outcome, jobs=4, timeout=120)

    assert found == [["All of it", "Once more"]] * 4


def test_others_keep_things_in_the_store_while_views_are_loaded(
    project: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_parcelpost(project)
    store = Store(project_store(project.project).file, busy=0)

    def load(*given: object) -> LoadedView:
        store.put("other", {str(given[1]): b"kept"})
        return load_module(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(building, "load_module", load)
    open_index(project.project).close()

    assert len(store.get("other", map(str, project.project.modules()))) == 2


def test_a_new_data_file_beside_a_view_brings_it_up_to_date(
    project: Writer, loads: list[str]
) -> None:
    write_parcelpost(project)
    open_index(project.project).close()
    loads.clear()
    project.write("systems/parcelpost/loads.csv", "1")

    open_index(project.project).close()
    assert loads == ["architecture.py", "storage.py"]
