"""A view as each reader sees it: which source bears which number."""

import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from attrs import frozen
from rich.console import Console

from atlas.cli.sheet import sheet
from atlas.loader import LoadedView
from atlas.model.costs import SCALES
from atlas.model.model import model
from atlas.site_settings import Settings
from atlas.views.view import View
from render.site.page import page
from render.site.templating import rendered

SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"^\[(\d+)\]$")


def loaded(view: View) -> LoadedView:
    """A view as if its module had been loaded."""
    return LoadedView("systems/parcelpost/one", "systems/parcelpost/one.py", "A summary.", view)


def shown(view: View) -> str:
    """A view as `atlas show` prints it, without line breaks."""
    console = Console(width=10_000, highlight=False)
    with console.capture() as capture:
        console.print(sheet(model(loaded(view))))
    return " ".join(capture.get().split())


@frozen
class Cited:
    """A number in brackets, and where it leads."""

    number: str
    href: str
    tooltip: str = ""


def cited_on_picture(svg: str) -> list[Cited]:
    """Every citation on a picture."""
    found: list[Cited] = []
    for link in ET.fromstring(svg).iter(f"{SVG}a"):  # noqa: S314 - our own output
        for text in link.iter(f"{SVG}text"):
            match = _NUMBER.match((text.text or "").replace("\u00a0", "").strip())
            if match:
                title = link.find(f"{SVG}title")
                tooltip = (title.text or "") if title is not None else ""
                found.append(Cited(match[1], link.get("href", ""), tooltip))
    return found


class _Links(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[Cited] = []
        self.parts: list[str] = []
        self._href = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._href = dict(attrs).get("href") or ""

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
        match = _NUMBER.match(data.strip())
        if match and self._href:
            self.found.append(Cited(match[1], self._href))


def html_of(view: View) -> str:
    """The page of a view."""
    made = page(loaded(view))
    return rendered(
        "view.html",
        page=made,
        view=made.model,
        site=Settings(),
        root="../../",
        picture="pictures/one.svg.gz",
        card="card.png",
        preview="",
        width=100,
        height=100,
        scales=[f"{scale:g}" for scale in SCALES],
        related=(),
        citation="",
        edit="",
    )


def cited_on_page(html: str) -> list[Cited]:
    """Every citation on a page."""
    return _Links(html).found


def text_of(html: str) -> str:
    """The text of a page, in one line."""
    return " ".join(" ".join(_Links(html).parts).split())
