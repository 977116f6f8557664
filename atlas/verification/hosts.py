"""How a host is asked: as its robots.txt allows, two requests at a time, and not too soon."""

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from attrs import define, field

from atlas.errors import ForbiddenError, UnknownHostError
from atlas.fetching import AGENT, LedFrom, fetch, origin

if TYPE_CHECKING:
    from protego import Protego

AT_A_TIME = 2
"""So many requests at a time are made to a host."""
_LONGEST_DELAY = 10.0
_MOST_FAULTS = 3
_MOST_ROBOTS = 512 * 1024
_MISSING = range(400, 500)
_READ_IT = "read the page yourself, save it, and verify the copy: `--from FOLDER`"


_Origin = tuple[str, str, int | None]


def _no_rules() -> "dict[_Origin, Protego]":
    return {}


@define(eq=False)
class Host:
    """What is known of one host.

    Args:
        name: Its name or address.
        wait: Sleeps for so many seconds.
        seconds: The time limit of its robots.txt.
    """

    name: str
    wait: Callable[[float], None]
    seconds: float
    _slots: threading.Semaphore = field(factory=lambda: threading.Semaphore(AT_A_TIME))
    _lock: threading.RLock = field(factory=threading.RLock)
    _rules: dict[_Origin, "Protego"] = field(factory=_no_rules)
    _unknown: UnknownHostError | None = None
    _ready_at: float = 0.0
    _faults: int = 0

    def begin(self) -> None:
        """Wait until a request may be made."""
        self._slots.acquire()
        pause = self._ready_at - time.monotonic()
        if pause > 0:
            self.wait(pause)

    def end(self) -> None:
        """Let the next request be made."""
        self._slots.release()

    def pause(self, seconds: float) -> None:
        """Make no request for a time.

        Args:
            seconds: The time.
        """
        self._ready_at = max(self._ready_at, time.monotonic() + seconds)

    def note(self, *, answered: bool) -> None:
        """Note whether a request was answered.

        Args:
            answered: Whether it was.
        """
        self._faults = 0 if answered else self._faults + 1

    @property
    def is_given_up(self) -> bool:
        """Whether several requests in a row were not answered."""
        return self._faults >= _MOST_FAULTS

    def require_allowed(self, url: str, led_from: LedFrom) -> None:
        """Refuse an address that robots.txt keeps programs away from (RFC 9309).

        Args:
            url: The address; a slot of the host is held meanwhile.
            led_from: The reach of the page that leads there; None if none does.

        Raises:
            ForbiddenError: It is forbidden.
            FetchError: The rules could not be read.
        """
        with self._lock:
            place = origin(url)
            if self._unknown is not None:
                raise self._unknown
            if place not in self._rules:
                self._rules[place] = self._read_rules(url, led_from)
            rules = self._rules[place]
        if not rules.can_fetch(url, AGENT):
            raise ForbiddenError(
                f"robots.txt of {self.name} forbids programs to read {url}",
                allowed="addresses that it does not forbid",
                remedy=_READ_IT,
            )
        if delay := rules.crawl_delay(AGENT):
            self.pause(min(delay, _LONGEST_DELAY))

    def _read_rules(self, url: str, led_from: LedFrom) -> "Protego":
        from protego import Protego  # noqa: PLC0415 - only where something is fetched

        parts = urlsplit(url)
        address = f"{parts.scheme}://{parts.netloc}/robots.txt"
        try:
            answer = fetch(
                address,
                seconds=self.seconds,
                most=_MOST_ROBOTS,
                also=_MISSING,
                led_from=led_from,
            )
        except UnknownHostError as error:  # nobody is asked for the name again
            self._unknown = error
            raise
        there = answer.status not in _MISSING
        return Protego.parse(answer.body.decode("utf-8", "replace") if there else "")


@define(eq=False)
class Hosts:
    """All hosts of a run, each made once.

    Args:
        wait: Sleeps for so many seconds; tests replace it.
        seconds: The time limit of one request.
    """

    wait: Callable[[float], None]
    seconds: float
    _known: dict[str, Host] = field(factory=dict[str, Host])
    _lock: threading.Lock = field(factory=threading.Lock)

    def of(self, url: str) -> Host:
        """Return the host of an address.

        Args:
            url: The address.
        """
        name = (urlsplit(url).hostname or "").rstrip(".")
        with self._lock:
            return self._known.setdefault(name, Host(name, self.wait, self.seconds))


@define(eq=False)
class Turn:
    """One request with its redirects: at any time it holds a slot of the host that it asks.

    Args:
        hosts: All hosts.
    """

    hosts: Hosts
    _held: Host | None = None

    def admit(self, url: str, led_from: LedFrom = None) -> None:
        """Wait for the turn at the host of an address, and give up the one before.

        Args:
            url: The address.
            led_from: The reach of the page that leads there; None if none does.

        Raises:
            FetchError: Its robots.txt forbids it, or cannot be read.
        """
        host = self.hosts.of(url)
        if host is not self._held:
            self.end()
            host.begin()
            self._held = host
        host.require_allowed(url, led_from)

    def end(self) -> None:
        """Give up the turn."""
        if self._held is not None:
            self._held.end()
            self._held = None
