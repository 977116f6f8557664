"""Reads the items of a feed, a sitemap or a page with links; nothing in them is run or fetched."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any, cast
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from atlas.discovery.decoding import feed_text
from atlas.discovery.errors import FeedError
from atlas.discovery.feed_list import Feed, FeedKind
from atlas.discovery.items import MOST_TEXT, Item, item_address, key_of, line_of

MOST_ITEMS = 2_000
_FIRST_YEAR = 1995
_MOST_DATE = 64
_SHORT = 20
"""A paragraph has so many characters at least; a caption or a button has fewer."""
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_URLS = "a sitemap, <urlset> with <url> and <loc>"
_ANOTHER = "check its address in a browser, and correct address or kind in sources.toml"
_XML_UTF8 = {"content-type": "application/xml; charset=utf-8"}


def read_items(
    feed: Feed, body: bytes, *, today: date, charset: str | None = None, address: str = ""
) -> list[Item]:
    """Return the items of a feed, each address once, at most `MOST_ITEMS`.

    Args:
        feed: The feed.
        body: What its address answers.
        today: The day on which it is read; a date after the next day is taken for none.
        charset: The character set that the server names; None if it names none.
        address: Where it was found, if not at its own address.

    Raises:
        FeedError: It is none of its kind, or declares entities.
    """
    text = feed_text(body, charset)
    items: dict[str, Item] = {}
    base = address or feed.address
    for item in _READERS[feed.kind](text, base, today):
        if _belongs(feed, item.address, base):
            items.setdefault(key_of(item.address), item)
        if len(items) == MOST_ITEMS:
            break
    return list(items.values())


def _belongs(feed: Feed, address: str, base: str) -> bool:
    begins = feed.links or (f"{base.rstrip('/')}/" if feed.kind == "listing" else "")
    if key_of(address) in {key_of(base), key_of(feed.address)}:
        return False
    return address.startswith(begins)


def _of_feed(text: str, base: str, today: date) -> Iterator[Item]:
    """Yield the items of RSS and Atom."""
    import feedparser  # noqa: PLC0415 - where a feed is read

    parse = cast("Callable[..., Mapping[str, Any]]", vars(feedparser)["parse"])  # without types
    parsed = parse(
        BytesIO(text.encode()),  # from bytes alone it would open a file of that name
        response_headers=_XML_UTF8,
        sanitize_html=False,  # only its text is kept
        resolve_relative_uris=False,
    )
    if not parsed.get("version"):
        raise FeedError("it is neither RSS nor Atom", allowed="RSS or Atom", remedy=_ANOTHER)
    for each in cast("list[dict[str, Any]]", parsed["entries"]):
        entry = dict(each)  # one of feedparser answers other keys for those that it lacks
        address = item_address(base, str(entry.get("link") or ""))
        if address:
            contents = [str(part.get("value") or "") for part in entry.get("content") or ()]
            longest = max([*contents, str(entry.get("summary") or "")], key=len)
            title = _text(str(entry.get("title") or ""))
            yield Item(
                line_of(title) or _title_of(address),
                address,
                _day(str(entry.get("published") or entry.get("updated") or ""), today),
                _paragraphs(longest),
            )


def _of_sitemap(text: str, base: str, today: date) -> Iterator[Item]:
    """Yield the pages of a sitemap."""
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415 - the error alone

    from defusedxml import DefusedXmlException  # noqa: PLC0415
    from defusedxml.ElementTree import (  # noqa: PLC0415
        fromstring,
    )

    try:
        root = cast("Any", fromstring(text, forbid_dtd=True))
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise FeedError(
            f"it is no XML: {line_of(str(error))}",
            allowed=_URLS,
            remedy=_ANOTHER,
        ) from error
    if root.tag == f"{_SITEMAP}sitemapindex":
        raise FeedError(
            "it is an index of sitemaps",
            allowed=_URLS,
            remedy="name in sources.toml the one of its sitemaps that lists the posts",
        )
    if root.tag != f"{_SITEMAP}urlset":
        raise FeedError("it is another kind of XML", allowed=_URLS, remedy=_ANOTHER)
    for url in root.iterfind(f"{_SITEMAP}url"):
        address = item_address(base, url.findtext(f"{_SITEMAP}loc") or "")
        if address:
            changed = url.findtext(f"{_SITEMAP}lastmod") or ""
            yield Item(_title_of(address), address, _day(changed, today))


def _of_listing(text: str, base: str, today: date) -> Iterator[Item]:  # noqa: ARG001 - no dates
    """Yield the links of a page, each with its text as the title."""
    for link in LexborHTMLParser(text).css("a[href]"):
        address = item_address(base, link.attributes.get("href") or "")
        if address:
            yield Item(line_of(link.text(deep=True)) or _title_of(address), address)


_READERS: dict[FeedKind, Callable[[str, str, date], Iterator[Item]]] = {
    "feed": _of_feed,
    "sitemap": _of_sitemap,
    "listing": _of_listing,
}


def _title_of(address: str) -> str:
    """Return the last part of an address as words, where a page has no other title."""
    last = unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2])
    return line_of(last.replace("-", " ").replace("_", " ")) or address


def _day(written: str, today: date) -> date | None:
    """Return the day of a date of RFC 3339 or RFC 5322, unless it cannot be true.

    A date that a parser has to guess is taken for none.
    """
    written = written.strip()[:_MOST_DATE]
    read: tuple[Callable[[str], datetime], ...] = (datetime.fromisoformat, parsedate_to_datetime)
    for each in read:
        with suppress(ValueError, OverflowError):
            when = each(written)
            day = (when if when.tzinfo is None else when.astimezone(UTC)).date()
            return day if date(_FIRST_YEAR, 1, 1) <= day <= today + timedelta(days=1) else None
    return None


def _text(html: str) -> str:
    body = LexborHTMLParser(html[:MOST_TEXT]).body
    return body.text(deep=True, separator=" ") if body else ""


def _paragraphs(html: str) -> tuple[str, ...]:
    """Return the paragraphs and entries of lists of a text in HTML; without any, all its text."""
    tree = LexborHTMLParser(html[:MOST_TEXT])
    tree.strip_tags(["script", "style"])
    found = [" ".join(node.text(deep=True).split()) for node in tree.css("p, li")]
    kept = tuple(text for text in found if len(text) >= _SHORT)
    whole = " ".join(tree.body.text(deep=True, separator=" ").split()) if tree.body else ""
    return kept or ((whole,) if whole else ())
