import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.terminal import visible
from atlas.triage.wrapping import MARK, quoted, wrapped, wrapped_command


@pytest.mark.parametrize(("text", "expected"), [
    ("bell\x07 and \x9b2J", r"| bell\x07 and \x9b2J"),
    ("\u202eevil", r"| \u202eevil"),
    ("one\ntwo\tthree", r"| one\ntwo\tthree"),
    ("private \ue000 use", "| private   use"),
    ("", "| "),
])  # fmt: skip
def test_nothing_of_a_log_moves_the_cursor_or_turns_the_text(text: str, expected: str) -> None:
    assert quoted(text, 80) == [expected]


@given(st.text(max_size=400), st.integers(20, 120))
def test_every_line_of_a_log_is_marked_and_fits(text: str, width: int) -> None:
    for line in quoted(text, width):
        assert line.startswith(MARK)
        assert visible(line) == line
        assert len(line) <= width


def test_wide_characters_do_not_push_a_text_to_the_next_line_of_the_terminal() -> None:
    lines = quoted("漢" * 30 + " next 1. Run", 20)

    assert all(len(line) + line.count("漢") <= 20 for line in lines)
    assert "".join(lines).replace(MARK, "").startswith("漢" * 30)


def test_a_narrow_terminal_still_gets_text() -> None:
    assert quoted("abcdefghij", 3) == ["| abcdefgh", "| ij"]


@given(st.text(max_size=400), st.integers(20, 120))
def test_no_line_of_prose_is_longer_than_the_terminal(text: str, width: int) -> None:
    assert all(len(line) <= width for line in wrapped(text, width))


def test_an_address_stays_whole() -> None:
    address = f"https://example.org/{'x' * 100}"

    assert wrapped(f"see {address}", 40, whole=True) == ["see", address]


COMMAND = "kubectl get events -n <namespace> --field-selector 'involvedObject.kind=Pod' -o wide"


def test_a_long_command_of_a_shell_is_continued_so_that_it_runs() -> None:
    lines = wrapped_command(COMMAND, "shell", 40)

    assert len(lines) > 1
    assert all(len(line) <= 40 for line in lines)
    assert all(line.endswith(" \\") for line in lines[:-1])
    assert shlex.split("\n".join(lines).replace("\\\n", "")) == shlex.split(COMMAND)


def test_a_statement_of_sql_is_continued_without_a_mark() -> None:
    statement = "SELECT pid, state FROM pg_stat_activity WHERE state = 'idle in transaction';"
    lines = wrapped_command(statement, "sql", 40)

    assert " ".join(line.strip() for line in lines) == statement
    assert not any(line.endswith("\\") for line in lines)


@pytest.mark.parametrize("language", ["console", "config"])
def test_what_cannot_be_continued_stays_whole(language: str) -> None:
    assert wrapped_command(COMMAND, language, 20) == [COMMAND]


def test_a_short_command_stays_as_it_is_and_an_action_is_prose() -> None:
    assert wrapped_command("df  -h", "shell", 40) == ["df  -h"]
    assert wrapped_command("Open the console of the provider.", "action", 20) == [
        "Open the console of", "the provider.",
    ]  # fmt: skip
