"""What fails in PostgreSQL when vacuum falls behind, with the first steps."""

from atlas.evidence.command import sql
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

AGES = Check(
    "Read the age of the oldest transaction ID of each database.",
    sql("SELECT datname, age(datfrozenxid) FROM pg_database;", dialect="postgres")
    @ MAINTENANCE.at("SELECT datname, age(datfrozenxid) FROM pg_database;"),
    healthy=statement("about 200 million at most: above that, autovacuum is forced")
    @ CONFIG.at("is a relatively low 200 million transactions."),
    unhealthy=statement("approaching two billion; warnings start 100 million before wraparound")
    @ MAINTENANCE.at("one hundred million transactions from the wraparound point:"),
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
        "SELECT pid, state, age(backend_xid), age(backend_xmin) FROM pg_stat_activity;",
        dialect="postgres",
    )
    @ MAINTENANCE.at("End long-running open transactions. You can find these"),
    healthy=statement("empty or small ages")
    @ MONITORING.at("Top-level transaction identifier of this backend, if any;"),
    unhealthy=statement("one age about that of the database")
    @ MAINTENANCE.at("or the session can be terminated using"),
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
    unhealthy=statement("active is f, an age about that of the database")
    @ MAINTENANCE.at("created for replication to servers that no longer"),
)
VACUUM = Step(
    "Vacuum the database that the message names, as superuser, without `freeze`.",
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
