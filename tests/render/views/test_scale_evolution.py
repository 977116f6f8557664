"""The picture of a system at each size."""

from xml.etree import ElementTree as ET

import pytest

from atlas import Call, ScaleEvolution, Stage, requests, statement
from atlas.model.model import model
from render.forms.dossier import dossier
from render.forms.picture import picture
from render.picture.scene import text_of
from render.sizes import WIDEST
from tests.examples import (
    ARGUMENTS,
    GAP,
    SOURCE,
    WORDS,
    api,
    failure,
    finished,
    reported,
    service,
    store,
    web,
    wired,
)
from tests.model.readings import loaded

SVG = "{http://www.w3.org/2000/svg}"


def test_a_size_is_one_of_users_and_another_level_is_what_it_is_called() -> None:
    stages = ARGUMENTS[ScaleEvolution]["stages"]
    view = finished(ScaleEvolution, stages={**stages, "2.5B": stages["1M"], "2015": stages["1M"]})
    nodes = ET.fromstring(dossier(view).svg).iter(f"{SVG}text")  # noqa: S314 - our own output
    texts = {(node.text or "").replace("\u00a0", " ") for node in nodes}

    assert {"1M users", "2.5B users", "2015"} <= texts


def test_the_year_of_a_stage_is_not_repeated_behind_its_words() -> None:
    told = {"architecture": WORDS, "broke": WORDS, "fixed": WORDS}
    stage = Stage(
        when=statement("2021") @ SOURCE.at("2021"), users=GAP, components=[api], cost=GAP, **told
    )
    sizes = {**ARGUMENTS[ScaleEvolution]["stages"], "1M": stage}
    view = finished(ScaleEvolution, as_of="2026-01", stages=sizes)
    drawn = " ".join(text_of(dossier(view).scene.items).split())
    (entry,) = (
        entry
        for chapter in model(loaded(view)).chapters
        for entry in chapter.entries
        if entry.when.text
    )

    assert drawn.count("what the page says") == 3
    assert "broke what" in drawn
    assert {"architecture", "broke", "fixed"} <= entry.facts.keys()


@pytest.mark.parametrize("count", range(8, 13))
def test_the_stages_stay_on_the_picture_where_cards_have_to_give_way(count: int) -> None:
    sizes = ARGUMENTS[ScaleEvolution]["stages"]
    years = [str(year) for year in range(2011, 2017)]
    stages = {**sizes, **dict.fromkeys(years, sizes["1M"])}
    load = reported(requests(900).per("s"), "900 requests/s")
    more = [
        service(f"service {number}", load=load, fails=[failure(f"failure {number}")])
        for number in range(count)
    ]
    calls = [(api, Call("HTTPS"), each) for each in more]
    drawing = picture(
        wired(
            (web, Call("HTTPS"), api),
            *calls,
            (api, Call("SQL"), store),
            kind=ScaleEvolution,
            stages=stages,
        )
    )
    text = text_of(drawing.scene.items)

    assert drawing.width <= WIDEST
    assert all(year in text for year in years)
