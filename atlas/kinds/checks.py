"""Checks that several kinds share."""

from collections.abc import Callable
from typing import Any, cast

from attrs import Attribute

from atlas.errors import ViewError

Validator = Callable[[object, "Attribute[Any]", Any], None]


def is_one(kind: type) -> Validator:
    """Require an object of a class."""

    def validate(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, kind):
            raise ViewError(
                f"{attribute.name} of {type(instance).__name__} is {value!r}",
                allowed=f"{kind.__name__}(...)",
                remedy="declare it, with undisclosed(...) for what is not public",
            )

    return validate


def are_all(kind: type) -> Validator:
    """Require one or more objects of a class."""

    def validate(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        items = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
        if not items or any(not isinstance(each, kind) for each in items):
            raise ViewError(
                f"{attribute.name} of {type(instance).__name__} is {value!r}",
                allowed=f"one or more {kind.__name__}(...)",
                remedy="declare them, with undisclosed(...) for what is not public",
            )

    return validate
