"""Checks that several kinds share."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from attrs import Attribute

from atlas.errors import ViewError
from atlas.evidence.choices import Validator, owner
from atlas.evidence.drafting import is_due
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_figures, is_words
from atlas.evidence.statement import Statement, Words

Fact = Figure | Statement | Undisclosed
"""What is accepted where a fact may be published as a number or in words."""


def _named(kinds: Iterable[type]) -> str:
    return " or ".join(f"{kind.__name__}(...)" for kind in kinds)


def is_one(*kinds: type) -> Validator:
    """Require an object of one of some classes.

    Raises:
        ViewError: The value, when it is set, is not what is required.
    """

    def validate(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, kinds):
            raise ViewError(
                f"{owner(instance, attribute)} is {value!r}",
                allowed=_named(kinds),
                remedy="declare it, with undisclosed(...) for what is not published",
            )

    return validate


def are_all(*kinds: type) -> Validator:
    """Require one or more objects of some classes.

    Raises:
        ViewError: The value, when it is set, is not what is required.
    """

    def validate(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        items = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
        is_empty = not items and not is_due(attribute)
        if is_empty or any(not isinstance(item, kinds) for item in items):
            raise ViewError(
                f"{owner(instance, attribute)} is {value!r}",
                allowed=f"one or more {_named(kinds)}",
                remedy="declare them, with undisclosed(...) for what is not published",
            )

    return validate


def or_gap(validator: Validator) -> Validator:
    """Require what a validator does, or a gap."""

    def validate(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, Undisclosed):
            validator(instance, attribute, value)

    return validate


def all_words(value: Iterable[Words]) -> tuple[Words, ...]:
    """Keep facts in words as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


def are_words(instance: object, attribute: "Attribute[Any]", value: tuple[object, ...]) -> None:
    """Require one or more facts in words or gaps.

    Args:
        instance: The object whose attribute is set, for the message.
        attribute: The attribute.
        value: Its value.

    Raises:
        BareNumberError: A value is neither a statement nor a gap.
        ViewError: There is none.
    """
    for fact in value:
        is_words()(instance, attribute, fact)
    if not value and not is_due(attribute):
        raise ViewError(
            f"{owner(instance, attribute)} is empty",
            allowed="one or more statements or undisclosed(...)",
            remedy="cite a statement about it, or write `undisclosed(where_looked)` in it",
        )


def are_figures(instance: object, attribute: "Attribute[Any]", value: Mapping[str, object]) -> None:
    """Require one or more figures, statements or gaps by short label.

    Args:
        instance: The object whose attribute is set, for the message.
        attribute: The attribute.
        value: Its value.

    Raises:
        ViewError: There is none.
    """
    is_figures(instance, attribute, value)
    if not value and not is_due(attribute):
        raise ViewError(
            f"{owner(instance, attribute)} is empty",
            allowed="one or more figures, statements or gaps by short label",
            remedy='state what is known, or write `{"label": undisclosed(...)}`',
        )
