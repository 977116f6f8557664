"""What a walk through a declaration does with each value: asked once for each class, not each time.

A view holds tens of thousands of values of a few dozen classes.
"""

from collections.abc import Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin

import attrs
from attrs import field, frozen

_LIBRARY = "atlas."
"""How the names of the modules begin whose types are checked."""
_PLAIN = (NoneType, int, float, date)
Way = Literal["passed", "found", "items", "keys", "fields"]
"""Nothing is in it; it is looked for; its items, the values by its keys, or its fields are next."""


@frozen(eq=False)
class Ways:
    """The ways of one walk.

    Args:
        passed: Classes in which nothing is looked for, numbers and days besides.
        found: Classes that are looked for.
        skipped: Names of fields that are not followed.
    """

    passed: tuple[type, ...]
    found: tuple[type, ...]
    skipped: frozenset[str] = frozenset()
    _ways: dict[type, Way] = field(factory=dict[type, Way], init=False)
    _names: dict[type, tuple[str, ...]] = field(factory=dict[type, tuple[str, ...]], init=False)

    def of(self, value: object) -> Way:
        """Return what to do with a value.

        Args:
            value: The value.
        """
        kind = value.__class__
        way = self._ways.get(kind)
        if way is None:
            way = self._ways[kind] = self._way(kind)
        return way

    def names_in(self, kind: Any) -> tuple[str, ...]:
        """Return the names of the fields of a class that can hold anything but what is passed.

        Fields of a project's own classes hold what they are given, whatever their type says.

        Args:
            kind: The class, one of attrs.
        """
        names = self._names.get(kind)
        if names is None:
            is_checked = kind.__module__.startswith(_LIBRARY)
            names = self._names[kind] = tuple(
                each.name
                for each in attrs.fields(kind)
                if each.name not in self.skipped and not (is_checked and self._is_passed(each.type))
            )
        return names

    def _way(self, kind: type) -> Way:
        if issubclass(kind, self.found):
            return "found"
        if issubclass(kind, (*self.passed, *_PLAIN)):
            return "passed"
        if issubclass(kind, (list, tuple)):
            return "items"
        if issubclass(kind, Mapping):
            return "keys"
        return "fields" if attrs.has(cast("Any", kind)) else "passed"

    def _is_passed(self, declared: Any) -> bool:
        """Whether a field that is declared so holds nothing but what is passed."""
        origin = get_origin(declared)
        if origin in {Union, UnionType, tuple, list}:
            return all(self._is_passed(part) for part in get_args(declared) if part is not ...)
        if origin is Literal:
            words: tuple[object, ...] = get_args(declared)
            return all(self.of(word) == "passed" for word in words)
        return isinstance(declared, type) and issubclass(declared, (*self.passed, *_PLAIN))
