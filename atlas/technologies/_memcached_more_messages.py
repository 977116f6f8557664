"""More log messages that clients of Memcached print."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import memcached as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_memcached = Repository(
    "memcached/memcached", commit="2d51e364799bc9698bd4b11728ea978cea12da6e", checked=_CHECKED
)
_dalli = Repository(
    "petergoldstein/dalli", commit="614d15494fc928a21d4de118c334dffa96fcb5b6", checked=_CHECKED
)
_dalli_2 = Repository("petergoldstein/dalli", commit="v2.7.11", checked=_CHECKED)
_pymemcache = Repository(
    "pinterest/pymemcache", commit="3ef28efac1a6cca5fb47c88981b7df4b33f1aac5", checked=_CHECKED
)
_xmemcached = Repository(
    "killme2008/xmemcached", commit="5d09c5d1bf52ac375df2ece7573364acb36d10de", checked=_CHECKED
)


class MemcachedMoreMessages:
    """More log messages that clients of Memcached print."""

    DALLI_MEMORY = LogMessage(
        anchor="Response error 130: Out of memory",
        sample="Dalli::DalliError: Response error 130: Out of memory",
        pattern=r"DalliError: Response error 130: Out of memory",
        severity="error",
        meaning="The server has no memory for an item; the client (Dalli) passes that on.",
        source=_dalli_2.file("lib/dalli/server.rb"),
        context=("Dalli",),
        failure=fails.NO_MEMORY,
    )

    DALLI_TOO_LARGE = LogMessage(
        anchor="Response error 3: Value too large",
        sample="Dalli::DalliError: Response error 3: Value too large",
        pattern=r"DalliError: Response error 3: Value too large",
        severity="error",
        meaning="The server refuses a value as too large; the client (Dalli) passes that on.",
        source=_dalli_2.file("lib/dalli/server.rb"),
        context=("Dalli",),
        failure=fails.VALUE_TOO_LARGE,
    )

    DALLI_OVER_MAX = LogMessage(
        anchor=" over max size: ",
        sample="Dalli::ValueOverMaxSize: Value for report:42 over max size: 1048576 <= 2310044",
        pattern=r"Value for (?P<item>\S+) over max size: (?P<limit>\d+) <= (?P<size>\d+)",
        severity="error",
        meaning="The client (Dalli) does not send a value that is larger than its limit.",
        source=_dalli.file("lib/dalli/protocol/value_marshaller.rb"),
        failure=fails.VALUE_TOO_LARGE,
    )

    DALLI_FAILED = LogMessage(
        anchor=" failed (count: ",
        sample="WARN -- : memcached-1:11211 failed (count: 0) Timeout::Error: IO timeout",
        pattern=r"(?P<server>\S+:\d+) failed \(count: (?P<count>\d+)\)",
        severity="warning",
        meaning="The client (Dalli) lost a server, or cannot reach it.",
        source=_dalli.file("lib/dalli/protocol/connection_manager.rb"),
        failure=fails.UNREACHABLE,
    )

    PYMEMCACHE_TOO_LARGE = LogMessage(
        anchor="b'object too large for cache'",
        sample="pymemcache.exceptions.MemcacheServerError: b'object too large for cache'",
        severity="error",
        meaning="The server refuses a value as too large; the client (pymemcache) passes that on.",
        source=_memcached.file("proto_parser.c"),
        failure=fails.VALUE_TOO_LARGE,
    )

    PYMEMCACHE_DOWN = LogMessage(
        anchor="All servers seem to be down right now",
        sample="pymemcache.exceptions.MemcacheError: All servers seem to be down right now",
        severity="error",
        meaning="The client (pymemcache) reaches no server.",
        source=_pymemcache.file("pymemcache/client/hash.py"),
        failure=fails.UNREACHABLE,
    )

    XMEMCACHED_NONE = LogMessage(
        anchor="There is no available connection at this moment",
        sample="net.rubyeye.xmemcached.exception.MemcachedException: There is no available "
        "connection at this moment",
        severity="error",
        meaning="The client (XMemcached) reaches no server.",
        source=_xmemcached.file(
            "src/main/java/net/rubyeye/xmemcached/impl/MemcachedConnector.java"
        ),
        failure=fails.UNREACHABLE,
    )

    XMEMCACHED_CLOSED = LogMessage(
        anchor="MemcachedException: Session has been closed",
        sample="net.rubyeye.xmemcached.exception.MemcachedException: Session has been closed",
        severity="error",
        meaning="The client (XMemcached) lost its connection to a server.",
        source=_xmemcached.file(
            "src/main/java/net/rubyeye/xmemcached/impl/MemcachedTCPSession.java"
        ),
        failure=fails.UNREACHABLE,
    )
