import fcntl
import io
import os
import re
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.search.index import Index
from atlas.triage.engine import triage
from atlas.triage.reading import MARGIN, blocks
from tests.projects import Writer
from tests.triage.conftest import Ask

SAMPLE = b"FATAL:  sorry, too many clients already"
KEY = "PostgreSQL.TOO_MANY_CLIENTS"
ATLAS = [sys.executable, "-m", "atlas.cli"]
ROOT = Path(__file__).parents[2]
BOUND = 160 * 1024
"""Kilobytes that a whole process may take, whatever it reads: interpreter, index and 64 MB."""


def keys(log: bytes, ask: Ask) -> list[str]:
    return [answer.match.signature.key for answer in ask(log).answers]


def test_an_empty_log_has_no_answer(ask: Ask) -> None:
    report = ask(b"")

    assert (report.answers, report.possibilities, report.lines) == ((), (), 0)


def test_binary_data_does_not_hide_a_message(ask: Ask) -> None:
    assert keys(bytes(range(256)) * 40 + b"\n" + SAMPLE + b"\n\xff\xfe\x00", ask) == [KEY]


def test_invalid_utf_8_does_not_hide_a_message(ask: Ask) -> None:
    assert keys(b"\xc3\x28 \xff " + SAMPLE + b" \xed\xa0\x80", ask) == [KEY]


def test_utf_16_is_read_as_powershell_writes_it(ask: Ask) -> None:
    assert keys(SAMPLE.decode().encode("utf-16"), ask) == [KEY]


def test_a_message_is_found_in_the_midst_of_one_endless_line(library: Index) -> None:
    for before in (0, 5000, 9_999, 10_000 - len(SAMPLE) // 2, 12_288, 30_001):
        log = b"x" * before + b" " + SAMPLE + b" " + b"y" * 20_000
        report = triage(library, io.BytesIO(log).read, size=10_240)

        assert [answer.match.count for answer in report.answers] == [1], before
        assert report.size == len(log)


@given(st.lists(st.integers(0, 3000), max_size=8), st.integers(4 * MARGIN + 1, 9000))
def test_blocks_hold_every_line_once(lengths: list[int], size: int) -> None:
    log = b"\n".join(b"z" * length for length in lengths)
    found = list(blocks(io.BytesIO(log).read, size))

    assert b"".join(block.data for block in found) == log


def test_the_line_number_is_that_of_the_line(library: Index) -> None:
    log = b"a\n" * 30_000 + SAMPLE + b"\n" + b"b\n" * 10

    report = triage(library, io.BytesIO(log).read, size=8192)
    assert [answer.match.line for answer in report.answers] == [30_001]
    assert report.lines == 30_011


needs_proc = pytest.mark.skipif(
    not Path("/proc/self/status").is_file(), reason="the peak is read from /proc, as Linux has it"
)


def _run(folder: Path, write: Callable[[subprocess.Popen[bytes]], None]) -> tuple[str, int]:
    """Run `atlas triage` on what is written to it; return its output and its peak in kilobytes."""
    # Not getrusage: where the process that starts it shares its memory until it runs, as vfork
    # does, the peak of that process counts as its own.
    code = (
        "import re\nfrom pathlib import Path\nfrom atlas.cli import main\n"
        "try:\n    main(['triage'])\nfinally:\n"
        "    status = Path('/proc/self/status').read_text()\n"
        "    print('peak', re.findall(r'VmHWM:\\s+(\\d+) kB', status)[0])"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=folder, env=environment,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        write(process)
        assert process.stdout is not None
        text = process.stdout.read().decode()
    return text, int(re.findall(r"peak (\d+)", text)[0])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose index is there already."""
    folder = Writer(tmp_path_factory.mktemp("reading")).folder
    subprocess.run([*ATLAS, "find", "x"], cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)},
                   capture_output=True, check=False)  # fmt: skip
    return folder


@needs_proc
def test_a_line_of_50_megabytes_is_read_in_bounded_memory(folder: Path) -> None:
    def write(process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        for part in range(50):
            process.stdin.write(
                b"0123456789abcdef" * 65_536 + (b" " + SAMPLE + b" " if part == 25 else b"")
            )
        process.stdin.close()

    text, peak = _run(folder, write)
    assert "sorry, too many clients already" in text
    assert peak < BOUND


@needs_proc
def test_a_long_log_of_ever_new_lines_is_read_in_bounded_memory(folder: Path) -> None:
    def write(process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        chunk = "".join(
            f"{chr(97 + n % 23)}{'ghijkl'[n % 6]} " * (n % 40) + "\n" for n in range(20_000)
        )
        for part in range(30):
            process.stdin.write(chunk.replace("g", "wxyz"[part % 4]).encode())
        process.stdin.write(SAMPLE)
        process.stdin.close()

    text, peak = _run(folder, write)
    assert "sorry, too many clients already" in text
    assert peak < BOUND


def _unread(pipe: int) -> int:
    """Return how many bytes a pipe holds that nobody has read yet."""
    answer = fcntl.ioctl(pipe, termios.FIONREAD, b"\0\0\0\0")
    return int.from_bytes(answer, sys.byteorder)


@needs_proc
def test_an_endless_pipe_stopped_with_ctrl_c_prints_what_it_has(folder: Path) -> None:
    def write(process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        process.stdin.write(b"starting\n" + SAMPLE + b"\nand more")
        process.stdin.flush()
        while _unread(process.stdin.fileno()):
            time.sleep(0.05)
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)

    text, _ = _run(folder, write)
    assert "sorry, too many clients already" in text
    assert "1 known failure in 3 lines" in text
