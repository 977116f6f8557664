"""One form of one view as a file."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.projects import Writer
from tests.triage.systems import write_parcelpost

PNG = b"\x89PNG\r\n\x1a\n"
VIEW = "systems/parcelpost/storage.py"


@pytest.fixture
def inside(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A project of two views, in whose folder the commands run."""
    monkeypatch.chdir(write_parcelpost(project).folder)
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["render", *arguments])


@pytest.mark.parametrize("form", ["card", "picture", "dossier"])
@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_each_form_is_written_where_it_is_asked_for(inside: Writer, form: str, suffix: str) -> None:
    out = inside.folder / f"own.{suffix}"
    result = run(VIEW, "--form", form, f"--{suffix}", "--output", str(out))

    assert result.exit_code == 0, result.output
    assert out.read_bytes().startswith(PNG if suffix == "png" else b"<svg ")
    assert not (inside.folder / "build/manifest.json").exists()


def test_the_end_of_the_name_decides_what_it_is(inside: Writer) -> None:
    out = inside.folder / "own.png"
    run(VIEW, "--output", str(out))

    assert out.read_bytes().startswith(PNG)


def test_a_name_without_an_end_is_what_is_asked_for(inside: Writer) -> None:
    out = inside.folder / "own"
    run(VIEW, "--png", "--output", str(out))
    assert out.read_bytes().startswith(PNG)
    run(VIEW, "--output", str(out))
    assert out.read_bytes().startswith(b"<svg ")


def test_without_a_name_it_is_beside_the_other_pictures(inside: Writer) -> None:
    run(VIEW, "--form", "dossier")

    assert (inside.folder / "build/systems/parcelpost/storage.dossier.svg").is_file()


def test_a_dash_is_standard_output(inside: Writer) -> None:
    assert run(VIEW, "--svg", "--output", "-").stdout.startswith("<svg ")


@pytest.mark.parametrize(
    ("background", "has_ground", "has_dark"),
    [
        ("page", True, True),
        ("white", True, False),
        ("transparent", False, True),
        ("none", False, False),
    ],
)
def test_a_background_is_drawn_or_not(
    inside: Writer, background: str, *, has_ground: bool, has_dark: bool
) -> None:
    content = run(VIEW, "--background", background, "-o", "-").stdout

    assert ('class="f-page"' in content) is has_ground
    assert ("prefers-color-scheme:dark" in content) is has_dark


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--form", "card"], "no view is named"),
        (["systems", "--form", "card"], "2 views are named"),
        ([VIEW, "--png", "--background", "none"], "a PNG has no background 'none'"),
        (
            [VIEW, "-o", "own.jpg"],
            "--output own.jpg ends in .jpg; allowed: .svg or .png, or no ending",
        ),
        ([VIEW, "--png", "-o", "own.svg"], "own.svg ends in .svg; allowed: .png, or no ending"),
        ([VIEW, "--form", "poster"], "'poster' is not one of"),
        (["systems/parcelpost/none.py", "--form", "card"], "none.py"),
    ],
)
def test_what_cannot_be_asked_for_says_why(
    inside: Writer, arguments: list[str], reason: str
) -> None:
    result = run(*arguments)

    assert result.exit_code == 2
    assert reason in result.output


def test_a_view_that_cannot_be_loaded_is_a_finding(inside: Writer) -> None:
    inside.write("systems/parcelpost/broken.py", "1 / 0\n")
    result = run("systems/parcelpost/broken.py", "--svg", "-o", "-")

    assert result.exit_code == 1
    assert "ZeroDivisionError" in result.output


def test_a_folder_that_cannot_be_written_says_so(inside: Writer, tmp_path: Path) -> None:
    (inside.folder / "file").write_text("")
    result = run(VIEW, "--output", str(inside.folder / "file" / "own.svg"))

    assert result.exit_code == 1
    assert "cannot be written" in result.output
