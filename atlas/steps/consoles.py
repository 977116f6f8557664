"""The consoles of technologies: which commands their clients know, and which of these change."""

import re

from attrs import frozen


@frozen
class Console:
    """A console, by the program that opens it.

    Args:
        name: The program.
        what: Whose console it is.
        reads: Regular expressions of commands that only read.
        changes: Regular expressions of commands that change something.
    """

    name: str
    what: str
    reads: tuple[str, ...]
    changes: tuple[str, ...]

    def knows(self, text: str) -> bool:
        """Return whether a command begins as one of those it knows."""
        return any(re.match(rf"(?:{known})", text) for known in (*self.reads, *self.changes))

    def change_in(self, text: str) -> str | None:
        """Return the part of a command that changes something, or None."""
        for known in self.changes:
            if match := re.match(rf"(?:{known})", text):
                return match[0].strip()
        return None


_RUNTIME = Console(
    "socat", "HAProxy's runtime API, gh-ost's socket",
    (r"show\b", r"get\b", r"help\b", r"status\b", r"prompt\b"),
    (
        r"set\b", r"enable\b", r"disable\b", r"shutdown\b", r"clear\b", r"add\b", r"del\b",
        r"(?:no-)?throttle\b", r"unpostpone\b", r"panic\b", r"commit\b", r"abort\b",
    ),
)  # fmt: skip
_CONNECTION = Console(
    "nc", "Memcached's protocol, ZooKeeper's four letter words, gh-ost's socket",
    (
        r"stats\b(?! reset)", r"version\b", r"gets?\b", r"mg \S+(?! .*\bN)", r"mn\b",
        r"lru_crawler metadump\b",
        r"(?:mntr|ruok|srvr|stat|conf|cons|envi|wchs|isro|dump)\b", r"show\b", r"status\b",
    ),
    (
        r"flush_all\b", r"cache_memlimit\b", r"set\b", r"delete\b", r"mg \S+ .*\bN\d", r"ms\b",
        r"md\b",
        r"stats reset\b", r"lru\b", r"(?:crst|srst)\b", r"(?:no-)?throttle\b", r"shutdown\b",
    ),
)  # fmt: skip
CONSOLES = (
    Console(
        "redis-cli", "Redis",
        (
            r"(?i:INFO|PING|ROLE|TTL|TYPE|EXISTS|DBSIZE|SCAN|MEMORY|LATENCY)\b",
            r"(?i:SLOWLOG (?:GET|LEN)|CONFIG GET|CLIENT (?:LIST|INFO)|OBJECT|GET)\b",
            r"(?i:CLUSTER (?:INFO|NODES|SLOTS))\b",
        ),
        (
            r"(?i:FLUSHALL|FLUSHDB|SHUTDOWN|DEL|UNLINK|EXPIRE|PERSIST|SET)\b",
            r"(?i:CONFIG (?:SET|REWRITE)|FAILOVER|REPLICAOF)\b",
            r"(?i:CLIENT (?:KILL|PAUSE)|SLOWLOG RESET|BGSAVE|RENAME|SCRIPT KILL)\b",
            r"(?i:ACL (?:SETUSER|DELUSER|LOAD|SAVE))\b",
        ),
    ),
    _CONNECTION,
    _RUNTIME,
    Console(
        "mongosh", "MongoDB",
        (
            r"rs\.(?:status|conf|printReplicationInfo|printSecondaryReplicationInfo)\(",
            r"db\.(?:serverStatus|stats|currentOp|hello|getProfilingStatus)\(",
            r"db\.runCommand\( ?\{ ?(?:serverStatus|ping|hello|connPoolStats)\b",
            r"db\.getSiblingDB\('admin'\)\.runCommand\( ?\{ ?currentOp\b",
        ),
        (
            r"rs\.(?:stepDown|reconfig|add|remove|freeze|initiate)\(",
            r"db\.(?:adminCommand|killOp|fsyncLock|fsyncUnlock|dropDatabase|setProfilingLevel)\(",
        ),
    ),
    Console(
        "cqlsh", "Cassandra and ScyllaDB",
        (r"(?i:SELECT|DESCRIBE|DESC|TRACING|CONSISTENCY)\b",),
        (r"(?i:ALTER|CREATE|DROP|TRUNCATE|INSERT|UPDATE|DELETE)\b",),
    ),
    Console(
        "cockroach", "CockroachDB",
        (r"(?i:SHOW|SELECT|EXPLAIN)\b",),
        (r"(?i:CANCEL|ALTER|SET|DROP|DELETE|UPDATE|INSERT|UPSERT)\b",),
    ),
    Console(
        "influx", "InfluxDB",
        (r"(?i:SHOW|SELECT|EXPLAIN)\b",),
        (r"(?i:KILL|CREATE|DROP|DELETE|ALTER)\b",),
    ),
    Console(
        "psql", "the admin console of PgBouncer and PgCat",
        (r"SHOW \w+",),
        (
            r"(?:RELOAD|PAUSE|RESUME|KILL|DISABLE|ENABLE|RECONNECT|SHUTDOWN|SUSPEND|SET)\b",
            r"(?:BAN|UNBAN) \S+",
        ),
    ),
    Console(
        "iex", "Elixir",
        (r"Process\.info\(", r"Node\.list\(", r"Node\.self\(", r"runtime_info\("),
        (r"Process\.exit\(", r"Node\.disconnect\(", r":init\.stop\("),
    ),
    Console(
        "erl", "Erlang",
        (r"(?:i|ni|memory|regs|nregs|uptime|nodes)\(",),
        (r"(?:q|halt|init:stop|erlang:halt|exit)\(",),
    ),
    Console(
        "Hubot", "chat operations",
        (),
        (r"\.?mysql (?:backup-restore|panic)\b",),
    ),
)  # fmt: skip
"""Every console; a test holds that none stands twice."""

KNOWN = {console.name: console for console in CONSOLES}
SOCKETS = (_CONNECTION, _RUNTIME)
"""Consoles that a shell writes to: `echo mntr | nc <host> 2181`."""
