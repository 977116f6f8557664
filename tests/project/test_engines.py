"""Every view of the atlas is drawn on both layout engines, and tells the same on both."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from atlas.loader import load_module
from atlas.project import find_project
from render.forms.dossier import dossier
from render.forms.drawing import Drawing
from render.picture.scene import text_of

PROJECT = find_project(Path(__file__).parent)
NO_DOT = "no `dot` of Graphviz on the PATH to compare the bundled one with"

every_view = pytest.mark.parametrize("module", PROJECT.modules(), ids=PROJECT.relative)


def told(drawing: Drawing) -> Counter[str]:
    return Counter(" ".join(text_of(drawing.scene.items)).split())


@every_view
@pytest.mark.skipif(shutil.which("dot") is None, reason=NO_DOT)
def test_a_view_tells_the_same_on_the_bundled_engine_and_on_dot(module: Path) -> None:
    loaded = load_module(PROJECT, module)
    bundled, system = dossier(loaded.view), dossier(loaded.view, engine="dot")

    assert told(bundled) == told(system)
    assert system.svg.startswith("<svg")
    assert system.png.startswith(b"\x89PNG")
