"""Fetches one page over HTTP, with limits on time, size and redirects."""

import importlib.util
import time
from importlib.metadata import version

import httpx
from attrs import frozen

from atlas.authoring.errors import PageError

MOST_BYTES = 8 * 1024 * 1024
MOST_REDIRECTS = 10
SECONDS = 30.0
_SILENCE = 10.0
"""After how many seconds without a byte a server is given up."""
_NETWORK = "check the address and the network, or save the page and give the file with --url"
AGENT = f"production-atlas/{version('production-atlas')}"


@frozen
class Answer:
    """What a server answered.

    Args:
        url: The address after all redirects.
        content_type: Media type without its parameters, in small letters; empty if not said.
        charset: The character set that the server names; None if it names none.
        body: The content, without its transfer encoding.
    """

    url: str
    content_type: str
    charset: str | None
    body: bytes


def fetch(url: str, *, seconds: float = SECONDS, most: int = MOST_BYTES) -> Answer:
    """Fetch the content of an address.

    It uses HTTP/2 if the package h2 is installed (`production-atlas[http2]`).

    Args:
        url: An http or https address.
        seconds: The time limit of the whole answer.
        most: The most bytes of a body, unpacked.

    Raises:
        PageError: It cannot be fetched, is not there, or is too large.
    """
    ends = time.monotonic() + seconds
    try:
        with (
            httpx.Client(
                http2=importlib.util.find_spec("h2") is not None,
                follow_redirects=True,
                max_redirects=MOST_REDIRECTS,
                timeout=min(seconds, _SILENCE),
                headers={"User-Agent": AGENT, "Accept": "text/html,application/xhtml+xml,*/*"},
            ) as client,
            client.stream("GET", url) as answer,
        ):
            if not answer.is_success:
                raise PageError(
                    f"{url} answered with status {answer.status_code} {answer.reason_phrase}",
                    allowed="an answer with status 200",
                    remedy=_NETWORK,
                )
            body = bytearray()
            for part in answer.iter_bytes():
                body += part
                _require_limits(url, len(body), most, ends)
            kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            return Answer(str(answer.url), kind, answer.charset_encoding, bytes(body))
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        fault = str(error) or type(error).__name__
        raise PageError(
            f"{url} could not be fetched: {fault}",
            allowed=f"an answer within {seconds:.0f} s and {MOST_REDIRECTS} redirects",
            remedy=_NETWORK,
        ) from error


def _require_limits(url: str, size: int, most: int, ends: float) -> None:
    if size > most:
        raise PageError(
            f"{url} is larger than {most // 1024} KiB",
            allowed="a page up to that size",
            remedy="check that it is the page itself; write the block by hand if it is",
        )
    if time.monotonic() > ends:
        raise PageError(f"{url} is still being sent", allowed="an answer in time", remedy=_NETWORK)
