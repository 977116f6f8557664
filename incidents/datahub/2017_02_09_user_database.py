"""A command of sqlite3 overwrites JupyterHub's user database during a debugging session."""

from attrs import evolve

from atlas import (
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Symptom,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.kubernetes_storage import CLAIMS
from atlas.technologies.failures.sqlite_statements import SCHEMA
from atlas.technologies.sqlite import sqlite
from incidents.datahub import _2017_02_09 as facts
from incidents.datahub._components_2017 import disks, user_database
from incidents.datahub._steps import REBUILD_USERS, SET_COOKIES, STOP_HUB
from incidents.datahub.components import datahub, hub, servers, students
from incidents.datahub.facts import DATABASE as REPORT
from incidents.datahub.facts import USERS

_NO_COST = undisclosed("costs: not in DataHub's report of February 2017")

with IncidentAnatomy(
    datahub,
    "User database overwritten: empty homes, wrong accounts",
    as_of="2017-02-09",
    report=REPORT,
    failure_class=("operator-automation-error", "data-loss-backup"),
    timeline=[
        Event(
            statement(
                "debugging, 08:25 to 08:29 UTC: `.save` replaces the database by an empty one"
            )
            @ REPORT.at("This replaced the db with an empty one,"),
            when=facts.DEBUGGED,
            phase="began",
            effects=[Effect(user_database, "lost")],
        ),
        Event(
            statement("the hub logs `no such table: proxies`, then the same of the hub table")
            @ REPORT.at("(sqlite3.OperationalError) no such table: proxies [SQL: 'SELECT"),
            when=facts.NO_TABLE,
            effects=[Effect(hub, "degraded", because=user_database)],
        ),
        Event(
            statement("DataHub is reportedly down: logins end in a proxy error")
            @ REPORT.at("Datahub was reportedly down at 1am. Users attempting"),
            when=facts.DOWN,
            phase="detected",
            effects=[
                Effect(hub, "lost", because=user_database),
                Effect(students, "lost", because=hub),
            ],
        ),
        Event(
            statement("the hub's pod is replaced; students log in, and their homes are empty")
            @ REPORT.at("notebooks were missing and their home directories were"),
            when=undisclosed(
                "time: not in the report, whose timeline continues at 1:12 AM Pacific time"
            ),
            effects=[
                Effect(hub, "degraded"),
                Effect(servers, "degraded", because=hub),
                Effect(students, "degraded", because=servers),
            ],
        ),
        Event(
            statement("a student's notebooks are gone; the admin panel has about 50 users")
            @ REPORT.at("he can log in to datahub but all"),
            when=facts.EMPTY,
        ),
        Event(
            statement("kubectl confirms it: one user has two claims, one of them minutes old")
            @ REPORT.at("This is confirmed soon after:"),
            when=undisclosed("time: soon after 1:12 AM Pacific time, by the report"),
        ),
        Event(
            statement("the hub is scaled to 0; recreating the database from disk claims begins")
            @ REPORT.at("hub pod by scaling the replicas to 0."),
            when=facts.STOPPED,
            effects=[Effect(hub, "lost"), Effect(students, "lost", because=hub)],
        ),
        Event(
            statement("the database is recreated, with a dummy value as each user's cookie_id")
            @ REPORT.at("Initially each user's cookie_id was set to a"),
            when=facts.RECREATED,
        ),
        Event(
            statement("with cookie_id set to null, the hub is up; some users are led to one user")
            @ REPORT.at("Some users get redirected to one particular user,"),
            when=facts.ATTACHED,
            effects=[
                Effect(user_database, "degraded"),
                Effect(hub, "degraded", because=user_database),
                Effect(students, "degraded", because=hub),
            ],
        ),
        Event(
            statement("a new cookie secret logs all out; they still get one user's account")
            @ REPORT.at("People are still being redirected to one particular"),
            when=facts.SECRET,
        ),
        Event(
            statement(
                "students are advised to use ds8.berkeley.edu, which promptly starts to crash"
            )
            @ REPORT.at("promptly starts crashing because it does not have"),
            when=facts.ADVISED,
        ),
        Event(
            statement("all user pods are deleted; logins still get the same user's pods")
            @ REPORT.at("people logging in are still all getting the"),
            when=facts.DELETED,
        ),
        Event(
            statement("cookie_id is found to be empty for many users; setting it fixes them")
            @ REPORT.at("Setting `cookie_id` for users fixes their issues,"),
            when=facts.COOKIES,
        ),
        Event(
            statement("a script populates cookie_id for all users: most are back online")
            @ REPORT.at("Most users are back online now!"),
            when=facts.POPULATED,
            phase="mitigated",
            effects=[Effect(hub, "recovered")],
        ),
        Event(
            statement("a user with a dot in the name reports an empty home directory")
            @ REPORT.at("in their name reports that they're getting an"),
            when=facts.DOTS,
        ),
        Event(
            statement("renaming such a user in the database, hyphen to dot, seems to work")
            @ REPORT.at("Directly modifying the user table to rename the"),
            when=facts.RENAMED,
        ),
        Event(
            statement("a script renames all of them, after the new users are dropped")
            @ REPORT.at("modifies the database user table for all users"),
            when=facts.ALL_RENAMED,
            effects=[Effect(user_database, "recovered")],
        ),
        Event(
            statement("the all-clear is given")
            @ REPORT.at("All clear given for datahub.berkeley.edu"),
            when=facts.ALL_CLEAR,
            phase="resolved",
            effects=[Effect(servers, "recovered"), Effect(students, "recovered")],
        ),
        Event(
            statement("a test: `.save` overwrites without confirmation, most likely the cause")
            @ REPORT.at("will overwrite the db file without any confirmation,"),
            when=facts.VERIFIED,
        ),
    ],
    trigger=statement("`.save` in sqlite3, run during debugging before the file was attached")
    @ REPORT.at("one, since ATTACH was not run beforehand."),
    detection=statement("reports that DataHub was down; better monitoring is an action item")
    @ REPORT.at("Datahub was reportedly down at 1am. Users attempting"),
    mitigation=statement("the database was recreated; then cookie_id was set for all users")
    @ REPORT.at("is run that populates `cookie_id` for all"),
    impact={
        "users left, admin panel": facts.LEFT,
        "users before": USERS,
        "homes": statement("new user ids at login got new, empty disks")
        @ REPORT.at("disks provisioned - and these disks were empty."),
        "wrong account": statement("users without cookie_id all got one user's notebook")
        @ REPORT.at("causing them all to log in to one"),
        "ds8.berkeley.edu, the fallback": statement("crashed: too few resources for the class")
        @ REPORT.at("not have resources for a data8 level class."),
        "all-clear": statement("11:17 Pacific time; in the summary, about 11:35")
        @ REPORT.at("signalled at about 2017-02-09 11:35 AM."),
        "time zone": undisclosed("zone: not in the report, read as Pacific time"),
    },
    barriers=[
        Barrier(
            "Managed database",
            what=statement("the database is to move to Google Cloud SQL, hosted and managed")
            @ REPORT.at("Switch to using Google Cloud SQL, which provides"),
            stops=user_database,
            cost=_NO_COST,
        ),
        Barrier(
            "Tested backups",
            kind="backup",
            what=statement("the database is to have regular and tested backups")
            @ REPORT.at("Perform regular and tested backups of the database"),
            stops=user_database,
            harm="degraded",
            cost=_NO_COST,
        ),
        Barrier(
            "Constraints on cookie_id",
            kind="validation",
            what=statement("JupyterHub is asked to make the column unique and never null")
            @ REPORT.at("should have UNIQUE and NOT NULL constraints."),
            stops=user_database,
            harm="degraded",
            cost=_NO_COST,
        ),
        Barrier(
            "Disk names without user ids",
            kind="isolation",
            what=statement("KubeSpawner is asked for hashes of user names in claims and pods")
            @ REPORT.at("Support using username hashes in PVC and Pod"),
            stops=servers,
            cost=_NO_COST,
        ),
    ],
    signals=[
        sqlite.NO_TABLE,
        Symptom(
            description=statement("a proxy error")
            @ REPORT.at("log in to datahub were greeted with a"),
            seen_by="users who attempt to log in",
        ),
    ],
    recovery=[
        evolve(
            SCHEMA,
            verify="Empty, or without the table: the file was overwritten, or is another one.",
        ),
        evolve(
            CLAIMS,
            verify="Two claims of one user, with different ids: the newer one is a new, empty "
            "disk.",
        ),
        STOP_HUB,
        REBUILD_USERS,
        SET_COOKIES,
    ],
    data_loss=statement("all tables of the user database; it was recreated from disk claims")
    @ REPORT.at("operation led all tables being deleted."),
    rollback=statement("none: the database was recreated from the names of the disk claims")
    @ REPORT.at("We then begin recreating the JHub sqlite database"),
    cost=_NO_COST,
) as diagram:
    waive("AM103", because="the report names no metric")
    students >> Call("HTTPS") >> hub
    students >> Call("HTTPS") >> servers
    hub >> Call("SQL, a file in its pod") >> user_database
    hub >> Call("starts a server") >> servers
    servers >> Call("home directory") >> disks
