import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import IconError
from atlas.technologies.icon_svg import MOST, Shape, drawing

PATH = '<path d="M0 0h8v8z"/>'


def svg(inner: str, **attributes: str) -> bytes:
    given_ = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 8 8", **attributes}
    told = " ".join(f'{name}="{value}"' for name, value in given_.items())
    return f"<svg {told}>\n{inner}\n</svg>".encode()


def test_an_svg_is_its_paths_with_their_fills() -> None:
    inner = (
        '<title>Till</title><desc/><defs id="d"/><metadata><a xmlns="urn:x"/></metadata>'
        f'<g fill="#abc">{PATH}<path d="M1 1l2,2" fill="none"/><path fill="currentColor" d="m1 1"/>'
        f'</g>{PATH}<path fill="White" stroke="none" fill-rule="nonzero" d=" M0-1.5.5e1-1 "/>'
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
        ('<path d="M0 0h1" fill="redd"/>', "the fill 'redd'"),
        ('<path d="h1"/>', "a path whose data is broken"),
        ('<path d="M0"/>', "a path whose data is broken"),
        ('<path d="M0 0 c1 1 2 2"/>', "a path whose data is broken"),
        ('<path d="M0 0 a1 1 0 2 0 1 1"/>', "a path whose data is broken"),
        ("<path/>", "a path whose data is broken"),
        ('<path d="M0 0h1e7"/>', "a path with a number over 1,000,000"),
        ('<path d="M0 0h-1e-99"/>', "a path with a number over 1,000,000"),
        ("<?php x ?>", "a processing instruction"),
    ],
)
def test_an_svg_with_anything_else_is_refused_at_its_line(inner: str, told: str) -> None:
    with pytest.raises(IconError) as caught:
        drawing(svg(inner), "till.svg")

    assert caught.value.found.startswith(f"the icon file till.svg, line 2, has {told}")
    assert "or take a PNG" in caught.value.remedy


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
        (svg(PATH + " " * MOST), "bytes"),
    ],
)
def test_a_broken_svg_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(IconError, match=r"till\.svg") as caught:
        drawing(data, "till.svg")

    assert told in caught.value.found


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
