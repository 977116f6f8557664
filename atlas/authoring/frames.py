"""Makes the frame of a declaration from its class: every required keyword, each with a hole."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, get_args, get_origin

from attrs import field, frozen, has

from atlas.authoring import code
from atlas.authoring.keywords import Keyword, required
from atlas.authoring.shapes import shape
from atlas.evidence.figure import Figure
from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Statement
from atlas.views.draft import takes_gap
from atlas.views.view import View

_LABEL = "to be declared"
_PLAIN = {Figure, Statement, Undisclosed, str}
"""Types that need only a name: a figure, a fact in words, a text."""


@frozen
class Imports:
    """The names that a module of content needs, by the module that gives them."""

    names: dict[str, set[str]] = field(factory=dict[str, set[str]])

    def add(self, module: str, *names: str) -> None:
        """Import names from a module.

        Args:
            module: The dotted name of the module.
            *names: The names that the new module uses of it.
        """
        self.names.setdefault(module, set()).update(names)

    def add_class(self, cls: type) -> None:
        """Import a class from where content imports it: the façade, where that has the name."""
        name = cls.__name__
        facade = import_module("atlas")  # what content imports from
        self.add("atlas" if getattr(facade, name, None) is cls else cls.__module__, name)


def hole(name: str, doc: str) -> code.Call:
    """Return the code of a hole.

    Args:
        name: What it stands for.
        doc: What is said of that; of several sentences, the first.
    """
    text = doc.split(". ", maxsplit=1)[0].rstrip(".")
    return code.Call("todo", (code.literal(f"{name}: {text[:1].lower()}{text[1:]}"),))


def declaration(cls: type, values: Mapping[str, str | code.Call], imports: Imports) -> code.Call:
    """Return a call of a class with every required argument.

    What takes a gap gets a hole. A class that consists of such things alone is spelt out. In
    place of anything else, a view gets a hole that makes it a draft.

    Args:
        cls: The class; a view, or one that `given` completes.
        values: The arguments that are known, as code by name.
        imports: What is imported; the names that the call needs are added.
    """
    imports.add_class(cls)
    arguments: list[code.Part] = []
    for keyword in required(cls):
        value = values.get(keyword.name)
        if value is None:
            imports.add("atlas", "todo")
            value = _spelt(keyword, imports, of_view=issubclass(cls, View))
        if value is None:
            if not _is_plain(keyword.kind):
                arguments.append(code.Comment(shape(keyword.kind)))
            value = hole(keyword.name, keyword.doc)
        arguments.append(code.named(keyword.name, value) if keyword.by_name else value)
    return code.Call(cls.__name__, arguments)


def _spelt(keyword: Keyword, imports: Imports, *, of_view: bool = False) -> str | code.Call | None:
    """Return the code of an argument that a gap may fill, as a whole or in each part."""
    kind = keyword.kind
    if takes_gap(kind) and _is_plain(kind):
        return hole(keyword.name, keyword.doc)
    if _is_mapping(kind) and takes_gap(get_args(kind)[1]) and _is_plain(get_args(kind)[1]):
        return code.Call("", (code.pair(_LABEL, hole(keyword.name, keyword.doc)),), "{}")
    if keyword.may_be_empty and not of_view:
        return "()"
    if not isinstance(kind, type) or not has(kind):
        return None
    inner = [(keyword, _spelt(keyword, imports)) for keyword in required(kind)]
    if any(value is None for _, value in inner):
        return None
    imports.add_class(kind)
    parts = [(keyword, value) for keyword, value in inner if value is not None]
    return code.Call(
        kind.__name__,
        [code.named(keyword.name, value) if keyword.by_name else value for keyword, value in parts],
    )


def _is_plain(kind: Any) -> bool:
    return set(get_args(kind) or (kind,)) <= _PLAIN


def _is_mapping(kind: Any) -> bool:
    origin = get_origin(kind)
    return isinstance(origin, type) and issubclass(origin, Mapping) and get_args(kind)[0] is str
