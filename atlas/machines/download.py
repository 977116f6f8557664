"""Fetch files over HTTP: with retries after temporary errors, and at most once a day.

A fetched file is kept with its `ETag`; the server is asked again after a day, and answers
`304 Not Modified` (RFC 9110, section 15.4.5) where nothing changed.
"""

import http.client
import json
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable

from attrs import evolve, field, frozen

from atlas.machines.errors import DownloadError
from atlas.store import Store

_KIND = "downloads"
_DAY = 24 * 60 * 60
_TIMEOUT = 60.0
_RETRIED = frozenset({429, 500, 502, 503, 504})
_NOT_MODIFIED = 304


@frozen
class Download:
    """A fetcher with a store of the files that it fetched.

    Args:
        store: Keeps fetched files.
        attempts: How often a file is requested before giving up.
        fresh: For how many seconds a kept file is used without asking.
        wait: Sleeps for so many seconds; tests replace it.
        timeout: After how many seconds a server without a response is given up.
    """

    store: Store
    attempts: int = 4
    fresh: float = _DAY
    wait: Callable[[float], None] = field(default=time.sleep, repr=False)
    timeout: float = _TIMEOUT

    def fetch(self, url: str) -> bytes:
        """Return the content of an address.

        Raises:
            DownloadError: It is no http address, or could not be fetched and is not kept.
        """
        if not url.startswith(("http://", "https://")):
            raise DownloadError(
                f"the address {url!r}", allowed="http or https", remedy="correct the address"
            )
        cached = self._kept(url)
        if cached and 0 <= time.time() - cached.asked < self.fresh:  # a clock can go back
            return cached.content
        fault = ""
        for attempt in range(self.attempts):
            if attempt:
                self.wait(2.0 ** (attempt - 1))
            try:
                return self._ask(url, cached)
            except urllib.error.HTTPError as error:
                fault = f"status {error.code}"
                if error.code not in _RETRIED:
                    break
            except (OSError, http.client.HTTPException) as error:
                fault = str(error) or type(error).__name__
        raise DownloadError(
            f"{url} could not be fetched: {fault}",
            allowed="an answer with status 200",
            remedy="check the address and the network, and try again",
        )

    def _ask(self, url: str, cached: "_Kept | None") -> bytes:
        request = urllib.request.Request(url, headers={"User-Agent": "production-atlas"})  # noqa: S310 - only http and https get here
        if cached and cached.tag:
            request.add_header("If-None-Match", cached.tag)
        try:
            with urllib.request.urlopen(request, timeout=self.timeout) as answer:  # noqa: S310
                answered = _Kept(time.time(), answer.headers.get("ETag") or "", answer.read())
        except urllib.error.HTTPError as error:
            if error.code != _NOT_MODIFIED or cached is None:
                raise
            answered = evolve(cached, asked=time.time())
        self.store.put(_KIND, {url: answered.packed()})
        return answered.content

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
