"""What is kept between runs."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from atlas.processes.pool import run
from atlas.store import NAME, VARIABLE, Store, connect, remembered, user_folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / NAME


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


def test_a_changed_byte_is_a_miss_and_never_another_value(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    values = {str(number): f"value {number} ".encode() * 40 for number in range(40)}
    Store(file).put("a", values)
    whole = file.read_bytes()
    chance = random.Random(1)  # noqa: S311 - the same bytes each time
    missed = 0
    for _ in range(100):
        spoiled = bytearray(whole)
        for _ in range(3):
            spoiled[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        file.write_bytes(spoiled)
        found = Store(file).get("a", values)
        assert found.items() <= values.items()
        missed += len(found) < len(values)
        served = False
        for _ in range(2):  # damage that writing alone would meet is met at the latest then
            Store(file).put("a", values)
            served = served or Store(file).get("a", values) == values
        assert served
    assert missed > 25
    assert capsys.readouterr().err.count("rebuilt, because it cannot be used") > 25


def test_a_changed_value_is_said_to_be_and_all_is_kept_anew(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Store(file).put("a", {"one": b"a value that is easy to find", "two": b"2"})
    data = file.read_bytes()
    file.write_bytes(data.replace(b"easy to find", b"easy to fine"))

    assert Store(file).get("a", ["two"]) == {"two": b"2"}
    assert Store(file).get("a", ["one", "two"]) == {}
    assert "a value in it is not as it was kept" in capsys.readouterr().err
    assert Store(file).get("a", ["two"]) == {}


@pytest.mark.parametrize("column", ["used INTEGER", "size INTEGER", "value BLOB", "name TEXT"])
def test_a_changed_name_of_a_column_is_damage(
    file: Path, column: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Store(file).put("a", {"one": b"1"})
    data = file.read_bytes()
    file.write_bytes(data.replace(column.encode(), b"x" + column.encode()[1:]))

    assert Store(file).get("a", ["one"]) == {}
    Store(file).put("a", {"one": b"2"})
    assert Store(file).get("a", ["one"]) == {"one": b"2"}
    assert "rebuilt" in capsys.readouterr().err


def test_a_turn_beyond_all_numbers_is_no_error(file: Path) -> None:
    Store(file).put("a", {"one": b"1"})
    with closing(connect(file)) as database:
        database.execute("UPDATE kept SET used = ?", (2**63 - 1,))
    Store(file).put("a", {"two": b"2"})
    assert Store(file).get("a", ["one", "two"]) == {"one": b"1", "two": b"2"}


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


def test_each_version_has_a_file_of_its_own_and_removes_those_before(file: Path) -> None:
    file.parent.mkdir()
    before, after = file.with_name("store.sqlite"), file.with_name("store-99.sqlite")
    journal = file.with_name("store.sqlite-journal")
    for path in (before, journal, after):
        path.write_text("of another version")
    Store(file).put("a", {"one": b"1"})
    assert sorted(file.parent.iterdir()) == [file, after]

    before.write_text("of another version, which is used in turn with this one")
    Store(file).put("a", {"one": b"2"})
    assert Store(file).get("a", ["one"]) == {"one": b"2"}
    assert before.exists()


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


def test_a_store_is_bounded_and_what_was_not_used_for_longest_goes_first(file: Path) -> None:
    store = Store(file, limit=10_000)
    for number in range(100):
        store.put("a", {str(number): bytes(500)})
    kept = store.get("a", map(str, range(100)))

    assert sum(map(len, kept.values())) <= 10_000
    assert kept
    assert set(kept) == {str(number) for number in range(100 - len(kept), 100)}
    assert file.stat().st_size < 40_000


def test_what_is_asked_for_outlives_what_is_not(file: Path) -> None:
    store = Store(file, limit=10_000)
    store.put("a", {"wanted": bytes(500), "left": bytes(500)})
    for number in range(70):
        store.put("a", {str(number % 16): bytes(500)})
    assert "wanted" in store.get("a", ["wanted"])
    store.put("a", {"16": bytes(600), "17": bytes(600)})

    assert store.get("a", ["left"]) == {}
    assert "wanted" in store.get("a", ["wanted"])


def test_a_clock_that_goes_back_changes_nothing(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run() -> dict[str, bytes]:
        file.unlink(missing_ok=True)
        store = Store(file, limit=3_000)
        for number in range(30):
            monkeypatch.setattr("time.time", lambda: next(times))
            store.put("a", {str(number): bytes(500)})
        return store.get("a", map(str, range(30)))

    times = iter(range(10**9, 10**10))
    forwards = run()
    times = iter(range(10**9, 0, -1))
    assert run() == forwards != {}


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


def test_what_was_computed_for_all_projects_is_not_computed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))

    assert remembered("kind", "key", lambda: b"once") == b"once"
    assert remembered("kind", "key", lambda: b"twice") == b"once"


def test_a_folder_of_the_user_that_cannot_be_written_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "file"))

    assert remembered("kind", "key", lambda: b"data") == b"data"
