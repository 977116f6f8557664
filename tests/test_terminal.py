"""The way to a terminal: nothing that it obeys or hides arrives there as it is."""

import io
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from atlas import terminal
from atlas.terminal import (
    HIDDEN,
    Way,
    guard,
    one_line,
    progress,
    say,
    say_bytes,
    say_table,
    visible,
)

ROOT = Path(__file__).parents[1]


def test_every_character_of_control_or_format_is_hidden_but_the_tab_and_the_end_of_a_line() -> None:
    hidden = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    found = {
        code for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) in hidden
    }

    assert {code for code in found if not HIDDEN.match(chr(code))} == {ord("\t"), ord("\n")}


@pytest.mark.parametrize(("text", "expected"), [
    ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
    ("a\rb\b\x9b2J\x00", r"a\rb\x08\x9b2J\x00"),
    ("\u202eevil\u2066\u200b\ufeff", r"\u202eevil\u2066\u200b\ufeff"),
    ("\ud800 \U000e0041 \ufe0f \u3164", r"\ud800 \U000e0041 \ufe0f \u3164"),
    ("tab\tand\nline, é ≈ — 漢 \xa0", "tab\tand\nline, é ≈ — 漢 \xa0"),
])  # fmt: skip
def test_a_hidden_character_is_written_as_an_escape(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.text())
def test_a_visible_text_stays_as_it_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert one_line(text).isprintable() or not text.isprintable()


def test_one_line_is_one_line() -> None:
    assert one_line("a\nb\tc\rd\u2028e") == r"a\nb\tc\rd\u2028e"


def way(stream: io.StringIO, *, styled: bool = False) -> Way:
    return Way(stream, is_error=False, styled=styled)


def test_a_guarded_stream_shows_what_is_written_and_has_no_way_around() -> None:
    below = io.StringIO()
    stream = way(below)

    assert stream.write("a\x1bb\n") == 4
    assert below.getvalue() == "a\\x1bb\n"
    assert not hasattr(stream, "buffer")
    assert stream.writable()
    assert not stream.isatty()
    with pytest.raises(TypeError, match="a text is written, not int"):
        stream.write(3)  # type: ignore[arg-type] # what is tested
    stream.write(b"\x1bc\xff\n")  # as click writes what a shell completes
    assert below.getvalue() == "a\\x1bb\n\\x1bc\\xff\n"
    with pytest.raises(OSError, match="fileno"):
        stream.fileno()
    stream.close()
    assert not below.closed


def test_a_stream_that_was_closed_is_an_error_of_one_line_only_where_an_answer_is_lost() -> None:
    Way(None, is_error=False).flush()
    Way(None, is_error=True).write("lost")
    assert not Way(None, is_error=True).isatty()
    with pytest.raises(OSError, match="fileno"):
        Way(None, is_error=True).fileno()
    with pytest.raises(click.ClickException, match="cannot be written: it is closed"):
        Way(None, is_error=False).write("x")
    with pytest.raises(click.ClickException, match="cannot be written: it is closed"):
        Way(None, is_error=False).send(b"x")


def test_what_an_encoding_does_not_know_is_escaped() -> None:
    below = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    stream = Way(below, is_error=False)
    stream.write("≈ 5")
    stream.flush()

    assert stream.encoding == "ascii"
    assert below.buffer.getvalue() == b"\\u2248 5"  # type: ignore[attr-defined] # a BytesIO


def test_what_is_said_goes_to_the_answer_or_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    say("an\x1banswer")
    say(17, end="")
    say("about \u202eit", err=True)

    assert capsys.readouterr() == ("an\\x1banswer\n17", "about \\u202eit\n")


def test_the_content_of_a_file_is_written_as_it_is(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    say_bytes(b"\x89PNG\x1b")

    assert capsysbinary.readouterr().out == b"\x89PNG\x1b"


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_table_keeps_its_colours_on_a_terminal_and_its_texts_are_visible(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    out = Tty()
    monkeypatch.setattr(sys, "stdout", out)
    table = Table()
    table.add_row(Text("bold\x9b2J\u202e", style="bold"))
    say_table(table)

    assert "\x1b[1m" in out.getvalue()
    assert "\\x9b2J\\u202e" in out.getvalue()
    assert "\x9b" not in out.getvalue()


def test_a_line_is_no_longer_than_a_screen_whatever_columns_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "100000")
    out = Tty()
    monkeypatch.setattr(sys, "stdout", out)
    say_table(Rule("views"))

    assert max(map(len, out.getvalue().splitlines())) <= 1100  # with its colours


def test_progress_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    out, tty = io.StringIO(), Tty()
    monkeypatch.setattr(sys, "stderr", out)
    assert list(progress([1, 2], 2, "drawing")) == [1, 2]
    monkeypatch.setattr(sys, "stderr", tty)
    assert list(progress([1, 2], 2, "")) == [1, 2]
    assert not out.getvalue()
    assert not tty.getvalue()
    assert list(progress([1, 2], 2, "draw\x07ing")) == [1, 2]
    assert "draw\\x07ing" in tty.getvalue()


def test_a_guard_is_put_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    guard()
    streams = sys.stdout, sys.stderr
    guard()

    assert (sys.stdout, sys.stderr) == streams
    assert all(isinstance(stream, Way) for stream in streams)
    terminal.guard_apart()
    assert sys.stdout is streams[1]


def test_an_error_that_nobody_catches_is_visible_too() -> None:
    code = (
        "import warnings\n"
        "from atlas.terminal import guard\n"
        "guard()\n"
        "warnings.warn('\\u202e')\n"
        "raise ValueError('\\x1b[2J')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=False)

    assert done.returncode == 1
    assert rb"ValueError: \x1b[2J" in done.stderr
    assert rb"UserWarning: \u202e" in done.stderr
    assert b"\x1b" not in done.stderr


def outcome(script: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["sh", "-c", script.replace("ATLAS", f"{sys.executable} -m atlas")],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


FULL, CLOSED = (
    f"standard output cannot be written: {why}; name a file that can be written after `>`"
    for why in ("No space left on device", "it is closed")
)


@pytest.mark.parametrize(("script", "reason"), [
    ("ATLAS explain >/dev/full", FULL),
    ("ATLAS --help >/dev/full", FULL),
    ("ATLAS explain >&-", CLOSED),
    ("ATLAS triage <&-", "standard input is closed; name a file, or pipe a log into it"),
    ("ATLAS triage - <&-", "standard input is closed; name a file, or pipe a log into it"),
])  # fmt: skip
def test_what_cannot_be_read_or_written_is_said_in_one_line(script: str, reason: str) -> None:
    done = outcome(f"{script}")
    said = done.stderr.splitlines()

    assert said == [f"Error: {reason}"]
    assert done.returncode == 1


def test_a_reader_that_has_enough_is_no_error() -> None:
    done = outcome("(ATLAS explain; echo $? >&2) | true")

    assert done.stderr == "141\n"


def test_nothing_is_said_of_standard_error_that_is_full_or_closed() -> None:
    assert outcome("ATLAS explain nothing 2>/dev/full").returncode == 2
    assert outcome("ATLAS explain nothing 2>&-").returncode == 2


def test_no_file_gets_the_number_of_a_closed_stream() -> None:
    code = (
        "from atlas.terminal import guard; guard(); "
        "import sys; f = open(sys.executable, 'rb'); raise SystemExit(f.fileno() < 3)"
    )
    done = outcome(f'{sys.executable} -c "{code}" <&- >&- 2>&-')

    assert done.returncode == 0


def test_a_plain_locale_gets_escapes() -> None:
    done = outcome(
        "ATLAS explain DR401",
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
        PYTHONIOENCODING="",
    )

    assert done.returncode in {0, 2}
    assert "Traceback" not in done.stderr
    assert done.stdout.isascii()
