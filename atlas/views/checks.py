"""Checks that several kinds share."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from attrs import Attribute

from atlas.errors import BareNumberError, ViewError
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_figures, is_words
from atlas.evidence.statement import Statement, Words

Validator = Callable[[object, "Attribute[Any]", Any], None]
Fact = Figure | Statement | Undisclosed
"""What an annotation takes that is published as a number here and in words there."""


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
    """Require one or more facts in words or gaps."""
    for each in value:
        is_words()(instance, attribute, each)
    if not value:
        raise ViewError(
            f"{attribute.name} of {type(instance).__name__} is empty",
            allowed="one or more statements or undisclosed(...)",
            remedy="cite what is said of it, or say where was looked",
        )


def are_figures(instance: object, attribute: "Attribute[Any]", value: Mapping[str, object]) -> None:
    """Require one or more figures, statements or gaps by short label."""
    is_figures(instance, attribute, value)
    if not value:
        raise ViewError(
            f"{attribute.name} of {type(instance).__name__} is empty",
            allowed="one or more figures, statements or gaps by short label",
            remedy='say what is known of it, or write `{"label": undisclosed(...)}`',
        )


def is_fact() -> Validator:
    """Require a figure, a statement or a gap: what is published is sometimes a number."""

    def validate(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, (Figure, Statement, Undisclosed)):
            raise BareNumberError(value, at=f"{attribute.name} of {type(instance).__name__}")

    return validate
