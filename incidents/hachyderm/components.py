"""Components of Hachyderm that its incidents affected, as of December 2022."""

from atlas import (
    CDN,
    Client,
    Database,
    Monitor,
    ObjectStore,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.linux import linux
from atlas.technologies.postgresql import postgresql
from atlas.technologies.redis import redis
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.hachyderm import _technologies as own
from incidents.hachyderm import facts

_WHERE = "the report of December 2022"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

hachyderm = System(
    "Hachyderm",
    documented="scarcely",
    scale={"users, early December 2022": facts.USERS},
    economics=unpublished(_WHERE),
    glossary={
        "5XX": "HTTP status codes from 500 to 599: errors of the server.",
        "RDB": "Snapshots of all data of Redis, written to disk.",
    },
)

users = Client(
    "users",
    technology=http_client(_VERSION),
    role="Read and write posts, all over the world.",
    population=facts.USERS,
)
edge = CDN(
    "CDN proxies",
    technology=own.cdn_proxy(_VERSION),
    role="Answer users at the edge, and request the rest from Mastodon.",
    **gap.of("fleet", "hit_ratio"),
)
web = Service(
    "Mastodon",
    technology=own.mastodon(_VERSION),
    role="The web and streaming services of hachyderm.io.",
    **gap.of("fleet", "load", "scaling"),
)
redis_store = Database(
    "Redis",
    technology=redis(_VERSION),
    role="Stores data of Mastodon in memory; its snapshots go to the full disk.",
    **gap.of("fleet", "size", "consistency", "replication"),
    backup=statement("RDB snapshots; when one fails, writes are refused")
    @ facts.DISK.at("during writes if RDB snapshotting fails (stop-writes-on-bgsave-error"),
)
postgres = Database(
    "PostgreSQL",
    technology=postgresql(_VERSION),
    role="The primary database, with an archive on the same server.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
root_disk = ObjectStore(
    "root file system",
    technology=linux(_VERSION),
    role="The root file system of the primary database server.",
    **gap.of("fleet", "size", "durability"),
)
monitor = Monitor(
    "UptimeRobot",
    technology=own.uptime_robot(_VERSION),
    role="Requests the streaming health page, and alerts when it fails.",
    **gap.of("fleet", "retention"),
    watches=statement("the health page of the streaming API")
    @ facts.DISK.at("Monitor is DOWN: hachyderm streaming"),
)
