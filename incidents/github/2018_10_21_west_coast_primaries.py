"""A 43-second network partition moves primaries across a continent; recovery takes a day."""

from atlas import (
    Alert,
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
)
from atlas.technologies.mysql import mysql
from atlas.technologies.orchestrator import orchestrator
from incidents.github import facts
from incidents.github.components import (
    clients_2018,
    hooks_2018,
    monolith_2018,
    mysql_2018,
    pages_builds,
)
from systems.github import facts as system
from systems.github.components import backups, failover, github
from systems.github.steps import LOCK_DEPLOYS, PAUSE_JOBS, RESTORE_BACKUP, SHOW_TOPOLOGY

REPORT = system.OCTOBER_21
_NO_COST = undisclosed("costs: not in GitHub's analysis of October 2018")

with IncidentAnatomy(
    github,
    "A 43-second network partition causes a day of degradation",
    as_of="2018-10-21",
    report=REPORT,
    failure_class="consensus-failover",
    timeline=[
        Event(
            statement(
                "optics are replaced: the East Coast hub and primary data center lose their link"
            )
            @ REPORT.at("maintenance work to replace failing 100G optical equipment"),
            when=facts.LINK_LOST,
            phase="began",
            effects=[Effect(failover, "degraded")],
        ),
        Event(
            statement(
                "other Orchestrator nodes start failing over to the West; writes go there once the "
                "link is back"
            )
            @ REPORT.at("establish a quorum and start failing over clusters"),
            when=facts.FAILED_OVER,
            effects=[
                Effect(mysql_2018, "degraded", because=failover),
                Effect(monolith_2018, "degraded", because=mysql_2018),
                Effect(clients_2018, "degraded", because=monolith_2018),
                Effect(failover, "recovered"),
            ],
        ),
        Event(
            statement("monitoring alerts on numerous faults")
            @ REPORT.at("our systems were experiencing numerous faults."),
            when=facts.ALERTED,
            phase="detected",
        ),
        Event(
            statement("numerous clusters are in an unexpected state, with West Coast servers only")
            @ REPORT.at("that only included servers from our US West"),
            when=facts.SEEN,
        ),
        Event(
            statement("the responders decide to lock deployments")
            @ REPORT.at("manually lock our internal deployment tooling to"),
            when=facts.LOCKED,
        ),
        Event(
            statement("the site status is set to yellow, which alerts the incident coordinator")
            @ REPORT.at("sent an alert to the incident coordinator."),
            when=facts.YELLOW,
        ),
        Event(
            statement("the coordinator joins, and two minutes later decides to change it to red")
            @ REPORT.at("two minutes later made the decision change to"),
            when=facts.COORDINATED,
        ),
        Event(
            statement("several clusters are known to be affected; database engineers are paged")
            @ REPORT.at("that the problem affected multiple database clusters."),
            when=facts.PAGED,
        ),
        Event(
            statement(
                "both coasts have unreplicated writes, those in the West of over 30 minutes: fail "
                "forward"
            )
            @ REPORT.at("from considering options other than failing-forward in order"),
            when=undisclosed("time: the analysis gives none for this decision"),
        ),
        Event(
            statement("webhooks and Pages builds are paused to keep the data safe")
            @ REPORT.at("by pausing webhook delivery and GitHub Pages builds"),
            when=facts.PAUSED,
            effects=[
                Effect(hooks_2018, "lost", because=mysql_2018),
                Effect(pages_builds, "lost", because=mysql_2018),
            ],
        ),
        Event(
            statement(
                "engineers begin to plan: restore backups, sync, fall back to a stable topology, "
                "process queues"
            )
            @ REPORT.at("Our plan was to restore from backups, synchronize"),
            when=facts.PLANNED,
        ),
        Event(
            statement(
                "a backup process for all affected clusters has been started; terabytes come from "
                "a remote store"
            )
            @ REPORT.at("for all affected MySQL clusters had been initiated"),
            when=facts.RESTORING,
        ),
        Event(
            statement("several clusters are restored in the East and have begun to replicate")
            @ REPORT.at("Several clusters had completed restoration from backups in"),
            when=facts.SOME_RESTORED,
        ),
        Event(
            statement("a post is published, with extra effort: Pages, used for it, is paused")
            @ REPORT.at("We use GitHub Pages internally and all builds"),
            when=facts.POSTED,
        ),
        Event(
            statement("all primaries are in the East again; dozens of replicas are hours behind")
            @ REPORT.at("All database primaries established in US East Coast"),
            when=facts.EAST_AGAIN,
        ),
        Event(
            statement(
                "near peak traffic, replication delays grow; more replicas, begun earlier, later "
                "let it catch up"
            )
            @ REPORT.at("replication delays were increasing instead of decreasing towards"),
            when=facts.PEAK,
        ),
        Event(
            statement("replicas are in sync, and the original topology is back")
            @ REPORT.at("we conducted a failover to the original topology,"),
            when=facts.IN_SYNC,
            phase="mitigated",
            effects=[Effect(mysql_2018, "recovered"), Effect(monolith_2018, "recovered")],
        ),
        Event(
            statement("over five million webhook events and 80 thousand Pages builds are queued")
            @ REPORT.at("hook events and 80 thousand Pages builds queued."),
            when=facts.BACKLOG,
        ),
        Event(
            statement(
                "processing resumes; about 200,000 webhook payloads past a TTL are dropped, and it "
                "pauses until the TTL is raised"
            )
            @ REPORT.at("internal TTL and were dropped."),
            when=undisclosed("time: the analysis gives none for the dropped payloads"),
            effects=[Effect(hooks_2018, "degraded"), Effect(pages_builds, "degraded")],
        ),
        Event(
            statement("all pending webhooks and builds are processed, and the status is green")
            @ REPORT.at("All pending webhooks and Pages builds had been"),
            when=facts.GREEN,
            phase="resolved",
            effects=[
                Effect(hooks_2018, "recovered"),
                Effect(pages_builds, "recovered"),
                Effect(clients_2018, "recovered"),
            ],
        ),
    ],
    trigger=statement("a link was down for 43 seconds, and Orchestrator behaved as configured")
    @ REPORT.at("Orchestrator’s actions behaved as configured, despite our"),
    detection=statement("internal monitoring")
    @ REPORT.at("Our internal monitoring systems began generating alerts"),
    mitigation=statement("restored from backups, synchronised, failed back, queues processed")
    @ REPORT.at("restore from backups, synchronize the replicas in"),
    impact={
        "link down for": system.PARTITION,
        "unreplicated, one busy cluster": system.WRITES_APART,
        "webhook events queued": system.HOOKS_QUEUED,
        "Pages builds queued": facts.PAGES_QUEUED,
        "webhook events dropped": system.HOOKS_DROPPED,
    },
    barriers=[
        Barrier(
            "Primaries stay in their region",
            kind="safe-tool",
            what=statement("planned: no promotion across regions")
            @ REPORT.at("prevent the promotion of database primaries across regional"),
            stops=mysql_2018,
            cost=_NO_COST,
        ),
        Barrier(
            "N+1 sites, active-active",
            kind="redundancy",
            what=statement("begun weeks before: to tolerate the full failure of one data centre")
            @ REPORT.at("tolerate the full failure of a single data"),
            stops=monolith_2018,
            cost=_NO_COST,
        ),
    ],
    signals=[
        orchestrator.DETECTED,
        mysql.SECONDS_BEHIND.rising(),
        Alert(
            name=statement("numerous faults of systems, by the internal monitoring")
            @ REPORT.at("our systems were experiencing numerous faults.")
        ),
    ],
    recovery=[SHOW_TOPOLOGY, LOCK_DEPLOYS, PAUSE_JOBS, RESTORE_BACKUP],
    data_loss=statement("no user data; a few seconds of writes still being reconciled")
    @ REPORT.at("Ultimately, no user data was lost; however"),
    rollback=statement("failing back was unsafe at first; it followed once replicas were in sync")
    @ REPORT.at("we were unable to fail the primary back"),
    cost=_NO_COST,
    stated={"time to resolve": system.DEGRADED_2018},
    see=[
        Link(
            "systems/github/storage",
            because="how the clusters have been replicated and backed up since",
        )
    ],
) as diagram:
    clients_2018 >> Call("HTTPS") >> monolith_2018
    monolith_2018 >> Call("MySQL protocol") >> mysql_2018
    monolith_2018 >> Asynchronous("events") >> hooks_2018
    monolith_2018 >> Asynchronous("pushes") >> pages_builds
    hooks_2018 >> Call("jobs write metadata") >> mysql_2018
    pages_builds >> Call("jobs write metadata") >> mysql_2018
    failover >> Call("promotes, moves replicas") >> mysql_2018
    mysql_2018 >> Asynchronous("backups") >> backups
