"""The content of a project at a revision: real repositories."""

from pathlib import Path

import pytest

from atlas.changes.revisions import commit_of, project_at
from atlas.errors import AtlasError
from atlas.git import GitError
from atlas.project import find_project
from tests.changes.repositories import change, commit, git
from tests.projects import Writer

ARCHITECTURE = "systems/parcelpost/architecture.py"


def test_a_revision_is_a_commit_a_branch_or_an_expression(project: Writer) -> None:
    first = commit(project)
    second = commit(project)

    assert commit_of(project.project, "HEAD") == commit_of(project.project, "main") == second
    assert commit_of(project.project, "HEAD~1") == commit_of(project.project, first[:9]) == first


@pytest.mark.parametrize("revision", ["nowhere", "--all", "-1", "HEAD~9", "HEAD:pyproject.toml"])
def test_what_names_no_commit_is_refused(project: Writer, revision: str) -> None:
    commit(project)
    with pytest.raises(GitError, match="names no commit of this repository"):
        commit_of(project.project, revision)


def test_a_folder_without_a_repository_is_refused(project: Writer) -> None:
    with pytest.raises(GitError, match="a folder of a Git repository"):
        commit_of(project.project, "HEAD")


def test_without_git_the_reason_is_told(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(GitError, match="Git is not installed"):
        commit_of(project.project, "HEAD")


def test_the_content_is_as_it_was(
    project: Writer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    project.complete().write("docs/large.md", "not content")
    first = commit(project)
    change(project, ARCHITECTURE, "All of it", "Half of it")
    folder = tmp_path_factory.mktemp("old").resolve()
    old = project_at(project.project, first, folder)

    assert old is not None
    assert "All of it" in (folder / ARCHITECTURE).read_text("utf-8")
    assert not (folder / "docs").exists()
    assert "Half of it" in (project.folder / ARCHITECTURE).read_text("utf-8")


def test_the_folder_of_the_project_may_be_below_that_of_the_repository(
    project: Writer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    inner = Writer(project.folder / "ops/atlas").complete()
    first = commit(project)
    folder = tmp_path_factory.mktemp("old").resolve()
    old = project_at(find_project(inner.folder), first, folder)

    assert old is not None
    assert (folder / ARCHITECTURE).is_file()


def test_where_there_was_no_project_there_is_none(
    project: Writer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    settings = (project.folder / "pyproject.toml").read_text("utf-8")
    (project.folder / "pyproject.toml").unlink()
    first = commit(project)
    project.write("pyproject.toml", "[project]\nname = 'x'\n")
    second = commit(project)
    project.write("pyproject.toml", settings)
    inner = Writer(project.folder / "later").complete()

    for number, (owner, revision) in enumerate(
        [(project, first), (project, second), (inner, first)]
    ):
        folder = tmp_path_factory.mktemp(f"old{number}").resolve()
        assert project_at(find_project(owner.folder), revision, folder) is None


def test_wrong_settings_of_then_are_named_with_the_commit(
    project: Writer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    good = (project.folder / "pyproject.toml").read_text("utf-8")
    project.write("pyproject.toml", "[tool.atlas]\nroots = [1]\n")
    first = commit(project)
    project.write("pyproject.toml", good)
    with pytest.raises(AtlasError, match=f"at {first[:12]}, "):
        project_at(project.project, first, tmp_path_factory.mktemp("old").resolve())


def test_a_link_out_of_the_folder_is_left_out(
    project: Writer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    project.complete()
    (project.folder / "systems/parcelpost/out.py").symlink_to("/etc/passwd")
    (project.folder / "systems/parcelpost/up.py").symlink_to("../../../../../etc/passwd")
    (project.folder / "systems/parcelpost/same.py").symlink_to("storage.py")
    first = commit(project)
    folder = tmp_path_factory.mktemp("old").resolve()
    project_at(project.project, first, folder)
    found = {path.name for path in Path(folder, "systems/parcelpost").iterdir()}

    assert found == {"components.py", "architecture.py", "storage.py", "same.py"}


def test_git_is_asked_with_no_change_to_the_repository(
    project: Writer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    project.complete()
    first = commit(project)
    project_at(project.project, first, tmp_path_factory.mktemp("old").resolve())

    assert git(project.folder, "status", "--porcelain") == ""
    assert git(project.folder, "worktree", "list").count("\n") == 0
