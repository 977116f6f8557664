"""How a view stands to the questions of the gates, and the shares of substance."""

from pathlib import Path

import pytest
from attrs import evolve

from atlas.evidence.annotation import is_known
from atlas.evidence.gap import absent, undisclosed, unmeasured
from atlas.gates.answer import Answer, Substance, all_of, half_of, one_of
from atlas.gates.answer_data import with_answers
from atlas.gates.examples import subjects_of
from atlas.gates.gate import FOUR, Gate
from atlas.gates.registry import QUESTIONS
from atlas.gates.run import check_view
from atlas.gates.shares import Share, share, share_rows, shares
from atlas.location import here
from atlas.model.model import model
from atlas.project import Project
from atlas.views.waiver import Waiver

PROJECT = Project(Path("/"))
LOW = "step('Add a disk', risk='low', command=gap)"
STATES = {
    "answered": "storage()",
    "declared gap": f"storage(component(fails=[failure(recovery=[check(), {LOW}])]))",
    "failed": "storage(component(fails=[failure(recovery=[check()])]))",
}


def answers(expression: str) -> dict[str, Answer]:
    (subject, *_) = subjects_of(expression)
    return {answer.code: answer for answer in check_view(PROJECT, subject).answers}


@pytest.mark.parametrize(("state", "view"), STATES.items())
def test_a_question_is_answered_by_substance_by_a_gap_or_not_at_all(state: str, view: str) -> None:
    assert answers(view)["AM105"].state == state


def test_a_waived_question_is_no_answer_and_keeps_its_count() -> None:
    (subject,) = subjects_of(STATES["failed"])
    unwaived = check_view(PROJECT, subject)
    subject.loaded.view.waivers.append(Waiver("AM105", "the post names no step", here()))
    waived = {answer.code: answer for answer in check_view(PROJECT, subject).answers}
    assert waived["AM105"] == Answer("AM105", "waived", 0, 1)
    assert len(unwaived.answers) == len(QUESTIONS)


def test_a_question_that_does_not_apply_to_a_kind_is_not_asked() -> None:
    of_guide = answers("guide()")
    assert of_guide["CFO301"] == Answer("CFO301", "not applicable")
    assert share(of_guide.values()).asked == sum(
        answer.state != "not applicable" for answer in of_guide.values()
    )


def test_a_rule_that_a_project_ignores_asks_nothing() -> None:
    (subject,) = subjects_of("storage()")
    checked = check_view(evolve(PROJECT, ignore=("CFO",)), subject)
    assert {answer.code[:2] for answer in checked.answers} == {"AM", "NH", "IN"}


def test_each_view_stands_to_twenty_questions() -> None:
    assert list(answers("storage()")) == [rule.code for rule in QUESTIONS]


@pytest.mark.parametrize(
    ("substance", "expected"),
    [
        (one_of([True, False, False]), True),
        (one_of([False]), False),
        (one_of([]), False),
        (half_of([True, False]), True),
        (half_of([True, False, False]), False),
        (half_of([]), False),
        (all_of([True, True]), True),
        (all_of([True, False]), False),
        (all_of([]), True),
    ],
)
def test_a_stated_share_of_the_parts_is_enough(substance: Substance, expected: bool) -> None:  # noqa: FBT001
    assert substance.is_answer is expected


def test_that_there_is_none_is_known_and_another_gap_is_not() -> None:
    assert is_known(absent("copies: it keeps none"))
    assert not is_known(undisclosed("copies: not in the post"))
    assert not is_known(unmeasured("copies: no dashboard"))


def test_shares_count_what_was_asked_by_gate() -> None:
    given = [
        Answer("CFO301", "answered", 1, 1),
        Answer("CFO302", "declared gap", 0, 3),
        Answer("CFO303", "waived"),
        Answer("CFO304", "not applicable"),
        Answer("AM101", "answered", 2, 4),
    ]
    of_gates = shares(given)
    assert tuple(of_gates) == FOUR == tuple(dict.fromkeys(rule.gate for rule in QUESTIONS))
    assert of_gates[Gate.CFO] == Share(1, 3)
    assert (str(of_gates[Gate.CFO]), str(of_gates[Gate.INCIDENT])) == ("1 of 3 (33 %)", "not asked")
    assert share_rows(of_gates)["three_am"] == {"answered": 1, "asked": 1}
    assert (given[1].words, given[3].words) == ("declared gap, 0 of 3", "not applicable")


def test_a_model_gives_the_reason_of_a_waiver_and_of_an_exemption() -> None:
    (subject,) = subjects_of("guide()")
    bare = model(subject.loaded)
    asked = with_answers(bare, check_view(PROJECT, subject).answers)
    (cost,) = (answer for answer in asked.answers if answer.code == "CFO301")
    assert bare.answers == ()
    assert (cost.gate, cost.question) == ("cfo", "Infrastructure costs are shown")
    assert cost.because == "a guide is about one failure, not about a bill"
