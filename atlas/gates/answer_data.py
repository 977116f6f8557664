"""Answers as data for pages, the terminal and JSON, with their questions and reasons."""

from collections.abc import Iterable
from typing import Any

from attrs import asdict, evolve

from atlas.gates.answer import Answer
from atlas.gates.registry import CODES
from atlas.model.shapes import AnswerData, ViewModel


def with_answers(model: ViewModel, answers: Iterable[Answer]) -> ViewModel:
    """Return the model of a view with its answers to the questions of the gates.

    Args:
        model: The model, which holds the reasons of waivers and exemptions.
        answers: Its answers.
    """
    reasons = {"waived": model.waivers, "not applicable": model.exempt}
    return evolve(
        model,
        answers=tuple(
            AnswerData(
                code=answer.code,
                gate=CODES[answer.code].gate.mark,
                question=CODES[answer.code].question,
                state=answer.state,
                known=answer.known,
                parts=answer.parts,
                because=reasons.get(answer.state, {}).get(answer.code, ""),
            )
            for answer in answers
        ),
    )


def answer_row(answer: Answer) -> dict[str, Any]:
    """Return an answer with its question, as JSON can hold it."""
    rule = CODES[answer.code]
    asked = {"code": rule.code, "gate": rule.gate.mark, "question": rule.question}
    return {**asked, **asdict(answer)}
