"""A PostgreSQL standby falls behind its primary, or no longer replicates at all."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    about,
    hours,
    shell,
    sql,
    statement,
    undisclosed,
)
from atlas.technologies.failures.postgresql import LONGEST, NOT_SENT, SENT, TERMINATE
from atlas.technologies.failures.postgresql_replication import REBUILD, RECEIVER, SLOTS
from atlas.technologies.failures.postgresql_replication import STANDBYS as SENDERS
from atlas.technologies.failures.postgresql_server import source_of_16
from atlas.technologies.postgresql import postgresql
from incidents.debugging import _postgresql as shared
from incidents.debugging._databases import NO_OUTPUT, NO_TIME, UNPUBLISHED
from incidents.gitlab.facts import NOTES, POSTMORTEM

_RECOVERY = source_of_16.file("backend/access/transam/xlogrecovery.c")

with DebuggingGuide(
    postgresql(undisclosed("version: the guide follows the manual of July 2026")),
    "PostgreSQL replication lag",
    as_of="2026-11-22",
    symptom="Reads from a standby are stale, and WAL files pile up on the primary.",
    signals=[
        postgresql.REPLICATION_LAG.above(shared.STREAMING_DELAY),
        postgresql.WAL_REMOVED,
        postgresql.REPLICATION_TIMEOUT,
        postgresql.RECOVERY_CONFLICT,
    ],
    tree=Question(
        "Is the standby connected and streaming?",
        check=SENDERS,
        unhealthy=Question(
            "Does the primary still have the WAL that it needs?",
            check=SLOTS,
            unhealthy=Cause(
                "The WAL that the standby needs was removed",
                why=statement("a slot past max_slot_wal_keep_size may lose the files it needs")
                @ shared.CONFIG.at("to continue replication due to removal of required"),
                fix=[REBUILD],
            ),
            healthy=Cause(
                "The connection breaks; the standby catches up when it reconnects",
                why=statement("an inactive connection is terminated after a minute by default")
                @ shared.CONFIG.at("detect a standby crash or network outage."),
                fix=[RECEIVER],
            ),
        ),
        healthy=Question(
            "Was replay paused on the standby?",
            check=Check(
                "On the standby: read the pause state.",
                sql("SELECT pg_get_wal_replay_pause_state();", dialect="postgres")
                @ shared.ADMIN.at("Returns recovery pause state."),
                healthy=statement("not paused") @ shared.ADMIN.at("if pause is not requested,"),
                unhealthy=statement("paused")
                @ shared.ADMIN.at("if the recovery is actually paused."),
            ),
            unhealthy=Cause(
                "Replay is paused: by a person, a low parameter, or a recovery target",
                why=statement(
                    "while paused, no WAL is applied, but it is received until disks fill"
                )
                @ shared.ADMIN.at("eventually fill available disk space, depending upon the"),
                fix=[
                    Check(
                        "On the standby, search its log since the pause for why it is paused.",
                        shell("grep -E 'If recovery is unpaused|to promote' <log-file>")
                        @ _RECOVERY.at("If recovery is unpaused, the server will shut"),
                        healthy=statement("nothing: a person paused it")
                        @ _RECOVERY.at("Execute pg_wal_replay_resume() to continue."),
                        unhealthy=statement("a line: resume shuts it down, or promotes it")
                        @ _RECOVERY.at("Execute pg_wal_replay_resume() to promote."),
                        verify="If recovery is unpaused: set the parameter of the WARNING before "
                        "it as high as on the primary, and restart the standby. To promote: it "
                        "would become a primary; leave it paused.",
                    ),
                    Step(
                        "Resume replay on the standby, if a person paused it and agrees.",
                        command=sql("SELECT pg_wal_replay_resume();", dialect="postgres")
                        @ shared.ADMIN.at("Restarts recovery if it was paused."),
                        **UNPUBLISHED,
                        risk="high",
                        undo="SELECT pg_wal_replay_pause(); None after a promotion or a shutdown: "
                        "see its log.",
                        verify="replay_lsn moves and replay_lag falls. Not if a line was found: "
                        "it would shut down, or become a primary.",
                    ),
                ],
            ),
            healthy=Question(
                "Does it receive faster than it replays?",
                check=Check(
                    "On the standby: compare the received and the replayed position.",
                    sql(
                        "SELECT pg_last_wal_replay_lsn(), flushed_lsn FROM pg_stat_wal_receiver;",
                        dialect="postgres",
                    )
                    @ shared.AVAILABILITY.at("On a hot standby, the status of the"),
                    healthy=statement("about equal: the delay arises before the standby")
                    @ shared.AVAILABILITY.at("might indicate that the primary server is under"),
                    unhealthy=statement("far apart: it receives faster than it replays")
                    @ shared.AVAILABILITY.at("received faster than it can be replayed."),
                ),
                unhealthy=Cause(
                    "Long queries on the standby delay replay",
                    why=statement("replay waits for conflicting queries, 30 s by default")
                    @ shared.CONFIG.at(
                        "standby server should wait before canceling standby queries"
                    ),
                    fix=[
                        evolve(LONGEST, action="On the standby, list the longest statements."),
                        shared.WHO,
                        Step(
                            "Terminate the standby's longest query, as its role or superuser.",
                            command=TERMINATE.command,
                            healthy=SENT,
                            unhealthy=NOT_SENT,
                            risk="medium",
                            takes=NO_TIME,
                            undo="None: the query can be run again.",
                            verify="replay_lsn catches up with flushed_lsn.",
                        ),
                        Step(
                            "Shorten how long the standby's replay waits, as superuser.",
                            command=sql(
                                "ALTER SYSTEM SET max_standby_streaming_delay = '<duration>'; "
                                "SELECT pg_reload_conf();",
                                dialect="postgres",
                            )
                            @ shared.AVAILABILITY.at(
                                "best to set the delay parameters relatively short,"
                            ),
                            healthy=NO_OUTPUT,
                            unhealthy=statement("more queries are cancelled on the standby")
                            @ shared.AVAILABILITY.at(
                                "quickly cause cancellation of longer running queries"
                            ),
                            risk="medium",
                            takes=NO_TIME,
                            undo=shared.EARLIER,
                            verify="replay_lag stays below the new delay.",
                        ),
                    ],
                ),
                healthy=Cause(
                    "The primary writes more than it or the network can send",
                    why=statement("a busy primary, or a network delay")
                    @ shared.AVAILABILITY.at("network delay, or that the standby is under"),
                    fix=[
                        Check(
                            "On the primary: check whether the lag arises before or after sending.",
                            sql(
                                "SELECT pg_current_wal_lsn(), sent_lsn FROM pg_stat_replication;",
                                dialect="postgres",
                            )
                            @ shared.AVAILABILITY.at(
                                "might indicate that the primary server is under"
                            ),
                            healthy=statement(
                                "sent_lsn is close: a network delay, or the standby is under load"
                            )
                            @ shared.AVAILABILITY.at("network delay, or that the standby is under"),
                            unhealthy=statement(
                                "sent_lsn is far behind: the primary may be under heavy load"
                            )
                            @ shared.AVAILABILITY.at(
                                "might indicate that the primary server is under"
                            ),
                            verify="Where it is close, compare the standby's receive location.",
                        )
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "max_standby_streaming_delay",
        of="delay of the standby",
        reads="replay lag of the standby",
        default=shared.STREAMING_DELAY,
        headroom=SENDERS,
    ),
    do_not=[
        "Do not delete a data directory before you know which server you are on: see GitLab.",
        "Do not leave replay paused: WAL fills the disk; but read first why it is.",
        "Do not shorten the delay on a standby for long reports: its queries are cancelled.",
    ],
    precedents=[
        Precedent(
            "GitLab.com, 2017-01-31",
            report=NOTES,
            what=statement("replication lagged until it stopped; the repair removed the data")
            @ NOTES.at("DB Replication lagged too far behind, effectively stopping."),
        )
    ],
    time_to_recover=about(hours(18))
    @ POSTMORTEM.at(
        "GitLab.com was down for about 18 hours.",
        of="GitLab.com, PostgreSQL data removed",
        basis="outage",
    ),
    data_loss=statement("at GitLab: changes of more than six hours, due to the repair, not the lag")
    @ POSTMORTEM.at("17:20 and 00:00 UTC on January 31."),
    rollback=shared.RESET,
    see=[
        Link(
            "incidents/debugging/postgresql_replication_slot_wal_removed",
            "guide",
            because="when the primary has removed the WAL that the standby needs",
        ),
        Link(
            "incidents/debugging/postgresql_query_canceled_on_standby",
            "guide",
            because="when queries of the standby are cancelled for replay",
        ),
    ],
) as diagram:
    pass
