"""JSON on a terminal: no character that it obeys, and the same value for a program."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.json_output import json_text

OBEYED = [*range(0x20), *range(0x7F, 0xA0), 0x61C, *range(0x200B, 0x2010), *range(0x2028, 0x202F)]
OBEYED += [*range(0x2066, 0x2070), 0xFEFF]


@pytest.mark.parametrize("code", OBEYED)
def test_a_control_character_is_escaped_and_read_back(code: int) -> None:
    text = json_text({"line": f"a{chr(code)}b"})

    assert chr(code) not in text.replace("\n", "")
    assert json.loads(text) == {"line": f"a{chr(code)}b"}


@given(st.recursive(st.text() | st.integers() | st.none(), st.lists, max_leaves=8))
def test_every_value_is_read_back(value: object) -> None:
    assert json.loads(json_text(value)) == value


def test_half_of_a_pair_can_be_printed() -> None:
    assert json_text(["\ud800"]).encode() == b'[\n  "\\ud800"\n]'
