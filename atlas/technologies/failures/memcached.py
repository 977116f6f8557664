"""What fails in Memcached, with the first steps."""

from atlas.evidence.command import Command, config, console, shell
from atlas.evidence.repository import Repository
from atlas.evidence.source import Citation
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_memcached = Repository(
    "memcached/memcached",
    commit="2d51e364799bc9698bd4b11728ea978cea12da6e",
    checked="2026-11-26",
    release="1.6.45",
)
PROTOCOL = _memcached.file("doc/protocol.txt")
MANUAL = _memcached.file("doc/memcached.1")
SS = Repository(
    "iproute2/iproute2",
    commit="ee2a4a86625688d8c2b468ec15d7ae35a4f5717f",
    checked="2026-11-26",
).file("man/man8/ss.8")


def typed(text: str, documented: Citation) -> Command:
    """Return a command of its protocol, as it is typed over a connection.

    Args:
        text: The command.
        documented: The words that document it.
    """
    return console(text, of="nc <host> 11211") @ documented


STATS = typed("stats", PROTOCOL.at("is used to query the server about statistics"))
CONNECTIONS = Check(
    "Compare the open connections with the limit, and read rejected_connections twice.",
    STATS,
    healthy=statement(
        "curr_connections well below max_connections, and no new rejected_connections"
    )
    @ PROTOCOL.at("Conns rejected in maxconns_fast mode"),
    unhealthy=statement("ERROR Too many open connections, or rejected_connections grows")
    @ _memcached.file("memcached.c").at('str = "ERROR Too many open connections\\r\\n";'),
    verify="Its other open files count as well: it rejects some connections before the limit. With "
    "no_maxconns_fast it stops accepting instead: listen_disabled_num grows, and nc waits.",
)
MEMORY = Check(
    "Compare the bytes that items use with the limit, and read evictions twice.",
    STATS,
    healthy=statement("bytes below limit_maxbytes, and evictions does not grow")
    @ PROTOCOL.at("Number of bytes this server is allowed to"),
    unhealthy=statement("evictions grows: valid items leave, to make room for new ones")
    @ PROTOCOL.at("Number of valid items removed from cache |"),
    verify="store_no_memory grows instead where -M forbids evictions. Few bytes, and get_misses "
    "grows: the cache is still cold.",
)
CLASSES = Check(
    "Find the slab class that cannot store new items.",
    typed("stats items", PROTOCOL.at('The "stats" command with the argument of "items"')),
    healthy=statement("outofmemory 0 in each class")
    @ PROTOCOL.at("outofmemory Number of times the underlying slab"),
    unhealthy=statement("outofmemory grows: -M is set, or an eviction failed")
    @ PROTOCOL.at("store a new item. This means you are"),
)
SETTINGS = Check(
    "Read its settings.",
    typed("stats settings", PROTOCOL.at("| item_size_max | size_t | maximum item size")),
    **NO_OUTPUT,
    verify="maxconns, maxbytes, evictions and item_size_max are the limits.",
)
TOO_LARGE = Check(
    "Check how many values were refused for their size.",
    STATS,
    healthy=statement("store_too_large does not grow")
    @ PROTOCOL.at("| larger than the -I limit |"),
    unhealthy=statement("store_too_large grows: values exceed the limit of -I")
    @ PROTOCOL.at("caused by attempting to write a value |"),
)
LISTENER = Check(
    "Find which process listens on the port, as root.",
    shell("ss -ltnp 'sport = :11211'") @ SS.at("Show processes using sockets."),
    **NO_OUTPUT,
    verify="The column Process names the program and its pid; no row: the port is free.",
)
RAISE_MEMORY = Step(
    "Raise the memory limit now, if the machine has spare memory.",
    command=typed(
        "cache_memlimit <megabytes>", PROTOCOL.at("The argument is in megabytes, not bytes.")
    ),
    healthy=statement("OK") @ PROTOCOL.at("adjustments of the cache memory limit. It returns"),
    unhealthy=statement("MEMLIMIT_TOO_SMALL cannot set maxbytes to less than 8m")
    @ _memcached.file("proto_text.c").at('"MEMLIMIT_TOO_SMALL cannot set maxbytes to less than'),
    **NO_TIME,
    risk="medium",
    undo="cache_memlimit <previous-megabytes>; memory may stay in use.",
    verify="outofmemory and evicted of stats items no longer grow, and the hit ratio rises.",
)
RAISE_CONNECTIONS = Step(
    "Raise the limit of connections and restart; the cache is empty afterwards.",
    command=config("-c <count>", file="options of memcached")
    @ MANUAL.at("max simultaneous connections; the default is 1024."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Restart it with the previous limit; that empties it again.",
    verify="curr_connections passes the old limit and rejected_connections stays 0; the database "
    "handles the reads meanwhile.",
)

CONNECTION_LIMIT = KnownFailure(
    "the connection limit is reached", steps=[CONNECTIONS, SETTINGS, RAISE_CONNECTIONS]
)
NO_MEMORY = KnownFailure(
    "no memory is left for an item", steps=[CLASSES, MEMORY, SETTINGS, RAISE_MEMORY]
)
REQUEST_MEMORY = KnownFailure(
    "no memory is left for requests or replies", steps=[CONNECTIONS, MEMORY, UNIT_LOG]
)
VALUE_TOO_LARGE = KnownFailure(
    "a value is larger than an item may be", steps=[TOO_LARGE, SETTINGS, UNIT_LOG]
)
CANNOT_LISTEN = KnownFailure(
    "the server does not start: its port is in use or not permitted",
    steps=[LISTENER, UNIT_LOG, UNIT],
)
UNREACHABLE = KnownFailure("clients reach no server", steps=[LISTENER, UNIT_LOG, CONNECTIONS])
