"""The list of new items that are worth reading, the best first."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from attrs import frozen

from atlas.discovery.collecting import Reading
from atlas.discovery.decisions import Decisions
from atlas.discovery.items import key_of
from atlas.discovery.needs import Needs
from atlas.discovery.scoring import Scored, scored

MOST_OF_A_FEED = 10
"""So many items of one feed are listed at once: a collection lists hundreds, without dates."""


@frozen
class Weekly:
    """A list of items, and what became of the others.

    Args:
        since: The first day of publication.
        today: The last day.
        listed: The items, the best first.
        left_out: How many more are worth reading.
        older: How many are older.
        decided: How many were seen, taken or rejected.
        cited: How many the atlas cites already.
        without_reason: How many others are new, and of which the atlas lacks nothing.
        read: How many feeds were read.
        unread: The feeds that could not be read.
    """

    since: date
    today: date
    listed: tuple[Scored, ...]
    left_out: int
    older: int
    decided: int
    cited: int
    without_reason: int
    read: int
    unread: tuple[Reading, ...]


def weekly(
    readings: Iterable[Reading],
    needs: Needs,
    decisions: Decisions,
    *,
    today: date,
    days: int,
    most: int,
) -> Weekly:
    """List what is new in feeds, and not decided yet.

    An item without a date is new until something is decided about it.

    Args:
        readings: What was read of the feeds.
        needs: What the atlas lacks.
        decisions: What was decided.
        today: The day of the list.
        days: How many days back an item may have been published.
        most: How many items are listed at most.
    """
    readings = list(readings)
    since = today - timedelta(days=min(days, today.toordinal() - 1))
    decided, counts = decisions.keys(), Counter[str]()
    known: set[str] = set()
    worth: list[Scored] = []
    for reading in readings:
        for item in reading.items:
            key = key_of(item.address)
            if key in known:
                continue
            known.add(key)
            if key in decided:
                counts["decided"] += 1
            elif key in needs.cited:
                counts["cited"] += 1
            elif item.published and item.published < since:
                counts["older"] += 1
            else:
                result = scored(item, reading.feed, needs)
                counts["without reason"] += not result.reasons
                worth += [result] if result.reasons else []
    listed = _best(worth, most)
    return Weekly(
        since,
        today,
        tuple(listed),
        len(worth) - len(listed),
        counts["older"],
        counts["decided"],
        counts["cited"],
        counts["without reason"],
        sum(not reading.problem for reading in readings),
        tuple(reading for reading in readings if reading.problem),
    )


def _best(worth: list[Scored], most: int) -> list[Scored]:
    of_feed: Counter[str] = Counter()
    listed: list[Scored] = []
    for each in sorted(worth, key=_rank):
        if len(listed) < most and of_feed[each.feed.name] < MOST_OF_A_FEED:
            of_feed[each.feed.name] += 1
            listed.append(each)
    return listed


def _rank(each: Scored) -> tuple[int, int, str]:
    published = each.item.published
    return -each.score, -(published.toordinal() if published else 0), each.item.address
