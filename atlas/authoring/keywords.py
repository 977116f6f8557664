"""Required keywords of a class, with their types and documentation."""

import inspect
import re
from collections.abc import Callable
from typing import Any, get_origin, get_type_hints

from attrs import NOTHING, Attribute, fields, frozen

from atlas.errors import AtlasError

_ARGUMENT = re.compile(r" {4}(?P<name>\w+): (?P<text>.+)")


@frozen
class Keyword:
    """One required argument of a class.

    Args:
        name: Its name.
        kind: Its type.
        doc: What the docstring says of it, in one sentence or more; its name where it says nothing.
        by_name: Whether it is given by keyword rather than by position.
        may_be_empty: Whether it is a list that is checked, and may be empty.
    """

    name: str
    kind: Any
    doc: str
    by_name: bool
    may_be_empty: bool


def required(cls: type) -> tuple[Keyword, ...]:
    """Return the arguments that a class cannot be made without, in the order of its fields.

    Args:
        cls: A class made by attrs.
    """
    types = get_type_hints(cls)
    docs = documented(cls)
    return tuple(
        Keyword(
            attribute.name,
            types[attribute.name],
            docs.get(attribute.name) or attribute.name.replace("_", " "),
            bool(attribute.kw_only),
            _may_be_empty(attribute),
        )
        for attribute in fields(cls)
        if attribute.init and attribute.default is NOTHING
    )


def _may_be_empty(attribute: "Attribute[Any]") -> bool:
    if attribute.validator is None or get_origin(attribute.type) is not tuple:
        return False
    try:
        attribute.validator(None, attribute, ())
    except (AtlasError, AttributeError):  # it may look at its object, and there is none
        return False
    return True


def documented(cls: type) -> dict[str, str]:
    """Return the documentation of each argument in a class and its bases, by name."""
    texts: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        texts.update(_arguments(base.__doc__ or ""))
    return texts


def summary(subject: type | Callable[..., Any]) -> str:
    """Return the first line of a docstring."""
    return inspect.cleandoc(subject.__doc__ or "").split("\n")[0]


def _arguments(doc: str) -> dict[str, str]:
    """Read the section `Args:` of a docstring; a sentence may go on over several lines."""
    texts: dict[str, str] = {}
    name = ""
    _, _, section = inspect.cleandoc(doc).partition("\nArgs:\n")
    for line in section.splitlines():
        if line and not line.startswith(" "):
            break
        match = _ARGUMENT.fullmatch(line)
        if match is not None:
            name = match["name"]
            texts[name] = match["text"]
        elif name and line.strip():
            texts[name] += f" {line.strip()}"
    return texts
