"""Collects the items of all feeds: fetched, or from saved copies; each read within limits.

Hosts are asked as `atlas verify` asks them: side by side, as their robots.txt allows, and for what
has changed since the last run alone. What they answer is the content of others, so that it is
parsed in a process of its own, with little time and memory.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urldefrag

from attrs import frozen

from atlas import bounds
from atlas.discovery.errors import FeedError
from atlas.discovery.feed_list import Feed
from atlas.discovery.items import Item
from atlas.processes.ends import Failed
from atlas.processes.pool import run, workers
from atlas.store import Store
from atlas.verification.copies import Copy, Fault
from atlas.verification.crawling import Settings, crawl
from atlas.writing import write_file

MOST_BYTES = 4 * 1024 * 1024
_READERS = 4
_SECONDS = 10.0
_MEGABYTES = 512
_ENDINGS = {"feed": ".xml", "sitemap": ".xml", "listing": ".html"}


@frozen
class Body:
    """What the address of a feed answered.

    Args:
        feed: The feed.
        content: The bytes.
        charset: The character set that the server named; None of a saved copy.
        address: The address after all redirects.
        problem: Why there is none; empty if there is one.
    """

    feed: Feed
    content: bytes = b""
    charset: str | None = None
    address: str = ""
    problem: str = ""


@frozen
class Reading:
    """What was read of a feed.

    Args:
        feed: The feed.
        items: Its items.
        problem: Why it could not be read; empty if it could.
    """

    feed: Feed
    items: tuple[Item, ...] = ()
    problem: str = ""


def fetched(feeds: Sequence[Feed], store: Store) -> list[Body]:
    """Fetch feeds.

    Args:
        feeds: The feeds.
        store: Keeps what was fetched between runs, so that a server need not send again what it has
            not changed.
    """
    contents: dict[str, bytes] = {}

    def keep(copy: Copy, body: bytes) -> None:
        contents[copy.address] = body

    settings = Settings(label="Fetching feeds", most=MOST_BYTES)
    pages = {feed: urldefrag(feed.address).url for feed in feeds}
    copies = crawl(pages.values(), keep, store, settings)
    return [_body(feed, copies[page], contents.get(page, b"")) for feed, page in pages.items()]


def _body(feed: Feed, copy: Copy | Fault, content: bytes) -> Body:
    if isinstance(copy, Fault):
        return Body(feed, problem=copy.why)
    if copy.status != HTTPStatus.OK:
        return Body(feed, problem=f"{feed.address} answered with status {copy.status}")
    return Body(feed, content, copy.charset, copy.url or feed.address)


def saved(feeds: Iterable[Feed], folder: Path) -> list[Body]:
    """Return the saved copies of feeds: files that are called as they are, with any ending.

    Args:
        feeds: The feeds.
        folder: The folder of the copies.

    Raises:
        FeedError: It is no folder.
        OSError: A copy cannot be read.
    """
    if not folder.is_dir():
        raise FeedError(
            f"{folder} is no folder",
            allowed="a folder with saved feeds",
            remedy="write one with `atlas discover --save FOLDER` where there is a network",
        )
    files = {path.stem: path for path in sorted(folder.iterdir()) if path.is_file()}
    return [_saved(feed, files.get(feed.slug)) for feed in feeds]


def _saved(feed: Feed, file: Path | None) -> Body:
    if file is None:
        return Body(feed, problem=f"no saved copy is called {feed.slug}{_ENDINGS[feed.kind]}")
    if file.stat().st_size > MOST_BYTES:
        return Body(feed, problem=f"{file.name} is larger than {MOST_BYTES // 1024} KiB")
    return Body(feed, file.read_bytes())


def save(bodies: Iterable[Body], folder: Path) -> None:
    """Write what was fetched into a folder, each feed by its name.

    Args:
        bodies: What was fetched.
        folder: The folder; it is created.

    Raises:
        OSError: A file cannot be written.
    """
    for body in bodies:
        if not body.problem:
            feed = body.feed
            write_file(folder / f"{feed.slug}{_ENDINGS[feed.kind]}", body.content)


def read_bodies(bodies: Sequence[Body], today: date) -> list[Reading]:
    """Read the items of feeds, each in a process with limits.

    Args:
        bodies: What their addresses answered.
        today: The day on which they are read.
    """
    there = [(body, today) for body in bodies if not body.problem]
    jobs = min(_READERS, workers())
    read = iter(run(there, _read, _taken, jobs=jobs, timeout=_SECONDS))
    return [
        Reading(body.feed, problem=body.problem) if body.problem else next(read) for body in bodies
    ]


def _read(task: tuple[Body, date]) -> Reading:
    """Read one feed; whatever a parser raises is its problem."""
    from atlas.discovery.reading import read_items  # noqa: PLC0415 - in a process of its own

    body, today = task
    feed = body.feed
    bounds.set_memory(_MEGABYTES)
    try:
        items = read_items(
            feed, body.content, today=today, charset=body.charset, address=body.address
        )
    except MemoryError:
        return Reading(feed, problem=f"it takes more than {_MEGABYTES} MB to read")
    except FeedError as error:
        return Reading(feed, problem=str(error))
    except Exception as error:  # noqa: BLE001 - of a parser, on what others wrote
        return Reading(feed, problem=f"it cannot be read: {type(error).__name__}")
    finally:
        bounds.set_memory(None)
    return Reading(feed, tuple(items))


def _taken(task: tuple[Body, date], outcome: Reading | Failed) -> Reading:
    if isinstance(outcome, Reading):
        return outcome
    why = f"takes more than {_SECONDS:.0f} s" if outcome.timed_out else "ends the process"
    return Reading(task[0].feed, problem=f"reading it {why}")
