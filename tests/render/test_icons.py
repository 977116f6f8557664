import io
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from atlas import IconError, Technology
from atlas.technologies.registry import REGISTRY
from render.icons import SIZE, icon
from render.output.png import png
from render.output.svg import svg
from render.picture.icon import Raster, Shape, Vector
from render.picture.scene import Image as Icon
from render.picture.scene import Scene

SCYLLA = "diagrams.onprem.database.Scylla"
TWO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4">'
    '<path d="M0 0h4v4z" fill="#00f"/><path d="M4 0h4v4z"/></svg>'
)


def pixels(name: str) -> bytes:
    drawn = icon(name)
    assert isinstance(drawn, Raster)
    return drawn.png


def test_an_icon_of_diagrams_is_a_square_png_of_twice_its_size() -> None:
    image = Image.open(io.BytesIO(pixels(SCYLLA)))
    assert image.size == (2 * SIZE, 2 * SIZE)
    assert image.mode == "RGBA"


def test_an_icon_carries_no_metadata() -> None:
    data = pixels(SCYLLA)
    assert b"tEXt" not in data
    assert b"tIME" not in data
    assert struct.unpack(">8s", data[:8])[0] == b"\x89PNG\r\n\x1a\n"


def test_a_mark_is_one_path_in_its_brands_colour_with_room_around_it() -> None:
    mark = icon("simple-icons:redis")

    assert isinstance(mark, Vector)
    assert (mark.is_mark, mark.colour) == (True, "#FF4438")
    assert mark.box == (-1.5, -1.5, 27, 27)


def test_a_file_of_ones_own_is_drawn_as_its_paths_or_scaled(tmp_path: Path) -> None:
    drawn, scaled = tmp_path / "till.svg", tmp_path / "till.png"
    drawn.write_text(TWO, "utf-8")
    Image.new("RGB", (300, 100), "red").save(scaled)

    assert icon(str(drawn)) == Vector(
        (0, 0, 8, 4), (Shape("M0 0h4v4z", "#0000FF"), Shape("M4 0h4v4z", None))
    )
    assert Image.open(io.BytesIO(pixels(str(scaled)))).getpixel((32, 32)) == (255, 0, 0, 255)


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "till.svg"
    seen: set[object] = set()
    for text in (TWO, TWO.replace("#00f", "#0f0")):
        file.write_text(text, "utf-8")
        seen.add(icon(str(file)))

    assert len(seen) == 2


def test_a_broken_png_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "till.png"
    file.write_bytes(pixels(SCYLLA)[:60])

    with pytest.raises(IconError, match="its file is broken"):
        icon(str(file))


@pytest.mark.parametrize(
    "name",
    ["", "Scylla", "os.path", "diagrams.nowhere.Scylla", "diagrams.onprem.database.Nothing",
     "diagrams.onprem.database.", "diagrams.Node", "diagrams.onprem.database._Database",
     "simple-icons:", "simple-icons:no such mark"],
)  # fmt: skip
def test_a_name_that_leads_to_no_icon_is_refused_with_an_example(name: str) -> None:
    with pytest.raises(IconError, match=r"diagrams\.onprem\.database\.Scylla"):
        icon(name)


@pytest.mark.parametrize(
    "technology", [each for each in REGISTRY if each.icon], ids=lambda each: each.name
)
def test_the_icon_of_every_technology_is_drawn(technology: Technology) -> None:
    name = technology.icon or ""
    scene = Scene(40, 40, "", "", (Icon(4, 4, SIZE, name),), {name: icon(name)})

    assert "<use" in svg(scene)
    assert len(Image.open(io.BytesIO(png(scene))).convert("RGB").getcolors() or ()) > 1


def test_the_set_of_marks_is_not_imported_before_one_is_drawn() -> None:
    program = (
        "import atlas, atlas.technologies.registry, render.forms.picture, sys\n"
        "assert not {'simple_icons_pack', 'fontTools', 'diagrams'} & sys.modules.keys()"
    )

    subprocess.run([sys.executable, "-c", program], check=True)
