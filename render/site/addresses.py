"""Addresses of the pages, relative to the root of the site."""

from atlas.naming import slug

ICONS = "assets/icons"
"""The folder of the icons that pictures on pages share."""
INDEXES = frozenset({"categories", "failures", "rules", "sources", "systems", "technologies"})
"""The folders of the indexes."""


def anchor(name: str) -> str:
    """Return the fragment of a component on its page."""
    return f"component-{slug(name)}"


def view_page(identifier: str) -> str:
    """Return the page of a view, which is never that of an index.

    `systems/redis.html` is about the system Redis, so the module `systems/redis.py` has
    `systems/redis.view.html`: no name of an index holds a point.
    """
    folder, _, name = identifier.partition("/")
    is_beside_indexes = folder in INDEXES and "/" not in name
    return f"{identifier}{'.view' if is_beside_indexes else ''}.html"


def picture_file(identifier: str) -> str:
    """Return the packed picture of a view."""
    return f"pictures/{identifier}.svg.gz"


def card_file(identifier: str) -> str:
    """Return the card of a view, which chats show as the preview of its page."""
    return f"cards/{identifier}.png"


def up(address: str) -> str:
    """Return the path from a page to the root: `../../` of `systems/discord/storage.html`."""
    return "../" * address.count("/")
