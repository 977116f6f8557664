"""Read JSON-LD (schema.org) from a page: the metadata of its article."""

import json
from collections.abc import Iterator
from typing import Any, cast

from selectolax.lexbor import LexborHTMLParser

_ARTICLES = frozenset(
    {
        "AdvertiserContentArticle",
        "AnalysisNewsArticle",
        "Article",
        "BlogPosting",
        "DiscussionForumPosting",
        "LiveBlogPosting",
        "NewsArticle",
        "Report",
        "ReportageNewsArticle",
        "ScholarlyArticle",
        "SocialMediaPosting",
        "TechArticle",
    }
)
_MOST_ITEMS = 2_000


def articles(page: LexborHTMLParser) -> list[dict[str, Any]]:
    """Return the articles that a page describes as JSON-LD, in its order.

    A block that is no JSON says nothing. Where a page describes several, as a list of posts
    does, none of them is the page.
    """
    described: list[dict[str, Any]] = []
    for script in page.css('script[type="application/ld+json"]'):
        try:
            content = json.loads(script.text())
        except (ValueError, RecursionError):
            continue
        described += [item for item in _items(content) if _types(item) & _ARTICLES]
    return described


def _items(content: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects at the top of a block and of its graphs, not those inside of others."""
    waiting = [content]
    for _ in range(_MOST_ITEMS):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting += cast("list[object]", value)
        elif isinstance(value, dict):
            item = cast("dict[str, Any]", value)
            yield item
            waiting += [item[key] for key in ("@graph", "mainEntity") if key in item]


def _types(item: dict[str, Any]) -> set[str]:
    declared = item.get("@type")
    names = cast("list[object]", declared) if isinstance(declared, list) else [declared]
    return {str(name).rpartition("/")[2] for name in names}


def name_of(value: Any) -> str | None:
    """Return the name of a person or an organisation: a text, or an object with a `name`."""
    if isinstance(value, list) and value:
        value = cast("list[object]", value)[0]
    if isinstance(value, dict):
        value = cast("dict[str, object]", value).get("name")
    return value if isinstance(value, str) else None
