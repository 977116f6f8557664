"""Placeholders are filled with values of the sandbox, which have to fit their patterns."""

import pytest

from atlas import shell
from tests.commands.filling import FillError, fill, value_of
from tests.examples import SOURCE

COMMAND = shell("redis-cli -h <host> -p <port> TTL <key>") @ SOURCE.at("as the manual says")


def _refuse(script: str) -> str:
    raise AssertionError(script)


def test_every_placeholder_is_filled_and_the_rest_is_left() -> None:
    text = fill(COMMAND.text, COMMAND, {"host": "127.0.0.1", "port": "6379"}, _refuse)

    assert text == f"redis-cli -h 127.0.0.1 -p 6379 TTL {COMMAND.placeholders[2].example}"


def test_a_value_may_be_what_the_sandbox_prints() -> None:
    asked: list[str] = []

    def ask(script: str) -> str:
        asked.append(script)
        return "7000"

    assert "-p 7000" in fill(COMMAND.text, COMMAND, {"port": "$(cat port)"}, ask)
    assert asked == ['printf %s "$(cat port)"']


def test_a_value_that_its_pattern_does_not_allow_is_refused() -> None:
    with pytest.raises(FillError, match=r"<port> is '' on the real program"):
        fill(COMMAND.text, COMMAND, {"port": "$(cat port)"}, lambda _: "")


def test_a_value_for_some_commands_goes_before_the_one_for_all() -> None:
    values = {"host": "127.0.0.1", "REPLICAOF|host": "127.0.0.2"}

    assert value_of("host", "redis-cli -h <host> REPLICAOF NO ONE", values) == "127.0.0.2"
    assert value_of("host", "redis-cli -h <host> INFO", values) == "127.0.0.1"
    assert value_of("port", "redis-cli -p <port> INFO", values) is None
