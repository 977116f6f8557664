from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import IconError, Technology, technology
from atlas.technologies.icon_file import MOST_PNG, MOST_SVG, Shape, drawing
from tests.examples import GAP
from tests.projects import Writer, components

PATH = '<path d="M0 0h8v8z"/>'
TILL = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">{PATH}</svg>'
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (64).to_bytes(4) * 2
PLACE = "systems/parcelpost"
DECLARED = """
    from atlas import technology
    from tests.examples import GAP

    till = technology("Till", "It counts.", releases=GAP, logs=GAP, icon="{icon}")
"""


def svg(inner: str, **attributes: str) -> bytes:
    given_ = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 8 8", **attributes}
    told = " ".join(f'{name}="{value}"' for name, value in given_.items())
    return f"<svg {told}>\n{inner}\n</svg>".encode()


def findings(project: Writer, icon: str) -> list[str]:
    """What is found in a project whose technology names an icon, as people read it."""
    project.complete().write(f"{PLACE}/technologies.py", DECLARED.format(icon=icon))
    imported = "from systems.parcelpost.technologies import till\n"
    project.write(f"{PLACE}/components.py", components() + imported)
    found = project.load().findings
    assert {(each.path, each.line) for each in found} <= {(f"{PLACE}/technologies.py", 4)}
    return [each.message for each in found[:1]]


@pytest.mark.parametrize("place", [f"{PLACE}/icons/till.svg", "icons/till.svg"])
def test_an_icon_is_found_beside_the_module_or_beside_the_project(
    project: Writer, place: str
) -> None:
    project.write(place, TILL)

    assert findings(project, "icons/till.svg") == []


@pytest.mark.parametrize(
    ("icon", "told"),
    [
        ("icons/none.svg", "there is no icon file icons/none.svg"),
        ("till.svg", "there is no icon file till.svg"),  # beside pyproject.toml, not in icons/
        ("../../icons/till.svg", "is no path below a folder"),
        ("/icons/till.svg", "is no path below a folder"),
        (".icons/till.svg", "is no path below a folder"),
        ("code/till.svg", "is in code, which holds modules"),
        ("link.svg", "is a link to"),
        ("icons/late.png", "is no PNG"),
    ],
)
def test_a_misplaced_icon_is_a_finding_at_the_line_that_names_it(
    project: Writer, icon: str, told: str
) -> None:
    for place in ("till.svg", "icons/till.svg", f"{PLACE}/code/till.svg", "icons/late.png"):
        project.write(place, TILL)
    project.write(f"{PLACE}/code/facts.py", "")
    (project.folder / PLACE / "link.svg").symlink_to(project.folder / "icons" / "till.svg")

    (message,) = findings(project, icon)
    assert told in message
    assert "allowed: an SVG or PNG file" in message


def test_a_technology_keeps_the_file_and_a_subclass_inherits_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "till.png").write_bytes(PNG)
    scope: dict[str, Any] = {"Technology": Technology, "GAP": GAP, "__name__": "shop"}
    body = (
        "class Till(Technology):\n    name, icon, releases, logs = 'Till', 'till.png', GAP, GAP\n"
    )
    body += "class Drawer(Till):\n    name = 'Drawer'\n"

    exec(compile(body, str(tmp_path / "shop.py"), "exec"), scope)  # noqa: S102 - a module by its path

    assert {scope[name].icon for name in ("Till", "Drawer")} == {str(tmp_path / "till.png")}


def test_other_icons_are_kept_as_they_are_written() -> None:
    made = technology("Till", "It counts.", releases=GAP, logs=GAP, icon="simple-icons:redis")

    assert made.icon == "simple-icons:redis"


def test_an_svg_is_its_paths_with_their_fills() -> None:
    inner = (
        '<title>Till</title><desc/><defs id="d"/><metadata><a xmlns="urn:x"/></metadata>'
        f'<g fill="#abc">{PATH}<path d="M1 1l2,2" fill="none"/><path fill="currentColor" d="m1 1"/>'
        f'</g>{PATH}<path fill="white" stroke="none" fill-rule="nonzero" d=" M0-1.5.5e1-1 "/>'
    )

    drawn = drawing(svg(inner, width="8", height="8px"), "till.svg")

    assert drawn.box == (0, 0, 8, 8)
    assert drawn.shapes == (
        Shape("M0 0h8v8z", "#AABBCC"), Shape("m1 1", None), Shape("M0 0h8v8z", None),
        Shape("M0-1.5.5e1-1", "#FFFFFF"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<style>path{fill:red}</style>", "<style>"),
        ('<image href="https://example.org/a.png"/>', "<image>"),
        ('<use href="#a"/>', "<use>"),
        ("<text>Till</text>", "<text>"),
        ("<svg/>", "<svg>"),
        ("<defs><style/></defs>", "<style> in <defs>"),
        ('<path xmlns="urn:other" d="M0 0"/>', "<path> that is not of xmlns="),
        ('<path d="M0 0h1" onclick="x()"/>', 'onclick="x()" on <path>'),
        ('<path d="M0 0h1" style="fill:red"/>', 'style="fill:red" on <path>'),
        ('<g transform="scale(2)"/>', 'transform="scale(2)" on <g>'),
        ('<path d="M0 0h1" stroke="#000"/>', 'stroke="#000"'),
        ('<path d="M0 0h1" fill-rule="evenodd"/>', 'fill-rule="evenodd"'),
        ('<path d="M0 0h1" fill="url(#a)"/>', "the fill 'url(#a)'"),
        ('<path d="M0 0h1" fill="red"/>', "the fill 'red'"),
        ('<path d="h1"/>', "a path whose data is broken"),
        ('<path d="M0"/>', "a path whose data is broken"),
        ('<path d="M0 0 c1 1 2 2"/>', "a path whose data is broken"),
        ('<path d="M0 0 a1 1 0 2 0 1 1"/>', "a path whose data is broken"),
        ("<path/>", "a path whose data is broken"),
        ("<?php x ?>", "a processing instruction"),
    ],
)
def test_an_svg_with_anything_else_is_refused_at_its_line(inner: str, told: str) -> None:
    with pytest.raises(IconError) as caught:
        drawing(svg(inner), "till.svg")

    assert caught.value.found.startswith(f"the icon file till.svg, line 2, has {told}")
    assert "save it as plain SVG" in caught.value.remedy


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is no XML"),
        (b"<svg", "is no XML"),
        (b"\x89PNG", "is no XML"),
        (svg(""), "holds no path that is filled"),
        (svg(PATH, viewBox="0 0 8"), "an <svg> without a viewBox of four numbers"),
        (svg(PATH, viewBox="0 0 8 0"), "a viewBox without a sensible size"),
        (svg(PATH, viewBox="0 0 8 nan"), "a viewBox without a sensible size"),
        (svg(PATH, xmlns="urn:other"), "<svg> that is not of xmlns="),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"), "a document type"),
        (svg(PATH + " " * MOST_SVG), "bytes"),
    ],
)
def test_a_broken_svg_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(IconError, match=r"till\.svg") as caught:
        drawing(data, "till.svg")

    assert told in caught.value.found


@pytest.mark.parametrize(
    "data", [PNG[:20], PNG[:16] + (4096).to_bytes(4) * 2, PNG + bytes(MOST_PNG), b"GIF89a" + PNG]
)
def test_a_png_that_is_none_or_large_is_a_finding(project: Writer, data: bytes) -> None:
    folder = project.folder / "icons"
    folder.mkdir()
    (folder / "till.png").write_bytes(data)

    assert len(findings(project, "icons/till.png")) == 1


@given(st.text(st.sampled_from("MmLlHhVvCcSsQqTtAaZz0123.-+eE, \n"), max_size=60))
def test_path_data_is_read_or_refused(data: str) -> None:
    try:
        (shape,) = drawing(svg(f'<path d="{data}"/>'), "till.svg").shapes
    except IconError:
        return
    assert shape.data == " ".join(data.split())


def test_data_that_could_be_read_in_many_ways_is_refused_at_once() -> None:
    with pytest.raises(IconError):
        drawing(svg(f'<path d="M0 0l{"1" * 60_000}x"/>'), "till.svg")
