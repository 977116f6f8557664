"""Memcached: cache in memory, keys to values."""

from typing import ClassVar

from atlas.evidence.constructors import bytes_, connections, count, mib, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._memcached_client_messages import MemcachedClientMessages
from atlas.technologies._memcached_more_messages import MemcachedMoreMessages
from atlas.technologies.failures import memcached as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/memcached.md")
EXPORTER = Repository(
    "prometheus/memcached_exporter",
    commit="17e002c6e36fa602446b054d5be1b23c7557b44c",
    checked=_CHECKED,
).file("pkg/exporter/exporter.go")
_memcached = Repository(
    "memcached/memcached", commit="2d51e364799bc9698bd4b11728ea978cea12da6e", checked=_CHECKED
)
MANUAL = _memcached.file("doc/memcached.1")
SERVER = _memcached.file("memcached.c")
STORING = _memcached.file("proto_parser.c")
_ITEM = SERVER.at("settings.item_size_max = 1024 * 1024;")
_KIB, _BYTES = quantity(1024, "") @ _ITEM, bytes_(1024) @ _ITEM


class Memcached(MemcachedMoreMessages, MemcachedClientMessages, Technology):
    """An in-memory key-value cache that evicts the least recently used items when full."""

    name = "Memcached"
    icon = "diagrams.onprem.inmemory.Memcached"
    plane = "state"
    releases = release_lines(
        {"1.4": "2009-07-09", "1.5": "2017-07-21", "1.6": "2020-03-08"}, RELEASES
    )
    logs = statement("standard error, with -v") @ MANUAL.at("print out errors and warnings.")
    ports: ClassVar = {
        "clients": quantity(11211, "") @ MANUAL.at("port <num>, the default is port 11211.")
    }
    MEMORY_LIMIT = Parameter(
        "memory, default", mib(64) @ SERVER.at("settings.maxbytes = 64 * 1024 * 1024;")
    )
    MAX_CONNECTIONS = Parameter(
        "connections, default",
        connections(1024) @ MANUAL.at("simultaneous connections; the default is 1024."),
    )
    ITEM_SIZE = Parameter("item size, default", (_KIB * _BYTES).to("mebibyte"))
    THREADS = Parameter(
        "threads, default", count(4, "thread") @ SERVER.at("settings.num_threads = 4;")
    )

    TOO_MANY_CONNECTIONS = LogMessage(
        anchor="Too many open connections",
        sample="ERROR Too many open connections",
        severity="error",
        meaning="Every connection that the server allows is in use.",
        source=SERVER,
        failure=fails.CONNECTION_LIMIT,
    )
    OUT_OF_MEMORY = LogMessage(
        anchor="SERVER_ERROR out of memory storing object",
        sample="SERVER_ERROR out of memory storing object",
        severity="error",
        meaning="No memory is left in the item's slab class, and nothing could be evicted.",
        source=STORING,
        failure=fails.NO_MEMORY,
    )
    TOO_LARGE = LogMessage(
        anchor="SERVER_ERROR object too large for cache",
        sample="SERVER_ERROR object too large for cache",
        severity="error",
        meaning="A value is longer than an item may be.",
        source=STORING,
        failure=fails.VALUE_TOO_LARGE,
    )
    CANNOT_LISTEN = LogMessage(
        anchor="failed to listen on TCP port ",
        sample="failed to listen on TCP port 11211: Address already in use",
        pattern=r"failed to listen on TCP port (?P<port>\d+)",
        severity="fatal",
        meaning="The server does not start because its port is in use or not permitted.",
        source=SERVER,
        failure=fails.CANNOT_LISTEN,
    )

    NO_READ_MEMORY = LogMessage(
        anchor="SERVER_ERROR out of memory reading request",
        sample="SERVER_ERROR out of memory reading request",
        severity="error",
        meaning="The server has no memory for a request, and closes its connection.",
        source=SERVER,
        failure=fails.REQUEST_MEMORY,
    )
    NO_RESPONSE_MEMORY = LogMessage(
        anchor="SERVER_ERROR out of memory writing get response",
        sample="SERVER_ERROR out of memory writing get response",
        severity="error",
        meaning="The server has no memory for a reply.",
        source=STORING,
        failure=fails.REQUEST_MEMORY,
    )

    EVICTED = Metric(
        name="memcached_items_evicted_total",
        meaning="Items evicted before they expired, because memory was full.",
        source=EXPORTER,
    )
    CONNECTIONS = Metric(
        name="memcached_current_connections",
        meaning="Open connections; compare them with memcached_max_connections.",
        source=EXPORTER,
    )
    LISTENER_DISABLED = Metric(
        name="memcached_connections_listener_disabled_total",
        meaning="How often the server reached its limit of connections.",
        source=EXPORTER,
    )
    BYTES = Metric(
        name="memcached_current_bytes",
        meaning="Memory in use; compare it with memcached_limit_bytes.",
        unit="byte",
        source=EXPORTER,
    )


memcached = Memcached()
