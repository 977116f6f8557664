import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import atlas
import render
from atlas import Asynchronous, Call, Fallback, Group, Observation, Peering, Replication
from atlas.errors import LabelError
from atlas.kinds import KINDS
from atlas.views.view import View
from render.forms.dossier import dossier
from render.forms.drawing import Drawing
from render.picture.scene import Group as Moved
from render.picture.scene import Item, Link, Text
from render.text.fonts import measure
from tests.examples import GAP, SOURCE, api, cache, finished, service, store, web, wired

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"


def parsed(drawing: Drawing) -> ET.Element:
    return ET.fromstring(drawing.svg)  # noqa: S314 - our own output


def texts(drawing: Drawing) -> str:
    return "\n".join(node.text or "" for node in parsed(drawing).iter(f"{SVG}text")).replace(
        "\u00a0", " "
    )


@pytest.fixture(scope="module", params=KINDS, ids=lambda kind: kind.__name__)
def drawn(request: pytest.FixtureRequest) -> tuple[View, Drawing]:
    view = finished(request.param)
    return view, dossier(view, summary="What it is about.")


def test_every_kind_is_drawn_with_what_every_picture_has(drawn: tuple[View, Drawing]) -> None:
    view, drawing = drawn
    shown = texts(drawing)
    for part in (
        view.title,
        f"as of {view.as_of}",
        "What it is about.",
        "Legend",
        "Sources",
        "3 AM",
    ):
        assert part in shown
    assert all(component.name in shown for component in view.components)


def test_every_source_on_a_picture_is_listed_with_its_number(drawn: tuple[View, Drawing]) -> None:
    shown = texts(drawn[1])
    used = set(re.findall(r"\[(\d+)\]", shown))
    listed = set(re.findall(r"^\[(\d+)\]$", shown[shown.rindex("\nSources\n") :], re.MULTILINE))
    assert used == listed


def test_no_picture_is_wider_than_three_to_one(drawn: tuple[View, Drawing]) -> None:
    assert drawn[1].width <= 3 * drawn[1].height


def test_no_text_stands_out_of_the_picture(drawn: tuple[View, Drawing]) -> None:
    def check(items: tuple[Item, ...], x: float, y: float) -> None:
        for item in items:
            if isinstance(item, Moved):
                check(item.items, x + item.x, y + item.y)
            elif isinstance(item, Link):
                check(item.items, x, y)
            elif isinstance(item, Text) and not item.upward and item.anchor.value == "start":
                assert x + item.x >= 0
                assert x + item.x + measure(item.text, item.style) <= drawn[1].width
                assert 0 <= y + item.y <= drawn[1].height

    check(drawn[1].scene.items, 0, 0)


def test_no_text_is_smaller_than_12_px(drawn: tuple[View, Drawing]) -> None:
    assert min(map(float, re.findall(r"font:([\d.]+)px", drawn[1].svg))) >= 12


def test_the_png_has_twice_the_size_of_the_svg(drawn: tuple[View, Drawing]) -> None:
    width, height = (int.from_bytes(drawn[1].png[start : start + 4]) for start in (16, 20))
    assert abs(width - 2 * drawn[1].width) < 2
    assert abs(height - 2 * drawn[1].height) < 2


def test_a_component_and_a_call_and_a_figure_have_a_tooltip_and_a_link() -> None:
    drawing = dossier(finished(atlas.CompleteArchitecture))
    titles = {node.text: node for node in parsed(drawing).iter(f"{SVG}title")}
    assert any(text and text.startswith("store: keeps every parcel") for text in titles)
    assert any(text and text.startswith("api → store: request, quill") for text in titles)
    assert any(text and text.startswith("count: 72") and "[reported]" in text for text in titles)
    hrefs = [node.attrib["href"] for node in parsed(drawing).iter(f"{SVG}a")]
    assert any("#:~:text=72%20nodes" in href for href in hrefs)
    assert all(href.startswith("https://") for href in hrefs)


def test_every_sort_of_call_and_a_group_can_be_drawn() -> None:
    cell = Group("cell 1", (api, cache), boundary="cell")
    view = wired(
        (web, Call("HTTPS"), cell),
        (api, Fallback("quill", when="the cache is cold"), store),
        (api, Asynchronous("log"), store),
        (cache, Replication("stream", lag=GAP), store),
        (service("watcher"), Observation("scrape"), cell),
        (store, Peering("gossip"), cache),
    )
    shown = texts(dossier(view))
    for part in (
        "cell 1",
        "fallback quill",
        "when the cache is cold",
        "replication stream",
        "lag",
        "peering gossip",
    ):
        assert part in shown


def test_a_view_is_an_svg_for_notebooks() -> None:
    assert render.svg(finished(atlas.CompleteArchitecture)).startswith("<svg ")


@settings(max_examples=15)
@given(label=st.text(st.sampled_from("a\"'<>&;]é—≈ "), min_size=1, max_size=40).filter(str.strip))
def test_any_allowed_name_is_drawn_as_it_stands(label: str) -> None:
    drawing = dossier(wired((service(label), Call("HTTPS"), store)))
    assert label.replace(" ", "") in texts(drawing).replace(" ", "").replace("\n", "")


def test_a_component_with_a_name_of_48_letters_is_drawn_whole() -> None:
    name = "a" * 48
    assert name in texts(dossier(wired((service(name), Call("HTTPS"), store)))).replace("\n", "")


def test_a_term_that_cannot_be_drawn_is_refused_with_the_reason() -> None:
    view = finished(atlas.CompleteArchitecture, glossary={"parcels": "boxes 😀"})
    with pytest.raises(LabelError, match="U\\+1F600"):
        dossier(view)


PROGRAM = """
import hashlib, sys
from atlas.kinds import KINDS
from render.forms.dossier import dossier
from tests.examples import finished
for kind in KINDS if len(sys.argv) == 1 else reversed(KINDS):
    drawing = dossier(finished(kind))
    for form in (drawing.svg.encode(), drawing.png):
        print(kind.__name__, hashlib.sha256(form).hexdigest())
"""


def run(seed: str, folder: Path, cache: Path, *arguments: str) -> list[str]:
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(ROOT),
        "ATLAS_CACHE_DIR": str(cache),
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return sorted(done.stdout.splitlines())


def test_bytes_do_not_depend_on_hash_seed_folder_cache_or_order(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    first = run("1", ROOT, tmp_path / "cold")
    second = run("2", tmp_path / "elsewhere", tmp_path / "cold", "reversed")
    assert first == second
    assert len(first) == 2 * len(KINDS)


def test_a_picture_does_not_depend_on_what_was_drawn_before() -> None:
    view = finished(atlas.StorageArchitecture)
    first = hashlib.sha256(dossier(view).png).hexdigest()
    for kind in KINDS:
        assert dossier(finished(kind)).png
    assert hashlib.sha256(dossier(view).png).hexdigest() == first


def test_the_sources_of_an_example_are_its_own() -> None:
    assert SOURCE.title in texts(dossier(finished(atlas.CompleteArchitecture)))
