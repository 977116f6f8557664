"""Collects the items of all feeds: fetched, or from saved copies; each read within limits.

Hosts are asked side by side, and each of them for one feed after the other. What they answer is
the content of others, so that it is parsed in a process of its own, with little time and memory.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from attrs import frozen

from atlas import bounds
from atlas.discovery.errors import FeedError
from atlas.discovery.feed_list import Feed
from atlas.discovery.items import Item
from atlas.errors import AtlasError
from atlas.fetching import fetch
from atlas.pool import Failed, run, workers
from atlas.writing import write_file

MOST_BYTES = 4 * 1024 * 1024
_HOSTS = 8
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


def fetched(feeds: Iterable[Feed]) -> list[Body]:
    """Fetch feeds, of each host one at a time.

    Args:
        feeds: The feeds.
    """
    hosts: defaultdict[str, list[Feed]] = defaultdict(list)
    for feed in feeds:
        hosts[urlsplit(feed.address).netloc].append(feed)
    groups = [tuple(group) for group in hosts.values()]
    answered = run(groups, _of_host, _answered, jobs=_HOSTS, label="Fetching feeds")
    return [body for bodies in answered for body in bodies]


def _of_host(feeds: tuple[Feed, ...]) -> list[Body]:
    return [_fetch(feed) for feed in feeds]


def _answered(feeds: tuple[Feed, ...], outcome: list[Body] | Failed) -> list[Body]:
    if isinstance(outcome, Failed):
        return [Body(feed, problem=f"it could not be fetched: {outcome}") for feed in feeds]
    return outcome


def _fetch(feed: Feed) -> Body:
    try:
        answer = fetch(feed.address, most=MOST_BYTES)
    except AtlasError as error:
        return Body(feed, problem=str(error))
    return Body(feed, answer.body, answer.charset, answer.url)


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
