"""Nothing is drawn twice: neither a panel, nor a chapter, nor a grid of facts."""

import sys
from collections import Counter
from collections.abc import Callable
from types import ModuleType
from typing import Any

import attrs
import pytest

from atlas import Call, CompleteArchitecture, Group, View
from atlas.kinds import KINDS
from render.forms import dossier as form
from render.parts import panels
from render.views import chapters
from render.views.picture import Drawer
from render.views.registry import picture_of
from tests.examples import finished, service, web, wired


def _replace(patch: pytest.MonkeyPatch, name: str, old: object, new: object) -> None:
    """Put another function in the place of one, wherever it was imported."""
    for module in [value for key, value in sys.modules.items() if key.startswith("render")]:
        if isinstance(module, ModuleType) and getattr(module, name, None) is old:
            patch.setattr(module, name, new)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each panel, chapter and grid of facts is drawn."""
    counts: Counter[str] = Counter()
    kept: list[object] = []  # so that no other object takes the number of one that is gone

    def counting(name: Callable[..., str], function: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **named: Any) -> Any:
            kept.append(arguments)
            counts[name(*arguments)] += 1
            return function(*arguments, **named)

        return counted

    def drawn(key: str, drawer: Drawer) -> Drawer:
        return counting(lambda *_: f"chapter {key}", drawer)

    def pictured(view: View) -> Any:
        picture = picture_of(view)
        own = {key: drawn(key, drawer) for key, drawer in picture.drawn.items()}
        return attrs.evolve(picture, drawn=own)

    def panel(heading: str, *_: Any) -> str:
        return f"panel {heading}"

    def plain(chapter: Any, *_: Any) -> str:
        return f"plain {chapter.key}"

    def grid(rows: Any, *_: Any) -> str:
        return f"facts {[row.label for row in rows]} {[row.value.tooltip for row in rows]}"

    _replace(monkeypatch, "panel", panels.panel, counting(panel, panels.panel))
    _replace(monkeypatch, "plain", chapters.plain, counting(plain, chapters.plain))
    _replace(monkeypatch, "fact_grid", panels.fact_grid, counting(grid, panels.fact_grid))
    monkeypatch.setattr(form, "picture_of", pictured)
    return counts


@pytest.mark.parametrize("kind", KINDS, ids=lambda view_kind: view_kind.__name__)
def test_no_panel_is_drawn_twice(kind: type[View], counted: Counter[str]) -> None:
    view = finished(kind)
    form.dossier(view)

    assert {name: count for name, count in counted.items() if count > 1} == {}
    headings = {name.removeprefix("panel ") for name in counted if name.startswith("panel ")}
    hidden = picture_of(view).replaced
    expected = {
        chapter.heading
        for chapter in view.chapters()
        if not chapter.is_empty and chapter.key not in hidden
    }
    assert expected | {"Legend", "Sources"} <= headings


def wide() -> View:
    """A view whose diagram needs more than the usual width: a group is never broken."""
    many = tuple(service(f"a service of the cell, number {number}") for number in range(8))
    cell = Group("cell", many, boundary="cell")
    calls = [(web, Call("HTTPS"), panel) for panel in many]
    return wired(*calls, include=[cell], kind=CompleteArchitecture)


def test_no_panel_of_a_wide_picture_is_drawn_twice(counted: Counter[str]) -> None:
    picture = form.dossier(wide())

    assert picture.width > form.WIDTH + 100
    assert {name: count for name, count in counted.items() if count > 1} == {}
    assert counted["panel Legend"] == 1
