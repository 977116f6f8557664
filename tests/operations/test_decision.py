from typing import Any

import pytest

from atlas import BareNumberError, Cause, Check, Question, ViewError
from atlas.operations.decision import causes, depth, questions
from tests.examples import GAP, WORDS, check, full_disk, lost_shard, step, tree, typed


def question(**changes: Any) -> Question:
    given: dict[str, Any] = {"check": check, "healthy": full_disk, "unhealthy": lost_shard}
    return Question("Is every shard green?", **{**given, **changes})


def test_the_causes_of_a_tree_come_sick_side_first() -> None:
    assert [cause.name for cause in causes(tree)] == ["full disk", "lost shard", "full disk"]
    assert list(causes(full_disk)) == [full_disk]


def test_the_questions_of_a_tree_come_in_the_order_they_are_asked() -> None:
    assert [question.ask for question in questions(tree)] == [
        "Is every shard green?",
        "Is it only one?",
    ]
    assert list(questions(full_disk)) == []


def test_a_tree_is_as_deep_as_its_longest_way_to_a_cause() -> None:
    assert (depth(full_disk), depth(question()), depth(tree)) == (0, 1, 2)


@pytest.mark.parametrize("fix", [[], ["restart it"], [GAP]], ids=[*"abc"])
def test_a_cause_has_steps_that_mend_it(fix: list[Any]) -> None:
    with pytest.raises(ViewError, match="the fix of 'full disk' is"):
        Cause("full disk", why=WORDS, fix=fix)


def test_a_cause_is_explained_with_a_source_or_a_gap() -> None:
    with pytest.raises(BareNumberError, match="why of Cause 'full disk'"):
        Cause("full disk", why="it fills up", fix=[step()])  # type: ignore[arg-type]


@pytest.mark.parametrize("risk", ["low", "medium", "high"])
def test_a_question_is_answered_by_a_step_that_only_reads(risk: str) -> None:
    risky = step(healthy=WORDS, unhealthy=WORDS, risk=risk)

    with pytest.raises(ViewError, match=r"a Check\(\.\.\.\): it only reads"):
        question(check=risky)


def test_a_question_and_a_cause_take_checks() -> None:
    check = Check("List the shards", typed("quill status"), healthy=WORDS, unhealthy=WORDS)

    assert question(check=check).check is check
    assert Cause("full disk", why=WORDS, fix=[check]).fix == (check,)


@pytest.mark.parametrize("name", ["command", "healthy", "unhealthy"])
def test_a_question_knows_its_command_and_both_outputs(name: str) -> None:
    complete = {"command": typed("quill status"), "healthy": WORDS, "unhealthy": WORDS}

    with pytest.raises(ViewError, match=f"has a gap as its {name}"):
        question(check=step(**{**complete, name: GAP}))


@pytest.mark.parametrize("side", ["healthy", "unhealthy"])
@pytest.mark.parametrize("branch", ["full disk", GAP, None], ids=[*"abc"])
def test_each_answer_leads_to_a_question_or_a_cause(side: str, branch: object) -> None:
    with pytest.raises(ViewError, match=f"leads to .* if {side}"):
        question(**{side: branch})
