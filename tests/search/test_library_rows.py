import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from atlas.search import library_rows
from atlas.search.library_rows import keep_library
from atlas.search.schema import TABLES
from atlas.store import VARIABLE
from atlas.technologies.registry import REGISTRY
from atlas.technologies.technology import Technology

SOME = REGISTRY[::40]


def dumped(technologies: tuple[Technology, ...], fingerprint: str) -> list[str]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(TABLES)
        keep_library(database, technologies, fingerprint)
        return [*database.iterdump()]


def test_the_rows_of_the_library_are_made_once_and_are_the_same_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    first = dumped(SOME, "a")
    monkeypatch.setattr(library_rows, "of_technology", None)

    assert dumped(SOME, "a") == first
    assert any(SOME[0].name in line for line in first)


def test_another_library_has_other_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))

    assert dumped(SOME, "a") != dumped(SOME[1:], "b")
