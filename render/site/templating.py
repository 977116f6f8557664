"""The templates of the site: every text is escaped, links go to http(s) only."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from atlas.kinds.failure_class import NAMES
from atlas.naming import slug
from render.site.addresses import anchor
from render.site.menu import MENU, QUICK
from render.text.wrapping import held

_PUNCTUATION = re.compile(r"(?<=[/,=:&|;?])(?=\S)")
SCRIPTS = ("site.js", "triage.js", "query.js", "search.js")
"""What every page runs, in this order."""

TRUSTED = "require-trusted-types-for 'script'; trusted-types atlas"
"""No text becomes part of a page but by the one policy of `site.js`."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    f"base-uri 'none'; form-action 'none'; {TRUSTED}"
)
"""What a page may load: its own origin and nothing else, and no script or style of its own."""
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""What a server sends with every page: the policy of the page, and what a page cannot say."""


def web(address: str) -> str:
    """Return an address if it leads to http(s), else a link that leads nowhere."""
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return "#"
    return address if scheme in ("http", "https") else "#"


def pieces(text: str) -> list[tuple[str, str]]:
    """Return a command in pieces: plain text, and the name of the placeholder that follows it."""
    parts = [*re.split(r"<([a-z0-9-]+)>", text), ""]
    return list(zip(parts[::2], parts[1::2], strict=True))


def breakable(text: str) -> Markup:
    """Return a command that a narrow page may break after punctuation, and so not in a word."""
    return Markup("<wbr>").join(escape(piece) for piece in _PUNCTUATION.split(text))


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the templates, compiled once a process."""
    made = Environment(
        loader=PackageLoader("render.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["web"] = web
    made.filters["slug"] = slug
    made.filters["breakable"] = breakable
    made.filters["held"] = held
    made.globals["pieces"] = pieces  # pyright: ignore[reportArgumentType] - typed by its defaults
    made.filters["anchor"] = anchor
    made.filters["failure_class"] = NAMES.__getitem__
    return made


def rendered(template: str, **values: object) -> str:
    """Return a page.

    Args:
        template: The name of the template: `view.html`.
        **values: What it prints, by name.
    """
    return (
        environment()
        .get_template(template)
        .render(policy=POLICY, menu=MENU, quick=QUICK, scripts=SCRIPTS, **values)
    )
