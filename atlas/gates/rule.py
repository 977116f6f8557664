"""Rules: one question of a gate, as data, with the condition that answers it."""

import re
from collections.abc import Iterable
from typing import ClassVar

from atlas.errors import ViewError
from atlas.gates.answer import Substance
from atlas.gates.gate import Gate
from atlas.gates.subject import Fault, Subject
from atlas.levels import Level

_TEXTS = ("code", "name", "question", "why", "remedy", "bad", "good")


class Rule:
    """The base of every rule: one subclass a file, named for the fault it finds.

    A subclass declares `code`, `name`, `gate`, the `question` in the gate's words, `why` it
    matters, the `remedy`, and a `bad` and a `good` example: Python expressions, run by the tests
    with the names of `atlas.gates.examples`, that give a view with and without the fault.
    It holds from its `level` on: what is wrong, at every level; what is missing, from `reviewed`
    or `published` on. One that `looks_around` asks which other views there are; its answers are not
    kept.

    A rule that asks one of the twenty questions of the gates says in `answered_by` what answers it,
    and counts that in `substance`: passing `check` alone may mean that a gap is declared.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    gate: ClassVar[Gate]
    question: ClassVar[str]
    why: ClassVar[str]
    remedy: ClassVar[str]
    bad: ClassVar[str]
    good: ClassVar[str]
    level: ClassVar[Level] = "reviewed"
    looks_around: ClassVar[bool] = False
    answered_by: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        """Refuse a rule without an attribute that every rule must declare."""
        missing = [
            name
            for name in _TEXTS
            if not isinstance(getattr(cls, name, None), str) or not getattr(cls, name).strip()
        ]
        gate = getattr(cls, "gate", None)
        if not isinstance(gate, Gate):
            missing.append("gate")
        if not (cls.__doc__ or "").strip():
            missing.append("a docstring")
        if missing or not isinstance(gate, Gate):
            raise ViewError(
                f"the rule {cls.__name__} lacks {', '.join(missing)}",
                allowed="a rule with " + ", ".join((*_TEXTS, "gate", "a docstring")),
                remedy='write it in the body of the class, such as `why = "…"`',
            )
        if not re.fullmatch(rf"{gate.value}\d{{3}}", cls.code):
            raise ViewError(
                f"the rule {cls.__name__} has the code {cls.code!r}",
                allowed=f"{gate.value} and three digits",
                remedy=f'give it a free number of its gate, such as `code = "{gate.value}199"`',
            )
        if bool(cls.answered_by) is (cls.substance is Rule.substance):
            raise ViewError(
                f"the rule {cls.__name__} says {cls.answered_by or 'nothing'!r} of what answers it",
                allowed="both `answered_by` and a method `substance`, or neither",
                remedy="write a method `substance` that counts it, or leave out `answered_by`"
                if cls.answered_by
                else "write as `answered_by` what `substance` counts, or leave out the method",
            )
        if cls.check is Rule.check:
            raise ViewError(
                f"the rule {cls.__name__} has no condition",
                allowed="a method `check`",
                remedy="write `def check(self, subject)` that yields a Fault for each fault found",
            )

    def check(self, subject: Subject) -> Iterable[Fault]:
        """Yield the faults of the subject."""
        raise NotImplementedError

    def substance(self, subject: Subject) -> Substance:
        """Return how many parts of the answer are known; a declared gap is not."""
        raise NotImplementedError
