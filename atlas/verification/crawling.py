"""Fetches copies of cited pages: two at a time from a host, from many hosts at once."""

import json
import threading
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from attrs import asdict, define, evolve, field, frozen

from atlas.errors import (
    FetchError,
    ForbiddenError,
    TemporaryFetchError,
    TooLargeError,
    UnknownHostError,
)
from atlas.fetching import Answer, fetch
from atlas.processes import pool
from atlas.store import Store
from atlas.verification.addresses import readable
from atlas.verification.copies import Copy, Fault, name_of
from atlas.verification.hosts import AT_A_TIME, Hosts, Turn

SECONDS = 30.0
MOST_BYTES = 16 * 1024 * 1024
_THREADS = 16
_ATTEMPTS = 3
_LONGEST_WAIT = 60.0
_NOT_MODIFIED = 304
_LATER = frozenset({429, 503})
_ANY = range(300, 600)
"""Every status is an answer here: whether a page is gone is what is asked."""
_OK = 200
_KIND = "sources"
_MOST_KEPT = 4 * 1024 * 1024


@frozen
class Settings:
    """How pages are fetched.

    Args:
        label: The text of the progress bar on a terminal; empty for no bar.
        seconds: The time limit of one request, redirects included.
        most: The most bytes of a body.
        wait: Sleeps for so many seconds; tests replace it.
    """

    label: str = ""
    seconds: float = SECONDS
    most: int = MOST_BYTES
    wait: Callable[[float], None] = field(default=time.sleep, repr=False)


def crawl(
    addresses: Iterable[str],
    keep: Callable[[Copy, bytes], None],
    store: Store,
    settings: Settings,
) -> dict[str, Copy | Fault]:
    """Fetch pages; return the copy of each, or why there is none.

    Args:
        addresses: Their addresses, without what follows `#`.
        keep: Keeps a copy with its content; called by several threads.
        store: Keeps pages between runs, so that a server need not send again what it has not
            changed.
        settings: How they are fetched.

    Raises:
        OSError: A copy cannot be written.
    """
    return _Crawl(keep, store, settings).all([*dict.fromkeys(addresses)])


@define(eq=False)
class _Crawl:
    keep_copy: Callable[[Copy, bytes], None]
    store: Store
    settings: Settings
    hosts: Hosts = field(init=False)
    stopped: threading.Event = field(factory=threading.Event)
    lock: threading.Lock = field(factory=threading.Lock)
    today: str = field(factory=lambda: datetime.now(UTC).date().isoformat())

    def __attrs_post_init__(self) -> None:
        self.hosts = Hosts(self.settings.wait, self.settings.seconds)

    def all(self, addresses: list[str]) -> dict[str, Copy | Fault]:
        """Fetch pages, those of the host with the most first."""
        by_host: defaultdict[str, list[str]] = defaultdict(list)
        for address in addresses:
            by_host[self.hosts.of(readable(address)).name].append(address)
        queues = [
            listed[start::AT_A_TIME]
            for listed in sorted(by_host.values(), key=len, reverse=True)
            for start in range(AT_A_TIME)
        ]
        found: dict[str, Copy | Fault] = {}

        def lane(queue: list[str]) -> None:
            for address in queue:
                if not self.stopped.is_set():
                    found[address] = self.one(address)

        pool.run_in_threads(
            [queue for queue in queues if queue],
            lane,
            self.stopped.set,
            count=_THREADS,
            label=self.settings.label,
        )
        return found

    def one(self, address: str) -> Copy | Fault:
        """Fetch one page, again where its server says so."""
        url = readable(address)
        host = self.hosts.of(url)
        kept = self.kept(url)
        fault = ""
        for attempt in range(_ATTEMPTS):
            if host.is_given_up:
                return Fault(fault or f"{host.name} did not answer several times in a row")
            try:
                answer = self.answer(url, kept)
            except TemporaryFetchError as error:
                fault, delay = error.found, 2.0**attempt
                host.note(answered=False)
            except FetchError as error:
                return _refused(error)
            else:
                host.note(answered=True)
                if answer.status not in _LATER:
                    return self.copied(address, url, answer, kept)
                fault = f"{url} answered with status {answer.status}"
                asked = _seconds(answer.retry_after)
                delay = 2.0**attempt if asked is None else asked
            if delay > _LONGEST_WAIT:
                return Fault(f"{fault}, and asks to wait {delay:.0f} s")
            if attempt < _ATTEMPTS - 1:
                host.pause(delay)
        return Fault(fault)

    def answer(self, url: str, kept: "_Kept | None") -> Answer:
        """Ask for a page once."""
        turn = Turn(self.hosts)
        try:
            turn.admit(url)  # the time limit begins when it may be asked for
            return fetch(
                url,
                seconds=self.settings.seconds,
                most=self.settings.most,
                headers=kept.conditions if kept else {},
                also=_ANY,
                admit=turn.admit,
            )
        finally:
            turn.end()

    def copied(self, address: str, url: str, answer: Answer, kept: "_Kept | None") -> Copy:
        """Keep what was answered: as a copy, and for the next run."""
        if kept and answer.status == _NOT_MODIFIED:
            answer = evolve(
                answer,
                status=_OK,
                body=kept.body,
                content_type=kept.content_type,
                charset=kept.charset,
            )
        elif answer.status == _OK:
            self.keep(url, answer)
        copy = Copy(
            address=address,
            file=name_of(address, answer.content_type),
            fetched=self.today,
            url="" if url != address and answer.url == url else answer.url,
            status=answer.status,
            content_type=answer.content_type,
            charset=answer.charset,
            moved_to="" if url != address else answer.moved_to,
        )
        self.keep_copy(copy, answer.body)
        return copy

    def kept(self, url: str) -> "_Kept | None":
        packed = self.store.get(_KIND, [url]).get(url)
        if packed is None:
            return None
        head, _, body = packed.partition(b"\n")
        return _Kept(**json.loads(head), body=zlib.decompress(body))

    def keep(self, url: str, answer: Answer) -> None:
        if not (answer.tag or answer.modified) or len(answer.body) > _MOST_KEPT:
            return
        page = _Kept(answer.tag, answer.modified, answer.content_type, answer.charset)
        head = json.dumps({name: value for name, value in asdict(page).items() if name != "body"})
        with self.lock:
            self.store.put(_KIND, {url: head.encode() + b"\n" + zlib.compress(answer.body, 1)})


def _refused(error: FetchError) -> Fault:
    """Return the fault of a page that is not asked for again."""
    match error:
        case UnknownHostError():
            return Fault(error.found, "unknown host")
        case ForbiddenError():
            return Fault(error.found, "forbidden")
        case TooLargeError():
            return Fault(error.found, "too large")
        case _:
            return Fault(error.found)


@frozen
class _Kept:
    """A page as it was fetched before."""

    tag: str
    modified: str
    content_type: str
    charset: str | None
    body: bytes = b""

    @property
    def conditions(self) -> dict[str, str]:
        """What a server is asked with that need not send it again (RFC 9110, section 13)."""
        asked = {"If-None-Match": self.tag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


def _seconds(retry_after: str) -> float | None:
    """Return for how many seconds a server wants to be left alone; None if it does not say."""
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
