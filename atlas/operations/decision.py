"""Decision trees: from a symptom, by questions that only read, to a cause and its fix."""

from collections.abc import Iterator
from typing import Any, Union

from attrs import field, frozen

from atlas.errors import ViewError
from atlas.evidence.drafting import Draftable
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_text, is_words
from atlas.evidence.statement import Words
from atlas.location import Location, here
from atlas.steps.step import Action, Check, Step, described, only_reads, steps

Branch = Union["Question", "Cause"]


def _steps(cause: object, _: object, value: tuple[object, ...]) -> None:
    if not value or any(not isinstance(step, (Step, Check)) for step in value):
        raise ViewError(
            f"the fix of {getattr(cause, 'name', '')!r} is {value!r}",
            allowed="one or more Step(...) or Check(...)",
            remedy="write `Step(action, …)` with what to do, its risk, and how to undo and verify "
            "it, or a `Check` that only reads",
        )


@frozen(kw_only=True, eq=False)
class Cause(metaclass=Draftable):
    """The end of a branch: a cause, and its fix.

    Args:
        name: The cause, in a few words.
        why: How it comes about.
        fix: The steps, in order; at least one.
    """

    name: str = field(kw_only=False, validator=is_text(80))
    why: Words = field(validator=is_words())
    fix: tuple[Action, ...] = field(converter=steps, validator=_steps)
    declared: Location = field(factory=here, init=False, repr=False)


def _reading(question: object, _: object, value: Any) -> None:
    ask = getattr(question, "ask", "")
    if not only_reads(value):
        raise ViewError(
            f"the question {ask!r} is answered by {described(value)}",
            allowed="a Check(...): it only reads",
            remedy="write `Check(action, command, healthy=…, unhealthy=…)`, with a command that "
            "changes nothing",
        )
    gaps = [
        name
        for name in ("command", "healthy", "unhealthy")
        if isinstance(getattr(value, name), Undisclosed)
    ]
    if gaps:
        raise ViewError(
            f"the question {ask!r} has a gap as its {', '.join(gaps)}",
            allowed="a command with its healthy and unhealthy output, each cited",
            remedy="cite each from the documentation, or from the source code that prints it",
        )


def _branch(question: object, attribute: Any, value: Any) -> None:
    if not isinstance(value, (Question, Cause)):
        raise ViewError(
            f"the question {getattr(question, 'ask', '')!r} leads to {described(value)} if "
            f"{attribute.name}",
            allowed="Question(...) or Cause(...)",
            remedy="end each branch in `Cause(name, why=…, fix=[…])`",
        )


@frozen(kw_only=True, eq=False)
class Question(metaclass=Draftable):
    """A question, the command that answers it, and where each answer leads.

    Args:
        ask: The question, answered by healthy or unhealthy.
        check: The check, with its command and both outputs.
        healthy: Where the healthy answer leads.
        unhealthy: Where the unhealthy answer leads.
    """

    ask: str = field(kw_only=False, validator=is_text(120))
    check: Action = field(validator=_reading)
    healthy: Branch = field(validator=_branch)
    unhealthy: Branch = field(validator=_branch)
    declared: Location = field(factory=here, init=False, repr=False)


def causes(branch: Branch) -> Iterator[Cause]:
    """Yield the causes under a branch, the unhealthy side first: that is checked first."""
    if isinstance(branch, Cause):
        yield branch
        return
    yield from causes(branch.unhealthy)
    yield from causes(branch.healthy)


def questions(branch: Branch) -> Iterator[Question]:
    """Yield the questions under a branch in the order in which they are asked."""
    if isinstance(branch, Question):
        yield branch
        yield from questions(branch.unhealthy)
        yield from questions(branch.healthy)


def in_order(branch: Branch) -> list[Branch]:
    """Return a branch and all under it, each once, the unhealthy side first: as they are numbered.

    Args:
        branch: The first question.
    """
    found: dict[int, Branch] = {}

    def visit(each: Branch) -> None:
        if id(each) not in found:
            found[id(each)] = each
            if isinstance(each, Question):
                visit(each.unhealthy)
                visit(each.healthy)

    visit(branch)
    return [*found.values()]


def depth(branch: Branch) -> int:
    """Return the number of questions on the longest path to a cause."""
    if isinstance(branch, Cause):
        return 0
    return 1 + max(depth(branch.unhealthy), depth(branch.healthy))
