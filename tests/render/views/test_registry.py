"""How a view is drawn is found by the module of its kind."""

from importlib import import_module
from pathlib import Path

import pytest

import atlas.kinds
import render.views
from atlas import CostStudy, View
from atlas.kinds import KINDS
from render.views.picture import Picture
from render.views.registry import picture_of
from tests.examples import begin, finished

MODULES = sorted(
    path.stem for path in Path(*render.views.__path__).glob("*.py") if path.stem != "__init__"
)
OWN = [name for name in MODULES if hasattr(import_module(f"render.views.{name}"), "PICTURE")]


def test_some_kinds_have_a_form_of_their_own() -> None:
    assert len(OWN) > len(KINDS) / 2


@pytest.mark.parametrize("module", OWN)
def test_a_module_with_a_form_is_called_as_that_of_a_kind(module: str) -> None:
    assert module in {kind.__module__.removeprefix("atlas.kinds.") for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda view_kind: view_kind.__name__)
def test_a_view_is_drawn_as_its_kind_is(kind: type[View]) -> None:
    module = kind.__module__.removeprefix("atlas.kinds.")
    own = import_module(f"render.views.{module}").PICTURE if module in OWN else Picture(glance=None)

    assert picture_of(finished(kind)) == own


def test_a_helper_of_a_kind_is_not_taken_for_its_form() -> None:
    assert {"chapters", "bar_lines", "chronicle", "capacity_curve"} <= set(MODULES) - set(OWN)


def test_every_key_of_a_form_is_that_of_a_chapter() -> None:
    for kind in KINDS:
        picture = picture_of(finished(kind))
        known = {chapter.key for chapter in finished(kind).chapters()}
        named = {*picture.drawn, *picture.looks, *picture.first, *picture.replaced}
        named |= {key for row in picture.side_by_side for key in row}

        assert named <= known, kind.__name__


def test_a_kind_that_refines_another_is_drawn_as_that() -> None:
    class Refined(CostStudy):
        """A cost study of somebody's own."""

    with begin(CostStudy) as view:
        pass
    plain = picture_of(view)
    view.__class__ = Refined

    assert picture_of(view) is plain


def test_each_kind_has_a_module_of_its_own() -> None:
    modules = [kind.__module__ for kind in KINDS]

    assert len(set(modules)) == len(KINDS)
    assert {module.rpartition(".")[0] for module in modules} == {atlas.kinds.__name__}
