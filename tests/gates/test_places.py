"""From a declaration to the argument at fault."""

from pathlib import Path

import pytest

from atlas.gates.places import place_of
from atlas.location import Location

TEXT = """\
x = make(
    "orders",
    title="a",
    economics=Economics(infrastructure=1, growth={}),
    other=shared,
); y = "é", make("ü", role=2)
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "view.py"
    file.write_text(TEXT, encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(
    ("argument", "line", "column"),
    [
        (None, 1, 5),
        ("title", 3, 5),
        ("name", 2, 5),
        ("economics", 4, 5),
        ("economics.growth", 4, 43),
        ("economics.missing", 4, 5),
        ("other.growth", 5, 5),
        ("missing", 1, 5),
    ],
)
def test_an_argument_is_found(path: str, argument: str | None, line: int, column: int) -> None:
    assert place_of(Location(path, 1, 5), argument) == Location(path, line, column)


def test_columns_count_characters(path: str) -> None:
    declared = Location(path, 6, len(b'); y = "\xc3\xa9", ') + 1)
    assert place_of(declared, "role") == Location(path, 6, 23)


def test_a_place_without_a_call_stays(path: str) -> None:
    assert place_of(Location(path, 5, 1), "title") == Location(path, 5, 1)


@pytest.mark.parametrize("text", [None, "x = make("])
def test_a_file_that_cannot_be_read_gives_the_declaration(tmp_path: Path, text: str | None) -> None:
    file = tmp_path / "gone.py"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert place_of(Location(str(file), 1, 5), "title") == Location(str(file), 1, 5)


def test_a_file_that_has_changed_is_read_again(path: str) -> None:
    assert place_of(Location(path, 1, 5), "title").line == 3
    Path(path).write_text("x = make(title=1)\n", encoding="utf-8")
    assert place_of(Location(path, 1, 5), "title") == Location(path, 1, 10)
