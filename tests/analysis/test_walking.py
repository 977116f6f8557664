"""What a walk does with a value is told by its class, and what a field can hold by its type."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Literal

import pytest
from attrs import frozen

from atlas.analysis.walking import Ways


class Leaf:
    """What is looked for."""


class Late(Leaf):
    """A leaf of a class of its own."""


@frozen
class Holder:
    text: str
    note: str | None
    names: tuple[str, ...]
    day: date
    amount: float
    choice: Literal["a", "b"]
    nothing: tuple[()]
    leaf: Leaf
    leaves: tuple[Leaf, ...]
    either: Leaf | str
    listed: Mapping[str, str]
    anything: Any
    ahead: "Leaf"
    elsewhere: Leaf


WAYS = Ways(passed=(str,), found=(Leaf,), skipped=frozenset({"elsewhere"}))


def test_only_fields_that_can_hold_something_are_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Holder, "__module__", "atlas.views")
    assert WAYS.names_in(Holder) == ("leaf", "leaves", "either", "listed", "anything", "ahead")


@pytest.mark.parametrize(
    ("value", "way"),
    [
        (Leaf(), "found"),
        (Late(), "found"),
        ("text", "passed"),
        (None, "passed"),
        (True, "passed"),
        (date(2026, 1, 1), "passed"),
        (object(), "passed"),
        ([Leaf()], "items"),
        ((), "items"),
        (dict[str, str](), "keys"),
        (MappingProxyType(dict[str, str]()), "keys"),
    ],
    ids=[
        *("leaf", "late", "text", "none", "true", "day"),
        *("thing", "list", "tuple", "dict", "map"),
    ],
)
def test_a_value_is_passed_found_or_followed(value: object, way: str) -> None:
    assert WAYS.of(value) == way


def test_every_field_of_a_class_of_a_project_is_followed() -> None:
    ways = Ways(passed=(str,), found=(Leaf,), skipped=frozenset({"elsewhere"}))
    assert ways.names_in(Holder)[:3] == ("text", "note", "names")
    assert "elsewhere" not in ways.names_in(Holder)


def test_texts_are_found_where_they_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Holder, "__module__", "atlas.views")
    ways = Ways(passed=(Leaf,), found=(str,))
    assert ways.of("text") == "found"
    assert ways.names_in(Holder)[:4] == ("text", "note", "names", "choice")
