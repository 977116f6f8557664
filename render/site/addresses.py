"""Addresses of the pages, relative to the root of the site."""

import re
import unicodedata

ICONS = "assets/icons"
"""The folder of the icons that pictures on pages share."""
_NOT_WORDS = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Return a name as used in an address: `Amazon S3` is `amazon-s3`."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return _NOT_WORDS.sub("-", plain).strip("-") or "-".join(
        f"{ord(character):x}" for character in text
    )


def anchor(name: str) -> str:
    """Return the fragment of a component on its page."""
    return f"component-{slug(name)}"


def view_page(identifier: str) -> str:
    """Return the page of a view."""
    return f"{identifier}.html"


def picture_file(identifier: str) -> str:
    """Return the packed picture of a view."""
    return f"pictures/{identifier}.svg.gz"


def card_file(identifier: str) -> str:
    """Return the card of a view, which chats show as the preview of its page."""
    return f"cards/{identifier}.png"


def up(address: str) -> str:
    """Return the path from a page to the root: `../../` of `systems/discord/storage.html`."""
    return "../" * address.count("/")
