"""What was meant by a name that is none of those there are."""

from collections.abc import Iterable


def meant(value: object, choices: Iterable[str], otherwise: str = "write one of these") -> str:
    """Return the question whether the nearest name was meant.

    Args:
        value: What was written.
        choices: The names there are.
        otherwise: What to do where no name is near.
    """
    import difflib  # noqa: PLC0415 - only after a misspelling

    spelled = {choice.lower(): choice for choice in choices}
    close = difflib.get_close_matches(value.lower(), spelled, n=1) if isinstance(value, str) else []
    return f"did you mean {spelled[close[0]]!r}?" if close else otherwise
