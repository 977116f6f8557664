"""Failures: how a component fails, how that is detected, and how it is fixed."""

from collections.abc import Iterable
from typing import Any

from attrs import Attribute, field, frozen

from atlas.errors import ViewError
from atlas.evidence.drafting import UNDECLARED, Draftable, drafted
from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.statement import Words
from atlas.evidence.todo import Unfinished
from atlas.location import Location, here
from atlas.operations.signal import Alert, ErrorReply, Signal, Symptom, signals
from atlas.steps.step import Action, Check, Step, steps
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Threshold

_SIGNALS = (LogMessage, Threshold, ErrorReply, Symptom, Alert)


def _not_empty(instance: object, attribute: "Attribute[Any]", value: tuple[object, ...]) -> None:
    name = attribute.name
    allowed = _SIGNALS if name == "signals" else (Step, Check)
    wrong = [part for part in value if not isinstance(part, allowed)]
    if wrong or not value:
        raise ViewError(
            f"the {name} of failure {getattr(instance, 'name', '')!r} are {wrong!r}",
            allowed="at least one " + " or ".join(kind.__name__ for kind in allowed),
            remedy="name the technology's own messages and metrics, such as `redis.OOM`"
            if name == "signals"
            else "write `Step(action, …)` with what to do, its risk, and how to undo and verify "
            "it, or a `Check` that only reads",
        )


def _undeclared_signals(_: str, hole: Unfinished) -> tuple[Signal, ...]:
    """Return what shows a failure of a draft until its signals are declared."""
    return (Alert(name=hole),)


def _undeclared_steps(_: str, __: object) -> tuple[Action, ...]:
    """Return how a failure of a draft is fixed until its steps are declared."""
    return (drafted(Check, UNDECLARED),)


@frozen(kw_only=True, eq=False)
class Failure(metaclass=Draftable):
    """A mode in which a component fails.

    Args:
        name: What goes wrong, in a few words.
        signals: The detection signals; at least one.
        recovery: The steps, in order; at least one.
        time_to_recover: How long recovery takes or took.
        data_loss: What can be lost.
        rollback: How to return to the state before.
    """

    name: str = field(kw_only=False, validator=is_text(60))
    signals: tuple[Signal, ...] = field(
        converter=signals, validator=_not_empty, metadata={"draft": _undeclared_signals}
    )
    recovery: tuple[Action, ...] = field(
        converter=steps, validator=_not_empty, metadata={"draft": _undeclared_steps}
    )
    time_to_recover: Number = field(validator=is_number("time", use="recovery"))
    data_loss: Words = field(validator=is_words())
    rollback: Words = field(validator=is_words())
    declared: Location = field(factory=here, init=False, repr=False)


def failures(value: Iterable[Failure]) -> tuple[Failure, ...]:
    """Keep failures as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)
