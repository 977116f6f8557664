"""`atlas diff`: between revisions of a real repository, and the files as they are."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.changes.repositories import change, commit, git
from tests.projects import Writer

ARCHITECTURE = "systems/parcelpost/architecture.py"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def repository(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    commit(project.complete())
    monkeypatch.chdir(project.folder)
    monkeypatch.syspath_prepend(ROOT)
    return project


def diff(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["diff", *arguments])


def views(done: Result) -> dict[str, str]:
    return {view["id"]: view["state"] for view in json.loads(done.stdout)["views"]}


def test_nothing_changed_is_said(repository: Writer) -> None:
    done = diff("HEAD", "--exit-code")

    assert done.stdout == "HEAD to the files in the folder: no view changed\n"
    assert done.exit_code == 0


def test_another_way_to_write_the_same_is_no_change(repository: Writer) -> None:
    change(repository, ARCHITECTURE, '"gRPC"', '"gR" "PC"')
    done = diff("HEAD", "--format", "json")

    assert json.loads(done.stdout) == {"before": "HEAD", "after": "", "views": []}


def test_a_call_that_changed_is_told_before_and_after(repository: Writer) -> None:
    change(repository, ARCHITECTURE, '"gRPC"', '"REST"')
    done = diff("HEAD")

    assert done.exit_code == 0
    assert "HEAD to the files in the folder: 1 view changed" in done.stdout
    assert "~ call api → store\n      protocol: gRPC → REST\n" in done.stdout
    assert diff("HEAD", "--exit-code").exit_code == 1


def test_two_revisions_are_compared_whatever_the_files_are_now(repository: Writer) -> None:
    change(repository, ARCHITECTURE, '"gRPC"', '"REST"')
    commit(repository)
    (repository.folder / ARCHITECTURE).write_text("broken(")
    done = diff("HEAD~1", "HEAD", "--format", "json")

    assert done.exit_code == 0, done.output
    assert views(done) == {"systems/parcelpost/architecture": "changed"}
    assert (repository.folder / ARCHITECTURE).read_text() == "broken("


def test_what_a_shared_module_says_changes_all_its_views(repository: Writer) -> None:
    change(repository, "systems/parcelpost/components.py", 'service("api")', 'service("front")')
    done = diff("HEAD", "--format", "json")

    assert views(done) == {
        "systems/parcelpost/architecture": "changed",
        "systems/parcelpost/storage": "changed",
    }
    assert views(diff("HEAD", "--format", "json", "--only", ARCHITECTURE)) == {
        "systems/parcelpost/architecture": "changed"
    }


def test_views_come_and_go(repository: Writer) -> None:
    git(repository.folder, "mv", ARCHITECTURE, "systems/parcelpost/moved.py")

    assert views(diff("HEAD", "--format", "json")) == {
        "systems/parcelpost/architecture": "removed",
        "systems/parcelpost/moved": "added",
    }


def test_a_module_that_cannot_be_loaded_is_named_and_has_not_gone(repository: Writer) -> None:
    change(repository, ARCHITECTURE, "api >> Call", "nobody >> Call")
    done = diff("HEAD", "--format", "json")

    assert views(done) == {}
    assert f"at the files in the folder:\n{ARCHITECTURE}:13:" in done.stderr
    assert done.exit_code == 1
    commit(repository)
    change(repository, ARCHITECTURE, "nobody >> Call", "api >> Call")
    done = diff("HEAD", "--format", "json")
    assert views(done) == {}
    assert f"at HEAD:\n{ARCHITECTURE}:13:" in done.stderr
    assert "`git worktree add ../then HEAD`" in done.stderr
    git(repository.folder, "worktree", "add", "../then", "HEAD")
    told = subprocess.run(
        [sys.executable, "-m", "atlas.cli", "check"],
        cwd=repository.folder.parent / "then",
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"{ARCHITECTURE}:13:" in told.stdout


def test_pictures_are_drawn_where_it_is_said(repository: Writer) -> None:
    change(repository, ARCHITECTURE, '"gRPC"', '"REST"')
    status = ("status", "--porcelain", "systems", ":(exclude)**/__pycache__/**")
    before = git(repository.folder, *status)
    done = diff("HEAD", "--out", "drawn")
    drawn = repository.folder / "drawn/systems/parcelpost"

    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in drawn.iterdir()) == [
        "architecture.diff.png",
        "architecture.diff.svg",
    ]
    assert "changed: REST" in (drawn / "architecture.diff.svg").read_text().replace("</", " </")
    assert git(repository.folder, *status) == before


def test_markdown_holds_a_flowchart_and_no_mention(repository: Writer) -> None:
    change(repository, ARCHITECTURE, "All of it", "All of @octocat <b> `x`")
    change(repository, ARCHITECTURE, '"gRPC"', '"REST"')
    told = diff("HEAD", "--format", "markdown").stdout

    assert "```mermaid\nflowchart LR\n" in told
    assert '|"REST<br/>changed<br/>protocol: gRPC → REST"|' in told
    assert "@octocat" not in told
    assert "\\<b\\>" in told


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nowhere"], "'nowhere' names no commit of this repository; allowed: "),
        (["HEAD", "nowhere"], "'nowhere' names no commit"),
        (["HEAD", "--only", "systems/nowhere"], "is not a view module and contains none"),
        (["HEAD", "--out", "pyproject.toml"], "is a file"),
    ],
)
def test_what_is_wrong_is_one_line(repository: Writer, arguments: list[str], says: str) -> None:
    done = diff(*arguments)

    assert done.exit_code in {1, 2}
    assert says in done.stderr
    assert "Traceback" not in done.output


def test_as_a_program_it_leaves_no_folder_behind(repository: Writer, tmp_path: Path) -> None:
    change(repository, ARCHITECTURE, '"gRPC"', '"REST"')
    apart = repository.folder / "apart"
    apart.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "atlas.cli", "diff", "HEAD"],
        cwd=repository.folder,
        env={"PYTHONPATH": str(ROOT), "TMPDIR": str(apart), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "1 view changed" in done.stdout
    assert list(apart.iterdir()) == []
