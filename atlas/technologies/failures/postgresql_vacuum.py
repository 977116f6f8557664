"""What fails in PostgreSQL when vacuum falls behind, with the first steps."""

from atlas.evidence.command import sql
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures.postgresql import (
    CONFIG,
    HOLDERS,
    LONGEST,
    MONITORING,
    MONITORING_16,
    docs,
)
from atlas.technologies.failures.postgresql_replication import VIEWS
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

MAINTENANCE = docs.file("maintenance.sgml")
RELEASE_19 = Repository(
    "postgres/postgres",
    commit="06fccab4c61b4c3555fbbdb9da1290bcde1ddb50",
    checked="2026-11-30",
).file("doc/src/sgml/release-19.sgml")

AGES = Check(
    "Read the age of the oldest transaction ID of each database.",
    sql("SELECT datname, age(datfrozenxid) FROM pg_database;", dialect="postgres")
    @ MAINTENANCE.at("SELECT datname, age(datfrozenxid) FROM pg_database;"),
    healthy=statement("about 200 million at most: above that, autovacuum is forced")
    @ CONFIG.at("is a relatively low 200 million transactions."),
    unhealthy=statement("near 2.1 billion: 14 to 18 warn at 40 million left, 19 at 100 M")
    @ RELEASE_19.at("The previous warning was 40 million."),
)
PREPARED = Check(
    "List prepared transactions by age.",
    sql("SELECT gid, database, age(transaction) FROM pg_prepared_xacts;", dialect="postgres")
    @ MAINTENANCE.at("Resolve old prepared transactions. You can find these"),
    healthy=statement("no rows: each was committed or rolled back")
    @ VIEWS.at("An entry is removed when the transaction is"),
    unhealthy=statement("a row whose age is about that of the database")
    @ MAINTENANCE.at("Such transactions should be committed or rolled back."),
)
LONG_TRANSACTIONS = Check(
    "List sessions by the age of their oldest transaction ID.",
    sql(
        "SELECT pid, state, xact_start, age(backend_xid), age(backend_xmin) FROM pg_stat_activity;",
        dialect="postgres",
    )
    @ MAINTENANCE.at("End long-running open transactions. You can find these"),
    healthy=statement("empty or small ages")
    @ MONITORING.at("Top-level transaction identifier of this backend, if any;"),
    unhealthy=statement("an age about that of the database")
    @ MAINTENANCE.at("or the session can be terminated using"),
    verify="Equal ages: only the oldest `xact_start` holds back vacuum; the others inherit its "
    "age. Terminate no other.",
)
OLD_SLOTS = Check(
    "List replication slots by age.",
    sql(
        "SELECT slot_name, active, age(xmin), age(catalog_xmin) FROM pg_replication_slots;",
        dialect="postgres",
    )
    @ MAINTENANCE.at("Drop any old replication slots. Use"),
    healthy=statement("active is t, ages are small")
    @ VIEWS.at("True if this slot is currently being streamed"),
    unhealthy=statement("an age about that of the database, whether active is f or t")
    @ MAINTENANCE.at("created for replication to servers that no longer"),
    verify="Active: do not drop it; end the old query on that standby, or repair the consumer.",
)
VACUUM = Step(
    "Vacuum the database that the message names, as superuser, without `freeze` or `full`.",
    command=sql("VACUUM;", dialect="postgres")
    @ MAINTENANCE.at("is simplest; to reduce the time required,"),
    healthy=statement("the age falls to about vacuum_freeze_min_age")
    @ MAINTENANCE.at("to a value just a little more than"),
    unhealthy=statement("not superuser: system catalogs are not processed")
    @ MAINTENANCE.at("superuser, else it will fail to process system"),
    **NO_TIME,
    risk="low",
    undo="Cancel it: it can be run again at any time.",
    verify="Its age(datfrozenxid) falls. While writes fail, the message names the next database; "
    "template0 accepts no connection: autovacuum does it.",
)

DEAD_ROWS = Check(
    "List the tables with the most dead rows, and when autovacuum last finished.",
    sql(
        "SELECT relname, n_dead_tup, last_autovacuum FROM pg_stat_user_tables ORDER BY "
        "n_dead_tup DESC LIMIT 10;",
        dialect="postgres",
    )
    @ MONITORING_16.at("Estimated number of dead rows"),
    **NO_OUTPUT,
    verify="An old date and many dead rows: autovacuum is cancelled each time, and it bloats.",
)

WRAPAROUND = KnownFailure(
    "transaction IDs are used up, and writes are refused",
    steps=[AGES, PREPARED, LONG_TRANSACTIONS, OLD_SLOTS, VACUUM],
)
WRAPAROUND_NEAR = KnownFailure(
    "transaction IDs run out: vacuum is far behind",
    steps=[AGES, PREPARED, LONG_TRANSACTIONS, OLD_SLOTS, VACUUM],
)
CANCELED = KnownFailure(
    "autovacuum of a table was cancelled for a statement that locks it",
    steps=[DEAD_ROWS, HOLDERS, LONGEST],
)
