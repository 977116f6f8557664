"""Fetches files over HTTP: politely, again after a passing fault, and once a day at most.

A fetched file is kept with its `ETag`; the server is asked again after a day, and answers
`304 Not Modified` (RFC 9110, section 15.4.5) where nothing changed.
"""

import hashlib
import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from attrs import field, frozen

from atlas.machines.errors import DownloadError

_DAY = 24 * 60 * 60
_TIMEOUT = 60.0
_RETRIED = frozenset({429, 500, 502, 503, 504})
_NOT_MODIFIED = 304


@frozen
class Download:
    """A fetcher with its cache.

    Args:
        cache: Folder in which fetched files are kept.
        attempts: How often a file is requested before giving up.
        fresh: For how many seconds a kept file is used without asking.
        wait: Sleeps for so many seconds; tests replace it.
        timeout: After how many seconds a server without a response is given up.
    """

    cache: Path
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
        kept = self.cache / hashlib.sha256(url.encode()).hexdigest()
        if kept.is_file() and time.time() - kept.stat().st_mtime < self.fresh:
            return kept.read_bytes()
        fault = ""
        for attempt in range(self.attempts):
            if attempt:
                self.wait(2.0 ** (attempt - 1))
            try:
                return self._ask(url, kept)
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

    def _ask(self, url: str, kept: Path) -> bytes:
        tag = kept.with_suffix(".etag")
        request = urllib.request.Request(url, headers={"User-Agent": "production-atlas"})  # noqa: S310 - only http and https get here
        if kept.is_file() and tag.is_file():
            request.add_header("If-None-Match", tag.read_text())
        try:
            with urllib.request.urlopen(request, timeout=self.timeout) as answer:  # noqa: S310
                content: bytes = answer.read()
                named = answer.headers.get("ETag")
        except urllib.error.HTTPError as error:
            if error.code != _NOT_MODIFIED:
                raise
            kept.touch()
            return kept.read_bytes()
        self.cache.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(".part")
        part.write_bytes(content)
        part.replace(kept)
        if named:
            tag.write_text(named)
        else:
            tag.unlink(missing_ok=True)
        return content
