"""Reads miss in an empty or too small Memcached, and all go to the database at once."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    about,
    console,
    hours,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures.memcached import CLASSES, PROTOCOL, RAISE_MEMORY, STATS
from atlas.technologies.memcached import memcached
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_TIME

FACEBOOK = Publisher("Facebook", checked=CHECKED).post(
    "More Details on Today's Outage",
    "https://engineering.fb.com/2010/09/23/uncategorized/more-details-on-today-s-outage/",
    "2010-09-23",
    read_in="verbatim copies",
)
SLACK = Publisher("Slack", checked=CHECKED).post(
    "Slack's Incident on 2-22-22", "https://slack.engineering/slacks-incident-on-2-22-22/"
)
STORED = Check(
    "Compare the bytes that items use with the limit.",
    STATS,
    healthy=statement("bytes below limit_maxbytes, allowed for storage")
    @ PROTOCOL.at("Number of bytes this server is allowed to"),
    unhealthy=statement("bytes at about limit_maxbytes")
    @ PROTOCOL.at("Number of bytes this server is allowed to"),
)
WATCHED = Repository(
    "memcached/memcached",
    commit="5894250fcaeda24b3139366ed7b3297c1cf452e0",
    checked="2026-11-29",
    release=undisclosed("release: the commit that the test was read at names none"),
).file("t/watcher_connid.t")
POPULAR = Check(
    "Watch the misses for ten seconds, and count them by key.",
    shell(
        "(echo watch fetchers; sleep 10) | timeout 12 nc <host> 11211 | "
        "grep -oE 'key=[^ ]+ status=not_found' | sort | uniq -c | sort -rn | head"
    )
    @ WATCHED.at("type=item_get key=foo status=not_found clsid="),
    healthy=statement("many keys, each with few misses")
    @ WATCHED.at("type=item_get key=foo status=not_found clsid="),
    unhealthy=statement("one key far ahead: key=foo status=not_found")
    @ WATCHED.at("type=item_get key=foo status=not_found clsid="),
    verify="Find that key in the code of the clients: let only one of them rebuild it.",
)
EVICTIONS = Check(
    "Check whether items are evicted before they expire.",
    CLASSES.command,
    healthy=statement("evicted does not grow")
    @ PROTOCOL.at("evicted                Number of times an item had to"),
    unhealthy=statement("evicted grows; evicted_time, seconds since the last access, is short")
    @ PROTOCOL.at("recently active your evicted data is."),
)
LIMIT_READS = Step(
    "Limit requests to the database; raise the limit as the hit ratio recovers.",
    command=undisclosed("command: the limit is in the clients or before them"),
    healthy=statement("get_hits grows faster than get_misses")
    @ PROTOCOL.at("get_hits              | 64u     | Number of"),
    unhealthy=statement("get_misses keeps growing: stay at this limit")
    @ PROTOCOL.at("get_misses            | 64u     | Number of"),
    risk="medium",
    takes=NO_TIME,
    undo="Remove the limit when the hit ratio is back to normal.",
    verify="The hit ratio and the load of the database are back to normal.",
)

with DebuggingGuide(
    memcached(undisclosed("version: the guide follows the protocol of July 2026")),
    "Memcached: cache stampede on the database",
    as_of="2026-11-22",
    symptom="The database behind the cache is overloaded, although traffic is normal.",
    signals=[
        memcached.EVICTED.rising(),
        memcached.BYTES.rising(),
        memcached.OUT_OF_MEMORY,
        memcached.TOO_MANY_CONNECTIONS,
    ],
    tree=Question(
        "Did the server start recently?",
        check=Check(
            "Check the uptime of each server, and how many items it holds.",
            STATS,
            healthy=statement("uptime long, curr_items as usual")
            @ PROTOCOL.at("curr_items            | 64u     | Current number"),
            unhealthy=statement("uptime short: it started empty")
            @ PROTOCOL.at("Number of secs since the server started"),
        ),
        unhealthy=Cause(
            "An empty server replaced a warm one",
            why=statement("as after a flush, all clients recreate what the cache had held")
            @ PROTOCOL.at("clients suddenly needing to recreate content that would"),
            fix=[LIMIT_READS],
        ),
        healthy=Question(
            "Was the cache flushed?",
            check=Check(
                "Read the flush counters.",
                STATS,
                healthy=statement("cmd_flush is 0, or as before the load rose")
                @ PROTOCOL.at("| Cumulative number of flush reqs"),
                unhealthy=statement(
                    "cmd_flush has grown; get_flushed counts a flushed item once only"
                )
                @ PROTOCOL.at("| but have been flushed via flush_all"),
            ),
            unhealthy=Cause(
                "All servers were flushed at the same time",
                why=statement("by default, flush_all invalidates all items at once")
                @ PROTOCOL.at("to invalidate all existing items immediately (by default)"),
                fix=[
                    LIMIT_READS,
                    Step(
                        "Do not flush again now. At a later flush, give each server another delay.",
                        command=console("flush_all <seconds>", of="nc <host> 11211")
                        @ PROTOCOL.at("have them reset in e.g. 10 second intervals"),
                        healthy=statement("OK")
                        @ PROTOCOL.at('the server sends "OK\\r\\n" in response (unless'),
                        unhealthy=NO_OUTPUT,
                        risk="high",
                        takes=NO_TIME,
                        undo="Until the delay is over: flush_all with a longer one replaces it. "
                        "Then none.",
                        verify="The load of the database stays bearable between two flushes.",
                    ),
                ],
            ),
            healthy=Question(
                "Are items evicted before they expire?",
                check=EVICTIONS,
                unhealthy=Cause(
                    "The cache is too small for what is read",
                    why=statement("valid items are removed to make room for new ones")
                    @ PROTOCOL.at("Number of valid items removed from cache"),
                    fix=[RAISE_MEMORY],
                ),
                healthy=Cause(
                    "Many clients rebuild one popular item when it expires",
                    why=statement("dog piling: clients recache the same popular item at once")
                    @ PROTOCOL.at('Used to help with so called "dog piling"'),
                    fix=[
                        POPULAR,
                        LIMIT_READS,
                        Step(
                            "Release clients that read with recache flags: only one rebuilds.",
                            command=console("mg <key> v t N30 R30", of="nc <host> 11211")
                            @ PROTOCOL.at("- N(token): vivify on miss, takes TTL as"),
                            healthy=statement("W to one client, Z to the others")
                            @ PROTOCOL.at('W: client has "won" the recache flag'),
                            unhealthy=NO_OUTPUT,
                            risk="medium",
                            takes=NO_TIME,
                            undo="delete <key>, then read with get again.",
                            verify="The database gets one query when the item expires. Not for a "
                            "key that clients read with get: after a miss, they get an empty one.",
                        ),
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "-m, memory for items",
        of="memory for items",
        reads="bytes of items",
        default=memcached.MEMORY_LIMIT.value,
        headroom=STORED,
    ),
    do_not=[
        "Do not flush or restart all servers at once: the database gets every read.",
        "Do not expect the load to end with its cause: Facebook had to stop all traffic first.",
    ],
    precedents=[
        Precedent(
            "Facebook, 2010-09-23",
            report=FACEBOOK,
            what=statement("clients that got a database error deleted the cache key, in a loop")
            @ FACEBOOK.at("and deleted the corresponding cache key."),
        ),
        Precedent(
            "Slack, 2022-02-22",
            report=SLACK,
            what=statement("part of the databases was overloaded; many users could not connect")
            @ SLACK.at("more load than usual on parts of our"),
        ),
    ],
    time_to_recover=about(hours(2.5))
    @ FACEBOOK.at(
        "for many of you for approximately 2.5 hours.",
        of="Facebook, for many users",
        basis="outage",
    ),
    data_loss=statement("cached content, which clients recreate")
    @ PROTOCOL.at("clients suddenly needing to recreate content that would"),
    rollback=statement("cache_memlimit restores the previous value while the server runs")
    @ PROTOCOL.at("This allows runtime adjustments of the cache memory"),
) as diagram:
    pass
