"""How long until PostgreSQL refuses new transaction IDs, once vacuum freezes no more rows."""

from attrs import evolve

from atlas import (
    CapacityModel,
    Ceiling,
    Link,
    NextStep,
    Plane,
    Proportional,
    Step,
    about,
    assumed,
    at_least,
    count,
    hours,
    list_price,
    monthly_list_price,
    quantity,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.postgresql import TERMINATE
from atlas.technologies.failures.postgresql_replication import DROP_SLOT
from atlas.technologies.failures.postgresql_vacuum import OLD_SLOTS, RELEASE_19, VACUUM
from atlas.technologies.postgresql import postgresql
from incidents._times import utc
from incidents.debugging._postgresql import ROLL_BACK_PREPARED, WHO
from patterns.capacity import _postgresql_transaction_ids as shared

AS_OF = "2026-11-30"
MACHINE = "n2-standard-16"

half = assumed(
    count(2_147_483_647, "transaction"),
    because="half of MaxTransactionId, 0xFFFFFFFF in transam.h, as varsup.c computes it",
)
stop_margin = count(3_000_000, "transaction") @ shared.VARSUP.at(
    "xidStopLimit = xidWrapLimit - 3000000;"
)
warning_margin = count(40_000_000, "transaction") @ shared.VARSUP.at(
    "xidWarnLimit = xidWrapLimit - 40000000;"
)
refused_at = half - stop_margin
forced_at = count(200e6, "transaction") @ shared.CONFIG.at(
    "is a relatively low 200 million transactions.", basis="default"
)
alarm_at = count(1e9, "transaction") @ shared.RDS.at("ages to 1 billion, this should be treated")
rate = count(896.967014, "transaction").per("second") @ shared.PGBENCH.at(
    "tps = 896.967014 (without initial"
)
assumed_rate = assumed(
    rate, because="the manual's pgbench example; no operator read publishes a rate"
)
MANDRILL_BEGIN = utc("2019-02-04 05:35") @ shared.MANDRILL.at("began at 05:35 UTC on February 4")
MANDRILL_END = utc("2019-02-05 22:09") @ shared.MANDRILL.at("on February 5 at 22:09 UTC.")


def clusters(number: float, name: str) -> NextStep:
    """Return the split of the writes over more clusters, each with a counter of its own."""
    added = assumed(quantity(number - 1, ""), because="the writes are spread evenly")
    share = assumed(quantity(number, ""), because=f"each cluster uses 1/{number:.0f} of the IDs")
    left = refused_at - forced_at
    return NextStep(
        name,
        limit=forced_at + left * share,
        adds=left * added,
        on_demand=monthly_list_price(MACHINE, AS_OF) * added,
        reserved=list_price(MACHINE, AS_OF, "reserved_1yr") * added,
        action=Step(
            f"Shard the data over {number:.0f} clusters; each has its own counter.",
            command=undisclosed("command: it depends on how the data is sharded"),
            **shared.gap.of("healthy", "unhealthy", "takes"),
            risk="high",
            undo="Move the shards back to the first cluster.",
            verify="IDs used a second fall on the first cluster as its writes do. It does not help "
            "while vacuum is held back: remove the holder first.",
        ),
    )


with CapacityModel(
    postgresql(statement("17") @ shared.VERSION.at("version: '17.0',")),
    "PostgreSQL transaction IDs until writes are refused",
    as_of=AS_OF,
    plane=Plane.STATE,
    question="How long until PostgreSQL refuses new transaction IDs, if vacuum is held back "
    "and 897 transactions a second write?",
    law=Proportional(each=assumed(quantity(1, ""), because="one ID a writing transaction") / rate),
    load=assumed(
        forced_at, because="the age at which autovacuum is forced; no operator publishes an age"
    ),
    load_name="age of the oldest transaction ID",
    result_name="time to this age, at 897 IDs a second",
    limit=Ceiling(
        "stop limit of transaction IDs",
        at=refused_at,
        beyond=statement("writes fail; reads and transactions in progress continue")
        @ shared.MAINTENANCE.at("but only read-only transactions can be started. Operations"),
    ),
    knee=(alarm_at / refused_at).to("percent"),
    growth=assumed_rate,
    steps=[
        clusters(2, f"a second cluster, {MACHINE}"),
        clusters(4, f"three more clusters, {MACHINE}"),
    ],
    signals=[
        postgresql.WRAPAROUND,
        postgresql.WRAPAROUND_NEAR.with_values(left="39985967"),
        postgresql.XID_AGE.above(alarm_at),
    ],
    recovery=[
        shared.DATABASES,
        shared.RATE,
        shared.HOLDERS,
        OLD_SLOTS,
        WHO,
        TERMINATE,
        evolve(
            ROLL_BACK_PREPARED,
            action="Roll back the prepared transaction, if it is the oldest, in its database, as "
            "owner or superuser; ask its owner first: its writes are lost.",
            verify="pg_prepared_xacts has no old row; vacuum lowers the age.",
        ),
        DROP_SLOT,
        shared.TABLES,
        shared.RUNNING,
        shared.VACUUM_TABLE,
        VACUUM,
    ],
    time_to_recover=(MANDRILL_END - MANDRILL_BEGIN).meaning_of(
        "Mandrill, 80% of e-mails sent", basis="degraded"
    ),
    data_loss=statement("none while IDs are refused; single-user mode disables that safeguard")
    @ shared.MAINTENANCE.at("that are designed to prevent data loss."),
    rollback=statement("none needed: vacuum can still be run normally")
    @ shared.MAINTENANCE.at("command can still be run normally."),
    figures={
        "refused, before wraparound": stop_margin,
        "warnings, before wraparound, 17": warning_margin,
        "warnings, before wraparound, 19": statement("100 million transactions")
        @ RELEASE_19.at("multi-xids is less then 100 million"),
        "from first warning to refusal": (warning_margin - stop_margin) / assumed_rate,
        "Amazon, example of an alarm": alarm_at,
        "autovacuum is forced at, default": forced_at,
        "vacuum_failsafe_age, default": count(1.6e9, "transaction")
        @ shared.CONFIG.at("The default is 1.6 billion transactions.", basis="default"),
        "GitLab, forced vacuum, ci_builds": about(hours(10))
        @ shared.GITLAB.at("takes around 10 hours in production"),
        "GitLab, reindex blocked a vacuum": at_least(hours(18))
        @ shared.REINDEXING.at("for over 18 hours."),
        "limit in, at 10,000 a second": (refused_at - forced_at)
        / assumed(count(10_000, "transaction").per("second"), because="a faster rate, to compare"),
        "Mandrill, 2019, tables truncated": statement("vacuum was done within an hour")
        @ shared.MANDRILL_SUMMARY.at("allowing the vacuum to complete within an hour."),
        "Notion, why it sharded": statement("vacuum stalled, and wraparound would stop writes")
        @ shared.NOTION.at("prospect of transaction ID (TXID) wraparound"),
        "Sentry, 2015": statement("down for most of the US working day")
        @ shared.SENTRY.at("Sentry was down for most of the US"),
        "single-user mode": statement("only to truncate or drop tables instead of vacuum")
        @ shared.MAINTENANCE.at("The only reason to use single-user mode in"),
        "a savepoint that writes": statement("takes a transaction ID of its own")
        @ shared.XACT.at("attempt to write, they will be assigned one."),
    },
    see=[
        Link(
            "incidents/debugging/postgresql_transaction_id_wraparound",
            "guide",
            because="which of them holds back vacuum, question by question; what not to do",
        )
    ],
    glossary={"age": "How many transaction IDs were used since this one."},
) as diagram:
    waive("EV504", because="the pages of Amazon, GitLab and Notion have no date")
