"""What the services that answer with JSON have in common: their form and their prices are checked.

Whatever is wrong in an answer is one error that names its address, and nothing of it is kept.
"""

import json
import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any, NoReturn

from atlas.errors import AtlasError
from atlas.machines.errors import PriceListError

Json = Mapping[str, Any]

MOST_AN_HOUR = 10_000
"""The most expensive machine type costs a few hundred dollars an hour."""
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")


@contextmanager
def reading(url: str, form: str) -> Generator[None]:
    """Turn whatever fails on an answer of another form into an error that names its address.

    Args:
        url: The address of the answer.
        form: The form that it is read in.

    Raises:
        PriceListError: The answer has another form.
    """
    try:
        yield
    except AtlasError:
        raise
    except (
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        raise PriceListError(
            f"{url} cannot be read: {type(error).__name__}: {str(error)[:200]}",
            allowed=form,
            remedy="open the address: a page to log in may stand between, or the format changed; "
            "nothing was written",
        ) from error


def json_of(content: bytes) -> Json:
    """Return the object that an answer holds; `Infinity` and `NaN` are not JSON (RFC 8259).

    Args:
        content: The bytes of the answer.

    Raises:
        ValueError: It is not JSON.
        TypeError: It is no object.
    """
    found: object = json.loads(content, parse_constant=_refuse)
    if not isinstance(found, dict):
        raise TypeError("the answer is no object")
    return found  # pyright: ignore[reportUnknownVariableType] - whatever it holds


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number of JSON")


def price_of(value: object, *, hours: float = 1) -> float:
    """Return a price in dollars as a number, unless it can be none.

    Args:
        value: The price, as a number or as its text.
        hours: How many hours it pays for.

    Raises:
        ValueError: It is no plain number, negative, or more than any machine costs.
        TypeError: It is neither a number nor a text.
    """
    if isinstance(value, str) and not is_plain(value):
        raise ValueError(f"the price {value!r} is not printed in digits")
    if not isinstance(value, (str, int, float)) or isinstance(value, bool):
        raise TypeError(f"the price {value!r} is no number")
    price = float(value)
    if not 0 <= price <= MOST_AN_HOUR * hours:
        raise ValueError(
            f"the price {value!r} for {hours:g} h, of at most ${MOST_AN_HOUR:,} an hour"
        )
    return price


def is_plain(text: str) -> bool:
    """Return whether a number is printed in digits, with a point or without.

    Args:
        text: The text of the number.
    """
    return bool(_PLAIN.fullmatch(text))


def name_of(value: object) -> str:
    """Return a name, unless it cannot be a cell of a table.

    Args:
        value: The name, such as that of a machine type.

    Raises:
        ValueError: It is no text, or holds a comma or what is not printed.
    """
    if not isinstance(value, str) or not value.isprintable() or set(value) & {",", "#"}:
        raise ValueError(f"the name {value!r}")
    return value
