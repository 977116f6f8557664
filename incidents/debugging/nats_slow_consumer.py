"""NATS cuts off a client, or a client drops messages, because it reads them too slowly."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Repository,
    Step,
    http,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.nats import DEADLINE, SLOW, VARZ, docs
from atlas.technologies.nats import CLIENT, nats
from incidents.debugging._databases import (
    CHECKED,
    NO_OUTPUT,
    NO_RECOVERY_TIME,
    NO_TIME,
    UNPUBLISHED,
)

MONITORING = docs.file("nats_admin/monitoring/README.md")
CONFIGURATION = docs.file("configuration/README.md")
_pages = Repository("nats-io/nats.docs", commit=docs.commit, checked=CHECKED, publisher="NATS")
EVENTS = _pages.file("using-nats/developing-with-nats/events/slow.md")
JETSTREAM = _pages.file("using-nats/jetstream/concepts/README.md")
QUEUE_GROUPS = _pages.file("nats-concepts/core-nats/queue-groups/queue.md")
_server = Repository(
    "nats-io/nats-server",
    commit="1787eee035cf0253c201fa0f05afad92b6f296dc",
    checked=CHECKED,
    release="2.14.0-585",
)
REASONS = _server.file("server/monitor.go")
RELOADS = _server.file("server/reload.go")

COUNTER = Check(
    "Read slow_consumers from the monitoring port, twice, some minutes apart.",
    VARZ.command,
    healthy=statement('"slow_consumers" has the same number both times')
    @ SLOW.at("count of the number of slow consumer errors"),
    unhealthy=statement('"slow_consumers" rises; one client can count more than once')
    @ SLOW.at("count of the number of slow consumer errors"),
)
KIND = Check(
    "Check what kind of connection the server log names.",
    shell("grep 'Slow Consumer' <log-file>") @ CLIENT.at("Slow Consumer Detected: MaxPending of"),
    healthy=statement("nothing with rid:, gid: or lid:, but cid:71 - .. Slow Consumer Detected")
    @ CLIENT.at('c.ncs.Store(fmt.Sprintf("%s - cid:%d", conn, c.cid))'),
    unhealthy=statement("rid:, gid: or lid:, a route, gateway or leaf node, in place of cid:")
    @ CLIENT.at('c.ncs.Store(fmt.Sprintf("%s - rid:%d", conn, c.cid))'),
)
CLOSED = Check(
    "List the closed connections with name, address and reason.",
    http("GET", "/connz?state=closed&sort=stop", at="<host>:8222")
    @ MONITORING.at("Get closed connection information:"),
    healthy=statement("several names, each with the reason Slow Consumer (..) about once")
    @ REASONS.at('return "Slow Consumer (Pending Bytes)"'),
    unhealthy=statement(
        'one "name" with "reason": "Slow Consumer (Write Deadline)" again and again'
    )
    @ REASONS.at('return "Slow Consumer (Write Deadline)"'),
)
PENDING = Check(
    "Read pending_bytes of the open connections, several times; keep the output.",
    http("GET", "/connz?sort=pending&limit=10&subs=1", at="<host>:8222")
    @ MONITORING.at("Amount of data in bytes waiting to be"),
    healthy=statement("pending_bytes of subscribers returns to 0 between bursts")
    @ MONITORING.at('"pending_bytes": 0,'),
    unhealthy=statement("pending_bytes of subscribers stays high or rises to max_pending")
    @ MONITORING.at("Amount of data in bytes waiting to be"),
)
MORE_MEMBERS = Step(
    "Start more instances of the subscriber in one queue group, if order does not matter.",
    command=undisclosed("command: subscribers are programs of your own"),
    **UNPUBLISHED,
    risk="low",
    undo="Stop the added instances; the others receive their messages.",
    verify="slow_consumers no longer rises; each instance receives a part of the messages.",
)
ROUTES = Check(
    "Compare pending_size of the routes (gateways and leaf nodes: /gatewayz, /leafz).",
    http("GET", "/routez", at="<host>:8222") @ MONITORING.at("Get route information:"),
    healthy=statement('"pending_size": 0') @ MONITORING.at('"pending_size": 0,'),
    unhealthy=NO_OUTPUT,
    verify="A route that stays above 0 leads to the server that is slow, or to a slow link: "
    "escalate to the owners of that machine and network.",
)

with DebuggingGuide(
    nats(undisclosed("version: the guide follows the source of August 2026")),
    "NATS slow consumer detected",
    as_of="2026-11-28",
    symptom="Subscribers are disconnected or miss messages, while publishers see no error.",
    signals=[
        nats.SLOW_CONSUMER,
        nats.SLOW_CONSUMER_DEADLINE,
        nats.CLIENT_SLOW,
        nats.SLOW_CONSUMERS.rising(),
    ],
    tree=Question(
        "Does the server count new slow consumers?",
        check=COUNTER,
        healthy=Cause(
            "The client's own buffer is full, and its library drops messages",
            why=statement("the server sees a healthy connection, while the library discards")
            @ EVENTS.at("the application will appear to be handling the"),
            fix=[
                Check(
                    "Read the log of the subscriber for dropped messages.",
                    shell("grep 'slow consumer, messages dropped' <log-file>")
                    @ SLOW.at("error: nats: slow consumer, messages dropped"),
                    healthy=statement("nothing: no dropped messages")
                    @ EVENTS.at("discard messages."),
                    unhealthy=statement("nats: slow consumer, messages dropped ..")
                    @ SLOW.at("error: nats: slow consumer, messages dropped"),
                ),
                MORE_MEMBERS,
            ],
        ),
        unhealthy=Question(
            "Is the connection a route, gateway or leaf node?",
            check=KIND,
            unhealthy=Cause(
                "Another server, or the network to it, is slow",
                why=statement(
                    "routes have a write deadline, too; their subjects are delayed or cut"
                )
                @ CLIENT.at("c.srv.scStats.routes.Add(1)"),
                fix=[ROUTES],
            ),
            healthy=Question(
                "Is one client cut off again and again?",
                check=CLOSED,
                unhealthy=Cause(
                    "One subscriber processes more slowly than its subjects are published",
                    why=statement("the server closes a connection that it cannot write to in time")
                    @ CONFIGURATION.at("Once this threshold is exceeded the connection will"),
                    fix=[
                        Check(
                            "Read the subjects and the pending bytes of this client.",
                            PENDING.command,
                            healthy=PENDING.healthy,
                            unhealthy=PENDING.unhealthy,
                            verify="Its subscriptions_list names what it must keep up with.",
                        ),
                        MORE_MEMBERS,
                    ],
                ),
                healthy=Question(
                    "Do the subscribers catch up between bursts?",
                    check=PENDING,
                    healthy=Cause(
                        "Bursts take longer to write than the write deadline",
                        why=statement("the write deadline is to be tuned for bursts of data")
                        @ SLOW.at("Tuning this parameter is ideal when you have"),
                        fix=[
                            DEADLINE,
                            Step(
                                "Reload the configuration of the server.",
                                command=shell("nats-server --signal reload=<pid>")
                                @ CONFIGURATION.at("nats-server --signal reload"),
                                healthy=statement("in its log: Reloaded: write_deadline = 20s")
                                @ RELOADS.at(
                                    'server.Noticef("Reloaded: write_deadline = %s", w.newValue)'
                                ),
                                unhealthy=statement("config reload not supported for MaxPending")
                                @ RELOADS.at("config reload not supported for %s: old=%v, new=%v"),
                                risk="medium",
                                takes=NO_TIME,
                                undo="Restore the previous file, and reload once more.",
                                verify="/varz shows the new write_deadline, in nanoseconds. A user "
                                "removed in the file is disconnected: read what changed first.",
                            ),
                        ],
                    ),
                    unhealthy=Cause(
                        "Publishers send more than all subscribers together can take",
                        why=statement("larger buffers often only postpone slow consumer problems")
                        @ SLOW.at("increasing buffer capacity will only"),
                        fix=[
                            MORE_MEMBERS,
                            Step(
                                "Slow down the publisher, or make it wait for replies.",
                                command=undisclosed("command: publishers are programs of your own"),
                                **UNPUBLISHED,
                                risk="medium",
                                undo="Remove the limit of the publisher.",
                                verify="pending_bytes returns to 0, and slow_consumers stays.",
                            ),
                        ],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "max_pending: bytes buffered for a connection",
        of="pending bytes",
        reads="pending_bytes",
        default=nats.MAX_PENDING.value,
        headroom=PENDING,
    ),
    do_not=[
        "Do not copy write_deadline: 2s from the documentation: the default is 10 s.",
        "Do not expect a reload to change max_pending: it is refused, with all other changes.",
        "Do not read slow_consumers as a number of clients: a client counts once per event.",
        "Do not remove the limits of a client library: its memory then grows.",
    ],
    precedents=undisclosed(
        "public incident: icco/postmortems, the incidents of this repository and a search for "
        "operators' reports of slow consumers in NATS named none"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("the buffer of the connection is purged: such messages may never arrive")
    @ JETSTREAM.at("and some messages may never be received."),
    rollback=statement("restore the previous file and reload; clients are not disconnected")
    @ CONFIGURATION.at("without requiring a server restart or clients to"),
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="the slow consumer reads from Kafka, not from NATS",
        )
    ],
    glossary={"NATS": "A messaging server: publishers and subscribers by subject."},
) as diagram:
    waive("IN403", because="neither the documentation nor a public report gives a time")
