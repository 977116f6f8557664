"""A list of items as text, Markdown or JSON."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from attrs import asdict

from atlas.discovery.scoring import Scored
from atlas.discovery.weekly import Weekly
from atlas.evidence.plurals import numbered
from atlas.json_output import json_text
from atlas.markdown import escaped

_ADDRESS = "%/:=&?~#+!$,;'@[]-._"
"""What stays in the address of a link; brackets and angles end one in Markdown."""


def to_text(weekly: Weekly) -> str:
    """Return a list as numbered entries: score, title, feed and day, address, reasons."""
    lines = [_headline(weekly)]
    for number, each in enumerate(weekly.listed, start=1):
        lines += ["", f"{number:>3}. {each.score:>2}  {each.item.title}", f"{'':9}{_origin(each)}"]
        lines.append(f"{'':9}{each.item.address}")
        lines += [f"{'':9}+{reason.points} {reason.what}: {reason.text}" for reason in each.reasons]
    return "\n".join([*lines, "", *_rest(weekly)])


def to_markdown(weekly: Weekly) -> str:
    """Return a list for an issue: an entry with a box to check for each item."""
    lines = [f"# {_headline(weekly)}", ""]
    for each in weekly.listed:
        address = quote(each.item.address, safe=_ADDRESS)
        lines += [
            f"- [ ] **{each.score}** [{escaped(each.item.title)}](<{address}>)  ",
            f"  {escaped(_origin(each))}",
        ]
        lines += [
            f"  - +{reason.points} {reason.what}: {escaped(reason.text)}" for reason in each.reasons
        ]
    return "\n".join([*lines, "", *(escaped(line) + "  " for line in _rest(weekly))])


def to_json(weekly: Weekly) -> str:
    """Return a list as one JSON object."""
    return json_text(
        {
            "since": weekly.since.isoformat(),
            "today": weekly.today.isoformat(),
            "items": [_data(each) for each in weekly.listed],
            "left_out": weekly.left_out,
            "older": weekly.older,
            "decided": weekly.decided,
            "cited": weekly.cited,
            "without_reason": weekly.without_reason,
            "read": weekly.read,
            "unread": [
                {"feed": it.feed.name, "address": it.feed.address, "problem": it.problem}
                for it in weekly.unread
            ],
        }
    )


def _data(each: Scored) -> dict[str, Any]:
    return {
        "title": each.item.title,
        "address": each.item.address,
        "published": each.item.published.isoformat() if each.item.published else None,
        "feed": each.feed.name,
        "systems": list(each.systems),
        "score": each.score,
        "reasons": [asdict(reason) for reason in each.reasons],
    }


def _headline(weekly: Weekly) -> str:
    every = len(weekly.listed) + weekly.left_out
    return (
        f"Sources to read, {weekly.since} to {weekly.today}: {len(weekly.listed)} of "
        f"{numbered(every, 'item')}"
    )


def _origin(each: Scored) -> str:
    return f"{each.feed.name}, {each.item.published or 'undated'}"


def _rest(weekly: Weekly) -> Iterator[str]:
    every = weekly.read + len(weekly.unread)
    yield (
        f"{weekly.read} of {numbered(every, 'feed')} read; not listed: {weekly.left_out} of lower "
        f"rank, {weekly.older} older, {weekly.decided} decided, {weekly.cited} cited already, "
        f"{weekly.without_reason} of which the atlas lacks nothing"
    )
    for reading in weekly.unread:
        yield f"not read: {reading.feed.name}: {reading.problem}"
