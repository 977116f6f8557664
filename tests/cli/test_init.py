"""A repository of one's own: what `atlas init` writes is complete, clean and nobody's loss."""

import subprocess
import sys
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas.authoring.starting import start
from atlas.cli import main
from atlas.loader import load
from atlas.model.facts import facts
from atlas.project import find_project
from tests.projects import Writer

HOME = Path(__file__).parents[2]
ENVIRONMENT = {"PATH": str(Path(sys.executable).parent), "PYTHONPATH": str(HOME), "HOME": "/tmp"}  # noqa: S108


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    result = run("init")
    assert result.exit_code == 0, result.output
    return tmp_path


def test_an_empty_folder_becomes_a_project_whose_views_pass_and_are_drawn(begun: Path) -> None:
    checked, drawn = run("check"), run("render")

    assert (checked.exit_code, checked.stdout) == (0, "")
    assert "no findings in 5 modules" in checked.stderr
    assert drawn.exit_code == 0
    names = {path.relative_to(begun / "build").as_posix() for path in begun.rglob("*.svg")}
    assert names == {
        "incidents/debugging/shop_checkout_fails.svg",
        "incidents/shop/2026_10_14_connections.svg",
        "systems/shop/architecture.svg",
        "systems/shop/request_flow.svg",
        "systems/shop/storage.svg",
    }


def test_the_example_answers_every_question_of_a_reviewed_view(begun: Path) -> None:
    assert begun
    assert run("check", "--level", "reviewed").exit_code == 0


def test_a_file_that_views_cite_is_missed_as_soon_as_it_is_gone(begun: Path) -> None:
    assert run("check").exit_code == 0  # its answers are kept
    (begun / "docs").rename(begun / "elsewhere")
    checked = run("check")

    assert checked.exit_code == 1
    assert "EV524" in checked.stdout
    (begun / "elsewhere").rename(begun / "docs")
    assert run("check").exit_code == 0


def test_the_example_does_so_years_from_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for path, text in start(tmp_path, date(2031, 5, 1)).files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    checked = run("check", "--level", "reviewed", "--today", "2031-05-01")
    assert (checked.exit_code, checked.stdout) == (0, "")


def test_its_quotes_are_in_its_documents(begun: Path) -> None:
    project = find_project(begun)
    citations = [
        citation
        for loaded in load(project, project.modules()).views
        for fact in facts(loaded.view)
        for citation in getattr(fact.value, "citations", ())
        if citation.source.is_file
    ]
    texts = {
        path.as_posix(): " ".join(path.read_text(encoding="utf-8").split()).lower()
        for path in begun.glob("docs/**/*.md")
    }
    absent = {
        citation.phrase
        for citation in citations
        if citation.phrase.lower()
        not in texts[(begun / citation.source.url.removeprefix("file:")).as_posix()]
    }

    assert len(citations) > 20
    assert absent == set()


DRAFT = '''"""The architecture of Acme."""

from atlas import CompleteArchitecture, Database, Service

api = Service("api")
worker = Service("worker")
store = Database("orders")
with CompleteArchitecture("Acme"):
    api >> store
    [api, worker] >> store
    worker << api
    api >> [worker, store]
'''


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "systems", "incidents"],
        ["ruff", "format", "--check", "systems", "incidents"],
        ["mypy", "systems", "incidents"],
        ["pyright", "--pythonpath", sys.executable, "systems", "incidents"],
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_its_modules_are_clean(begun: Path, command: list[str]) -> None:
    draft = begun / "systems/acme/architecture.py"
    draft.parent.mkdir()
    draft.write_text(DRAFT, encoding="utf-8")
    ran = subprocess.run(
        command,
        cwd=begun,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env={**ENVIRONMENT, "MYPYPATH": f"{HOME}:{begun}"},
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_nothing_that_is_there_is_lost(tmp_path: Path) -> None:
    project = tmp_path / "ours"
    project.mkdir()
    (project / "pyproject.toml").write_text(
        '[project]\nname = "ours"\n\n[tool.mypy]\nstrict = true'
    )
    (project / ".gitignore").write_text("dist/")
    (project / ".pre-commit-config.yaml").write_text("repos: []\n")
    begun = start(project, datetime.now(UTC).date())
    settings = begun.files[project / "pyproject.toml"]

    assert settings.startswith('[project]\nname = "ours"\n\n[tool.mypy]\nstrict = true\n')
    table = tomllib.loads(settings)["tool"]
    assert table["mypy"] == {"strict": True}
    assert table["atlas"]["level"] == "draft"
    assert table["pyright"]["reportUnusedExpression"] is False
    assert begun.files[project / ".gitignore"] == "dist/\nbuild/\n"
    assert begun.kept.keys() == {project / "pyproject.toml", project / ".pre-commit-config.yaml"}
    assert "namespace_packages = true" in begun.kept[project / "pyproject.toml"]


def test_what_is_kept_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".pre-commit-config.yaml").write_text("repos: []\n")

    result = run("init", "--bare")
    assert ".pre-commit-config.yaml is kept; add by hand:\nrepos:" in result.stderr
    assert (tmp_path / ".pre-commit-config.yaml").read_text() == "repos: []\n"
    assert not (tmp_path / "systems").exists()


def test_without_the_example_nothing_holds_for_a_folder_of_its_name(tmp_path: Path) -> None:
    (text,) = (
        text
        for path, text in start(tmp_path, date(2026, 11, 20), example=False).files.items()
        if path.name == "pyproject.toml"
    )

    assert tomllib.loads(text)["tool"]["atlas"]["levels"] == {}
    assert '# "systems/shop" = "reviewed"' in text


def test_a_project_is_not_begun_twice(begun: Path) -> None:
    before = (begun / "pyproject.toml").read_text()
    result = run("init")

    assert result.exit_code == 1
    assert "has a table [tool.atlas] already" in result.stderr
    assert (begun / "pyproject.toml").read_text() == before


def test_a_broken_pyproject_is_refused(project: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write("pyproject.toml", "[tool")
    monkeypatch.chdir(project.folder)

    result = run("init")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "cannot be read" in result.stderr


def test_a_document_that_no_longer_says_what_is_quoted_is_a_finding(begun: Path) -> None:
    assert run("check").exit_code == 0
    for page in begun.glob("docs/**/*.md"):
        page.write_text("Nothing.\n", encoding="utf-8")
    checked = run("check")

    assert checked.exit_code == 1
    assert "EV526" in checked.stdout
    assert "does not say" in checked.stdout
