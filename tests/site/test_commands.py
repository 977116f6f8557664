"""`atlas site` and `atlas pack`, as they are called."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.projects import Writer


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A small project, which is the current folder."""
    writer = Writer(tmp_path).complete()
    monkeypatch.chdir(tmp_path)
    return writer


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_the_site_is_built_into_its_folder(project: Writer) -> None:
    done = _run("site", "--jobs", "1")
    again = _run("site", "--out", "elsewhere")

    assert (done.exit_code, again.exit_code) == (0, 0)
    assert "2 pages, 2 of them written" in done.output
    for folder in ("build/site", "elsewhere"):
        assert (project.folder / folder / "systems/parcelpost/storage.html").is_file()


def test_the_pack_tells_its_size(project: Writer) -> None:
    done = _run("pack", "--out", "one.html")
    size = (project.folder / "one.html").stat().st_size

    assert done.exit_code == 0
    match = re.search(r"2 views in one\.html, ([\d.]+) MB", done.output)
    assert match
    assert float(match[1]) == pytest.approx(size / 1e6, abs=0.06)


@pytest.mark.parametrize("command", ["site", "pack"])
def test_findings_are_told_and_the_others_stand(project: Writer, command: str) -> None:
    project.write("systems/parcelpost/broken.py", "1 / 0")
    done = _run(command)

    assert done.exit_code == 1
    assert "systems/parcelpost/broken.py" in done.stderr
    assert "ZeroDivisionError" in done.stderr
    assert (project.folder / "build/site/systems/parcelpost/storage.html").is_file()


@pytest.mark.parametrize("command", ["site", "pack", "serve"])
def test_a_wrong_setting_is_refused_with_status_2(project: Writer, command: str) -> None:
    project.write("pyproject.toml", "[tool.atlas]\n[tool.atlas.site]\nurl = 'nowhere'\n")
    done = _run(command, *(["--port", "0", "--seconds", "0"] if command == "serve" else []))

    assert done.exit_code == 2
    assert "url = 'nowhere'" in done.stderr
    assert "an http or https address" in done.stderr


def test_a_pack_that_cannot_be_written_is_told(project: Writer) -> None:
    project.write("file", "")
    done = _run("pack", "--out", "file/one.html")

    assert done.exit_code == 1
    assert "cannot be written" in done.stderr
