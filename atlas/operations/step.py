"""Steps: what to do, what it should print, what it risks and how to undo it."""

from collections.abc import Iterable
from typing import Literal, get_args

from attrs import field, frozen

from atlas.errors import ViewError
from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.statement import Words
from atlas.location import Location, here

Risk = Literal["none", "low", "medium", "high"]


def _risk(_: object, __: object, value: object) -> None:
    if value not in get_args(Risk):
        raise ViewError(
            f"the risk of a step is {value!r}",
            allowed=", ".join(get_args(Risk)),
            remedy="`none` is for steps that only read",
        )


@frozen(kw_only=True, eq=False)
class Step:
    """One action of a recovery.

    Args:
        action: What to do, as an order in one sentence.
        command: The command, with the page that documents it; or a gap.
        healthy: What the command prints when the component is healthy, cited; or a gap.
        sick: What it prints when it is unhealthy, cited; or a gap.
        risk: `none` for a step that only reads.
        takes: Time until it has effect.
        undo: How to undo it.
        proof: How to verify that it worked.
    """

    action: str = field(kw_only=False, validator=is_text())
    command: Words = field(validator=is_words())
    healthy: Words = field(validator=is_words())
    sick: Words = field(validator=is_words())
    risk: Risk = field(validator=_risk)
    takes: Number = field(validator=is_number("time"))
    undo: str = field(validator=is_text())
    proof: str = field(validator=is_text())
    declared: Location = field(factory=here, init=False, repr=False)


def steps(value: Iterable[Step]) -> tuple[Step, ...]:
    """Keep steps as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)
