"""Log messages that clients of Memcached print."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import memcached as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_dalli = Repository(
    "petergoldstein/dalli", commit="614d15494fc928a21d4de118c334dffa96fcb5b6", checked=_CHECKED
)
_memcached = Repository(
    "memcached/memcached", commit="2d51e364799bc9698bd4b11728ea978cea12da6e", checked=_CHECKED
)


class MemcachedClientMessages:
    """Log messages that clients of Memcached print."""

    RUBY_NO_SERVER = LogMessage(
        anchor="No server available",
        sample="Dalli::RingError: No server available",
        severity="error",
        meaning="The client (Dalli) reaches no server.",
        source=_dalli.file("lib/dalli/ring.rb"),
        context=("Dalli",),
        failure=fails.UNREACHABLE,
    )

    CLIENT_NO_MEMORY = LogMessage(
        anchor="out of memory storing object",
        sample="pymemcache.exceptions.MemcacheServerError: b'out of memory storing object'",
        severity="error",
        meaning="No memory for an item: the client library prints the reply without its prefix.",
        source=_memcached.file("proto_parser.c"),
        failure=fails.NO_MEMORY,
    )
