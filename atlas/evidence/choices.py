"""Choices: fields that allow only a few values."""

from collections.abc import Callable, Iterable
from typing import Any

from attrs import Attribute

from atlas.errors import ChoiceError
from atlas.nearest import meant

Validator = Callable[[object, "Attribute[Any]", Any], None]


def owner(instance: object, attribute: "Attribute[Any]") -> str:
    """Return how messages name a field: `role of Service 'api'`.

    Args:
        instance: The object; the result holds its name, if it has one.
        attribute: The field of the object.
    """
    name = getattr(instance, "name", None)
    suffix = f" {name!r}" if isinstance(name, str) else ""
    return f"{attribute.name} of {type(instance).__name__}{suffix}"


def require_one_of(value: object, choices: Iterable[str], *, field: str, remedy: str) -> None:
    """Refuse a value that is none of those allowed.

    Args:
        value: The value.
        choices: What is allowed.
        field: What has the value, as messages name it.
        remedy: How to choose.

    Raises:
        ChoiceError: The value is none of the choices.
    """
    allowed = tuple(choices)
    if value not in allowed:
        near = meant(value, allowed, otherwise="")
        raise ChoiceError(
            f"{field} is {value!r}", allowed=", ".join(allowed), remedy=f"{near} {remedy}".lstrip()
        )


def is_one_of(choices: Iterable[str], remedy: str, *, optional: bool = False) -> Validator:
    """Require one of a few values.

    Args:
        choices: What is allowed, in the order in which messages list it.
        remedy: How to choose, for the message.
        optional: Whether None is allowed.
    """
    allowed = tuple(choices)

    def validate(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if value not in allowed and (value is not None or not optional):
            require_one_of(value, allowed, field=owner(instance, attribute), remedy=remedy)

    return validate
