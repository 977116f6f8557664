"""The gallery of README.md: one picture a category, between two marks."""

import runpy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from atlas.catalogue import Row
from atlas.categories import CATEGORIES


@pytest.fixture(scope="module")
def gallery(root: Path) -> Any:
    return SimpleNamespace(**runpy.run_path(str(root / "docs/images/gallery.py")))


def row(identifier: str, category: str, title: str = "A title") -> Row:
    return Row(
        id=identifier, kind="View", category=category, system="Parcelpost", title=title,
        as_of="2024", path=f"{identifier}.py", figures={}, waivers={},
    )  # fmt: skip


def test_the_views_that_are_chosen_exist(gallery: Any, root: Path) -> None:
    assert set(gallery.CHOSEN) <= set(CATEGORIES)
    assert [
        chosen for chosen in gallery.CHOSEN.values() if not (root / f"{chosen}.py").is_file()
    ] == []


def test_each_category_shows_its_chosen_view_or_its_first(gallery: Any) -> None:
    guide = gallery.CHOSEN["debugging-guide"]
    rows = [
        row("z", "cost-study"),
        row("a", "debugging-guide"),
        row(guide, "debugging-guide"),
        row("b", "cost-study"),
    ]

    found = gallery.chosen(rows)
    assert {category: row.id for category, row in found.items()} == {
        "cost-study": "b",
        "debugging-guide": guide,
    }
    assert list(found) == [category for category in CATEGORIES if category in found]


def test_the_readme_holds_the_marks(gallery: Any, root: Path) -> None:
    text = (root / "README.md").read_text("utf-8")

    assert gallery.filled(gallery.filled(text, "one"), "two") == gallery.filled(text, "two")


def test_a_text_without_marks_is_refused(gallery: Any) -> None:
    with pytest.raises(ValueError, match="lacks"):
        gallery.filled("no marks", "x")


def test_a_title_is_a_caption_that_no_tag_can_break(gallery: Any, root: Path) -> None:
    shown = gallery.Shown("cost-study", row("a", "cost-study", '<b> & "b"'), root / "a.png")

    assert "Parcelpost: &lt;b&gt; &amp; &quot;b&quot;" in gallery.table([shown], root)
