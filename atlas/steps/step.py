"""Steps and checks: what to do, what it should print, its risk and how to undo it."""

from collections.abc import Iterable
from typing import Any, ClassVar, Literal, get_args

from attrs import Attribute, field, frozen

from atlas.errors import ChoiceError
from atlas.evidence.choices import is_one_of, owner
from atlas.evidence.command import CONSTRUCTORS, Command, Typed
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.statement import Statement, Words
from atlas.location import Location, here
from atlas.steps.changing import change_in
from atlas.steps.verbs import changing_verb

Risk = Literal["none", "low", "medium", "high"]

_AS_STEP = 'write it as a Step with `risk="low"` or more, `takes`, `undo` and `verify`'


def _is_command(step: object, attribute: "Attribute[Any]", value: object) -> None:
    if isinstance(value, (Command, Undisclosed)):
        return
    found = f"the statement {value.text!r}" if isinstance(value, Statement) else repr(value)
    raise ChoiceError(
        f"{owner(step, attribute)} is {found}",
        allowed="a command with its language, cited, or a gap",
        remedy=f"write it as {CONSTRUCTORS}, then `@ source.at(phrase)`",
    )


def _require_reading(action: str, command: Typed) -> None:
    verb = changing_verb(action)
    if verb is not None:
        raise ChoiceError(
            f"{action!r} is said to only read, but {verb!r} changes something",
            allowed="titles by which something is read: List, Check, Compare, Find, Read, Wait",
            remedy=_AS_STEP + "; if it only reads, begin its title with one of those verbs",
        )
    change = change_in(command) if isinstance(command, Command) else None
    if change is not None:
        raise ChoiceError(
            f"{action!r} is said to only read, but types `{change}`",
            allowed="commands that change nothing",
            remedy=_AS_STEP + ", or type a command that changes nothing",
        )


def _reads(check: "Check", _: "Attribute[Any]", value: Typed) -> None:
    _require_reading(check.action, value)


def _risks(step: "Step", _: "Attribute[Any]", value: Risk) -> None:
    if value == "none":
        _require_reading(step.action, step.command)


@frozen(kw_only=True, eq=False)
class Step(metaclass=Draftable):
    """One action of a recovery.

    Args:
        action: What to do, as an imperative in one sentence.
        command: The command in its language, with the page that documents it; or a gap.
        healthy: What the command prints when the component is healthy, cited; or a gap.
        unhealthy: What it prints when it is unhealthy, cited; or a gap.
        risk: How much damage it can do; one that only reads is a `Check`.
        takes: Time until it has effect.
        undo: How to undo it.
        verify: How to verify that it worked.
    """

    action: str = field(kw_only=False, validator=is_text())
    command: Typed = field(validator=_is_command)
    healthy: Words = field(validator=is_words())
    unhealthy: Words = field(validator=is_words())
    risk: Risk = field(
        validator=[is_one_of(get_args(Risk), "a step that only reads is a Check"), _risks],
        metadata={"draft": "high"},
    )
    takes: Number = field(validator=is_number("time", use="step"))
    undo: str = field(validator=is_text())
    verify: str = field(validator=is_text())
    declared: Location = field(factory=here, init=False, repr=False)


@frozen(kw_only=True, eq=False)
class Check(metaclass=Draftable):
    """A step that only reads: it has no risk, and nothing to undo.

    It is accepted wherever a `Step` is.

    Args:
        action: What to check, as an imperative in one sentence.
        command: The command in its language, with the page that documents it; or a gap.
        healthy: What the command prints when the component is healthy, cited; or a gap.
        unhealthy: What it prints when it is unhealthy, cited; or a gap.
        verify: What its output means, where the two outputs do not say it.
    """

    action: str = field(kw_only=False, validator=is_text())
    command: Typed = field(kw_only=False, validator=[_is_command, _reads])
    healthy: Words = field(validator=is_words())
    unhealthy: Words = field(validator=is_words())
    verify: str = field(default="", validator=is_text(optional=True))
    declared: Location = field(factory=here, init=False, repr=False)
    risk: ClassVar[Risk] = "none"
    takes: ClassVar[None] = None
    undo: ClassVar[str] = ""


Action = Step | Check
"""What is accepted where a step is required."""


def only_reads(value: object) -> bool:
    """Return whether something is a check, or a step without risk."""
    return isinstance(value, Check) or (isinstance(value, Step) and value.risk == "none")


def described(value: object) -> str:
    """Return a step or a check in a few words, for messages.

    Args:
        value: A step or a check; of anything else, its representation is returned.
    """
    if isinstance(value, Step | Check):
        return f"{value.action!r}, of risk {value.risk!r}"
    return repr(value)


def steps(value: Iterable[Action]) -> tuple[Action, ...]:
    """Keep steps as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)
