from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from atlas.gates.subject import Subject
from atlas.loader import load_module
from atlas.project import Project

HEADER = '''"""How orders are stored."""

from atlas import *
from atlas.gates.examples.parts import *
from atlas.gates.examples.views import *
from atlas.gates.examples.shop import *

'''


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "pyproject.toml").write_text("[tool.atlas]\n", encoding="utf-8")
    return Project(tmp_path)


@pytest.fixture
def subject(project: Project) -> Callable[[str], Subject]:
    """Write a module of the project, whose text begins at line 8, and load it."""

    def make(text: str) -> Subject:
        path = project.folder / "systems" / "shop" / "storage.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEADER + text, encoding="utf-8")
        loaded = load_module(project, path)
        return Subject(loaded, date(2026, 11, 22), [loaded])

    return make
