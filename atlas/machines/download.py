"""Fetch price lists: with retries after temporary errors, at most once a day, and kept once read.

A file is kept, with its `ETag`, only after it was read: a page of a network that wants a login is
no list, and is not asked about again for a day. After a day the server is asked, and answers
`304 Not Modified` (RFC 9110, section 15.4.5) where nothing changed.
"""

import json
import time
import zlib
from collections.abc import Callable
from typing import TypeVar

from attrs import evolve, field, frozen

from atlas.errors import TemporaryFetchError
from atlas.fetching import Answer, fetch
from atlas.machines.errors import PriceListError
from atlas.store import Store

MOST_BYTES = 2**30
"""The list of one region is the largest file there is: 400 MB."""
_KIND = "downloads"
_DAY = 24 * 60 * 60
_SECONDS = 15 * 60.0
_NOT_MODIFIED = 304
_Read = TypeVar("_Read")


@frozen
class Download:
    """A fetcher with a store of the files that it fetched.

    Args:
        store: Keeps fetched files.
        attempts: How often a file is requested before giving up.
        fresh: For how many seconds a kept file is used without asking.
        wait: Sleeps for so many seconds; tests replace it.
        seconds: The time limit of all that it fetches together.
        most: The most bytes of a file.
    """

    store: Store
    attempts: int = 4
    fresh: float = _DAY
    wait: Callable[[float], None] = field(default=time.sleep, repr=False)
    seconds: float = _SECONDS
    most: int = MOST_BYTES
    _began: float = field(factory=time.monotonic, init=False, repr=False)

    def fetch(self, url: str, read: Callable[[bytes], _Read]) -> _Read:
        """Return what is read in the content of an address, and keep the content if it can be.

        Args:
            url: The address.
            read: Reads the content; raises `PriceListError` if it is no list.

        Raises:
            FetchError: It is no http address, or could not be fetched and is not kept.
            PriceListError: It is no list.
        """
        cached = self._kept(url)
        if cached and 0 <= time.time() - cached.asked < self.fresh:  # a clock can go back
            try:
                return read(cached.content)
            except PriceListError:  # an earlier release could read it
                cached = None
        answered = self._ask(url, cached)
        found = read(answered.content)
        self.store.put(_KIND, {url: answered.packed()})
        return found

    def _ask(self, url: str, cached: "_Kept | None") -> "_Kept":
        headers = {"If-None-Match": cached.tag} if cached and cached.tag else {}
        for attempt in range(1, self.attempts + 1):
            try:
                answer = self._answer(url, headers)
            except TemporaryFetchError:
                if attempt == self.attempts or self._left() <= 0:
                    raise
                self.wait(2.0 ** (attempt - 1))
            else:
                if cached and answer.status == _NOT_MODIFIED:
                    return evolve(cached, asked=time.time())
                return _Kept(time.time(), answer.tag, answer.body)
        raise AssertionError("an attempt returns or raises")

    def _answer(self, url: str, headers: dict[str, str]) -> Answer:
        also = [_NOT_MODIFIED] if headers else []
        return fetch(
            url, seconds=self._left(), most=self.most, headers=headers, also=also, on_host=True
        )

    def _left(self) -> float:
        return self.seconds - (time.monotonic() - self._began)

    def _kept(self, url: str) -> "_Kept | None":
        packed = self.store.get(_KIND, [url]).get(url)
        if packed is None:
            return None
        head, _, content = packed.partition(b"\n")
        fetched, tag = json.loads(head)
        return _Kept(fetched, tag, zlib.decompress(content))


@frozen
class _Kept:
    """A file as it was fetched.

    Args:
        asked: When the server was last asked, in seconds since 1970.
        tag: Its `ETag`; empty if it had none.
        content: Its bytes.
    """

    asked: float
    tag: str
    content: bytes

    def packed(self) -> bytes:
        """Return it as the store keeps it: a price list shrinks to a twentieth."""
        return json.dumps([self.asked, self.tag]).encode() + b"\n" + zlib.compress(self.content, 1)
