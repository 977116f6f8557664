"""A project with a system, whose views pages show."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.projects import Writer

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Writer:
    return Writer(tmp_path).complete()


@pytest.fixture
def run(project: Writer) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a program of Python in the folder of the project."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=project.folder,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY), "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            check=False,
        )

    return run
