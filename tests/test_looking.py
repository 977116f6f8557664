"""A project seen for the first time is looked at by another process."""

import os
import sys

import pytest

from atlas import looking
from atlas.dependencies import Files
from atlas.fingerprints import library_fingerprint
from atlas.looking import look_ahead
from atlas.store import project_store
from tests.projects import Writer

NEEDED = "stringprep"


@pytest.fixture
def large(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    """Return a project whose files are many enough."""
    monkeypatch.setattr(looking, "_MANY", 2)
    project.write("systems/a/one.py", "from systems.a import two\n")
    project.write("systems/a/two.py", "x = todo('what')\n")
    sys.modules.pop(NEEDED, None)
    return project


def test_what_another_process_sees_is_as_if_it_was_seen_here(large: Writer) -> None:
    one = large.folder / "systems/a/one.py"
    here, there = Files(large.project), Files(large.project)
    look_ahead(there, [NEEDED])

    assert NEEDED in sys.modules
    assert there.looks() == here.looks()
    assert there.inputs(one) == here.inputs(one)
    assert there.holding("todo(") == ["systems/a/two.py"]
    there.save()
    assert Files(large.project).load().are_known()


def test_the_library_is_read_there_too(large: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    look_ahead(Files(large.project), [])
    monkeypatch.setattr("atlas.fingerprints._read", lambda _: "read again")
    store = project_store(large.project)
    assert library_fingerprint(store) != "read again"


def test_a_known_project_is_not_looked_at_ahead(large: Writer) -> None:
    files = Files(large.project)
    files.looks()
    files.save()
    look_ahead(Files(large.project).load(), [NEEDED])
    assert NEEDED not in sys.modules


def test_where_no_process_can_be_started_the_files_are_looked_at_here(
    large: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    files = Files(large.project)
    look_ahead(files, [NEEDED])
    assert files.holding("todo(") == ["systems/a/two.py"]


def test_where_that_process_fails_the_files_are_looked_at_here(
    large: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> object:
        raise OSError

    monkeypatch.setattr(looking, "read_library", refuse)
    files = Files(large.project)
    look_ahead(files, [NEEDED])
    assert NEEDED in sys.modules
    assert files.holding("todo(") == ["systems/a/two.py"]
