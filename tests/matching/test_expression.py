"""Expressions in linear time, and Python's own engine where that cannot be had."""

import importlib
import re
from types import ModuleType

import pytest

from atlas.matching.expression import byte_expression, expression


def test_a_group_is_found_with_its_place() -> None:
    found = expression(r"user=(?P<user>\w+)").search("é user=bob!")

    assert found is not None
    assert (found.span(), found.start(), found.string) == ((2, 10), 2, "é user=bob!")
    assert found.groupdict() == {"user": "bob"}
    assert expression("x").search("y") is None


def test_an_expression_is_not_of_pythons_engine_unless_it_looks_ahead() -> None:
    assert not isinstance(expression("a"), re.Pattern)
    assert not isinstance(byte_expression("a"), re.Pattern)
    assert isinstance(expression("a(?=b)"), re.Pattern)
    assert isinstance(byte_expression("a(?=b)"), re.Pattern)


def test_bytes_need_not_be_a_whole_text() -> None:
    assert byte_expression("a.é").search(b"\xffa\xff\xc3\xa9") is not None
    assert byte_expression("a(?!b)é").search("aé".encode()) is not None
    assert byte_expression("a").search(b"\xff") is None


def test_what_is_no_expression_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(re.error):
        expression("(")
    assert capfd.readouterr() == ("", "")


def test_without_re2_pythons_engine_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> ModuleType:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)

    assert isinstance(expression("a"), re.Pattern)
    assert isinstance(byte_expression("a"), re.Pattern)
