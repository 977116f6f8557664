"""Two failure modes of Stack Overflow, from Nick Craver's posts."""

from atlas import Failure, Step, Symptom, gaps_in, statement
from atlas.technologies.haproxy import haproxy
from atlas.technologies.redis import redis
from systems.discord.steps import PING_CACHE
from systems.github.steps import LOOK_AT_PROXY
from systems.stackoverflow import facts

gap = gaps_in("Nick Craver's posts of 2012 to 2019")

USE_NEW_SERVER = Step(
    "Start the sites against the new Redis server, with an empty cache.",
    **gap.of("command", "unhealthy", "takes"),
    healthy=statement("the sites are up again") @ facts.CACHING.at("we got the sites back up"),
    risk="high",
    undo="None: what the former server cached is lost.",
    verify="The sites answer while the cache fills.",
)
CACHE_OUT_OF_MEMORY = Failure(
    "Redis runs out of memory while it forks, and crashes",
    signals=[
        redis.MEMORY_USED.rising(),
        redis.REPLICA_LOST,
        Symptom(
            description=statement("all websites offline")
            @ facts.CACHING.at("And all of our websites promptly went offline."),
            seen_by="every visitor",
        ),
    ],
    recovery=[PING_CACHE, USE_NEW_SERVER],
    **gap.of("time_to_recover", "rollback"),
    data_loss=statement("the cached data: the sites recovered with an empty cache")
    @ facts.CACHING.at("against the new server and an empty cache."),
)
PORTS_EXHAUSTED = Failure(
    "Websockets exhaust load balancer ports and file descriptors",
    signals=[haproxy.PROCESS_FDS, haproxy.CONNECTIONS.rising()],
    recovery=[LOOK_AT_PROXY],
    **gap.of("time_to_recover", "data_loss", "rollback"),
)
