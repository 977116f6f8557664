"""Detection signals: a log line, a metric with its threshold, an alert, a reply, a symptom."""

from collections.abc import Iterable

from attrs import field, frozen

from atlas.evidence.requirements import is_text, is_words
from atlas.evidence.statement import Words
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Threshold


@frozen(kw_only=True)
class ErrorReply:
    """What a caller of the system itself receives, as its documentation or report prints it.

    Args:
        reply: The exact text or code, cited, or a gap; a description in other words is a `Symptom`.
        seen_by: Who receives it.
    """

    reply: Words = field(validator=is_words())
    seen_by: str = field(validator=is_text(80))

    @property
    def text(self) -> str:
        """The text to search for."""
        return str(self.reply)

    def __str__(self) -> str:
        """Return the text to search for."""
        return self.text


@frozen(kw_only=True)
class Symptom:
    """What users notice, where no exact text is known.

    Args:
        description: What they notice, in other words than a program printed: cited, or a gap.
        seen_by: Who notices it.
    """

    description: Words = field(validator=is_words())
    seen_by: str = field(validator=is_text(80))

    @property
    def text(self) -> str:
        """What they notice."""
        return str(self.description)

    def __str__(self) -> str:
        """Return what they notice."""
        return self.text


@frozen(kw_only=True)
class Alert:
    """An alert that the operator is known to run.

    Args:
        name: What it monitors, cited.
    """

    name: Words = field(validator=is_words())

    @property
    def text(self) -> str:
        """The text to search for."""
        return str(self.name)

    def __str__(self) -> str:
        """Return the text to search for."""
        return self.text


Signal = LogMessage | Threshold | ErrorReply | Symptom | Alert


def signals(value: Iterable[Signal]) -> tuple[Signal, ...]:
    """Keep signals as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)
