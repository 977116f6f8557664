"""Settings that all tests share."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.projects import DRAFT_SETTINGS, FIRST, Writer

settings.register_profile(
    "atlas",
    deadline=None,  # two cores and a cold cache are no finding
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("atlas")
# The tests start hundreds of programs, each of which would compile the whole library once more.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.fixture
def project(tmp_path: Path) -> Writer:
    """An empty project of its own in a temporary folder."""
    return Writer(tmp_path)


@pytest.fixture
def draft(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """A project of drafts with one view of two boxes, as the folder that is worked in."""
    project.write("pyproject.toml", DRAFT_SETTINGS)
    project.write("systems/acme/architecture.py", FIRST)
    monkeypatch.chdir(project.folder)
    return project


@pytest.fixture(autouse=True)
def _no_content_stays_importable() -> Iterator[None]:
    """Leave `sys.path` and the modules of content as they were."""
    path, known = list(sys.path), set(sys.modules)
    yield
    sys.path[:] = path
    for name in set(sys.modules) - known:
        if name.split(".")[0] in ("systems", "incidents", "patterns", "own"):
            del sys.modules[name]
