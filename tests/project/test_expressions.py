"""No expression of the code is steeper than the square of a text, which labels keep short."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import atlas
import render
from atlas.gates.new_hire.unexplained_acronym import _ACRONYM
from tests.steepness import is_steeper

SIZE, TIMES = 200, 3
GROWTH, TELLING = 18, 0.004
"""Between the square and the cube of `TIMES`, and so many seconds that a clock can tell it."""
PARTS = (
    "A", "a", "0", " ", "\\", "a ", "_", "(", '"', "'", "A0", "a.", "a-", ",", "1,", "1 ", "-", "/",
    "a/", "{", "[", "$", "`", "é", "\n", "a=", "@", ":", "one ", "1.", "$(", "|", "a_", "aA",
)  # fmt: skip


def _expressions(value: object) -> Iterator[re.Pattern[str] | re.Pattern[bytes]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _expressions(each)
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from _expressions(each)


def every_expression() -> dict[object, str]:
    found: dict[object, str] = {}
    for package in (atlas, render):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name.endswith("__main__") or ".technologies." in module.name:
                continue
            for name, value in vars(importlib.import_module(module.name)).items():
                for expression in _expressions(value):
                    found.setdefault(expression, f"{module.name}.{name}")
    return found


def search(expression: "re.Pattern[str] | re.Pattern[bytes]", part: str, size: int) -> None:
    text = (part * size)[:size] + "_!"
    if isinstance(expression.pattern, bytes):
        list(expression.finditer(text.encode()))  # type: ignore[arg-type] # it is of bytes
    else:
        list(expression.finditer(text))  # type: ignore[arg-type] # it is of texts


def is_steep(expression: "re.Pattern[str] | re.Pattern[bytes]", part: str) -> bool:
    return is_steeper(
        lambda: search(expression, part, SIZE),
        lambda: search(expression, part, SIZE * TIMES),
        GROWTH,
        TELLING,
    )


def test_no_expression_is_steeper_than_the_square_of_a_text() -> None:
    expressions = every_expression()
    steep = {
        name
        for expression, name in expressions.items()
        if isinstance(expression, re.Pattern)
        for part in PARTS
        if is_steep(expression, part)
    }

    assert len(expressions) > 100
    assert steep == set()


OLD = re.compile(r"(?<![\w.])([a-z]?[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*)s?(?!\w)")
"""As it was, cubic: two thousand capitals and an underscore took hours."""


def test_the_check_finds_a_steep_expression() -> None:
    assert is_steep(OLD, "A")


@given(st.text(alphabet="aszAZ09_. -", max_size=30))
@pytest.mark.parametrize("end", ["", "s", "_"])
def test_abbreviations_are_read_in_one_go_as_they_were(end: str, text: str) -> None:
    assert _ACRONYM.findall(text + end) == OLD.findall(text + end)
