"""Components of Hachyderm around the cache that was exposed in July 2023."""

from atlas import Cache, Client, Gateway, Service, gaps_in, statement, technology, undisclosed
from atlas.technologies.redis import redis
from incidents._clients import http_client
from incidents.hachyderm import _technologies as own
from incidents.hachyderm.facts import REDIS_EXPOSED

_WHERE = "the report of July 2023"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

_nftables = technology(
    "nftables",
    "The packet filter of Linux.",
    icon="simple-icons:linux",
    plane="edge",
    **gap.of("releases", "logs"),
)

outside = Client(
    "unknown host",
    technology=redis(_VERSION),
    role="A host of a third party, which was set as the primary of Hachyderm's Redis.",
    population=undisclosed(f"number of hosts: one IP address in {_WHERE}"),
)
users = Client(
    "users",
    technology=http_client(_VERSION),
    role="Log in; the cache stores their email and IP addresses for ten minutes.",
    population=undisclosed(f"number of affected users: not in {_WHERE}"),
)
firewall = Gateway(
    "nftables on fritz",
    technology=_nftables(_VERSION),
    role="Blocks all except necessary traffic from the Internet.",
    **gap.of("fleet", "load"),
)
cache = Cache(
    "Redis cache on fritz",
    technology=redis(_VERSION),
    role="Caches rendered HTML, interface settings and data of the throttling of logins.",
    **gap.of("fleet", "size", "hit_ratio"),
    eviction=statement("a time to live of ten minutes on any data")
    @ REDIS_EXPOSED.at("Redis had a TTL of ten (10) minutes"),
    figures={
        "authentication": statement("none, and no restrictive binds")
        @ REDIS_EXPOSED.at("leverage authentication or restrictive IP block binds on")
    },
)
mastodon = Service(
    "Mastodon",
    technology=own.mastodon(
        _VERSION,
        logs=statement("the journal, which rotated by size")
        @ REDIS_EXPOSED.at("journalctl had been set up to rotate logs"),
    ),
    role="Serves hachyderm.io; writes to the cache failed while pages loaded.",
    **gap.of("fleet", "load", "scaling"),
)
