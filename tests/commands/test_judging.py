"""A command is judged by its end, its reply and what its step says that it prints."""

import pytest

from tests.commands.judging import RefusedError, identifiers, judge
from tests.commands.program import Program
from tests.commands.sandbox import Result

PROGRAM = Program(
    name="Parcelpost",
    version="true",
    refusal=r"^ERR ",
    endless=(r"^watch ",),
    arguments=r"connection refused",
)


def _judged(
    output: str = "",
    *,
    status: int = 0,
    errors: str = "",
    command: str = "show",
    expected: str = "",
) -> str:
    return judge(Result(status, output, errors), PROGRAM, command, expected=expected)


def test_the_names_that_an_output_holds_are_read_from_its_description() -> None:
    assert identifiers("used_memory below maxmemory, or replLag: 0") == ["used_memory", "replLag"]
    assert identifiers("nothing: no alarm") == []


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("used_memory:12", "used_memory below the limit"),
        ("pg_toast_12 | 0", "pg_toast_16806: the size of the table"),
        ("count | 100", "a count below the limit"),
        ("", "nothing: no alarm"),
        ("anything", ""),
        ("", "exit status 0"),
    ],
)
def test_an_output_of_the_form_of_its_description_passes(output: str, expected: str) -> None:
    assert _judged(output, expected=expected) == "passed"


@pytest.mark.parametrize(
    ("output", "status", "expected", "why"),
    [
        ("", 1, "", "exit status 1"),
        ("ERR unknown command", 0, "", "an error as its reply"),
        ("", 0, "a count below the limit", "it printed nothing"),
        ("used:12", 0, "used_memory below the limit", "no used_memory in what it printed"),
        ("NOSPACE", 0, "nothing: no alarm", "it prints nothing; it printed: NOSPACE"),
        ("lines", 124, "", "exit status 124"),
    ],
)
def test_what_a_step_does_not_say_is_refused(
    output: str, status: int, expected: str, why: str
) -> None:
    with pytest.raises(RefusedError, match=why):
        _judged(output, status=status, expected=expected)


def test_a_name_of_the_command_need_not_be_in_its_output() -> None:
    assert _judged("100", command="SELECT max_count", expected="below max_count") == "passed"


def test_a_command_that_prints_until_it_is_stopped_may_be_stopped() -> None:
    assert _judged("lines", status=124, command="watch 10") == "passed"


def test_a_client_without_a_server_has_only_its_arguments_judged() -> None:
    assert _judged("connection refused", status=1) == "arguments"


@pytest.mark.parametrize(
    "command", ["grep -n pool a.cfg", "cat a.log | grep pool", "lsof a", "ps -C borg", "pgrep borg"]
)
def test_a_search_that_finds_nothing_has_taken_its_options(command: str) -> None:
    assert _judged(status=1, command=command) == "passed"


@pytest.mark.parametrize(
    ("command", "status", "errors"),
    [
        ("grep pool a.cfg", 2, "grep: a.cfg: No such file or directory"),
        ("grep --none pool", 2, "grep: unrecognized option '--none'"),
        ("lsof a", 1, "lsof: status error on a: No such file or directory"),
        ("ps -Y", 1, "error: unsupported option"),
        ("grep pool a.cfg | show", 1, ""),
        ("show pool", 1, ""),
    ],
)
def test_a_search_that_fails_is_refused(command: str, status: int, errors: str) -> None:
    with pytest.raises(RefusedError, match="exit status"):
        _judged(status=status, errors=errors, command=command)


def test_a_search_that_has_to_find_something_may_not_find_nothing() -> None:
    with pytest.raises(RefusedError, match="it printed nothing"):
        _judged(status=1, command="grep pool a.cfg", expected="a pool of 20")
