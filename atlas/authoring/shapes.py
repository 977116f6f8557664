"""Describe the values of a type, so that the author of a hole knows what to write."""

from collections.abc import Mapping, Sequence
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from attrs import has

from atlas.authoring.keywords import required
from atlas.evidence.dates import PartialDate
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.source import Source
from atlas.evidence.statement import Statement
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Threshold
from atlas.technologies.technology import Deployment
from atlas.topology.component import Component

_PLAIN: dict[Any, str] = {
    str: "a text",
    bool: "True or False",
    PartialDate: 'a date such as "2023", "2023-03" or "2023-03-06"',
    Figure: "a figure",
    Statement: "a statement",
    Source: "a source; see `atlas cite`",
    Component: "a component",
    LogMessage: "a log message of a technology",
    Threshold: "a metric with its threshold",
    Deployment: "a technology with its version",
}
_UNSAID = (type(None), Undisclosed)
"""What a union may allow besides, and need not be told at each place."""


def shape(kind: Any) -> str:
    """Describe the values of a type: `[Spend(component, monthly=, covers=), …]`."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return " or ".join(shape(argument) for argument in arguments if argument not in _UNSAID)
    if origin is Literal:
        text = f"one of {', '.join(arguments)}"
    elif origin is tuple:
        text = _listed(arguments)
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        text = f'{{"label": {shape(arguments[1])}, …}}'
    elif isinstance(kind, type) and has(kind):
        text = call(kind)
    else:
        text = getattr(kind, "__name__", str(kind))
    return text


def call(cls: type) -> str:
    """Return how a class is called: `Recovery(rpo=, rto=, backup=, restore=)`."""
    arguments = (
        f"{keyword.name}=" if keyword.by_name else keyword.name for keyword in required(cls)
    )
    return f"{cls.__name__}({', '.join(arguments)})"


def _listed(arguments: Sequence[Any]) -> str:
    if len(arguments) > 1 and arguments[1] is not Ellipsis:
        return f"({', '.join(shape(argument) for argument in arguments)})"
    inside = shape(arguments[0]).removeprefix("a ")
    return f"[({inside}), …]" if " or " in inside else f"[{inside}, …]"
