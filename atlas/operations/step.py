"""Steps: what to do, what it should print, what it risks and how to undo it."""

from collections.abc import Iterable
from typing import Literal, get_args

from attrs import field, frozen

from atlas.evidence.choices import is_one_of
from atlas.evidence.figure import Number
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.statement import Words
from atlas.location import Location, here

Risk = Literal["none", "low", "medium", "high"]


@frozen(kw_only=True, eq=False)
class Step:
    """One action of a recovery.

    Args:
        action: What to do, as an order in one sentence.
        command: What to type, with the page that documents it; or a gap.
        healthy: What the command prints when all is well, cited; or a gap.
        sick: What it prints when it is not, cited; or a gap.
        risk: `none` for a step that only reads.
        takes: Time until it has effect.
        undo: How to take it back.
        proof: How to know that it worked.
    """

    action: str = field(kw_only=False, validator=is_text())
    command: Words = field(validator=is_words())
    healthy: Words = field(validator=is_words())
    sick: Words = field(validator=is_words())
    risk: Risk = field(validator=is_one_of(get_args(Risk), "`none` is for steps that only read"))
    takes: Number = field(validator=is_number("time"))
    undo: str = field(validator=is_text())
    proof: str = field(validator=is_text())
    declared: Location = field(factory=here, init=False, repr=False)


def steps(value: Iterable[Step]) -> tuple[Step, ...]:
    """Keep steps as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)
