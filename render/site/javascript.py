"""Regular expressions of Python in the syntax of JavaScript, so that a pattern is declared once."""

import re
from typing import Any

_NAMED = re.compile(r"\(\?P<(\w+)>")
_FLAGS = re.compile(r"^\(\?([a-z]+)\)")


def javascript(pattern: "re.Pattern[Any]") -> list[str]:
    """Return the source and flags of the same expression in JavaScript.

    Those of the library use nothing else that JavaScript spells otherwise; tests compare what
    both find.
    """
    source = (
        pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    )
    leading = _FLAGS.match(source)
    flags = leading[1] if leading else ""
    source = source[leading.end() :] if leading else source
    if pattern.flags & re.IGNORECASE and "i" not in flags:
        flags += "i"
    if pattern.flags & re.MULTILINE and "m" not in flags:
        flags += "m"
    return [_NAMED.sub(r"(?<\1>", source), flags]
