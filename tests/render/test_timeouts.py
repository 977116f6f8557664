"""Pictures drawn within a time."""

import time

import pytest

from atlas import CompleteArchitecture
from atlas.errors import LabelError
from render.errors import DrawingError
from render.forms.dossier import dossier
from render.timeouts import svg_in_time
from tests.examples import finished

VIEW = finished(CompleteArchitecture)


def test_a_picture_that_is_in_time_is_the_same_as_any() -> None:
    assert svg_in_time(VIEW, 30, summary="All of it.") == dossier(VIEW, summary="All of it.").svg


def test_one_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("render.timeouts.dossier", lambda *_, **__: time.sleep(60))
    with pytest.raises(DrawingError, match=r"\(3 components, 2 calls\) takes more than 0\.2 s"):
        svg_in_time(VIEW, 0.2)


def test_what_cannot_be_drawn_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise LabelError("a rune", allowed="letters", remedy="write letters")

    monkeypatch.setattr("render.timeouts.dossier", refuse)
    with pytest.raises(DrawingError, match="a rune; allowed: letters; write letters"):
        svg_in_time(VIEW, 30)
