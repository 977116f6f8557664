import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.triage.wrapping import printable, wrapped, wrapped_command


@pytest.mark.parametrize(("text", "expected"), [
    ("\x1b[31mred\x1b[0m", "red"),
    ("\x1b]0;title\x07rest", "rest"),
    ("bell\x07 and \x9b2J", "bell  and  2J"),
    ("\u202eevil", " evil"),
    ("tab\tstays", "tab\tstays"),
])  # fmt: skip
def test_nothing_of_a_log_moves_the_cursor_or_turns_the_text(text: str, expected: str) -> None:
    assert printable(text) == expected


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
