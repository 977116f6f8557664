"""A directory that is never cleared fills the disk; builds fail unnoticed, then the site."""

from attrs import evolve

from atlas import (
    Barrier,
    Call,
    Check,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    Step,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures._machine import COREUTILS, DISK_SPACE
from atlas.technologies.failures._services import RESTART
from atlas.technologies.linux import linux
from incidents.debugging._linux import NO_OUTPUT, NO_TIME
from incidents.rust import facts
from incidents.rust.components import doc_builds, docs_rs, readers, root_partition, rust_services

REPORT = facts.DOCS_RS
_NO_COST = undisclosed("costs: not in the post-mortem of October 2019")

with IncidentAnatomy(
    rust_services,
    "An unmonitored full disk takes docs.rs down",
    as_of="2019-10-21",
    report=REPORT,
    failure_class="disk-full",
    timeline=[
        Event(
            statement("the disk, filled over weeks, is low on space: crate builds start to fail")
            @ REPORT.at("started failing due to the low disk space"),
            when=facts.BUILDS_FAIL,
            phase="began",
            effects=[
                Effect(root_partition, "degraded"),
                Effect(doc_builds, "degraded", because=root_partition),
            ],
        ),
        Event(
            statement("the website goes down; an alert fires, and a backup contact is paged")
            @ REPORT.at("alerts fired for the docs.rs website being down,"),
            when=facts.DOWN,
            phase="detected",
            effects=[
                Effect(root_partition, "lost"),
                Effect(docs_rs, "lost", because=root_partition),
                Effect(readers, "lost", because=docs_rs),
            ],
        ),
        Event(
            statement("the cause is found: the root partition is full")
            @ REPORT.at("found the reason for the outage (full root"),
            when=facts.CAUSE,
        ),
        Event(
            statement("a larger disk is proposed; nobody with permissions is awake or available")
            @ REPORT.at("nobody with permissions required to so was awake"),
            when=facts.NO_PERMISSIONS,
        ),
        Event(
            statement("the directory that uses all the disk space is found")
            @ REPORT.at("found the directory taking up all the disk"),
            when=facts.FOUND,
        ),
        Event(
            statement("the directory is removed")
            @ REPORT.at("removed the directory taking up all the disk"),
            when=facts.REMOVED,
            effects=[Effect(root_partition, "recovered")],
        ),
        Event(
            statement("the web server is restarted") @ REPORT.at("restarted the web server"),
            when=facts.RESTARTED,
        ),
        Event(
            statement("the CDN has the changes, and docs.rs is back online")
            @ REPORT.at("CDN propagated the changes, docs.rs back online"),
            when=facts.ONLINE,
            phase="mitigated",
            effects=[Effect(docs_rs, "recovered"), Effect(readers, "recovered")],
        ),
        Event(
            statement("the failed builds are queued again")
            @ REPORT.at("added builds failed during the outage back into"),
            when=facts.QUEUED,
        ),
        Event(
            statement(
                "the requeued builds have finished; when builds first worked again is not stated"
            )
            @ REPORT.at("builds of the crates failed during the outage"),
            when=facts.REBUILT,
            phase="resolved",
            effects=[Effect(doc_builds, "recovered")],
        ),
    ],
    trigger=statement("built documentation was kept on disk and never cleared")
    @ REPORT.at("docs.rs never cleared that directory though, so"),
    detection=statement("an alert on the website; neither disk nor builds had one")
    @ REPORT.at("no alert was configured so nobody noticed the"),
    mitigation=statement("the directory was cleared, and the web server restarted")
    @ REPORT.at("we cleared it and the web server was"),
    impact={
        "disk in use": facts.FULL,
        "builds": statement("close to none succeeded for a day before the site went down")
        @ REPORT.at("close to no builds were successfully completed since"),
        "slow response": statement("primary contacts had no permission to grow the disk")
        @ REPORT.at("The primary contacts don’t have the level of"),
    },
    barriers=[
        Barrier(
            "Automatic cleanup of the directory",
            kind="clean-up",
            what=statement("docs.rs is to clean up the directory automatically")
            @ REPORT.at("cleanup the offending directory automatically."),
            stops=root_partition,
            cost=_NO_COST,
        ),
        Barrier(
            "Alert on disk space",
            kind="alert",
            what=statement("an alert is to fire when less than 10 % of a disk is available")
            @ REPORT.at("available disk space on a server is below"),
            stops=root_partition,
            cost=_NO_COST,
        ),
        Barrier(
            "Alert on failing builds",
            kind="alert",
            what=statement("an alert is to fire when most builds fail")
            @ REPORT.at("Add alerts when most of the builds are"),
            stops=docs_rs,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[
        linux.NO_SPACE,
        linux.SPACE_LEFT.below(
            undisclosed("threshold: a share of the size, which one metric cannot say")
        ),
    ],
    recovery=[
        evolve(DISK_SPACE, verify="Use% at 100 on the root partition: it is full."),
        Check(
            "Find the directory that uses the space, three levels deep on that file system.",
            shell("du -x --max-depth=3 /")
            @ COREUTILS.at("most MAX_DEPTH levels down from the root"),
            healthy=NO_OUTPUT,
            unhealthy=NO_OUTPUT,
            verify="One directory uses most of the space.",
        ),
        Step(
            "Remove the directory, if nothing in it is needed.",
            command=shell("rm -r <directory>")
            @ COREUTILS.at("Remove the listed directories and their contents recursively."),
            healthy=NO_OUTPUT,
            unhealthy=NO_OUTPUT,
            risk="high",
            takes=NO_TIME,
            undo="None for the removed data: verify first that it can be rebuilt.",
            verify="df shows the space.",
        ),
        Step(
            "Restart a service that stopped.",
            command=RESTART.command,
            healthy=NO_OUTPUT,
            unhealthy=NO_OUTPUT,
            risk="medium",
            takes=NO_TIME,
            undo="None: the service has restarted.",
            verify="The site responds, and builds succeed.",
        ),
    ],
    data_loss=statement("none: the directory held nothing persistent")
    @ REPORT.at("As the directory doesn’t contain any persistent data"),
    rollback=statement("none: the builds that had failed were queued again")
    @ REPORT.at("the outage were queued for a rebuild."),
    cost=_NO_COST,
    limits={"disk alert, planned, at": facts.ALERT_AT},
    see=[
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="how to find what fills a disk, including deleted files and inodes",
        )
    ],
) as diagram:
    readers >> Call("HTTPS, through a CDN") >> docs_rs
    docs_rs >> Call("file system") >> root_partition
    doc_builds >> Call("writes built pages") >> root_partition
