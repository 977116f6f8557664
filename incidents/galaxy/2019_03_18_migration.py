"""A failed migration corrupts a table; the backup was made too late."""

from attrs import evolve

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Step,
    action,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.postgresql_server import READY
from atlas.technologies.failures.postgresql_statements import COLUMNS
from incidents.galaxy import _2019_03_18 as facts
from incidents.galaxy import _database as c
from incidents.galaxy._technologies import galaxy
from incidents.galaxy.facts import MIGRATION as REPORT
from incidents.galaxy.facts import SCHEMA_CHECK, ZONE

_NO_COST = undisclosed("costs: not in the post of March 2019")
_NO_OUTPUT = undisclosed("output: not in the post of March 2019")
_NO_TIME = undisclosed("time until it has effect: not in the post of March 2019")

with IncidentAnatomy(
    c.usegalaxy,
    "A database migration fails, and the backup is too late",
    as_of="2019-03-19",
    report=REPORT,
    failure_class=("schema-migration-locking", "data-loss-backup"),
    timeline=[
        Event(
            statement("the upgrade procedure begins, expected to proceed smoothly")
            @ REPORT.at("We began the upgrade procedure, expecting it to"),
            when=facts.BEGUN,
            phase="began",
            effects=[Effect(c.galaxy, "lost"), Effect(c.users, "lost", because=c.galaxy)],
        ),
        Event(
            statement("a migration of the database fails in a bad way; recovery does not succeed")
            @ REPORT.at("A database migration fails in a bad way."),
            when=facts.FAILED,
            phase="detected",
            effects=[Effect(c.database, "degraded")],
        ),
        Event(
            statement("the restore of a backup finishes; it was made minutes too late")
            @ REPORT.at("It was made minutes too late."),
            when=facts.RESTORED,
            effects=[Effect(c.backups, "degraded")],
        ),
        Event(
            statement("new plan: restore the newest backup, the one table from the previous one")
            @ REPORT.at("manually extract the needed table from the previous"),
            when=facts.RESTORED,
        ),
        Event(
            statement("the website reports the situation")
            @ REPORT.at("We updated our website to reflect the current"),
            when=facts.ANNOUNCED,
        ),
        Event(
            statement("the database is partially functional; zerglings refuse to serve 19.01")
            @ REPORT.at("We manage to get the database in a"),
            when=facts.PARTIAL,
        ),
        Event(
            statement("the engineer stops for the evening: under stress, more errors are likely")
            @ REPORT.at("maybe with disastrous consequences and stops for the"),
            when=facts.STOPPED,
        ),
        Event(
            statement("the broken table is recovered, and the migration applied manually")
            @ REPORT.at("Helena recovers the broken table and manually applies"),
            when=facts.RECOVERED,
            effects=[Effect(c.database, "recovered")],
        ),
        Event(
            statement(
                "new options trigger upstream bugs; the server is kept closed until they are solved"
            )
            @ REPORT.at("The server is kept closed until these issues"),
            when=facts.MORE,
        ),
        Event(
            statement("UseGalaxy.eu is back online") @ REPORT.at("UseGalaxy.eu is back online"),
            when=facts.ONLINE,
            phase=("mitigated", "resolved"),
            effects=[Effect(c.galaxy, "recovered"), Effect(c.users, "recovered")],
        ),
    ],
    trigger=statement("a database migration in an upgrade of Galaxy")
    @ REPORT.at("A database migration fails in a bad way."),
    detection=statement("in the upgrade itself")
    @ REPORT.at("A database migration fails in a bad way."),
    mitigation=statement("the table was recovered, and the migration applied manually")
    @ REPORT.at("Helena recovers the broken table and manually applies"),
    impact={
        "corrupted, partially": statement("the table workflow_step_connection")
        @ REPORT.at("`workflow_step_connection` table was partially corrupted as"),
        "loss likely avoidable without": statement("running the upgrade again, changes by hand")
        @ REPORT.at("had we not tried to re-run upgrades, and"),
        "before": statement("years of extremely positive experience with migrations")
        @ REPORT.at("extremely positive experiences and relative safety of database"),
        "error message": undisclosed(
            "text: the post prints none; the signal is the one of Galaxy's own check"
        ),
        "time zone": ZONE,
    },
    barriers=[
        Barrier(
            "A test Galaxy for upgrades",
            kind="test",
            what=statement("planned since some time, without time for it; gets a new priority")
            @ REPORT.at("test out these upgrades ahead of time, but"),
            stops=c.database,
            cost=_NO_COST,
        ),
        Barrier(
            "A backup right before changes",
            kind="backup",
            what=statement("to be investigated: a backup immediately before any database change")
            @ REPORT.at("trigger a backup immediately before any database changes,"),
            stops=c.backups,
            cost=_NO_COST,
        ),
    ],
    signals=[galaxy.SCHEMA_VERSION],
    recovery=[
        evolve(
            COLUMNS,
            action="List the columns of the table that the migration changes.",
            verify="Compare them with those of the release that the code expects.",
        ),
        READY,
        Step(
            "With Galaxy stopped, restore the newest backup that was made before the upgrade.",
            command=action("Restore the newest backup; verify first when it was made.")
            @ REPORT.at("We decide to restore from backup."),
            healthy=_NO_OUTPUT,
            unhealthy=_NO_OUTPUT,
            risk="high",
            takes=_NO_TIME,
            undo="Only with a copy of the database as it is now, made before.",
            verify="The newest rows are as old as the backup, and the damaged table is intact.",
        ),
        Step(
            "Extract the damaged table from an older backup, and replace it.",
            command=action("Restore that one table from the backup before the failed migration.")
            @ REPORT.at("manually extract the needed table from the previous"),
            healthy=_NO_OUTPUT,
            unhealthy=_NO_OUTPUT,
            risk="high",
            takes=_NO_TIME,
            undo="Restore the table from a copy, made before.",
            verify="Its columns are those of the old schema, and its keys match other tables.",
        ),
        Step(
            "Migrate the schema, after a backup; do not repeat it where it has failed.",
            command=action("In Galaxy's folder, run: sh manage_db.sh upgrade.")
            @ SCHEMA_CHECK.at('user must run "sh manage_db.sh upgrade"'),
            healthy=_NO_OUTPUT,
            unhealthy=_NO_OUTPUT,
            risk="high",
            takes=_NO_TIME,
            undo="Restore the backup that was made right before it.",
            verify="Galaxy starts, and does not report another version of the database.",
        ),
    ],
    data_loss=statement("a small loss: any new workflow connections created on that Monday")
    @ REPORT.at("small loss of any new workflow connections created"),
    rollback=statement("restore from backups, the damaged table from the previous one")
    @ REPORT.at("We decide to re-restore from the most recent"),
    cost=_NO_COST,
    stated={"time to resolve": facts.DOWNTIME},
) as diagram:
    waive("AM103", because="the post names no metric; the upgrade itself failed")
    c.users >> Call("HTTPS") >> c.galaxy
    c.galaxy >> Call("SQL") >> c.database
    c.database >> Asynchronous("daily backup") >> c.backups
