"""What to do next: its value and its reasons can be worked out by hand."""

from datetime import date

import pytest
from attrs import frozen

from atlas.gates.answer import Answer, State
from atlas.gates.batch import CitedSource
from atlas.progress.counts import categories, systems
from atlas.progress.reviews import aged
from atlas.progress.shapes import NextTask
from atlas.progress.tasks import Known, tasks
from tests.projects import Writer

TODAY = date(2026, 11, 28)
TARGETS = """
    [tool.atlas.targets]
    architecture = 16
    cost-study = 3
    systems.first = ["shop"]
    systems.second = ["un known"]
"""


@frozen
class Row:
    id: str
    kind: str
    category: str


ROWS = (
    Row("systems/shop/storage", "StorageArchitecture", "architecture"),
    Row("systems/other/storage", "StorageArchitecture", "architecture"),
)


def answers(*states: State) -> list[Answer]:
    codes = ("AM101", "AM102", "NH201", "NH202")
    return [Answer(code, state) for code, state in zip(codes, states, strict=False)]


def found(project: Writer, given: dict[str, list[Answer]], *cited: CitedSource) -> list[NextTask]:
    project.write("pyproject.toml", TARGETS)
    project.write("systems/shop/components.py", "")
    planned = project.project.targets
    every = aged([("systems/shop/storage.py", cited)], {})
    known = Known(
        project.project,
        ROWS,
        given,
        categories(ROWS, planned),
        systems(ROWS, planned),
        every,
        TODAY,
    )
    return list(tasks(known))


GIVEN = {
    "systems/shop/storage": answers("answered", "answered", "declared gap", "waived"),
    "systems/other/storage": answers("answered", "failed", "answered", "not applicable"),
}


def test_a_planned_system_has_one_task_whose_value_is_the_mean_of_its_kind(project: Writer) -> None:
    written = [task for task in found(project, GIVEN) if task.task == "write"]

    assert [(task.subject, task.value, task.command) for task in written] == [
        ("systems/shop/architecture", 2.0, "atlas new view shop architecture"),
        ("systems/un known/architecture", 2.0, "atlas new system 'un known'"),
        ("cost-study", 2.0, ""),
    ]
    assert written[0].reasons[0] == "shop (first) has 1 of 8 views"
    assert "there is no Complete architecture yet" in written[0].reasons[1]
    assert written[2].reasons[0] == "0 of 3 views exist"


def test_an_open_question_counts_as_often_as_its_kind_answers_it(project: Writer) -> None:
    opened = [task for task in found(project, GIVEN) if task.task == "answer"]

    assert [(task.subject, task.value) for task in opened] == [
        ("systems/shop/storage", 0.5),
        ("systems/other/storage", 0.5),
    ]
    assert opened[0].reasons[0].startswith("NH201 (")
    assert opened[0].reasons[0].endswith("declared gap, answered by 50 % of its kind")


def test_stale_sources_count_as_their_part_of_the_answers(project: Writer) -> None:
    fresh = [
        CitedSource(f"https://example.org/{n}", "T", "P", "primary", "2026-11-01", True, "f.py", 1)  # noqa: FBT003
        for n in range(3)
    ]
    old = CitedSource("https://example.org/old", "T", "P", "primary", "2026-08-01", True, "f.py", 1)  # noqa: FBT003
    (task,) = (task for task in found(project, GIVEN, old, *fresh) if task.task == "read again")

    assert (task.subject, task.value) == ("systems/shop/storage", 0.5)
    assert task.reasons == (
        "1 of 4 sources stale, the first since 2026-11-02",
        "2 questions answered from all of them",
    )


def test_the_greatest_value_is_first(project: Writer) -> None:
    values = [task.value for task in found(project, GIVEN)]

    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("given", [{}])
def test_nothing_is_advised_where_nothing_was_answered(
    project: Writer, given: dict[str, list[Answer]]
) -> None:
    assert found(project, given) == []
