"""The one function that reads from the network: bounded in time, size, redirects and reach.

A redirect never leads to another scheme, nor from the public network into a private one: the
addresses of a host are looked up here and connected to as they were checked, so that a name that
changes its mind in between gains nothing. The time limit holds for everything from the look-up of
the first host to the last byte, however slowly a server sends, but for the look-up itself, whose
limit is the system's.
"""

import importlib.util
import ssl
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from importlib.metadata import version
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx
from attrs import evolve, frozen

from atlas.errors import FetchError, TemporaryFetchError, TooLargeError, UnknownHostError
from atlas.reaching import Network, Reach, UnknownHost, is_loopback

MOST_BYTES = 8 * 1024 * 1024
MOST_REDIRECTS = 10
SECONDS = 30.0
AGENT = f"production-atlas/{version('production-atlas')}"
LedFrom = Reach | None
"""The reach of the page that leads to an address; None where none does."""
NETWORK = "check the address and the network"
_SILENCE = 30.0
"""After how many seconds without a byte a server is given up."""
_TEMPORARY = frozenset({429, 500, 502, 503, 504})
_PERMANENT = frozenset({301, 308})
_PORTS = {"http": 80, "https": 443}
_FAULTS = (
    httpx.HTTPError,
    httpx.InvalidURL,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.TimeoutException,
    httpcore.UnsupportedProtocol,
)


@frozen
class Answer:
    """What a server answered.

    Args:
        url: The address after all redirects.
        content_type: Media type without its parameters, in small letters; empty if not said.
        charset: The character set that the server names; None if it names none.
        body: The content, without its transfer encoding.
        status: The status.
        tag: Its `ETag`; empty if it has none.
        modified: When it was last changed, as its server writes it; empty if not said.
        retry_after: When to ask again, as its server writes it; empty if not said.
        moved_to: Where permanent redirects led before any other; empty if there was none.
    """

    url: str
    content_type: str
    charset: str | None
    body: bytes
    status: int = 200
    tag: str = ""
    modified: str = ""
    retry_after: str = ""
    moved_to: str = ""


def origin(url: str) -> tuple[str, str, int | None]:
    """Return scheme, host and port of an address, to compare two of them.

    Args:
        url: The address; where it names no port, that of its scheme counts.

    Raises:
        FetchError: It is no http or https address.
    """
    parsed = _parsed(url, NETWORK)
    return parsed.scheme, parsed.host.rstrip("."), parsed.port or _PORTS[parsed.scheme]


def fetch(
    url: str,
    *,
    seconds: float = SECONDS,
    most: int = MOST_BYTES,
    headers: Mapping[str, str] | None = None,
    also: Collection[int] = (),
    on_host: bool = False,
    admit: Callable[[str, LedFrom], None] | None = None,
    led_from: LedFrom = None,
    remedy: str = NETWORK,
) -> Answer:
    """Fetch the content of an address.

    It uses HTTP/2 if the package h2 is installed (`production-atlas[http2]`), and the proxy that
    the environment names.

    Args:
        url: An http or https address.
        seconds: The time limit of everything, redirects included.
        most: The most bytes of a body, unpacked.
        headers: What is asked with, besides who asks.
        also: Statuses that are an answer, too, besides those of success.
        on_host: Whether a redirect to another host is refused.
        admit: Called with each address before it is asked for, redirects included, and with the
            reach of the first one, once it is known; it may wait, or refuse by a `FetchError`.
        led_from: The reach of the page that leads there, if one does: a public one never leads to
            a private one.
        remedy: What to do if it cannot be fetched.

    Raises:
        FetchError: It cannot be fetched, or is not there.
        TooLargeError: It is too large.
        TemporaryFetchError: The same, but it may be there when it is asked for again.
        UnknownHostError: There is no host of that name.
    """
    ends = time.monotonic() + seconds
    network = Network(ends, first=led_from)
    first = _parsed(url, remedy)
    asked = {
        "User-Agent": AGENT,
        "Accept": "text/html,application/xhtml+xml,*/*",
        "Accept-Encoding": "gzip",
        **(headers or {}),
    }
    timeout = min(seconds, _SILENCE)
    try:
        with httpx.Client(
            transport=_Transport(network), headers=asked, timeout=timeout, trust_env=False
        ) as client:
            request = client.build_request("GET", first)
            moved_to, is_permanent = "", True
            for _ in range(MOST_REDIRECTS + 1):
                _require_redirect(first, _parsed(str(request.url), remedy), on_host=on_host)
                if admit is not None:
                    admit(str(request.url), network.first)
                answer = client.send(request, stream=True)
                try:
                    if answer.next_request is None:
                        return evolve(_read(url, answer, most, also, remedy), moved_to=moved_to)
                    request = answer.next_request
                    is_permanent = is_permanent and answer.status_code in _PERMANENT
                    moved_to = str(request.url) if is_permanent else moved_to
                finally:
                    answer.close()
    except _FAULTS as error:
        _require_certificate(url, error)
        kind = UnknownHostError if isinstance(error, UnknownHost) else TemporaryFetchError
        raise kind(
            f"{url} could not be fetched: {str(error) or type(error).__name__}",
            allowed=f"an answer within {seconds:.0f} s",
            remedy=remedy,
        ) from error
    raise FetchError(
        f"{url} could not be fetched: too many redirects",
        allowed=f"at most {MOST_REDIRECTS}",
        remedy=remedy,
    )


def _require_certificate(url: str, error: BaseException) -> None:
    """Refuse a server whose certificate is the fault; asking it again would change nothing."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            raise FetchError(
                f"{url} shows a certificate that is not valid: {cause.verify_message.rstrip('.')}",
                allowed="one of a known authority, for this host and this day",
                remedy="check the address, the clock and the network: a page to log in may stand "
                "between",
            ) from error
        cause = cause.__cause__ or cause.__context__


def _read(
    url: str, answer: httpx.Response, most: int, also: Collection[int], remedy: str
) -> Answer:
    if not answer.is_success and answer.status_code not in also:
        kind = TemporaryFetchError if answer.status_code in _TEMPORARY else FetchError
        raise kind(
            f"{url} answered with status {answer.status_code} {answer.reason_phrase}",
            allowed="an answer with status 200",
            remedy=remedy,
        )
    packed = answer.headers.get("Content-Encoding", "").strip().lower()
    if packed not in {"", "identity", "gzip"}:  # what nobody asked for may unpack to anything
        raise FetchError(f"{url} is packed by {packed}", allowed="gzip or nothing", remedy=remedy)
    body = bytearray()
    for part in answer.iter_bytes():
        body += part
        if len(body) > most:
            raise TooLargeError(
                f"{url} is larger than {most // 1024} KiB",
                allowed="a body up to that size",
                remedy="check that the address is the right one",
            )
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    tag = answer.headers.get("ETag", "")
    return Answer(
        str(answer.url),
        kind,
        answer.charset_encoding,
        bytes(body),
        answer.status_code,
        tag if tag.isascii() else "",
        answer.headers.get("Last-Modified", ""),
        answer.headers.get("Retry-After", ""),
    )


def _parsed(url: str, remedy: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
        is_web = parsed.scheme in _PORTS and bool(parsed.host) and not parsed.userinfo
    except httpx.InvalidURL:
        parsed, is_web = httpx.URL(), False
    if not is_web:
        raise FetchError(
            f"the address {url!r}", allowed="http or https, a host and no password", remedy=remedy
        )
    return parsed


def _require_redirect(first: httpx.URL, url: httpx.URL, *, on_host: bool) -> None:
    """Refuse another host, or the same without its encryption, where only one host counts."""
    if on_host and (url.host != first.host or (first.scheme, url.scheme) == ("https", "http")):
        raise FetchError(
            f"{first} leads to {url}",
            allowed=f"an answer of {first.host} itself",
            remedy="check the network: a page to log in may stand between",
        )


@cache
def _certificates() -> ssl.SSLContext:
    """Return the certificate authorities that are trusted, read once."""
    return httpx.create_ssl_context()


class _Transport(httpx.BaseTransport):
    """Sends requests over a network that is checked, or through the proxy of the environment."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.pools: list[httpcore.ConnectionPool] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        pool = self._pool(url)
        self.pools.append(pool)
        answer = pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def _pool(self, url: httpx.URL) -> httpcore.ConnectionPool:
        context = _certificates()
        http2 = importlib.util.find_spec("h2") is not None
        proxies = getproxies()
        named = proxies.get(url.scheme) or proxies.get("all")
        if not named or proxy_bypass(url.host) or is_loopback(url.host):
            return httpcore.ConnectionPool(context, http2=http2, network_backend=self.network)
        self.network.require_literal(url.host)
        proxy = httpx.Proxy(named if "://" in named else f"http://{named}")
        if proxy.url.scheme not in _PORTS:
            raise httpx.UnsupportedProtocol(f"a proxy of the scheme {proxy.url.scheme}")
        return httpcore.HTTPProxy(
            str(proxy.url),
            proxy_auth=proxy.raw_auth,
            ssl_context=context,
            http2=http2,
            network_backend=self.network.unchecked(),
        )

    def close(self) -> None:
        for pool in self.pools:
            pool.close()


class _Body(httpx.SyncByteStream):
    """The body of an answer, part by part."""

    def __init__(self, answer: httpcore.Response) -> None:
        self.answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self.answer.iter_stream()

    def close(self) -> None:
        self.answer.close()
