"""The offline pack: the whole site in one HTML file that needs no network and no server."""

import base64
import hashlib
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from markupsafe import Markup

from atlas.site_settings import Settings
from render.site.addresses import ICONS
from render.site.container import Container, container, site_files
from render.site.menu import MENU, QUICK
from render.site.style import font, style_sheet
from render.site.templating import SCRIPTS, TRUSTED, environment
from render.text.fonts import Face

NAME = "atlas.html"
_SCRIPTS = ("pack.js", "vendor/minisearch.js", *SCRIPTS, "pages.js")


def pack(folder: Path, recorded: Iterable[str], chosen: Settings) -> bytes:
    """Return a built site as one page; the same bytes for the same site.

    Args:
        folder: The folder of the built site.
        recorded: The paths of all its files, relative to the folder.
        chosen: How the site presents itself.
    """
    names = [
        name
        for name in site_files(recorded)
        if name.endswith((".html", ".gz", ".json")) or name.startswith((ICONS, "assets/fonts"))
    ]
    return packed(container(folder, names), chosen)


def packed(archive: Container, chosen: Settings) -> bytes:
    """Return the page that carries a container.

    Args:
        archive: The files of the site.
        chosen: How the site presents itself.
    """
    own = files("render.site").joinpath("assets")
    script = "\n".join(own.joinpath(name).read_text("utf-8") for name in _SCRIPTS)
    style = _embedded_fonts() + style_sheet(fonts="")
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; "
        "img-src data: blob:; font-src data:; connect-src blob: data:; base-uri 'none'; "
        f"form-action 'none'; {TRUSTED}"
    )
    text = (
        environment()
        .get_template("pack.html")
        .render(
            site=chosen,
            pack_policy=policy,
            style=Markup(style),  # noqa: S704 - the library's own
            script=Markup(script),  # noqa: S704 - the library's own
            index=Markup(archive.described("").replace("<", "\\u003c")),  # noqa: S704 - no tag can begin
            data=base64.b64encode(archive.data).decode(),
            menu=MENU,
            quick=QUICK,
        )
    )
    return text.encode()


def _embedded_fonts() -> str:
    return "".join(
        f'@font-face{{font-family:"{face.family}";src:url(data:font/woff2;base64,'
        f"{base64.b64encode(font(face)).decode()}) format('woff2')}}\n"
        for face in Face
    )


def _hash(text: str) -> str:
    """Return the source expression of an inline script or style (CSP level 2)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
