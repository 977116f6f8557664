import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.search.index import Index
from atlas.triage.engine import Triage
from atlas.triage.logs import Log, LogError, logs_in
from atlas.triage.opening import is_plain, opened
from atlas.triage.reading import one_part, parts
from atlas.triage.tasks import scan, tasks_of

SAMPLE = b"FATAL:  sorry, too many clients already"


def read_all(read: object) -> bytes:
    pieces = []
    while piece := read(7):  # type: ignore[operator]
        pieces.append(piece)
    return b"".join(pieces)


LOGS = st.lists(st.integers(0, 40), max_size=12).map(
    lambda lengths: b"\n".join(b"z" * length for length in lengths)
)


@given(LOGS, st.integers(1, 50))
def test_parts_hold_every_line_once_each_in_the_part_that_it_begins_in(
    log: bytes, size: int
) -> None:
    found = [read_all(part) for part in parts(io.BytesIO(log).read, size)]

    assert b"".join(found) == log
    offset = 0
    for part in filter(None, found):
        begins = [offset + at for at, before in enumerate(b"\n" + part[:-1]) if before == 10]
        assert {begin // size for begin in begins} == {offset // size}
        offset += len(part)


@given(LOGS, st.integers(1, 50))
def test_a_part_read_by_itself_is_that_of_the_whole(log: bytes, size: int) -> None:
    whole = [part for part in map(read_all, parts(io.BytesIO(log).read, size)) if part]
    reads = [one_part(io.BytesIO(log), number, size) for number in range(len(log) // size + 2)]

    assert [part for read in reads if read and (part := read_all(read))] == whole


@pytest.mark.parametrize(
    ("log", "plain"),
    [
        (b"a line\nanother", True),
        (b'{"message": "one"}\n{"message": "two"}\n', True),
        (b'{"events": [{"message": "one"}]}\nrest', False),
        (b'[{"message": "one"}]', False),
        (b'{"events":\n[]}', False),
        (gzip.compress(b"a line"), False),
        ("a line".encode("utf-16"), False),
    ],
    ids=["lines", "JSON lines", "export", "list", "printed JSON", "gzip", "UTF-16"],
)
def test_only_what_reads_the_same_from_any_line_on_is_read_in_parts(
    log: bytes, *, plain: bool
) -> None:
    assert is_plain(io.BytesIO(log)) is plain


def logs_of_all_kinds(folder: Path) -> list[Log]:
    """Logs of all kinds: with stack traces, unsure lines, a line without an end, packed ones."""
    lines = []
    for number in range(3000):
        lines.append(b"2026-01-01 all is well %d" % number)
        if number % 100 == 7:
            lines.append(b"2026-01-01 app[%d]: " % number + SAMPLE)
        if number % 500 == 9:
            lines += [b"java.lang.OutOfMemoryError: Java heap space", b"\tat a.B.c(B.java:1)"] * 2
        if number % 700 == 3:
            lines.append(b"wumpus %d failed" % number)
    log = b"\n".join(lines)
    (folder / "app.log").write_bytes(log)
    (folder / "app.log.1.gz").write_bytes(gzip.compress(log.replace(b"app[", b"old[")))
    records = [json.dumps({"level": "error", "msg": f"wumpus {n} failed"}) for n in range(500)]
    (folder / "json.log").write_text("\n".join(records))
    (folder / "dark.log").write_bytes(b"grue 7 aborted\nlamp 9 lost")
    return list(logs_in([str(folder)]))


@pytest.mark.parametrize("size", [4_000, 50_000, 64 << 20])
def test_parts_looked_at_anywhere_give_the_report_of_one_reader(
    library: Index, tmp_path: Path, size: int
) -> None:
    logs = logs_of_all_kinds(tmp_path)
    one, many = Triage(library, size), Triage(library)
    for log in logs:
        with log.open() as stream:
            for _ in one.read(opened(stream), file=log.name):
                pass
        many.begin(log.name)
        for task in tasks_of(log, size):
            many.add(scan(task, library.signature, library.matcher()).found)

    assert many.report() == one.report()
    assert one.report().lines == sum(
        len(gzip.decompress(data).split(b"\n"))
        if data[:2] == b"\x1f\x8b"
        else len(data.split(b"\n"))
        for data in (Path(log.address).read_bytes() for log in logs)
    )


def test_a_directory_and_a_pattern_stand_for_their_files(tmp_path: Path) -> None:
    for name in ("b.log", "a/z.log", "a/y.log", ".hidden", ".git/config"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()

    def names(given: str) -> list[str]:
        return [Path(log.name).relative_to(tmp_path).as_posix() for log in logs_in([given])]

    assert names(str(tmp_path)) == ["b.log", "a/y.log", "a/z.log"]
    assert names(f"{tmp_path}/a/*.log") == ["a/y.log", "a/z.log"]
    assert names(f"{tmp_path}/**/y.log") == ["a/y.log"]


def test_an_address_stands_for_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/y.log").write_bytes(SAMPLE)
    (tmp_path / "a/.hidden").touch()
    address = f"file://{tmp_path}"

    (log,) = logs_in([f"{address}/a/y.log"])
    assert (log.name, log.size) == (f"{address}/a/y.log", len(SAMPLE))
    with log.open() as stream:
        assert stream.read() == SAMPLE
    assert [log.name for log in logs_in([address])] == [f"{address}/a/y.log"]
    assert [log.name for log in logs_in([f"{address}/*/*.log"])] == [f"{address}/a/y.log"]


def test_a_name_is_taken_as_it_is_before_it_is_taken_as_a_pattern(tmp_path: Path) -> None:
    for name in ("a [1]*?#%.log", "a 1.log"):
        (tmp_path / name).touch()

    for where in (f"{tmp_path}", f"file://{tmp_path}"):
        (log,) = logs_in([f"{where}/a [1]*?#%.log"])
        assert log.name == f"{where}/a [1]*?#%.log"
        log.open().close()


def test_one_that_cannot_be_read_keeps_no_other_from_being_read(tmp_path: Path) -> None:
    (tmp_path / "a.log").symlink_to("nothing")
    (tmp_path / "b.log").write_bytes(SAMPLE)

    broken, good = logs_in([f"file://{tmp_path}"])

    with pytest.raises(OSError, match="No such file"):
        broken.open()
    with good.open() as stream:
        assert stream.read() == SAMPLE


def test_files_in_an_archive_are_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "logs.zip", "w") as archive:
        archive.writestr("b.log", SAMPLE)
        archive.writestr("a.log", b"all is well")
    address = f"file://{tmp_path}/logs.zip"

    logs = list(logs_in([f"zip://*.log::{address}"]))

    assert [log.name for log in logs] == [f"zip://a.log::{address}", f"zip://b.log::{address}"]
    with logs[1].open() as stream:
        assert stream.read() == SAMPLE


def test_whatever_a_file_system_raises_is_an_error_of_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.log").write_bytes(SAMPLE)
    (log,) = logs_in([f"file://{tmp_path}/a.log"])

    class Lost:
        def read(self, _: int) -> bytes:
            raise RuntimeError("the connection was lost")

        def close(self) -> None:
            pass

        def seekable(self) -> bool:
            return False

    monkeypatch.setattr("fsspec.implementations.local.LocalFileSystem.open", lambda *_: Lost())
    with log.open() as stream, pytest.raises(OSError, match="the connection was lost"):
        stream.read()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("no such file", "'no such file' does not exist"),
        ("nothing-*.log", "no file is called nothing-*.log"),
        ("file:///no/such/file", "file:///no/such/file cannot be read"),
        ("file:///no/such/*.log", "holds no log"),
        ("wumpus://cave/log", "wumpus://cave/log cannot be read: Protocol not known"),
        ("ftp://user:secret@127.0.0.1:1/log", "ftp://127.0.0.1:1/log cannot be read"),
        ("http://user:secret@127.0.0.1:1/log", "http://127.0.0.1:1/log cannot be read"),
        ("http://127.0.0.1:1/log?key=secret", "http://127.0.0.1:1/log?… cannot be read"),
    ],
)
def test_what_is_not_there_is_named(name: str, told: str) -> None:
    with pytest.raises(LogError) as refused:
        list(logs_in([name]))

    assert told in str(refused.value)
    assert "secret" not in str(refused.value)


def test_a_missing_package_is_named() -> None:
    with pytest.raises(LogError, match=r"[Aa]dlfs.*production-atlas\[archives\] has that for s3"):
        list(logs_in(["abfs://container/log"]))
