"""Errors as programs of every kind print them: after a colon or bracket, not within prose."""

_BEFORE = r"(?:^|[\]:;(=\"'>,-] ?)"
_AFTER = r"(?:$|[:;,.)\"'\]}\\]|\s+(?:$|[(\[|:@-]))"


def printed(text: str) -> str:
    """Return the regular expression of an error's text at a place where programs print errors.

    Args:
        text: The text, without characters that mean something in a regular expression.
    """
    return f"{_BEFORE}(?P<error>{text}){_AFTER}"
