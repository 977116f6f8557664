"""Pictures tinted by what would die."""

from xml.etree import ElementTree as ET

import pytest

from atlas.analysis.blast_radius import blast_radius
from atlas.kinds import KINDS
from atlas.kinds.failure_domains import FailureDomains
from atlas.kinds.incident_anatomy import IncidentAnatomy
from atlas.views.view import View
from render.forms.dossier import dossier
from render.parts.card_data import Tone
from render.views import failure_domains
from render.views.registry import picture_of
from render.views.what_if import what_if
from tests.examples import api, finished, store, web

SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> str:
    nodes = ET.fromstring(svg).iter(f"{SVG}text")  # noqa: S314 - our own output
    return "\n".join(node.text or "" for node in nodes).replace("\u00a0", " ")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_can_be_tinted(kind: type[View]) -> None:
    view = finished(kind)
    shown = texts(dossier(view, radius=blast_radius(view, store)).svg)

    assert "What if store is down, computed" in shown
    assert "web, api" in shown
    rail = 2 if kind is IncidentAnatomy else 0  # its timeline tells of two components
    assert shown.split("\n").count("down") == 1 + 3 + rail  # in the panel, and on three cards


def test_each_component_has_the_tone_of_its_part() -> None:
    view = finished(FailureDomains)
    picture = what_if(picture_of(view), view, blast_radius(view, api))

    assert picture.cards(view).tones == {
        "web": Tone.HIT, "api": Tone.HIT, "store": Tone.UNTOUCHED
    }  # fmt: skip


def test_a_view_of_failures_tells_of_the_failure_it_shows() -> None:
    view = finished(FailureDomains, focus=store)

    shown = texts(dossier(view, radius=blast_radius(view, web)).svg)

    assert "The diagram shows web down. By the declared calls: no downstream impact" in shown
    assert failure_domains.shown_radius(view).killed == (store,)


def test_without_a_radius_nothing_is_asked() -> None:
    assert "What if" not in texts(dossier(finished(FailureDomains)).svg)
