from pathlib import Path

import pytest

from atlas.store import VARIABLE
from render.cache import digest, remembered


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))


def test_what_was_computed_is_not_computed_again() -> None:
    assert remembered("kind", "key", lambda: b"once") == b"once"
    assert remembered("kind", "key", lambda: b"twice") == b"once"


def test_a_folder_that_cannot_be_written_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "file"))
    assert remembered("kind", "key", lambda: b"data") == b"data"


def test_a_digest_tells_where_a_part_ends() -> None:
    assert digest("ab", "c") != digest("a", "bc")
