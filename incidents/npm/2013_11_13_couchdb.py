"""Requests to the registry's CouchDB database time out; two masters do not end it at once."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Check,
    Effect,
    Event,
    IncidentAnatomy,
    Step,
    Symptom,
    action,
    http,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import DISK_SPACE
from incidents.npm import components as c
from incidents.npm import facts
from incidents.npm.facts import POST_MORTEM as REPORT

_NO_COST = undisclosed("costs: not in the post-mortem of November 2013")
_NO_TIME = undisclosed("time: not in the post-mortem")

with IncidentAnatomy(
    c.npm_registry,
    "The registry's CouchDB stops responding, cause unknown",
    as_of="2013-11-15",
    report=REPORT,
    failure_class="capacity-planning",
    timeline=[
        Event(
            statement("the registry is down for the first time")
            @ REPORT.at("several hours of downtime over three distinct time"),
            when=facts.FIRST,
        ),
        Event(
            statement("the host is rebooted and resized, which ends the first outage")
            @ REPORT.at("by a reboot and resize of the host"),
            when=facts.FIRST_ENDED,
        ),
        Event(
            statement("again: requests to /registry are slow or time out, other databases respond")
            @ REPORT.at("became unresponsive on requests to the `/registry` database"),
            when=facts.SECOND,
            phase="began",
            effects=[
                Effect(c.registry, "lost"),
                Effect(c.clients, "lost", because=c.registry),
            ],
        ),
        Event(
            statement("the registry is moved to another machine of equal resources: no solution")
            @ REPORT.at("equal resources to exclude the possibility of a"),
            when=_NO_TIME,
            phase="detected",
        ),
        Event(
            statement("the registry database is compacted: no solution")
            @ REPORT.at("The [registry database itself][ops-compaction] was"),
            when=_NO_TIME,
        ),
        Event(
            statement("the team decides to move to two masters with continuous replication")
            @ REPORT.at("decided to move to a multi-master architecture with"),
            when=undisclosed("time: not in the post-mortem, nor whether before the outage ended"),
        ),
        Event(
            statement("the second outage ends") @ REPORT.at("November 13th -- 15:00 to 19:30 UTC"),
            when=facts.SECOND_ENDED,
            phase=("mitigated", "resolved"),
            effects=[Effect(c.registry, "recovered"), Effect(c.clients, "recovered")],
        ),
        Event(
            statement("in the morning, the supervision logic does not restart the secondary master")
            @ REPORT.at("our supervision logic did not function properly to"),
            when=facts.SUPERVISION,
            effects=[
                Effect(c.supervision, "degraded"),
                Effect(c.secondary, "lost", because=c.supervision),
            ],
        ),
        Event(
            statement("the registry is down for the third time, with the same symptom")
            @ REPORT.at("On both November 13th and November 15th CouchDB"),
            when=facts.THIRD,
            effects=[
                Effect(c.registry, "lost"),
                Effect(c.clients, "lost", because=c.registry),
            ],
        ),
        Event(
            statement("the registry is moved briefly back to a single master")
            @ REPORT.at("back to a single master architecture."),
            when=_NO_TIME,
        ),
        Event(
            statement("the third outage ends") @ REPORT.at("November 15th -- 15:30 to 18:00 UTC"),
            when=facts.THIRD_ENDED,
            effects=[Effect(c.registry, "recovered"), Effect(c.clients, "recovered")],
        ),
        Event(
            statement("since then, the operations team monitors the secondary master closely")
            @ REPORT.at("Since then the secondary master has been closely"),
            when=_NO_TIME,
            effects=[Effect(c.secondary, "recovered")],
        ),
    ],
    trigger=statement("not determined; suspected: the massive number of stored attachments")
    @ REPORT.at("the root cause of the CouchDB failures have"),
    detection=undisclosed("detection: the post-mortem says neither how nor when"),
    mitigation=statement("move and compaction were no solution; a second master was decided on")
    @ REPORT.at("decided to move to a multi-master architecture with"),
    impact={
        "downtime of November 4": facts.FIRST_ENDED,
        "downtime of November 15": facts.THIRD_LASTED,
        "cause of downtime, by the report": statement("insufficient resources, hardware and human")
        @ REPORT.at("insufficient resources: both hardware and human."),
        "only one database": statement("requests to other databases remained responsive")
        @ REPORT.at("requests to all other databases (e.g. `/public_users`) remained"),
        "growth on disk": facts.GROWTH,
        "in August": statement("two masters were rolled back after reports on npm login")
        @ REPORT.at("after reports that `npm login` no longer worked"),
    },
    barriers=[
        Barrier(
            "Always several masters",
            kind="redundancy",
            what=statement("step 1: always be in multi-master, with capacity added as npm grows")
            @ REPORT.at("**Always be in multi-master**: The multi-master CouchDB architecture"),
            stops=c.registry,
            cost=_NO_COST,
        ),
        Barrier(
            "A hot spare replica",
            kind="redundancy",
            what=statement("step 3: a spare with continuous replication, to swap out a master")
            @ REPORT.at("a hot spare replica running continuous replication from"),
            stops=c.registry,
            cost=_NO_COST,
        ),
        Barrier(
            "Move attachments out of CouchDB",
            kind="isolation",
            what=statement("step 4: tarballs go to another store, with a CDN: less disk I/O")
            @ REPORT.at("dramatically reducing the file system I/O load on"),
            stops=c.registry,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Symptom(
            description=statement(
                "requests to /registry are slow or time out; other databases respond"
            )
            @ REPORT.at("became unresponsive on requests to the `/registry` database"),
            seen_by="npm clients",
        )
    ],
    recovery=[
        Check(
            "Request the slow database and another one, and compare how long each takes.",
            http("GET", "/<name>", at="<host>:5984") @ facts.DATABASE_API.at("http:get:: /{db}"),
            **c.gap.of("healthy", "unhealthy"),
            verify="Only one of them is slow or times out, as on 13 and 15 November 2013.",
        ),
        Check(
            "List running tasks: compactions, index builds, replications.",
            http("GET", "/_active_tasks", at="<host>:5984")
            @ facts.SERVER_API.at("http:get:: /_active_tasks"),
            healthy=undisclosed("output: the documentation calls no list of tasks healthy"),
            unhealthy=undisclosed("output: the documentation calls no list of tasks unhealthy"),
            verify="A compaction of the slow database, if one runs, is listed with its progress; "
            "401: it needs a server administrator.",
        ),
        DISK_SPACE,
        Step(
            "Compact the database, no solution in 2013; it needs twice the compacted size free.",
            command=action("Send POST /<name>/_compact, with Content-Type: application/json.")
            @ facts.COMPACTION.at("Although the request body is not used you"),
            healthy=statement('{"ok":true}') @ facts.COMPACTION.at('{"ok":true}'),
            unhealthy=statement('{"error":"bad_content_type"')
            @ facts.COMPACTION.at(
                '{"error":"bad_content_type","reason":"Content-Type must be application/json"}'
            ),
            takes=undisclosed("time until it has effect: not in the documentation"),
            risk="medium",
            undo="None: old revisions of documents are removed.",
            verify="compact_running of the database is false, and disk_size is smaller.",
        ),
    ],
    data_loss=undisclosed("data loss: the post-mortem mentions none"),
    rollback=statement("to a single master, briefly, on November 15")
    @ REPORT.at("back to a single master architecture."),
    cost=_NO_COST,
) as diagram:
    waive("AM101", because="the post-mortem prints no message: requests were slow or timed out")
    waive("AM103", because="the post-mortem names no metric")
    waive("IN404", because="the post-mortem mentions no lost data, and does not rule it out")
    c.clients >> Call("HTTP") >> c.registry
    c.website >> Call("HTTP") >> c.registry
    c.registry >> Asynchronous("continuous replication") >> c.secondary
    c.supervision >> Asynchronous("restarts") >> c.secondary
