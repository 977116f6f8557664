"""Redis refuses writes because its memory is full and no key may be evicted."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    about,
    bytes_,
    minutes,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.redis import (
    CLIENTS,
    CONF,
    EVICT,
    EVICTION,
    INFO,
    MEMORY,
    POLICY,
    RAISE_MEMORY,
    SLOW_COMMANDS,
    docs,
)
from atlas.technologies.redis import redis
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_TIME, UNPUBLISHED

CONFIG_SET = docs.file("commands/config-set.md")
MEMORY_STATS = docs.file("commands/memory-stats.md")
EXPIRE = docs.file("commands/expire.md")
UNLINK = docs.file("commands/unlink.md")
CLI = docs.file("docs/connect/cli.md")
CONFIG = Repository(
    "redis/redis",
    commit="4f8cdc2a1ea53e42955af758aabffee67cb455dd",
    checked=CHECKED,
    publisher="Redis",
).file("src/config.c")
GEMFURY = Publisher("Gemfury", checked=CHECKED).post(
    "Partial service failure due to non-volatile Redis saturation",
    "https://status.fury.co/incidents/pqwknx0p4n4n",
)
OUTSMART = Publisher("OutSmart", checked=CHECKED).post(
    "Redis cache out of memory on May 19 (status page, incident 3fzrdkwhr1fl)",
    "https://status.out-smart.com/incidents/3fzrdkwhr1fl",
)

AT_LIMIT = evolve(
    MEMORY,
    unhealthy=statement("used_memory at maxmemory, or above it")
    @ EVICTION.at("New values aren’t saved when memory limit is"),
)
WHICH_POLICY = evolve(
    POLICY,
    healthy=statement("another one: it begins with allkeys or volatile")
    @ CONF.at("allkeys-lru -> Evict any key using approximated LRU."),
)

with DebuggingGuide(
    redis(undisclosed("version: the guide follows the documentation of June 2025")),
    "Redis out of memory",
    as_of="2026-11-22",
    symptom="Writes fail with an out-of-memory reply, while reads still succeed.",
    signals=[redis.OOM, redis.MEMORY_USED.rising(), redis.EVICTED.rising()],
    see=[
        Link(
            "incidents/debugging/redis_snapshot_failed",
            "guide",
            because="when writes fail because of a failed snapshot",
        ),
        Link(
            "incidents/debugging/redis_slow_commands",
            "guide",
            because="when commands are slow, not refused",
        ),
    ],
    tree=Question(
        "Is used memory at the limit now?",
        check=AT_LIMIT,
        healthy=Cause(
            "A short peak: one command needed a lot of memory",
            why=statement("a large result can push memory past the limit for a while")
            @ EVICTION.at("the memory limit can be surpassed by a"),
            fix=[
                Check(
                    "Find the slow commands of that time; large ones may be among them.",
                    SLOW_COMMANDS.command,
                    healthy=SLOW_COMMANDS.healthy,
                    unhealthy=SLOW_COMMANDS.unhealthy,
                    verify="Once they are split up, used_memory_peak no longer rises.",
                )
            ],
        ),
        unhealthy=Question(
            "Does the policy allow eviction?",
            check=WHICH_POLICY,
            unhealthy=Cause(
                "The default policy, noeviction, forbids eviction",
                why=statement("with noeviction, a full Redis replies to writes with errors")
                @ CONF.at("'noeviction', Redis will start to reply with errors"),
                fix=[
                    RAISE_MEMORY,
                    EVICT,
                ],
            ),
            healthy=Question(
                "Does the policy have keys that it may evict?",
                check=Check(
                    "Compare the number of keys with that of keys with an expiry.",
                    shell("redis-cli -h <host> -p <port> INFO keyspace")
                    @ INFO.at("`dbXXX`: `keys=XXX,expires=XXX`"),
                    healthy=statement("an allkeys policy, or about as many expires as keys")
                    @ INFO.at("the number of keys with an expiration."),
                    unhealthy=statement("a volatile policy, and expires=0 or few")
                    @ EVICTION.at("behave like **noeviction** if there are no keys"),
                ),
                unhealthy=Cause(
                    "Keys were written without an expiry",
                    why=statement("volatile policies evict only keys with an expiry")
                    @ CONF.at("Evict using approximated LRU, only keys with an"),
                    fix=[
                        Step(
                            "Set an expiry on a key that may be deleted.",
                            command=shell("redis-cli -h <host> -p <port> EXPIRE <key> <seconds>")
                            @ EXPIRE.at("Set a timeout on `key`."),
                            **UNPUBLISHED,
                            risk="medium",
                            undo="EXPIRE with the TTL it had before; PERSIST if TTL printed -1.",
                            verify="expires in INFO keyspace rises, and writes succeed.",
                        ),
                        EVICT,
                    ],
                ),
                healthy=Question(
                    "Do clients, rather than data, use the memory?",
                    check=Check(
                        "Check what uses the memory.",
                        shell("redis-cli -h <host> -p <port> MEMORY STATS")
                        @ MEMORY_STATS.at("reply about the memory usage of the server."),
                        healthy=statement("dataset.percentage is high")
                        @ MEMORY_STATS.at("The percentage of `dataset.bytes` out of the total"),
                        unhealthy=statement("clients.normal is a large part of total.allocated")
                        @ MEMORY_STATS.at("The total size in bytes of all clients"),
                    ),
                    unhealthy=Cause(
                        "Many or slow clients hold large buffers",
                        why=statement("the buffers of all connections together can be very large")
                        @ CLIENTS.at("the aggregate memory consumption can be extremely high,"),
                        fix=[
                            Step(
                                "Limit the memory of clients; the largest ones are disconnected.",
                                command=shell(
                                    "redis-cli -h <host> -p <port> CONFIG SET "
                                    "maxmemory-clients <percent>%"
                                )
                                @ CLIENTS.at("A value `5%`, for example, can be a"),
                                healthy=statement(
                                    "evicted_clients in INFO stats rises, then stops rising"
                                )
                                @ INFO.at(
                                    "Number of evicted clients due to `maxmemory-clients` limit."
                                ),
                                unhealthy=NO_OUTPUT,
                                risk="medium",
                                takes=NO_TIME,
                                undo="CONFIG SET maxmemory-clients 0, the default.",
                                verify="clients.normal falls below the limit.",
                            )
                        ],
                    ),
                    healthy=Cause(
                        "A few keys have grown very large",
                        why=statement("in the manual's example, one list has 100,004 items")
                        @ CLI.at("1 lists with 100004 items (00.20% of keys,"),
                        fix=[
                            Check(
                                "Find the key with the most items of each type, by a slow scan.",
                                shell("redis-cli -h <host> -p <port> --bigkeys -i 0.01")
                                @ CLI.at("For example, `-i 0.01` will slow down the"),
                                healthy=statement("small sizes, such as 'myobject' has 3 fields")
                                @ CLI.at("Biggest   hash found 'myobject' has 3 fields"),
                                unhealthy=statement(
                                    "a size far above the others, such as 'mylist' has 100004 items"
                                )
                                @ CLI.at("Biggest   list found 'mylist' has 100004 items"),
                            ),
                            Step(
                                "Delete a key that is not needed, in the background.",
                                command=shell("redis-cli -h <host> -p <port> UNLINK <key>")
                                @ UNLINK.at("performs the actual memory reclaiming in a different"),
                                **UNPUBLISHED,
                                risk="high",
                                undo="None: write the data again from its source.",
                                verify="used_memory falls below maxmemory.",
                            ),
                        ],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "maxmemory (zero means no limit)",
        of="memory in use",
        reads="used_memory",
        default=bytes_(0)
        @ CONFIG.at("server.maxmemory, 0, MEMORY_CONFIG, NULL, updateMaxmemory),"),
        headroom=MEMORY,
    ),
    do_not=[
        "Do not let Redis evict keys that are the only copy: they cannot be recovered.",
        "Do not delete a huge key with `del`: that blocks the server; use `unlink`.",
        "Do not lower maxmemory below current usage: keys are evicted or writes refused at once.",
        "Do not set maxmemory to all memory of the machine: replica buffers come on top.",
    ],
    precedents=[
        Precedent(
            "Gemfury, a debugging trace fills the core instance",
            report=GEMFURY,
            what=statement(
                "at 100%, writes got this reply and some APIs returned status 500, for hours"
            )
            @ GEMFURY.at('began receiving "OOM command not allowed" error responses,'),
        ),
        Precedent(
            "OutSmart, May 19",
            report=OUTSMART,
            what=statement("sessions, jobs and cache failed at once when memory was full")
            @ OUTSMART.at("all three of these functions failed simultaneously."),
        ),
    ],
    time_to_recover=about(minutes(25))
    @ OUTSMART.at(
        "approximately 25 minutes (15:49 to 16:14 CEST).",
        of="OutSmart on May 19, year not shown",
        basis="outage",
    ),
    data_loss=statement("refused writes that no client retries; evicted keys")
    @ EVICTION.at("Redis can return errors for commands that could"),
    rollback=statement("restore the previous settings; they take effect with the next command")
    @ CONFIG_SET.at("will take effect starting with the next command"),
) as diagram:
    waive("EV504", because="OutSmart's status page, as read, shows the day and time, but no year")
