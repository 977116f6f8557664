"""A cold or too small Memcached sends its readers to the database, all at once."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Plane,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    hours,
    statement,
    undisclosed,
)
from atlas.technologies.memcached import memcached
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_TIME

PROTOCOL = Repository(
    "memcached/memcached", commit="2d51e364799bc9698bd4b11728ea978cea12da6e", checked=CHECKED
).file("doc/protocol.txt")
FACEBOOK = Publisher("Facebook", checked=CHECKED).post(
    "More Details on Today's Outage",
    "https://engineering.fb.com/2010/09/23/uncategorized/more-details-on-today-s-outage/",
    "2010-09-23",
    read_in="verbatim copies",
)
SLACK = Publisher("Slack", checked=CHECKED).post(
    "Slack's Incident on 2-22-22", "https://slack.engineering/slacks-incident-on-2-22-22/"
)
STATS = statement("stats (over nc HOST 11211)") @ PROTOCOL.at(
    "is used to query the server about statistics"
)
EVICTIONS = Check(
    "Look whether items are thrown out before they expire.",
    statement("stats items (over nc HOST 11211)")
    @ PROTOCOL.at('The "stats" command with the argument of "items"'),
    healthy=statement("evicted does not grow")
    @ PROTOCOL.at("evicted                Number of times an item had to"),
    unhealthy=statement("evicted grows, and evicted_time, the age when evicted, is short")
    @ PROTOCOL.at("recently active your evicted data is."),
)

with DebuggingGuide(
    memcached(undisclosed("version: the guide follows the protocol of July 2026")),
    "Memcached: misses stampede the database",
    as_of="2026-11-22",
    plane=Plane.STATE,
    symptom="The database behind the cache is overloaded, though traffic is as usual.",
    signals=[
        memcached.EVICTED.rising(),
        memcached.BYTES.rising(),
        memcached.OUT_OF_MEMORY,
        memcached.TOO_MANY_CONNECTIONS,
    ],
    tree=Question(
        "Did the server start a short while ago?",
        check=Check(
            "Read how long each server runs, and how many items it holds.",
            STATS,
            healthy=statement("uptime long, curr_items as usual")
            @ PROTOCOL.at("curr_items            | 64u     | Current number"),
            unhealthy=statement("uptime short: it began empty")
            @ PROTOCOL.at("Number of secs since the server started"),
        ),
        unhealthy=Cause(
            "An empty server took the place of a warm one",
            why=statement("clients must all recreate what the cache would have held")
            @ PROTOCOL.at("clients suddenly needing to recreate content that would"),
            fix=[
                Step(
                    "Limit requests before the database; let more in as hits return.",
                    command=STATS,
                    healthy=statement("get_hits grows faster than get_misses")
                    @ PROTOCOL.at("get_hits              | 64u     | Number of"),
                    unhealthy=statement("get_misses keeps growing: stay at this limit")
                    @ PROTOCOL.at("get_misses            | 64u     | Number of"),
                    risk="medium",
                    takes=NO_TIME,
                    undo="Lift the limit when the share of hits is as before.",
                    verify="The share of hits is as before, and the database is calm.",
                )
            ],
        ),
        healthy=Question(
            "Was the cache flushed?",
            check=Check(
                "Read the counters of flushes.",
                STATS,
                healthy=statement("cmd_flush and get_flushed do not grow")
                @ PROTOCOL.at("| Cumulative number of flush reqs"),
                unhealthy=statement("get_flushed grows: readers ask for what was flushed")
                @ PROTOCOL.at("| but have been flushed via flush_all"),
            ),
            unhealthy=Cause(
                "Somebody flushed all servers at the same time",
                why=statement("flush_all invalidates every item at once")
                @ PROTOCOL.at("to invalidate all existing items immediately (by default)"),
                fix=[
                    Step(
                        "Stop who flushes; if it must be, flush one server after another.",
                        command=statement("flush_all 10 (the next server: 20, and so on)")
                        @ PROTOCOL.at("have them reset in e.g. 10 second intervals"),
                        healthy=statement("OK")
                        @ PROTOCOL.at('the server sends "OK\\r\\n" in response (unless'),
                        unhealthy=NO_OUTPUT,
                        risk="high",
                        takes=NO_TIME,
                        undo="None: the items are read from the database again.",
                        verify="get_flushed stops growing.",
                    )
                ],
            ),
            healthy=Question(
                "Are items evicted before they expire?",
                check=EVICTIONS,
                unhealthy=Cause(
                    "The cache is too small for what is read",
                    why=statement("valid items are removed to make room for new ones")
                    @ PROTOCOL.at("Number of valid items removed from cache"),
                    fix=[
                        Step(
                            "If the machine has memory to spare, raise the limit now.",
                            command=statement("cache_memlimit 4096 (megabytes)")
                            @ PROTOCOL.at("The argument is in megabytes, not bytes."),
                            healthy=statement("OK")
                            @ PROTOCOL.at("adjustments of the cache memory limit. It returns"),
                            unhealthy=NO_OUTPUT,
                            risk="medium",
                            takes=NO_TIME,
                            undo="cache_memlimit with the old value; memory returns slowly.",
                            verify="evicted stops growing, the share of hits rises.",
                        )
                    ],
                ),
                healthy=Cause(
                    "Many clients rebuild one popular item when it expires",
                    why=statement("without a winner, all that miss go to the database")
                    @ PROTOCOL.at('Used to help with so called "dog piling"'),
                    fix=[
                        Step(
                            "Let one client win: it rebuilds, the others wait or use the old.",
                            command=statement("mg KEY v t N30 R30")
                            @ PROTOCOL.at("- N(token): vivify on miss, takes TTL as"),
                            healthy=statement("W to one client, Z to the others")
                            @ PROTOCOL.at('W: client has "won" the recache flag'),
                            unhealthy=statement("EN: a plain miss, to everybody")
                            @ PROTOCOL.at('and the response is terminated by "EN\\r\\n".'),
                            risk="low",
                            takes=NO_TIME,
                            undo="Read with `get` again.",
                            verify="The database sees one query when the item expires.",
                        )
                    ],
                ),
            ),
        ),
    ),
    limit=Limit("-m, memory for items", default=memcached.MEMORY_LIMIT.value, headroom=EVICTIONS),
    do_not=[
        "Do not flush or restart all servers at once: the database gets every read.",
        "Do not restart the database alone: as at Facebook, the queries come back at once.",
    ],
    precedents=[
        Precedent(
            "Facebook, 2010-09-23",
            report=FACEBOOK,
            what=statement("each client deleted the key and asked the database, in a loop")
            @ FACEBOOK.at("and deleted the corresponding cache key."),
        ),
        Precedent(
            "Slack, 2022-02-22",
            report=SLACK,
            what=statement("the databases behind the cache were overloaded; many could not connect")
            @ SLACK.at("more load than usual on parts of our"),
        ),
    ],
    time_to_recover=hours(2.5) @ FACEBOOK.at("for many of you for approximately 2.5 hours."),
    data_loss=statement("none in the cache by itself: it holds copies of the database")
    @ PROTOCOL.at("clients suddenly needing to recreate content that would"),
    rollback=statement("cache_memlimit takes a value back while the server runs")
    @ PROTOCOL.at("This allows runtime adjustments of the cache memory"),
) as diagram:
    pass
