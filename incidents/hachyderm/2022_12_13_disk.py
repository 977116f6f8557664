"""An archive fills the disk of the database server, Redis refuses writes, and the site fails."""

from atlas import (
    Alert,
    Asynchronous,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    Link,
    Step,
    action,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import DISK_SPACE, GROWN
from atlas.technologies.failures.redis_replication import SAVES
from atlas.technologies.linux import linux
from atlas.technologies.redis import redis
from incidents.hachyderm import components as c
from incidents.hachyderm import facts

REPORT = facts.DISK
_NO_COST = undisclosed("costs: not in the report of December 2022")
_NO_OUTPUT = undisclosed("output: not in the report of December 2022")

with IncidentAnatomy(
    c.hachyderm,
    "Redis refuses writes on a full disk, and the site is down",
    as_of="2022-12-13",
    report=REPORT,
    failure_class=("disk-full", "hidden-dependency"),
    timeline=[
        Event(
            statement("a cascading failure begins; the root file system is full")
            @ REPORT.at("Full root filesystem on primary database server resulted"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.root_disk, "lost"),
                Effect(c.redis_store, "degraded", because=c.root_disk),
                Effect(c.web, "degraded", because=c.redis_store),
                Effect(c.edge, "degraded", because=c.web),
                Effect(c.users, "degraded", because=c.edge),
            ],
        ),
        Event(
            statement("slow responses are reported in Discord")
            @ REPORT.at("First report of slow response times in Discord"),
            when=facts.SLOW,
            phase="detected",
        ),
        Event(
            statement("5XX responses are reported globally")
            @ REPORT.at("first report of 5XX responses globally"),
            when=facts.ERRORS,
            effects=[
                Effect(c.web, "lost", because=c.redis_store),
                Effect(c.edge, "lost", because=c.web),
                Effect(c.users, "lost", because=c.edge),
            ],
        ),
        Event(
            statement("checks of the web services and CDN proxies raise no immediate concern")
            @ REPORT.at("Check of Mastodon web services, no immediate concerns"),
            when=facts.CHECKED_WEB,
        ),
        Event(
            statement("the first 504 timeout is observed")
            @ REPORT.at("First observed 504 timeout"),
            when=facts.TIMEOUT,
        ),
        Event(
            statement("the status page acknowledges the outage")
            @ REPORT.at("updated acknowledging the outage"),
            when=facts.STATUS_PAGE,
        ),
        Event(
            statement("the first Redis error is observed: it cannot persist to disk")
            @ REPORT.at("First observed redis error, unable to persist to"),
            when=facts.REDIS_ERROR,
        ),
        Event(
            statement("the first alert arrives: the streaming health page returns 502")
            @ REPORT.at("Reason: HTTP 502 - Bad Gateway"),
            when=facts.ALERT,
        ),
        Event(
            statement("the cause is found: the root file system of the primary database is full")
            @ REPORT.at("root filesystem is full on our primary database"),
            when=facts.CAUSE,
        ),
        Event(
            statement("the PostgreSQL archive is identified: more than 400Gb of history")
            @ REPORT.at("data exceeds 400Gb of history"),
            when=facts.ARCHIVE,
        ),
        Event(
            statement("it is requested to destroy the archive")
            @ REPORT.at("Request to destroy archive"),
            when=facts.REQUESTED,
        ),
        Event(
            statement("it is confirmed that the archive is destroyed, and 187Gb of space recovered")
            @ REPORT.at("Confirmed 187Gb of space has been recovered"),
            when=facts.DESTROYED,
            phase="mitigated",
            effects=[Effect(c.root_disk, "recovered")],
        ),
        Event(
            statement("the service has recovered, in less than 10 minutes by the report")
            @ REPORT.at("respond and recover in less than 10 minutes."),
            when=undisclosed(
                "time of recovery: the timeline ends with the announcement at 19:16 UTC"
            ),
            phase="resolved",
            effects=[
                Effect(c.redis_store, "recovered"),
                Effect(c.web, "recovered"),
                Effect(c.edge, "recovered"),
                Effect(c.users, "recovered"),
            ],
        ),
        Event(
            statement("the official announcement is posted to Hachyderm")
            @ REPORT.at("Official announcement posted to Hachyderm"),
            when=facts.ANNOUNCED,
        ),
    ],
    trigger=statement("a PostgreSQL archive on the root file system of the database server")
    @ REPORT.at("Identified postgres archive `/var/lib/postgres/archive` data exceeds 400Gb"),
    detection=statement("slow responses, reported in Discord; the first alert came 8 min later")
    @ REPORT.at("First report of slow response times in Discord"),
    mitigation=statement("the archive was destroyed") @ REPORT.at("archive has been destroyed"),
    impact={
        "outage": statement("total, the report believes")
        @ REPORT.at("this was a total service outage."),
        "regions": statement("504 timeouts in all regions of the world")
        @ REPORT.at("in all regions of the world."),
        "outage stated; timeline longer": facts.LASTED,
        "slow response": statement("confusion about where Redis was, and what depended on it")
        @ REPORT.at("confusion about where redis lived, and which systems"),
        "status page": statement("confusion about who had access to update it")
        @ REPORT.at("confusion about who had access to update"),
    },
    barriers=[
        Barrier(
            "Remove old archive files",
            kind="clean-up",
            what=statement("a cron job is scheduled to remove archive files older than 5 days")
            @ REPORT.at("Cron scheduled to remove postgres archive greater than"),
            stops=c.root_disk,
            cost=_NO_COST,
        ),
        Barrier(
            "Alert on file system space",
            kind="alert",
            what=statement("an alert is scheduled for more than 90 % on database nodes")
            @ REPORT.at("Alerts scheduled for `>90%` filesystem storage on database"),
            stops=c.root_disk,
            cost=_NO_COST,
        ),
    ],
    signals=[
        redis.MISCONF,
        linux.SPACE_LEFT.below(
            undisclosed("threshold: a share of the size, which one metric cannot say")
        ),
        Alert(
            name=statement("monitor of hachyderm streaming: HTTP 502 - Bad Gateway")
            @ REPORT.at("Reason: HTTP 502 - Bad Gateway")
        ),
        ErrorReply(
            reply=statement("504")
            @ REPORT.at("Impacted users experienced 504 timeout responses from"),
            seen_by="users of hachyderm.io",
        ),
    ],
    recovery=[
        SAVES,
        DISK_SPACE,
        GROWN,
        Step(
            "Remove archive files older than the oldest that a backup or a replica still needs.",
            command=action("Run pg_archivecleanup with the archive and the oldest file to keep.")
            @ REPORT.at("xargs -r0 pg_archivecleanup /var/lib/postgres/data/archive"),
            healthy=_NO_OUTPUT,
            unhealthy=_NO_OUTPUT,
            risk="high",
            takes=undisclosed("time until it has effect: not in the report"),
            undo="None: what was removed cannot be replayed; move it elsewhere if in doubt.",
            verify="df shows the space, and Redis accepts writes after its next snapshot.",
        ),
    ],
    data_loss=statement("none, by the report; the archive itself was destroyed")
    @ REPORT.at("service has not experienced any data loss."),
    rollback=statement("none: the archive was destroyed")
    @ REPORT.at("Confirmed archive has been destroyed"),
    cost=_NO_COST,
    limits={"disk alert, since then, above": facts.ALERT_AT},
    see=[
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="how to find what fills a disk, including deleted files and inodes",
        )
    ],
) as diagram:
    waive("IN403", because="no clock time of recovery; 7 and 10 min contradict the timeline")
    c.users >> Call("HTTPS") >> c.edge
    c.edge >> Call("HTTP") >> c.web
    c.web >> Call("commands") >> c.redis_store
    c.web >> Call("SQL") >> c.postgres
    c.redis_store >> Call("RDB snapshots") >> c.root_disk
    c.postgres >> Asynchronous("archive") >> c.root_disk
    c.monitor >> Call("health page") >> c.edge
