"""Real failures, each with the answer that it should get first."""

import csv
from pathlib import Path

import pytest

from tests.triage.conftest import Ask

FOLDER = Path(__file__).parent / "cases"


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


KINDS, FAILURES = rows("kinds.tsv"), rows("failures.tsv")


def first(log: str, ask: Ask) -> str:
    report = ask(log.replace("\\n", "\n").replace("\\t", "\t"))
    if not report.answers:
        return "nothing"
    signature = report.answers[0].match.signature
    return f"{signature.technology}: {signature.title.rstrip('.')}"


@pytest.mark.parametrize("row", KINDS, ids=[row["id"] for row in KINDS])
def test_each_kind_of_failure_has_its_answer_and_a_healthy_log_none(
    row: dict[str, str], ask: Ask
) -> None:
    assert first(row["log"], ask) == row["answer"]


@pytest.mark.parametrize(
    "row", [row for row in FAILURES if row["answer"]], ids=lambda row: str(row["id"])
)
def test_a_reported_failure_is_the_first_answer(row: dict[str, str], ask: Ask) -> None:
    assert first(row["log"], ask) == row["answer"]


def test_every_answer_of_a_failure_has_steps(ask: Ask) -> None:
    for row in FAILURES:
        for answer in ask(row["log"].replace("\\n", "\n")).answers:
            assert len(answer.steps) >= 3, (row["id"], answer.match.signature.key)
