"""Drafts: what a declaration leaves out is a hole, where the level of its file allows that."""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from attrs import NOTHING, Attribute, fields

from atlas.evidence.gap import Undisclosed
from atlas.evidence.todo import todo
from atlas.location import here

IS_DRAFT: ContextVar[Callable[[str], bool] | None] = ContextVar("is_draft", default=None)
"""Says of a file whether what it leaves out is a hole; set while modules are loaded."""

_Kind = TypeVar("_Kind")

UNDECLARED = "to declare"
"""What a text is that is still to be declared."""


_DUE: ContextVar[frozenset[str]] = ContextVar("due", default=frozenset())
"""The arguments of the object that is being made that its draft leaves out."""


def is_due(attribute: "Attribute[Any]") -> bool:
    """Return whether a draft leaves an attribute out, so that there may be nothing of it.

    Args:
        attribute: The attribute of the object that is being made.
    """
    return attribute.alias in _DUE.get()


def drafting() -> bool:
    """Return whether the author's line that is being executed is of a draft."""
    is_draft = IS_DRAFT.get()
    return is_draft is not None and is_draft(here().path)


def drafted(kind: type[_Kind], *arguments: object) -> _Kind:
    """Return an object of which everything else is still to be declared.

    Args:
        kind: Its class.
        arguments: What is declared.
    """
    made: _Kind = cast("Any", kind)(*arguments)
    return made


class Draftable(type):
    """The class of all that is declared: in a draft, a missing argument is a hole."""

    if not TYPE_CHECKING:  # for a type checker an instance is made as its `__init__` says

        def __call__(cls, *arguments: Any, **keywords: Any) -> Any:
            """Make an instance; in a draft, with a hole for each missing argument."""
            if IS_DRAFT.get() is None:
                return super().__call__(*arguments, **keywords)
            missing = _missing(cls, arguments, keywords)
            if not missing or not drafting():
                return super().__call__(*arguments, **keywords)
            name = next((it for it in arguments if isinstance(it, str)), cls.__name__)
            hints = get_type_hints(cls)
            filled = {it.alias: _hole(hints[it.name], it, name) for it in missing}
            filled = {key: value for key, value in filled.items() if value is not NOTHING}
            due = _DUE.set(frozenset(filled))
            try:
                return super().__call__(*arguments, **keywords, **filled)
            finally:
                _DUE.reset(due)


def _missing(
    cls: type, arguments: tuple[object, ...], keywords: Mapping[str, object]
) -> list["Attribute[Any]"]:
    """Return the attributes without a default that a call does not give."""
    every = [it for it in fields(cls) if it.init]
    by_position = [it for it in every if not it.kw_only][: len(arguments)]
    return [
        it
        for it in every
        if it.default is NOTHING and it not in by_position and it.alias not in keywords
    ]


def _hole(kind: Any, attribute: "Attribute[Any]", name: str) -> Any:
    """Return the value of an argument that a draft leaves out.

    Args:
        kind: The type of the attribute.
        attribute: The attribute; `metadata["draft"]` is its value in a draft, or makes it.
        name: What the object is called, or its class.

    Returns:
        A hole, or something empty; `NOTHING` where neither fits.
    """
    label = attribute.name.strip("_").replace("_", " ")
    due = f"{label} of {name}"
    if "draft" in attribute.metadata:
        given = attribute.metadata["draft"]
        value = given(name) if callable(given) else given
        todo(due)
        return value
    kinds = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    if Undisclosed in kinds:
        return todo(due)
    (only,) = kinds
    plain: type = get_origin(only) or only
    if isinstance(plain, Draftable):
        return plain()
    for taken, value in _EMPTY:
        if issubclass(plain, taken):
            todo(due)
            return value
    return NOTHING


_EMPTY: tuple[tuple[type, object], ...] = ((tuple, ()), (str, UNDECLARED), (Mapping, {}))
"""The values of arguments of types that take no gap."""
