"""The forms in which a log message is shown: the whole line, and what the program said."""

from atlas.matching.cleaning import clean
from atlas.technologies.message import LogMessage

_CLOSING = (")", "]", "}", ",", ";")


def forms(message: LogMessage) -> tuple[str, ...]:
    """Return the sample of a log message, and that without its time where its words are there.

    Args:
        message: The message.
    """
    sample = " ".join(message.sample.split())
    told = " ".join(clean(message.sample.encode()).text.split())
    is_whole = constant(message) in told and not told.startswith(_CLOSING)
    return (sample, told) if is_whole and told != sample else (sample,)


def constant(message: LogMessage) -> str:
    """Return the words of a log message that never vary.

    Args:
        message: The message.
    """
    return " ".join(message.anchor.split())
