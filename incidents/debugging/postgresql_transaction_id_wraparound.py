"""PostgreSQL warns of transaction ID wraparound, or refuses writes because of it."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Precedent,
    Publisher,
    Question,
    count,
    sql,
    statement,
    undisclosed,
)
from atlas.technologies.failures.postgresql import TERMINATE
from atlas.technologies.failures.postgresql_replication import DROP_SLOT
from atlas.technologies.failures.postgresql_vacuum import (
    AGES,
    LONG_TRANSACTIONS,
    OLD_SLOTS,
    PREPARED,
    VACUUM,
)
from atlas.technologies.postgresql import postgresql
from incidents._times import utc
from incidents.debugging import _postgresql as shared
from incidents.debugging._databases import (
    CHECKED,
)

ROLLBACK_PREPARED = shared.docs.file("ref/rollback_prepared.sgml")
SENTRY = Publisher("Sentry", checked=CHECKED).post(
    "Transaction ID Wraparound in Postgres",
    "https://blog.sentry.io/transaction-id-wraparound-in-postgres/",
    "2015-07",
)
MANDRILL = Publisher("Mailchimp", checked=CHECKED).post(
    "What We Learned from the Recent Mandrill Outage",
    "https://mailchimp.com/what-we-learned-from-the-recent-mandrill-outage/",
    "2019-03",
)
MANDRILL_BEGIN = utc("2019-02-04 05:35") @ MANDRILL.at("began at 05:35 UTC on February 4")
MANDRILL_END = utc("2019-02-05 22:09") @ MANDRILL.at("on February 5 at 22:09 UTC.")
FREEZE_AGE = count(200e6, "transaction") @ shared.CONFIG.at(
    "is a relatively low 200 million transactions."
)

with DebuggingGuide(
    postgresql(undisclosed("version: the guide follows the manual of July 2026")),
    "PostgreSQL transaction ID wraparound",
    as_of="2026-11-22",
    symptom="Each write fails or warns of wraparound data loss; reads continue.",
    signals=[
        postgresql.WRAPAROUND,
        postgresql.WRAPAROUND_NEAR,
        postgresql.XID_AGE.above(FREEZE_AGE),
    ],
    tree=Question(
        "Is a database near transaction ID wraparound?",
        check=AGES,
        healthy=Cause(
            "No wraparound is near: a forced autovacuum is running",
            why=statement("tables past the age are vacuumed, even with autovacuum off")
            @ shared.MAINTENANCE.at("This will happen even if autovacuum is disabled."),
            fix=[
                shared.VACUUM_PROGRESS,
            ],
        ),
        unhealthy=Question(
            "Does a prepared transaction hold back vacuum?",
            check=PREPARED,
            unhealthy=Cause(
                "A two-phase transaction was prepared and forgotten",
                why=statement("a prepared transaction outlives its session")
                @ ROLLBACK_PREPARED.at("have to be in the same session that"),
                fix=[
                    evolve(
                        shared.ROLL_BACK_PREPARED,
                        verify="pg_prepared_xacts has no old row; vacuum lowers the age.",
                    ),
                    VACUUM,
                ],
            ),
            healthy=Question(
                "Does a long transaction hold back vacuum?",
                check=LONG_TRANSACTIONS,
                unhealthy=Cause(
                    "A session keeps a transaction open for very long",
                    why=statement("an open transaction prevents vacuuming rows that it may see")
                    @ shared.CONFIG.at("locks are held, an open transaction prevents vacuuming"),
                    fix=[shared.WHO, TERMINATE, VACUUM],
                ),
                healthy=Question(
                    "Does a replication slot hold back vacuum?",
                    check=OLD_SLOTS,
                    unhealthy=Cause(
                        "A replication slot holds back vacuum",
                        why=statement("the database keeps the oldest transaction that a slot needs")
                        @ shared.SYSTEM_VIEWS.at("The oldest transaction that this slot needs the"),
                        fix=[
                            DROP_SLOT,
                            VACUUM,
                        ],
                    ),
                    healthy=Cause(
                        "Vacuum never completes on the oldest tables",
                        why=statement("commands with conflicting locks interrupt autovacuum")
                        @ shared.MAINTENANCE.at(
                            "effectively prevent autovacuums from ever completing."
                        ),
                        fix=[
                            Check(
                                "Find the tables with the oldest transaction IDs.",
                                sql(
                                    "SELECT oid::regclass, age(relfrozenxid) FROM pg_class "
                                    "WHERE relkind IN ('r', 'm') ORDER BY 2 DESC LIMIT 10;",
                                    dialect="postgres",
                                )
                                @ shared.MAINTENANCE.at("WHERE c.relkind IN ('r', 'm');"),
                                healthy=statement("ages below 200 million")
                                @ shared.MAINTENANCE.at("(The default, 200 million transactions,"),
                                unhealthy=statement("a few tables as old as the database")
                                @ shared.MAINTENANCE.at("the minimum of the per-table"),
                            ),
                            VACUUM,
                        ],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "autovacuum_freeze_max_age",
        of="age of transaction IDs",
        reads="age(datfrozenxid)",
        default=FREEZE_AGE,
        headroom=AGES,
    ),
    do_not=[
        "Do not run vacuum full: it needs a transaction ID itself, and fails.",
        "Do not run vacuum freeze: it does more than is needed to accept writes again.",
        "Do not stop the server for single-user mode: that disables the safeguards.",
        "Do not drop the slot of a server that will come back: it may have to be rebuilt.",
    ],
    precedents=[
        Precedent(
            "Sentry, 2015-07-20",
            report=SENTRY,
            what=statement("Sentry was down for most of the US working day")
            @ SENTRY.at("Sentry was down for most of the US"),
        ),
        Precedent(
            "Mandrill, 2019-02-04",
            report=MANDRILL,
            what=statement("on February 4 and 5 only 80% of queued e-mails were sent")
            @ MANDRILL.at("we were sending only 80% of queued emails."),
        ),
    ],
    time_to_recover=(MANDRILL_END - MANDRILL_BEGIN).meaning_of(
        "Mandrill, 80% of e-mails sent", basis="degraded"
    ),
    data_loss=statement("none while IDs are refused; single-user mode disables that safeguard")
    @ shared.MAINTENANCE.at("that are designed to prevent data loss."),
    rollback=statement("none needed: vacuum can still be run normally")
    @ shared.MAINTENANCE.at("command can still be run normally."),
) as diagram:
    pass
