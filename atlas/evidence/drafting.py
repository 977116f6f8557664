"""Drafts: what a declaration leaves out is a hole, where the level of its file allows that."""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from difflib import get_close_matches
from functools import cache
from inspect import Signature, signature
from pathlib import Path
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

from atlas.errors import AtlasError, DeclarationError, NoProjectError
from atlas.evidence.gap import Undisclosed
from atlas.evidence.todo import todo
from atlas.location import here
from atlas.project import Project, find_project


def _in_its_project(path: str) -> bool:
    """Return whether a file that is run by itself is a draft of the project that it lies in."""
    project = _project_above(Path(path).parent)
    return project is not None and project.is_draft(path)


@cache
def _project_above(folder: Path) -> Project | None:
    try:
        return find_project(folder)
    except NoProjectError:
        return None


IS_DRAFT: ContextVar[Callable[[str], bool] | None] = ContextVar("is_draft", default=_in_its_project)
"""Says of a file whether what it leaves out is a hole; None where no file is a draft."""

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


HABITS = {
    "direction": "leave it out; the kind of a view decides how it is laid out",
    **dict.fromkeys(
        ("graph_attr", "node_attr", "edge_attr", "color", "style", "icon", "legend"),
        "leave it out; planes, technologies and kinds of calls give the looks, and the legend",
    ),
    **dict.fromkeys(
        ("filename", "outformat", "show"),
        "leave it out; `atlas render VIEW --form picture --svg --output FILE` writes one file, "
        "`atlas serve` shows all",
    ),
}
"""What to do instead of what drawing libraries take, by keyword."""


class Draftable(type):
    """The class of all that is declared: in a draft, a missing argument is a hole."""

    if not TYPE_CHECKING:  # for a type checker an instance is made as its `__init__` says

        def __call__(cls, *arguments: Any, **keywords: Any) -> Any:
            """Make an instance; in a draft, with a hole for each missing argument."""
            if IS_DRAFT.get() is None:
                return cls._constructed(arguments, keywords)
            missing = _missing(cls, arguments, keywords)
            if not missing or not drafting():
                return cls._constructed(arguments, keywords)
            name = next((it for it in arguments if isinstance(it, str)), cls.__name__)
            hints = get_type_hints(cls)
            filled = {it.alias: _hole(hints[it.name], it, name) for it in missing}
            filled = {key: value for key, value in filled.items() if value is not NOTHING}
            due = _DUE.set(frozenset(filled))
            try:
                return cls._constructed(arguments, {**keywords, **filled})
            finally:
                _DUE.reset(due)

        @property
        def __signature__(cls) -> Signature:
            """What editors, `help` and the documentation say that the class takes."""
            taken = signature(cls.__init__)
            return taken.replace(parameters=list(taken.parameters.values())[1:])

        def _constructed(cls, arguments: tuple[Any, ...], keywords: Mapping[str, Any]) -> Any:
            """Make an instance; say which keywords are missing or misspelt, if that is at fault."""
            try:
                return super().__call__(*arguments, **keywords)
            except TypeError as error:
                _explain(cls, arguments, keywords, error)
                raise


def _explain(
    cls: type, arguments: tuple[object, ...], keywords: Mapping[str, object], error: TypeError
) -> None:
    """Raise an error that names the keywords at fault, if the class refused the call itself.

    Raises:
        DeclarationError: Keywords are missing or unknown, arguments lack theirs, or one is a
            single thing in place of a list.
    """
    if isinstance(error, AtlasError):
        return
    taken = [it for it in fields(cls) if it.init]
    names = [str(it.alias) for it in taken]
    by_position = [str(it.alias) for it in taken if not it.kw_only]
    beyond = arguments[len(by_position) :]
    if beyond:
        given = keywords.keys() - _DUE.get()
        free = [name for name in names if name not in by_position and name not in given]
        raise DeclarationError(
            f"{_called(cls, arguments)} has {len(arguments)} arguments without a keyword",
            allowed=f"{', '.join(by_position) or 'none'} without a keyword",
            remedy=f"write the others as {', '.join(f'{name}=' for name in free)}"
            if free
            else f"leave out the last {len(beyond)}",
        ) from error
    unknown = [name for name in keywords if name not in names]
    absent = _missing(cls, arguments, keywords)
    missing = [str(it.alias) for it in absent]
    if not unknown and not missing:
        _explain_single(
            cls, arguments, {**dict(zip(by_position, arguments, strict=False)), **keywords}, error
        )
        return
    found = [
        *([f"lacks {', '.join(map(repr, missing))}"] if missing else []),
        *([f"has no {', '.join(map(repr, unknown))}"] if unknown else []),
    ]
    meant = {name: next(iter(get_close_matches(name, names, n=1)), "") for name in unknown}
    remedies = [_advice_on(name, match) for name, match in meant.items()]
    if undeclared := [it for it in absent if it.alias not in meant.values()]:
        remedies.append(_advice_on_missing(cls, undeclared))
    raise DeclarationError(
        f"{_called(cls, arguments)} {' and '.join(found)}",
        allowed=", ".join(names),
        remedy="; ".join(remedies).replace("?; ", "? "),
    ) from error


def _advice_on(name: str, match: str) -> str:
    """Return what to do about a keyword that is unknown, and resembles one that is known."""
    if name in HABITS:
        return f"{name!r}: {HABITS[name]}"
    if match:
        return f"{name!r}: did you mean {match!r}?"
    return f"{name!r}: leave it out, or use a keyword that it has"


def _advice_on_missing(cls: type, missing: list["Attribute[Any]"]) -> str:
    """Return what to do about arguments that are missing: not all of them take a gap."""
    hints = get_type_hints(cls)
    it, one = ("it", "") if len(missing) == 1 else ("them", "each ")
    gaps = [str(lacks.alias) for lacks in missing if Undisclosed in _kinds(hints[lacks.name])]
    parts = [f"declare {it}"]
    if len(gaps) == len(missing):
        parts = [f"declare {it}, {one}or undisclosed(...) with where you looked"]
    elif gaps:
        parts.append(f"{', '.join(gaps)} may be undisclosed(...) with where you looked")
    if all(_has_hole(hints[lacks.name], lacks) for lacks in missing):
        parts.append(f'a draft, `level = "draft"`, may leave {it} out')
    return "; ".join(parts)


def _explain_single(
    cls: type, arguments: tuple[object, ...], given: Mapping[str, object], error: TypeError
) -> None:
    """Raise an error that names the argument at fault, if one thing is given in place of a list.

    Raises:
        DeclarationError: An argument that takes a list is a single thing.
    """
    for it in fields(cls):
        value = given.get(str(it.alias), it.default)
        if it.converter is None or value is it.default:
            continue
        if str(error) != f"{type(value).__name__!r} object is not iterable":
            continue
        is_none = value is None
        raise DeclarationError(
            f"{it.alias} of {_called(cls, arguments)} is "
            + ("None" if is_none else f"one {type(value).__name__}"),
            allowed="a list",
            remedy=f"leave out `{it.alias}`"
            if is_none and it.default is not NOTHING
            else f"write `{it.alias}=[…]`"
            if is_none
            else f"write it in brackets: `{it.alias}=[…]`",
        ) from error


def _called(cls: type, arguments: tuple[object, ...]) -> str:
    """Return a call for messages: `Service('api')`, `Client('…')`."""
    if not arguments:
        return cls.__name__
    first = getattr(arguments[0], "name", arguments[0])
    return f"{cls.__name__}({repr(first) if isinstance(first, str) else '…'})"


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


def _kinds(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def _plain(kind: Any) -> type:
    """Return the class of a type; `object` of several types, or of a few values."""
    only, *others = _kinds(kind)
    plain = get_origin(only) or only
    return plain if isinstance(plain, type) and not others else object


def _has_hole(kind: Any, attribute: "Attribute[Any]") -> bool:
    """Return whether a draft may leave an argument out."""
    if "draft" in attribute.metadata or Undisclosed in _kinds(kind):
        return True
    plain = _plain(kind)
    return isinstance(plain, Draftable) or any(issubclass(plain, taken) for taken, _ in _EMPTY)


def _hole(kind: Any, attribute: "Attribute[Any]", name: str) -> Any:
    """Return the value of an argument that a draft leaves out.

    Args:
        kind: The type of the attribute.
        attribute: The attribute; `metadata["draft"]` is its value in a draft, or makes it
            from the name and its hole.
        name: What the object is called, or its class.

    Returns:
        A hole, or something empty; `NOTHING` where neither fits.
    """
    label = attribute.name.strip("_").replace("_", " ")
    due = f"{label} of {name}"
    if "draft" in attribute.metadata:
        given = attribute.metadata["draft"]
        hole = todo(due)
        return given(name, hole) if callable(given) else given
    if Undisclosed in _kinds(kind):
        return todo(due)
    plain = _plain(kind)
    if isinstance(plain, Draftable):
        return plain()
    for taken, value in _EMPTY:
        if issubclass(plain, taken):
            todo(due)
            return value
    return NOTHING


_EMPTY: tuple[tuple[type, object], ...] = ((tuple, ()), (str, UNDECLARED), (Mapping, {}))
"""The values of arguments of types that take no gap."""
