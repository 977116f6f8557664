"""Addresses of the pages, as they stand below the root of the site."""

import re
import unicodedata

_NOT_WORDS = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """A name as it stands in an address: `Amazon S3` is `amazon-s3`."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return _NOT_WORDS.sub("-", plain).strip("-") or "-".join(
        f"{ord(character):x}" for character in text
    )


def anchor(name: str) -> str:
    """The fragment of a component on its page."""
    return f"component-{slug(name)}"


def view_page(identifier: str) -> str:
    """The page of a view."""
    return f"{identifier}.html"


def picture_file(identifier: str) -> str:
    """The packed picture of a view."""
    return f"pictures/{identifier}.svg.gz"


def up(address: str) -> str:
    """The way from a page back to the root: `../../` of `systems/discord/storage.html`."""
    return "../" * address.count("/")
