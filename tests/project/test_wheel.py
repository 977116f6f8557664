"""The wheel holds the library, typed, and none of the content."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=root,
        check=True,
        capture_output=True,
    )
    (path,) = folder.glob("production_atlas-*.whl")
    return ZipFile(path)


def test_the_wheel_holds_atlas_and_render_alone(wheel: ZipFile) -> None:
    folders = {name.partition("/")[0] for name in wheel.namelist()}

    assert {folder for folder in folders if not folder.endswith(".dist-info")} == {
        "atlas",
        "render",
    }


def test_the_wheel_holds_every_file_of_them(wheel: ZipFile, root: Path) -> None:
    files = {
        file.relative_to(root).as_posix()
        for package in ("atlas", "render")
        for file in (root / package).rglob("*")
        if file.is_file() and file.parent.name != "__pycache__"
    }

    assert files - set(wheel.namelist()) == set()


@pytest.mark.parametrize("package", ["atlas", "render"])
def test_the_package_says_that_it_is_typed(wheel: ZipFile, package: str) -> None:
    assert f"{package}/py.typed" in wheel.namelist()


def test_the_wheel_installs_the_command(wheel: ZipFile) -> None:
    (entry_points,) = (name for name in wheel.namelist() if name.endswith("/entry_points.txt"))

    assert "atlas = atlas.cli:main" in wheel.read(entry_points).decode()


def test_the_wheel_carries_the_licence(wheel: ZipFile) -> None:
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in wheel.namelist())
