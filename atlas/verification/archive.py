"""Looks for archived copies of pages that are gone, by the availability API of the Wayback Machine.

It is requested as any host is: at most two requests at a time, as its robots.txt allows. Its answer
is printed next to the verdict on a page, and no verdict depends on it but one: a host whose name
is not known is gone if the archive answers, and may merely be out of reach if it does not.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from urllib.parse import urlencode, urlsplit

import msgspec
from attrs import evolve, frozen

from atlas.addresses import is_address
from atlas.host_names import is_public
from atlas.store import Store
from atlas.verification.copies import Copy, Fault
from atlas.verification.crawling import Settings, crawl

_MOST_BYTES = 64 * 1024
_LONGEST = 4_000
"""The most characters of the address of an archived copy."""
_OK = 200


@frozen(kw_only=True)
class Archived:
    """An archived copy of a page, or why there is none.

    Args:
        address: Its address; empty if there is none.
        time: When it was made, in UTC (ISO 8601); empty if not known.
        status: The status with which the page was answered then; 0 if not known.
        why: Why there is none.
    """

    address: str = ""
    time: str = ""
    status: int = 0
    why: str = ""

    def __str__(self) -> str:
        """Return one line for a person."""
        if not self.address:
            return f"no archived copy: {self.why}"
        day = f" of {self.time[:10]}" if self.time else ""
        status = f" (status {self.status})" if self.status not in {0, _OK} else ""
        return f"archived copy{day}{status}: {self.address}"


class _Closest(msgspec.Struct):
    url: str
    timestamp: str
    status: str | int = 0
    available: bool = True


class _Availability(msgspec.Struct):
    archived_snapshots: dict[str, _Closest]


@frozen
class Found:
    """What an archive knows of pages.

    Args:
        copies: The copy of each page, or why there is none.
        answered: The pages of which the archive said whether it has a copy.
    """

    copies: Mapping[str, Archived]
    answered: frozenset[str] = frozenset()


def look_up(
    archive: str, pages: Mapping[str, date | None], store: Store, settings: Settings
) -> Found:
    """Look for archived copies of pages, each the closest to a day.

    A page of a private host is not named to a public archive.

    Args:
        archive: The address of the API; empty to look for none.
        pages: The day by the address of a page; None for the newest copy.
        store: Keeps what was fetched between runs.
        settings: How it is asked.
    """
    if not archive or not pages:
        return Found({})
    is_anywhere = is_public(urlsplit(archive).hostname or "")
    hidden = {
        address
        for address in pages
        if is_anywhere and not is_public(urlsplit(address).hostname or "")
    }
    queries = {
        address: _query(archive, address, day)
        for address, day in pages.items()
        if address not in hidden
    }
    bodies: dict[str, bytes] = {}

    def keep(copy: Copy, body: bytes) -> None:
        bodies[copy.address] = body

    label = settings.label and "archive"
    chosen = evolve(settings, most=_MOST_BYTES, label=label)
    answers = crawl(queries.values(), keep, store, chosen)
    copies = {
        address: _archived(answers[query], bodies.get(query, b""))
        for address, query in queries.items()
    }
    private = Archived(why="its host is private, and is not named to a public archive")
    return Found(
        {
            **dict.fromkeys(hidden, private),
            **{
                address: each or Archived(why=_fault(answers[queries[address]]))
                for address, each in copies.items()
            },
        },
        frozenset(address for address, each in copies.items() if each),
    )


def unasked(pages: Iterable[str], why: str) -> Found:
    """Return that no archive was asked about pages.

    Args:
        pages: Their addresses.
        why: Why not.
    """
    return Found(dict.fromkeys(pages, Archived(why=why)))


def _query(archive: str, address: str, day: date | None) -> str:
    asked = {"url": address, **({"timestamp": f"{day:%Y%m%d}"} if day else {})}
    return f"{archive}{'&' if '?' in archive else '?'}{urlencode(asked)}"


def _fault(answer: Copy | Fault) -> str:
    if isinstance(answer, Fault):
        return f"the archive was not reached: {answer.why}"
    if answer.status != _OK:
        return f"the archive answered with status {answer.status}"
    return "the archive answered something else than its availability API does"


def _archived(answer: Copy | Fault, body: bytes) -> Archived | None:
    """Return what an answer says; None if it says nothing that can be read."""
    if isinstance(answer, Fault) or answer.status != _OK:
        return None
    try:
        closest = msgspec.json.decode(body, type=_Availability).archived_snapshots.get("closest")
        if closest is None or not closest.available:
            return Archived(why="the archive has none")
        moment = datetime.strptime(closest.timestamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        if len(closest.url) > _LONGEST or not is_address(closest.url):
            return None
        return Archived(
            address=closest.url, time=moment.isoformat(), status=int(closest.status or 0)
        )
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
