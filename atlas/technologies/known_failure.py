"""Failures that the log messages of a technology show: their titles, steps and usual causes."""

from collections.abc import Iterable
from typing import Any

from attrs import field, frozen

from atlas.errors import LabelError, ViewError
from atlas.evidence.gap import Undisclosed
from atlas.evidence.labels import require_drawable
from atlas.evidence.requirements import is_text, is_words
from atlas.evidence.source import Citation
from atlas.evidence.statement import Words, statement
from atlas.steps.step import Action, Check, Step, steps

WRAPPED = "another error, which the rest of the line names"
"""The cause of a message that only wraps another one."""
FEWEST_STEPS = 3
"""So many first steps a known failure has at least."""
_LONGEST_TITLE = 72

NO_OUTPUT: dict[str, Any] = dict.fromkeys(
    ("healthy", "unhealthy"),
    Undisclosed("output of the command: the page that documents it shows none"),
)
"""Gaps of a check whose documentation shows no output: `Check(…, **NO_OUTPUT)`."""
NO_TIME: dict[str, Any] = {
    "takes": Undisclosed("time to take effect: the page that documents it gives none")
}
"""Gap of a step whose documentation gives no time: `Step(…, **NO_OUTPUT, **NO_TIME)`."""


def _title(_: object, __: object, value: Any) -> None:
    require_drawable(value, field="the title of a known failure", most=_LONGEST_TITLE)
    if value.endswith((".", ":")):
        raise LabelError(
            f"the title of a known failure is {value!r}",
            allowed="what has failed, as it reads after `PostgreSQL: `",
            remedy=f"leave out the {value[-1]!r} at its end",
        )


def _steps(failure: object, _: object, value: tuple[object, ...]) -> None:
    title = getattr(failure, "title", "")
    for step in value:
        if not isinstance(step, (Step, Check)):
            raise ViewError(
                f"the failure {title!r} has the step {step!r}",
                allowed="Check(...) or Step(...)",
                remedy="write `Check(…)` for what only reads, `Step(…)` for what changes something",
            )
    if len(value) < FEWEST_STEPS:
        raise ViewError(
            f"the failure {title!r} has {len(value)} steps",
            allowed=f"at least {FEWEST_STEPS} Check(...) or Step(...)",
            remedy="add what the documentation advises to look at first",
        )
    if not isinstance(value[0], Check):
        raise ViewError(
            f"the first step of the failure {title!r} is {value[0]!r}",
            allowed="a Check(...): it only reads",
            remedy="put a check first, before something is changed",
        )


@frozen(kw_only=True, eq=False)
class UsualCause:
    """One of several causes of a message that does not say which it is.

    Args:
        name: The cause, in a few words.
        sign: How it is distinguished from the others, cited.
    """

    name: str = field(kw_only=False, validator=is_text(80))
    sign: Words = field(validator=is_words())


def wrapped_error(text: Citation) -> UsualCause:
    """Return the cause of a message that only wraps another error: the error that it wraps.

    Args:
        text: The constant part of the message, cited.
    """
    sign = statement(f"its message follows or precedes `{text.phrase}`") @ text
    return UsualCause(WRAPPED, sign=sign)


def causes(value: Iterable[UsualCause]) -> tuple[UsualCause, ...]:
    """Keep causes as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


@frozen(kw_only=True, eq=False)
class KnownFailure:
    """A failure that log messages of a technology show.

    Args:
        title: What has failed, without the name of the technology: `connection slots are used up`.
        steps: The first steps, at least `FEWEST_STEPS`; the first is a check.
        causes: The usual causes, where the message alone does not say which it is.
        is_general: Whether any error may be behind it (`the server does not start`), so that a
            message next to it says more.

    Raises:
        LabelError: The title is too long, cannot be drawn, or ends like a sentence.
        ViewError: There are too few steps, or the first one changes something.
    """

    title: str = field(kw_only=False, validator=_title)
    steps: tuple[Action, ...] = field(converter=steps, validator=_steps)
    causes: tuple[UsualCause, ...] = field(default=(), converter=causes)
    is_general: bool = False

    @property
    def only_wraps(self) -> bool:
        """Whether its messages only wrap another error."""
        return bool(self.causes) and all(cause.name == WRAPPED for cause in self.causes)
