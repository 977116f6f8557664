"""Decisions: written whole or not at all, and only what is valid."""

import json
from datetime import date
from pathlib import Path

import pytest

from atlas.discovery import decisions
from atlas.discovery.decisions import Decision, decide, read_decisions
from atlas.discovery.errors import FeedError

A, B = "https://x.example/a", "https://x.example/b"
DAY = date(2026, 11, 28)


def test_what_is_decided_is_read_again_sorted(tmp_path: Path) -> None:
    assert decide(tmp_path, [B, A], "seen", today=DAY) == 2
    assert decide(tmp_path, [A], "rejected", today=DAY, because="no figures") == 1

    content = json.loads((tmp_path / "discovered.json").read_text())
    assert list(content) == [A, B]
    assert read_decisions(tmp_path).by_address == {
        A: Decision("rejected", "2026-11-28", "no figures"),
        B: Decision("seen", "2026-11-28"),
    }


def test_one_page_has_one_entry_and_can_be_forgotten(tmp_path: Path) -> None:
    decide(tmp_path, [A], "seen", today=DAY)
    decide(tmp_path, ["http://www.x.example/a/?utm_source=rss"], "taken", today=DAY)

    assert list(read_decisions(tmp_path).by_address) == [A]
    assert decide(tmp_path, [A], None, today=DAY) == 1
    assert read_decisions(tmp_path).by_address == {}


def test_what_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    decide(tmp_path, [A], "seen", today=DAY)
    before = (tmp_path / "discovered.json").stat().st_mtime_ns

    assert decide(tmp_path, [A], "seen", today=date(2026, 12, 5)) == 0
    assert decide(tmp_path, [B], None, today=DAY) == 0
    assert (tmp_path / "discovered.json").stat().st_mtime_ns == before


@pytest.mark.parametrize("address", ["", "x", "javascript:alert(1)", "https://x.example/\u202e"])
def test_what_is_no_address_is_refused_and_nothing_is_written(tmp_path: Path, address: str) -> None:
    with pytest.raises(FeedError, match="is no address"):
        decide(tmp_path, [A, address], "seen", today=DAY)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "1", "{", "\x00", '{"x": {}}', f'{{"{A}": 1}}', f'{{"{A}": {{"state": "seen"}}}}',
        f'{{"{A}": {{"state": "read", "day": "2026-11-28", "because": ""}}}}',
        f'{{"{A}": {{"state": ["seen"], "day": "2026-11-28", "because": ""}}}}',
        f'{{"{A}": {{"state": "seen", "day": 1, "because": ""}}}}', "[" * 100_000,
    ],
)  # fmt: skip
def test_a_file_with_anything_else_is_refused_and_kept(tmp_path: Path, text: str) -> None:
    file = tmp_path / "discovered.json"
    file.write_text(text)

    with pytest.raises(FeedError, match=r"discovered\.json holds"):
        decide(tmp_path, [A], "seen", today=DAY)
    assert file.read_text() == text


def test_a_file_that_cannot_be_written_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(tmp_path, [A], "seen", today=DAY)
    before = (tmp_path / "discovered.json").read_text()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(decisions, "write_file", full)
    with pytest.raises(OSError, match="No space left"):
        decide(tmp_path, [B], "seen", today=DAY)
    assert (tmp_path / "discovered.json").read_text() == before
