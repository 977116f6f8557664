"""What is kept between runs is as large after many edits as after a few, whatever the time."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from atlas.catalogue import catalogue
from atlas.search.opening import open_index
from atlas.store import VARIABLE, project_store
from render.batch import Options, render
from tests.projects import Writer

FILE = "systems/parcelpost/storage.py"


@pytest.fixture
def kept(project: Writer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A project that keeps everything in its own folder."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    project.complete()
    return project


def edit(project: Writer, number: int, *, at: float | None = None) -> str:
    """Give a view another title, one byte like the other; return it."""
    file = project.folder / FILE
    text = file.read_text("utf-8")
    before = text.partition('parcelpost, "')[2].partition('"')[0]
    title = f"Edit no. {number}"
    file.write_text(text.replace(before, title), "utf-8")
    if at is not None:
        os.utime(file, (at, at))
    return title


def read(project: Writer) -> tuple[str, tuple[str, ...], set[str]]:
    """Draw, list and index; return the title listed, what was drawn, and the titles indexed."""
    outcome = render(project.project, Options(quiet=True, jobs=1, timeout=None))
    rows = catalogue(project.project, project.project.modules(), jobs=1).rows
    with closing(open_index(project.project)) as index:
        titles = {title for (title,) in index.database.execute("SELECT title FROM views")}
    return rows[-1].title, outcome.drawn, titles


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for each in ("build", "cache") for path in
            (folder / each).rglob("*") if path.is_file()}  # fmt: skip


def test_many_edits_leave_no_more_files_than_one(kept: Writer) -> None:
    sizes: list[int] = []
    seen: list[set[str]] = []
    for number in range(8):
        edit(kept, number)
        read(kept)
        seen.append(files(kept.folder))
        (index,) = (kept.folder / "build/.atlas").glob("index-*.sqlite")
        sizes.append(index.stat().st_size)

    assert all(each == seen[0] for each in seen)
    assert sizes[-1] <= sizes[1] * 1.1


def test_the_store_of_a_project_is_bounded(kept: Writer) -> None:
    read(kept)
    store = project_store(kept.project)

    assert store.limit == 256 * 2**20
    assert store.file.stat().st_size < store.limit


@pytest.mark.parametrize("at", [10**9, 1, 4 * 10**9])
def test_an_edit_of_any_time_is_seen_as_one(kept: Writer, at: float) -> None:
    edit(kept, 1)
    read(kept)
    title = edit(kept, 2, at=at)

    listed, drawn, indexed = read(kept)
    assert listed == title
    assert "systems/parcelpost/storage" in drawn
    assert title in indexed
