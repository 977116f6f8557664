"""The table of a run names what ran, in which version, and each reason of a skip."""

from tests.commands.reporting import Outcome, ran, table

OUTCOMES = [
    Outcome("Redis", "8.0", "passed"),
    Outcome("Redis", "", "skipped", "needs a cluster"),
    Outcome("Redis", "8.0", "failed"),
    Outcome("kubectl", "1.32", "arguments"),
    Outcome("Kafka", "", "skipped", "in none of the registries"),
    Outcome("Kafka", "", "skipped", "in none of the registries"),
]


def test_each_program_has_a_line_with_its_version_and_counts() -> None:
    lines = [line.split() for line in table(OUTCOMES)]

    assert ["Redis", "2", "1", "0", "1", "1", "8.0"] in lines
    assert ["kubectl", "1", "0", "1", "0", "0", "1.32"] in lines
    assert ["Kafka", "0", "0", "0", "0", "2"] in lines
    assert ["in", "all", "3", "1", "1", "1", "3"] in lines


def test_no_skip_is_silent() -> None:
    lines = list(table(OUTCOMES))

    assert "skipped 2: Kafka: in none of the registries" in lines
    assert "skipped 1: Redis: needs a cluster" in lines


def test_a_run_of_skips_alone_ran_nothing() -> None:
    assert ran(OUTCOMES) == 3
    assert ran([outcome for outcome in OUTCOMES if outcome.verdict == "skipped"]) == 0
