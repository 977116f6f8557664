"""A repair of replication deletes the primary database; the newest usable copy is about 6 h old."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Check,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    Replication,
    Step,
    shell,
    sql,
    statement,
    undisclosed,
)
from atlas.technologies.postgresql import postgresql
from incidents.debugging._databases import NO_OUTPUT
from incidents.debugging._postgresql import ADMIN
from incidents.gitlab import facts
from incidents.gitlab.components import application, dumps, gitlab, primary, secondary, staging

NOTES, POSTMORTEM = facts.NOTES, facts.POSTMORTEM
_COST = undisclosed("cost of each measure: not in the post-mortem, nor in its list of issues")
_BETWEEN = undisclosed("time: neither the notes nor the post-mortem give one for this event")

with IncidentAnatomy(
    gitlab,
    "The primary database is deleted, and no backup works",
    as_of="2017-01-31",
    report=POSTMORTEM,
    failure_class="data-loss-backup",
    timeline=[
        Event(
            statement("an engineer copies production to staging by hand, for a load test")
            @ POSTMORTEM.at("our engineer took an LVM snapshot"),
            when=facts.SNAPSHOT,
        ),
        Event(
            statement("spammers are detected, who load the database and make it unstable")
            @ NOTES.at("hammering the database by creating snippets, making it"),
            when=facts.SPAM,
            effects=[Effect(primary, "degraded"), Effect(application, "degraded", because=primary)],
        ),
        Event(
            statement(
                "load increases; part of it, as found later, is a job that removes the data of an "
                "employee"
            )
            @ POSTMORTEM.at("the load was caused by a background job"),
            when=facts.LOAD,
        ),
        Event(
            statement("writes lock up, which causes some downtime")
            @ NOTES.at("causing a lockup on writes on the"),
            when=facts.LOCKED,
        ),
        Event(
            statement("a page fires: replication lags too far behind and has effectively stopped")
            @ NOTES.at("DB Replication lagged too far behind, effectively stopping"),
            when=facts.PAGED,
            effects=[Effect(secondary, "degraded", because=primary)],
        ),
        Event(
            statement(
                "the secondary is wiped for a fresh copy, which hangs without meaningful output"
            )
            @ POSTMORTEM.at("went to the secondary and wiped the data"),
            when=_BETWEEN,
            effects=[Effect(secondary, "lost")],
        ),
        Event(
            statement("an engineer decides to remove the directory; he runs it on db1, not on db2")
            @ NOTES.at("decides to remove the directory. After a second"),
            when=facts.REMOVAL_STARTED,
            phase="began",
            effects=[Effect(primary, "lost")],
        ),
        Event(
            statement("after a second or two, the engineer notices that he ran it on db1")
            @ NOTES.at("After a second or two he notices he"),
            when=undisclosed("time: the notes give one for the start and one for the termination"),
            phase="detected",
        ),
        Event(
            statement("the removal is terminated, too late: of about 300 GB, about 4.5 GB is left")
            @ NOTES.at("terminates the removal, but it’s too late."),
            when=facts.TERMINATED,
        ),
        Event(
            statement("GitLab.com has to be taken down")
            @ NOTES.at("We had to bring GitLab.com down and shared"),
            when=undisclosed("time: the notes give none for taking it down"),
            effects=[Effect(application, "lost", because=primary)],
        ),
        Event(
            statement("the bucket of the nightly dumps is found empty")
            @ POSTMORTEM.at("The S3 bucket was empty, and there was"),
            when=_BETWEEN,
            effects=[Effect(dumps, "lost")],
        ),
        Event(
            statement("the data of the staging database is backed up, to restore from it")
            @ NOTES.at("2017/02/01 00:36 - Backup"),
            when=facts.COPYING,
        ),
        Event(
            statement("staging is mounted on production, to copy its data there")
            @ NOTES.at("2017/02/01 00:55 - Mount"),
            when=facts.MOUNTED,
        ),
        Event(
            statement("the copy of the data from staging to production takes about 18 hours")
            @ POSTMORTEM.at("the production host took around 18 hours."),
            when=undisclosed("time: the notes list the copy between 00:55 and 01:05, without one"),
        ),
        Event(
            statement("what remains of production is copied away, with its log")
            @ NOTES.at("01:18 - Copy of remaining production data, including"),
            when=facts.REMAINS,
        ),
        Event(
            statement("the database is back, without webhooks")
            @ POSTMORTEM.at("restore the GitLab.com database without webhooks."),
            when=facts.RESTORED,
            effects=[Effect(primary, "recovered")],
        ),
        Event(
            statement("webhooks are restored and everything is confirmed to work")
            @ POSTMORTEM.at("such as restoring the webhooks and confirming everything"),
            when=facts.FINISHED,
        ),
        Event(
            statement("GitLab.com is online again")
            @ NOTES.at("Update 18:14 UTC: GitLab.com is back online"),
            when=facts.ONLINE,
            phase=("mitigated", "resolved"),
            effects=[Effect(application, "recovered")],
        ),
    ],
    trigger=statement("a data directory was removed on the primary instead of the secondary")
    @ POSTMORTEM.at("Unfortunately this process was executed on the primary"),
    detection=statement(
        "by the engineer himself; by the notes, a second or two after he had started it"
    )
    @ NOTES.at("After a second or two he notices he"),
    mitigation=statement(
        "staging, loaded from a snapshot of 6 hours before, was copied to production"
    )
    @ POSTMORTEM.at("use the LVM snapshot created 6 hours before"),
    impact={
        "projects affected by data loss": facts.PROJECTS,
        "comments affected by data loss": facts.COMMENTS,
        "new users affected by data loss": facts.ACCOUNTS,
        "removed, part of the data of db1": facts.REMOVED_DATA,
        "left, part of the data of db1": facts.LEFT,
        "age of the copy, at the outage": facts.SNAPSHOT_AGE,
        "down (post-mortem)": facts.DOWN,
        "lag began (post-mortem)": facts.LAG_IN_POSTMORTEM,
        "removal began (post-mortem)": facts.REMOVAL_IN_POSTMORTEM,
        "repositories, wikis": statement("unavailable, but not lost")
        @ POSTMORTEM.at("but were not affected by the data loss."),
    },
    barriers=[
        Barrier(
            "Shell prompts that identify the host",
            kind="safe-tool",
            what=statement("the prompt on all hosts is to show host and environment more clearly")
            @ facts.FOLLOW_UPS.at("Update PS1 across all hosts to more clearly"),
            stops=primary,
            harm="lost",
            cost=_COST,
        ),
        Barrier(
            "Automated restore tests",
            kind="backup",
            what=statement("restores of the backups are to be tested automatically")
            @ POSTMORTEM.at("Automated testing of recovering PostgreSQL database backups"),
            stops=dumps,
            cost=_COST,
        ),
    ],
    signals=[
        postgresql.WAL_REMOVED,
        postgresql.NO_SENDER_LEFT,
        postgresql.SEMAPHORES,
        postgresql.VERSION_MISMATCH,
        postgresql.REPLICATION_LAG.rising(),
    ],
    recovery=[
        Check(
            "Check whether the server is a standby, before removing anything.",
            sql("SELECT pg_is_in_recovery();", dialect="postgres")
            @ ADMIN.at("Returns true if recovery is still in progress."),
            healthy=statement("t: a standby, which replays the log of another server")
            @ ADMIN.at("Returns true if recovery is still in progress."),
            unhealthy=NO_OUTPUT,
            verify="Remove nothing where it prints f: a primary. A stopped server does not reply.",
        ),
        Check(
            "Print the version of pg_dump on the host that dumps: one older than the server fails.",
            shell("pg_dump --version") @ facts.PG_DUMP.at("version and exit."),
            healthy=NO_OUTPUT,
            unhealthy=statement("a major version older than the server's")
            @ facts.PG_DUMP.at("newer than its own major version; it will"),
            verify="Its major version is at least the server's; only a restore verifies a dump.",
        ),
        Step(
            "With the application down, restore the newest intact copy: GitLab did from staging.",
            command=undisclosed("command: the notes name the directories that were copied"),
            healthy=NO_OUTPUT,
            unhealthy=NO_OUTPUT,
            risk="high",
            takes=facts.COPY_TIME,
            undo="Only with a copy of the remains, made before; GitLab made one at 01:18 UTC.",
            verify="The application responds, and the newest rows are as old as the copy.",
        ),
    ],
    data_loss=statement("changes to the database from 17:20 to 00:00 UTC; by the notes, to 23:25")
    @ POSTMORTEM.at("between 17:20 and 00:00 UTC on January 31."),
    rollback=statement("back to the state of 17:20 UTC, from the staging copy")
    @ POSTMORTEM.at("state it was at January 31st, 17:20 UTC"),
    cost=undisclosed("cost of the incident: neither in the post-mortem nor in the notes"),
    limits={
        "max_wal_senders, before": facts.SENDERS_BEFORE,
        "max_connections, before": facts.MOST_CONNECTIONS,
    },
    see=[
        Link(
            "incidents/debugging/postgresql_replication_lag",
            "guide",
            because="how to distinguish a standby that lags from one that has lost the log",
        )
    ],
    figures={"secondary behind by": facts.BEHIND, "watched the repair, at peak": facts.VIEWERS},
) as diagram:
    application >> Call("SQL") >> primary
    (
        primary
        >> Replication("WAL", lag=undisclosed("lag in time: the notes give about 4 GB, no time"))
        >> secondary
    )
    application >> Asynchronous("pg_dump", note="every 24 hours") >> dumps
    primary >> Asynchronous("LVM snapshot", note="every 24 hours") >> staging
