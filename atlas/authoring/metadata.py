"""Reads title, publisher and date of publication from a page's own metadata, and guesses none.

A field that states the thing is taken and named. Dates that mean something else (when a page was
changed, fetched, or first put under copyright) are not read at all.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime

from attrs import field, frozen
from selectolax.lexbor import LexborHTMLParser, LexborNode

from atlas.authoring.linked_data import articles, name_of
from atlas.errors import DateError
from atlas.evidence.dates import parse_date
from atlas.fetching import Answer

_TITLES = ("citation_title", "dcterms.title", "dc.title", "og:title", "twitter:title")
_PUBLISHERS = ("citation_publisher", "dcterms.publisher", "dc.publisher", "og:site_name")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "citation_publication_date",
    "citation_online_date",
    "dcterms.issued",
    "dc.date.issued",
    "parsely-pub-date",
    "datepublished",
    "pubdate",
    "publish-date",
    "publish_date",
    "publication_date",
)
_ISO = re.compile(r"\d{4}(-?)\d{2}\1\d{2}(?!\d)", re.ASCII)
_EMAIL = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}", re.ASCII)
_MOST = 1_000


@frozen
class Reading:
    """One thing read from a page.

    Args:
        value: What it is; None where it was not found.
        where: The field that states it.
        why: Why there is none.
    """

    value: str | None = None
    where: str = ""
    why: str = ""


@frozen
class Metadata:
    """What a page says of itself."""

    title: Reading
    publisher: Reading
    published: Reading
    address: Reading


def _folded(text: object) -> str:
    return " ".join(str(text)[:_MOST].split())


@frozen
class _Found:
    """The text of a field, and the name of the field."""

    text: str = field(converter=_folded)
    where: str


def read(answer: Answer) -> Metadata:
    """Return the metadata of an HTML page.

    Args:
        answer: The page, with the character set that its server names, if any.
    """
    page = LexborHTMLParser(_text(answer), encoding=True)
    named = _named(page)
    return Metadata(
        title=_first(_titles(page, named), "no title in its metadata"),
        publisher=_first(_publishers(page, named), "no publisher in its metadata"),
        published=_date(_dates(page, named)),
        address=_first(_addresses(page, named), "no address of its own in its metadata"),
    )


def _text(answer: Answer) -> str | bytes:
    try:
        return answer.body.decode(answer.charset, "replace") if answer.charset else answer.body
    except LookupError:
        return answer.body


def _named(page: LexborHTMLParser) -> dict[str, str]:
    """Return the `<meta>` fields by name, the first of each."""
    fields: dict[str, str] = {}
    for element in page.css("meta[content]"):
        for key in ("property", "name", "itemprop"):
            name = (element.attributes.get(key) or "").strip().lower()
            if name:
                fields.setdefault(name, element.attributes.get("content") or "")
    return fields


def _metas(named: dict[str, str], properties: tuple[str, ...]) -> Iterator[_Found]:
    for name in properties:
        if name in named:
            yield _Found(named[name], f"meta {name}")


def _titles(page: LexborHTMLParser, named: dict[str, str]) -> Iterator[_Found]:
    described = articles(page)
    headlines = {
        article["headline"] for article in described if isinstance(article.get("headline"), str)
    }
    if len(headlines) == 1:
        yield _Found(headlines.pop(), "JSON-LD headline")
    yield from _metas(named, _TITLES)
    title = page.css_first("head > title")
    if title is not None:
        yield _Found(title.text(), "<title>")


def _publishers(page: LexborHTMLParser, named: dict[str, str]) -> Iterator[_Found]:
    names = {name_of(article.get("publisher")) for article in articles(page)} - {None}
    if len(names) == 1:
        yield _Found(names.pop(), "JSON-LD publisher")
    yield from _metas(named, _PUBLISHERS)


def _addresses(page: LexborHTMLParser, named: dict[str, str]) -> Iterator[_Found]:
    canonical = page.css_first('link[rel="canonical"][href]')
    if canonical is not None:
        yield _Found(canonical.attributes.get("href") or "", "link canonical")
    yield from _metas(named, ("og:url",))


def _dates(page: LexborHTMLParser, named: dict[str, str]) -> list[_Found]:
    """Return the dates stated of the whole page, else those marked in its text."""
    described = [
        _Found(article["datePublished"], "JSON-LD datePublished")
        for article in articles(page)
        if isinstance(article.get("datePublished"), str)
    ]
    of_page = [*described, *_metas(named, _DATES)]
    if of_page:
        return of_page
    marked = "time[pubdate], time.dt-published, [itemprop=datePublished]"
    return [
        _Found(_moment(node), f"<{node.tag}> marked as date of publication")
        for node in page.css(marked)
    ]


def _moment(node: LexborNode) -> str:
    return node.attributes.get("datetime") or node.attributes.get("content") or node.text()


def _first(candidates: Iterator[_Found], why: str) -> Reading:
    for candidate in candidates:
        if candidate.text:
            return Reading(candidate.text, candidate.where)
    return Reading(why=why)


def _date(candidates: list[_Found]) -> Reading:
    """Return the one day that the fields agree on; of one moment in two zones, the first."""
    stated = [candidate for candidate in candidates if candidate.text]
    dated = [(day, candidate) for candidate in stated if (day := _day(candidate.text))]
    if not stated:
        return Reading(why="no date of publication in its metadata")
    if not dated:
        where, text = stated[0].where, stated[0].text
        return Reading(why=f"{where} says {text[:40]!a}, which is no date of a known form")
    first, where = dated[0][0], dated[0][1].where
    for day, later in dated[1:]:
        agree = day.startswith(first) or first.startswith(day)
        if not agree and not _same(dated[0][1].text, later.text):
            return Reading(why=f"{where} says {first}, but {later.where} says {day}")
    return Reading(first, where)


def _day(text: str) -> str | None:
    """Return the day that a date states, in its own zone: `2023-03-06`; or the month, the year."""
    moment = _instant(text)
    if moment is not None:
        return moment.date().isoformat()
    try:
        return parse_date(text.replace("/", "-")).text
    except DateError:
        return None


def _instant(text: str) -> datetime | None:
    """Read ISO 8601 down to the day or finer, or the form of an e-mail (RFC 5322)."""
    try:
        if _ISO.match(text):
            return datetime.fromisoformat(text)
        return parsedate_to_datetime(text) if _EMAIL.match(text) else None
    except (ValueError, TypeError):
        return None


def _same(first: str, second: str) -> bool:
    moments = _instant(first), _instant(second)
    return all(moment and moment.tzinfo for moment in moments) and moments[0] == moments[1]
