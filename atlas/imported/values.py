"""The plain values of a script that is followed: texts, numbers, lists, and what is not known."""

from collections.abc import Callable, Mapping
from typing import Any

_MOST = 2_000
"""So many numbers a range may have."""
_LONGEST = 100_000
"""So long a text or a list may be."""


class Unknown:
    """A value that is not followed."""


UNKNOWN = Unknown()


def is_one_of(value: Any, *kinds: type) -> bool:
    """Return whether a value is of one of some classes; its items may be anything.

    Args:
        value: The value.
        *kinds: The classes.
    """
    return isinstance(value, kinds)


def added(left: Any, right: Any) -> Any:
    """Return the sum of two texts, lists or numbers; an unknown value of anything else.

    Args:
        left: The left side.
        right: The right side.
    """
    for kind in (str, list, int):
        if isinstance(left, kind) and isinstance(right, kind):
            return bounded(left + right)  # type: ignore[operator]
    return UNKNOWN


def repeated(value: Any, times: Any) -> Any:
    """Return a text or a list so many times.

    Args:
        value: The text or the list.
        times: How many times.
    """
    held: Any = value
    if not isinstance(value, (str, list)) or not isinstance(times, int):
        return UNKNOWN
    return held * times if len(held) * times <= _LONGEST else UNKNOWN


def bounded(value: Any) -> Any:
    """Return a value, or an unknown one in place of a text or a list that is too long.

    Args:
        value: The value.
    """
    held: Any = value
    return UNKNOWN if isinstance(value, (str, list)) and len(held) > _LONGEST else held


def filled(text: str, value: Any) -> Any:
    """Return a text with `%s` filled in.

    Args:
        text: The text.
        value: One value, or a list of them.
    """
    try:
        return bounded(text % (tuple(value) if is_one_of(value, list) else value))
    except (TypeError, ValueError):
        return UNKNOWN


def formatted(text: Any, values: list[Any]) -> Any:
    """Return a text with `{}` filled in.

    Args:
        text: The text.
        values: The values.
    """
    if not isinstance(text, str) or not all(isinstance(each, (str, int, float)) for each in values):
        return UNKNOWN
    for number, value in enumerate(values):
        text = text.replace("{}", str(value), 1).replace(f"{{{number}}}", str(value))
    return text


def item(held: Any, key: Any) -> Any:
    """Return an item of a list, a dictionary or a text.

    Args:
        held: What holds it.
        key: Its key, or its place.
    """
    holder: Any = held
    try:
        return holder[key] if isinstance(held, (list, dict, str)) else UNKNOWN
    except (IndexError, KeyError, TypeError):
        return UNKNOWN


def _range(values: list[Any]) -> Any:
    numbers = [value for value in values if isinstance(value, int)]
    try:
        return range(*numbers)[:_MOST] if len(numbers) == len(values) else UNKNOWN
    except (TypeError, ValueError, OverflowError):
        return UNKNOWN


def _text(values: list[Any]) -> Any:
    return str(values[0]) if values and isinstance(values[0], (str, int, float)) else UNKNOWN


def _list(values: list[Any]) -> Any:
    held: Any = values[0] if values else []
    return list(held) if is_one_of(held, list, range, dict) else UNKNOWN


def _length(values: list[Any]) -> Any:
    held: Any = values[0] if values else None
    return len(held) if is_one_of(held, list, str, dict) else UNKNOWN


def _numbered(values: list[Any]) -> Any:
    listed = _list(values)
    return UNKNOWN if listed is UNKNOWN else [[number, each] for number, each in enumerate(listed)]


PLAIN: Mapping[str, Callable[[list[Any]], Any]] = {
    "range": _range,
    "str": _text,
    "list": _list,
    "len": _length,
    "enumerate": _numbered,
}
"""The functions of Python that are followed."""
