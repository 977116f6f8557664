"""A command goes to the program that it is for."""

import pytest

from atlas import Command, config, console, http, shell, sql
from atlas.evidence.command import UncitedCommand
from tests.commands.choosing import choose, first_words
from tests.commands.programs import PROGRAMS
from tests.examples import SOURCE


def _cited(command: UncitedCommand) -> Command:
    return command @ SOURCE.at("as the manual says")


def _chosen(command: UncitedCommand, *technologies: str) -> str | None:
    program = choose(_cited(command), technologies, PROGRAMS)
    return program and program.name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("df -i <path>", ["df"]),
        ("echo 'show stat' | socat stdio <socket>", ["echo", "socat"]),
        ("nginx -t && nginx -s reload", ["nginx", "nginx"]),
        ("sudo bin/kafka-topics.sh --describe", ["kafka-topics.sh"]),
        ("timeout 120 tcpdump udp port 123", ["tcpdump"]),
        ("LANG=C sort; head", ["sort", "head"]),
    ],
)
def test_the_programs_of_a_command_are_found(text: str, words: list[str]) -> None:
    assert first_words(text) == words


def test_the_first_word_names_the_program() -> None:
    assert _chosen(shell("redis-cli -h <host> INFO memory")) == "Redis"
    assert _chosen(shell("echo 'show stat' | socat stdio <socket>")) == "HAProxy"
    assert _chosen(shell("df <path>")) == "Linux tools"


def test_the_place_of_a_console_or_a_file_names_the_program() -> None:
    assert _chosen(console("stats", of="nc <host> 11211")) == "Memcached"
    assert _chosen(config("pool_mode = transaction", file="pgbouncer.ini")) == "PgBouncer"
    assert _chosen(sql("SELECT 1", dialect="postgres")) == "PostgreSQL"


def test_the_technology_decides_between_programs_with_the_same_client() -> None:
    assert _chosen(sql("SELECT @@read_only", dialect="mysql")) == "MySQL"
    assert _chosen(sql("SELECT @@read_only", dialect="mysql"), "MariaDB") == "MariaDB"
    assert _chosen(shell("grep 'timed out' <log-file>"), "nginx") == "nginx"
    assert _chosen(http("GET", "/basic_status", at="<host>"), "nginx") == "nginx"


def test_a_command_may_name_its_program_by_more_than_its_first_word() -> None:
    assert _chosen(shell("python manage.py check --deploy")) == "Django"
    assert _chosen(shell("openssl s_client -connect <host>:389 -starttls ldap")) == "OpenLDAP"
    assert _chosen(http("GET", "/debug/pprof/goroutine", at="<host>:<port>")) == "Go"


def test_a_program_that_is_not_there_is_not_replaced_by_another() -> None:
    assert _chosen(shell("nodetool status")) is None
