"""When views were added, by Git: real repositories, with commits of chosen days."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from atlas.progress.history import history
from tests.projects import Writer

TODAY = date(2026, 11, 28)


def git(folder: Path, *arguments: str, day: str = "2026-11-01") -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    when = {"GIT_AUTHOR_DATE": f"{day}T12:00:00", "GIT_COMMITTER_DATE": f"{day}T12:00:00"}
    subprocess.run(
        ["git", *who, *arguments],
        cwd=folder,
        env=os.environ | when,
        check=True,
        capture_output=True,
    )


def commit(writer: Writer, name: str, day: str) -> None:
    writer.write(f"{name}.py", name)
    git(writer.folder, "add", "systems")
    git(writer.folder, "commit", "-qm", "x", day=day)


@pytest.fixture
def repository(project: Writer) -> Writer:
    git(project.folder, "init", "-q")
    commit(project, "systems/shop/storage", "2026-10-01")
    commit(project, "systems/shop/request_flow", "2026-11-18")
    commit(project, "systems/shop/größe", "2026-11-20")
    return project


VIEWS = ("systems/shop/storage", "systems/shop/request_flow", "systems/shop/größe")


def test_views_are_counted_by_the_monday_of_their_week(repository: Writer) -> None:
    found = history(repository.project, VIEWS, TODAY, 0)

    assert found is not None
    assert [(each.week, each.added, each.views) for each in found.weeks] == [
        ("2026-09-28", 1, 1),
        ("2026-11-16", 2, 3),
    ]


def test_the_pace_is_that_of_the_last_four_weeks(repository: Writer) -> None:
    found = history(repository.project, VIEWS, TODAY, 5)

    assert found is not None
    assert (found.days, found.added, found.per_week, found.weeks_left) == (28, 2, 0.5, 4)


def test_without_a_target_nothing_is_left(repository: Writer) -> None:
    found = history(repository.project, VIEWS, TODAY, 0)

    assert found is not None
    assert found.weeks_left is None


def test_a_history_of_less_than_a_week_has_no_pace(repository: Writer) -> None:
    found = history(repository.project, VIEWS[1:], date(2026, 11, 21), 5)

    assert found is not None
    assert (found.days, found.added, found.per_week, found.weeks_left) == (4, 2, None, None)


def test_a_month_without_views_has_a_pace_of_none_and_no_end(repository: Writer) -> None:
    found = history(repository.project, VIEWS, date(2027, 3, 1), 5)

    assert found is not None
    assert (found.added, found.per_week, found.weeks_left) == (0, 0.0, None)


def test_a_view_that_was_moved_was_added_where_it_is(repository: Writer) -> None:
    git(repository.folder, "mv", "systems/shop/storage.py", "systems/shop/stores.py")
    git(repository.folder, "commit", "-qm", "x", day="2026-11-27")
    found = history(repository.project, ["systems/shop/stores"], TODAY, 0)

    assert found is not None
    assert [each.week for each in found.weeks] == ["2026-11-23"]
    assert found.uncommitted == 0


def test_a_view_that_no_commit_added_is_counted_apart(repository: Writer) -> None:
    found = history(repository.project, [*VIEWS, "systems/shop/new"], TODAY, 0)

    assert found is not None
    assert found.uncommitted == 1
    assert found.weeks[-1].views == 3


def test_a_commit_of_the_future_is_no_pace(repository: Writer) -> None:
    commit(repository, "systems/shop/later", "2099-01-01")
    found = history(repository.project, ["systems/shop/later"], TODAY, 5)

    assert found is not None
    assert (found.days, found.added, found.per_week) == (0, 0, None)


def test_a_shallow_clone_says_nothing(repository: Writer, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository.folder}", str(clone))
    copy = Writer(clone)

    assert history(copy.project, VIEWS, TODAY, 0) is None


def test_there_is_no_history_without_a_repository_or_git(
    repository: Writer, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = Writer(tmp_path_factory.mktemp("bare"))
    assert history(bare.project, VIEWS, TODAY, 0) is None

    monkeypatch.setenv("PATH", "")
    assert history(repository.project, VIEWS, TODAY, 0) is None
