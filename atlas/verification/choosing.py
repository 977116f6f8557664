"""Which sources are verified: those of views, those that are named, those that are due."""

from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import urldefrag

from atlas.errors import ConfigurationError
from atlas.nearest import meant
from atlas.review import Review, due_on, is_fixed
from atlas.verification.quotations import Cited

_SCHEMES = ("http://", "https://", "file:")


def is_address(name: str) -> bool:
    """Return whether a name is the address of a source, and not of a view.

    Args:
        name: What the user wrote.
    """
    return name.startswith(_SCHEMES)


def named(cited: Mapping[str, Cited], addresses: Iterable[str]) -> list[Cited]:
    """Return the sources at addresses, or below them: `https://example.org/` names all of a site.

    Args:
        cited: All sources.
        addresses: Their addresses, or how these begin.

    Raises:
        ConfigurationError: Nothing is cited from there.
    """
    chosen: dict[str, Cited] = {}
    for given in addresses:
        address = urldefrag(given).url
        below = [each for each in cited if each == address] or [
            each for each in cited if each.startswith(address)
        ]
        if not below:
            raise ConfigurationError(
                f"no view cites {given}",
                allowed="the address of a source, or how it begins",
                remedy=meant(address, cited, "`atlas show VIEW` prints the sources of a view"),
            )
        chosen.update((each, cited[each]) for each in below)
    return list(chosen.values())


def due(cited: Iterable[Cited], review: Review, today: date) -> list[Cited]:
    """Return the sources that are due to be read again, by their kinds and ages.

    Args:
        cited: The sources.
        review: The days by the kind of a source.
        today: The day.
    """
    return [each for each in cited if _is_due(each, review, today)]


def _is_due(cited: Cited, review: Review, today: date) -> bool:
    if cited.is_report or is_fixed(cited.address):
        return False
    days = (
        due_on(cited.address, source.kind, source.checked.latest, review)
        for source in cited.sources.values()
    )
    return any(day is not None and day <= today for day in days)
