import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from atlas import printing
from atlas.printing import printing_of


def test_all_that_is_printed_is_said_on_standard_error_with_the_name(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with printing_of("systems/a.py"):
        sys.stdout.write("one\ntwo\n")
        sys.stderr.write("three\n")
        os.write(1, b"four\n")
        os.write(2, b"five_\xff\n")
        subprocess.run([sys.executable, "-c", "print('six')"], check=True)
    with printing_of("systems/b.py"):
        os.write(1, b"seven\n")
    out, err = capfd.readouterr()

    assert out == ""
    assert err.splitlines() == [
        *(
            f"systems/a.py prints: {word}"
            for word in ("one", "two", "three", "four", "five_\ufffd", "six")
        ),
        "systems/b.py prints: seven",
    ]


def test_what_is_printed_before_an_error_is_said_too(capfd: pytest.CaptureFixture[str]) -> None:
    with suppress(ValueError), printing_of("systems/a.py"):
        os.write(1, b"one\n")
        raise ValueError

    assert capfd.readouterr().err == "systems/a.py prints: one\n"


def test_one_in_another_keeps_them_apart(capfd: pytest.CaptureFixture[str]) -> None:
    with printing_of("outer"):
        os.write(1, b"one\n")
        with printing_of("inner"):
            os.write(1, b"two\n")
        os.write(1, b"three\n")

    assert capfd.readouterr().err.splitlines() == [
        "outer prints: inner prints: two",
        "outer prints: one",
        "outer prints: three",
    ]


def test_standard_output_that_a_module_closes_is_open_afterwards(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with printing_of("systems/a.py"):
        sys.stdout.write("one\n")
        sys.stdout.close()
    sys.stdout.write("two\n")

    assert capfd.readouterr() == ("two\n", "systems/a.py prints: one\n")


def test_standard_input_is_at_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    before = sys.stdin, os.fstat(0)
    with printing_of("systems/a.py"):
        assert sys.stdin.read() == ""
        assert os.read(0, 10) == b""
        with pytest.raises(EOFError):
            input()
    assert (sys.stdin, os.fstat(0)) == before


@pytest.mark.parametrize("closed", [0, 1, 2])
def test_a_closed_stream_stays_closed(closed: int) -> None:
    text = (
        f"import os\nos.close({closed})\nfrom atlas.printing import printing_of\n"
        "with printing_of('a'): os.fstat(0), os.fstat(1), os.fstat(2)\n"
        f"try: os.fstat({closed})\nexcept OSError: os._exit(5)\n"
    )
    done = subprocess.run([sys.executable, "-c", text], cwd=Path(__file__).parents[1], check=False)
    assert done.returncode == 5


def test_where_no_file_can_be_made_what_goes_past_python_is_lost(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(printing, "CAPTURES", {})
    monkeypatch.setattr("tempfile.TemporaryFile", _no_file)
    with printing_of("systems/a.py"):
        sys.stdout.write("one\n")
        os.write(1, b"two\n")
    os.close(printing.CAPTURES["number"])

    assert capfd.readouterr() == ("", "systems/a.py prints: one\n")


def _no_file() -> None:
    raise OSError("no space")
