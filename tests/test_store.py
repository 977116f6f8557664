"""What is kept between runs."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from atlas import store as module
from atlas.pool import run
from atlas.store import VARIABLE, Store, connect, user_folder

DAY = 24 * 60 * 60


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "store.sqlite"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [1_000_000.0]
    monkeypatch.setattr(module.time, "time", lambda: now[0])
    return now


def test_what_is_put_is_got_by_kind_and_key(file: Path) -> None:
    Store(file).put("a", {"one": b"1", "two": b"2"})
    Store(file).put("b", {"one": b"other"})

    assert Store(file).get("a", ["one", "two", "three"]) == {"one": b"1", "two": b"2"}
    assert Store(file).get("b", ["one", "two"]) == {"one": b"other"}


def test_a_value_that_is_put_again_takes_the_place_of_the_first(file: Path) -> None:
    Store(file).put("a", {"one": b"1"})
    Store(file).put("a", {"one": b"2"})
    assert Store(file).get("a", ["one"]) == {"one": b"2"}


def test_asking_makes_no_file(file: Path) -> None:
    assert Store(file).get("a", ["one"]) == {}
    assert not file.parent.exists()


def test_a_changed_byte_is_a_miss_and_never_another_value(file: Path) -> None:
    values = {str(number): f"value {number} ".encode() * 40 for number in range(40)}
    Store(file).put("a", values)
    whole = file.read_bytes()
    chance = random.Random(1)  # noqa: S311 - the same bytes each time
    missed = 0
    for _ in range(400):
        spoiled = bytearray(whole)
        for _ in range(3):
            spoiled[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        file.write_bytes(spoiled)
        found = Store(file).get("a", values)
        assert found.items() <= values.items()
        missed += len(found) < len(values)
    assert missed > 100


@pytest.mark.parametrize(
    "content", [b"no database at all, but long enough to be one" * 99, b"SQLite format 3\0 cut"]
)
def test_a_broken_file_is_made_anew_and_said_to_be(
    file: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    Store(file).put("a", {"one": b"1"})

    assert Store(file).get("a", ["one"]) == {"one": b"1"}
    said = capsys.readouterr().err
    assert said.startswith(f"{file}: rebuilt, because it cannot be used: ")
    assert said.count("\n") == 1


def test_a_database_of_another_program_is_made_anew_and_said_to_be(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE kept (name)")
    Store(file).put("a", {"one": b"1"})

    assert Store(file).get("a", ["one"]) == {"one": b"1"}
    assert "another program's" in capsys.readouterr().err


def test_a_store_of_another_version_is_made_anew(file: Path) -> None:
    Store(file).put("a", {"one": b"1"})
    with closing(connect(file)) as database:
        database.execute("PRAGMA user_version = 99")

    assert Store(file).get("a", ["one"]) == {}
    Store(file).put("a", {"one": b"2"})
    assert Store(file).get("a", ["one"]) == {"one": b"2"}


def test_a_file_that_is_cut_in_the_middle_loses_values_and_serves_again(file: Path) -> None:
    values = {str(number): bytes(1000) for number in range(200)}
    Store(file).put("a", values)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])

    assert Store(file).get("a", values).items() <= values.items()
    Store(file).put("a", {"one": b"1"})
    assert Store(file).get("a", ["one"]) == {"one": b"1"}


def test_a_folder_that_cannot_be_made_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Store(tmp_path / "file" / "store.sqlite")
    store.put("a", {"one": b"1"})
    assert store.get("a", ["one"]) == {}


def test_a_file_that_stays_locked_is_passed_over(file: Path) -> None:
    store = Store(file, busy=0.05)
    store.put("a", {"one": b"1"})
    with closing(connect(file)) as database:
        database.execute("BEGIN EXCLUSIVE")
        store.put("a", {"two": b"2"})
        assert store.get("a", ["one"]) == {}
        database.execute("ROLLBACK")
    assert store.get("a", ["one", "two"]) == {"one": b"1"}


def test_a_store_is_bounded_and_what_was_not_used_for_longest_goes_first(
    file: Path, clock: list[float]
) -> None:
    store = Store(file, limit=10_000)
    for number in range(100):
        clock[0] += 1
        store.put("a", {str(number): bytes(500)})
    kept = store.get("a", map(str, range(100)))

    assert sum(map(len, kept.values())) <= 10_000
    assert kept
    assert set(kept) == {str(number) for number in range(100 - len(kept), 100)}
    assert file.stat().st_size < 40_000


def test_what_is_asked_for_outlives_what_is_not(file: Path, clock: list[float]) -> None:
    store = Store(file, limit=10_000)
    store.put("a", {"wanted": bytes(500), "left": bytes(500)})
    for number in range(16):
        clock[0] += 1
        store.put("a", {str(number): bytes(500)})
    clock[0] += 2 * DAY
    assert "wanted" in store.get("a", ["wanted"])
    store.put("a", {"16": bytes(600), "17": bytes(600)})

    assert store.get("a", ["left"]) == {}
    assert "wanted" in store.get("a", ["wanted"])


def test_a_value_too_large_for_the_store_is_left_out(file: Path) -> None:
    store = Store(file, limit=1000)
    store.put("a", {"large": bytes(251), "small": bytes(250)})
    assert list(store.get("a", ["large", "small"])) == ["small"]
    store.put("a", {"small": bytes(251)})
    assert store.get("a", ["small"]) == {}


def write(task: tuple[Path, int]) -> int:
    file, number = task
    store = Store(file)
    for key in range(20):
        store.put("a", {f"{number} {key}": b"%d" % key})
        assert store.get("a", [f"{number} {key}"])
    return number


def test_processes_that_write_at_once_lose_nothing(file: Path) -> None:
    tasks = [(file, number) for number in range(6)]
    done = run(tasks, write, lambda _, outcome: outcome, jobs=6, timeout=60)
    assert done == list(range(6))
    keys = [f"{number} {key}" for number in range(6) for key in range(20)]
    assert len(Store(file).get("a", keys)) == 120


def test_the_users_cache_folder_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert user_folder().name == "production-atlas"
