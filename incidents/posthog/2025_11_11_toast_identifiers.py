"""A table has nearly run out of OIDs for its large values, and each write has to search for one."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    LogMessage,
    Metric,
    Repository,
    statement,
    undisclosed,
)
from incidents.posthog import _2025_11_11 as facts
from incidents.posthog import components as c
from incidents.posthog._steps import LOCAL_RETENTION, OID_CODE, PARTITION, TOAST_SIZE
from incidents.posthog.facts import CHECKED
from incidents.posthog.facts import NOVEMBER as REPORT

_NO_COST = undisclosed("costs: not in PostHog's report of November 2025")

SEARCHING = LogMessage(
    anchor="still searching for an unused OID in relation",
    sample='LOG:  still searching for an unused OID in relation "pg_toast_16806"',
    pattern=r'still searching for an unused OID in relation "(?P<relation>[^"]+)"',
    severity="info",
    meaning="More than a million OIDs were tried for one value, and all were in use.",
    source=OID_CODE,
)
INDEX_READS = Metric(
    name="pg_statio_user_tables_tidx_blocks_read",
    meaning="Blocks read from disk for the index of a table's TOAST table.",
    source=Repository(
        "prometheus-community/postgres_exporter",
        commit="dbb1987e2f0db61c47efb1bb66cc15bbf16f4c11",
        checked=CHECKED,
    ).file("collector/pg_statio_user_tables.go"),
)

with IncidentAnatomy(
    c.posthog,
    "OID exhaustion in a TOAST table slows down writes",
    as_of="2025-11-11",
    report=REPORT,
    failure_class="hard-limit-reached",
    timeline=[
        Event(
            statement("person writes can wait seconds for a free OID; ingestion falls behind")
            @ REPORT.at("could take multiple seconds per update, slowing down"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.persons, "degraded"),
                Effect(c.ingestion, "degraded", because=c.persons),
                Effect(c.products, "degraded", because=c.persons),
            ],
        ),
        Event(
            statement(
                "when it is noticed is not stated; dashboards do not immediately point to OIDs"
            )
            @ REPORT.at("did not immediately point at OID exhaustion."),
            when=undisclosed("time: the report does not say when it was noticed"),
            phase="detected",
        ),
        Event(
            statement("AWS and consultants help to identify the cause; a new table is needed")
            @ REPORT.at("one option: migrate to a new partitioned table."),
            when=facts.FOUND,
        ),
        Event(
            statement("by this time ingestion is healthy again; its backlog is next")
            @ REPORT.at("ingestion was healthy again and we shifted focus"),
            when=facts.HEALTHY,
            phase="mitigated",
            effects=[Effect(c.persons, "recovered")],
        ),
        Event(
            statement(
                "catch-up fills Kafka's disks to about 85 %; ingestion paused, retention reduced"
            )
            @ REPORT.at("temporarily paused ingestion, reduced the topic's local"),
            when=undisclosed("time: the report gives none for the disks of Kafka"),
            effects=[Effect(c.event_log, "degraded", because=c.ingestion)],
        ),
        Event(
            statement("by this time the backlog of events is processed, and the recovery complete")
            @ REPORT.at("worked through the backlog of events and fully"),
            when=facts.CAUGHT_UP,
            phase="resolved",
            effects=[
                Effect(c.event_log, "recovered"),
                Effect(c.ingestion, "recovered"),
                Effect(c.products, "recovered"),
            ],
        ),
    ],
    trigger=statement("nearly all of the about 4 billion OIDs of one TOAST table were in use")
    @ REPORT.at("A nearly exhausted global OID space"),
    detection=undisclosed("how it was noticed: the report describes only the search for the cause"),
    mitigation=statement("a new partitioned table, kept in sync by triggers, then backfilled")
    @ REPORT.at("Created a new partitioned table architecture for Persons"),
    impact={
        "events delayed by": facts.DELAY,
        "disk reads per write, before": facts.READ_BEFORE,
        "disk reads per write, incident": facts.READ_AFTER,
        "disk usage of Kafka, reached": facts.DISK,
    },
    barriers=[
        Barrier(
            "Monitoring of engine limits",
            kind="alert",
            what=statement("metrics and alerts on read amplification and TOAST tables, planned")
            @ REPORT.at("Heavy disk read amplification per write"),
            stops=c.persons,
            cost=_NO_COST,
        ),
        Barrier(
            "Safeguards for tiered storage",
            kind="limit",
            what=statement("the safeguards of Kafka's tiered storage are to be improved")
            @ REPORT.at("our backfill tooling and Kafka tiered storage safeguards"),
            stops=c.event_log,
            cost=_NO_COST,
        ),
    ],
    signals=[SEARCHING, INDEX_READS.rising()],
    recovery=[TOAST_SIZE, PARTITION, LOCAL_RETENTION],
    data_loss=statement("none: events were queued, and processed late")
    @ REPORT.at("No data was lost."),
    rollback=statement("the old table remained as fallback for reads while the new one was filled")
    @ REPORT.at("with fallback to the old table during the"),
    cost=_NO_COST,
    limits={
        "OIDs for large values": facts.OIDS,
        "compressed, in TOAST, above": facts.THRESHOLD,
    },
) as diagram:
    c.programs >> Asynchronous("events") >> c.event_log
    c.ingestion >> Call("reads events") >> c.event_log
    c.ingestion >> Call("SQL, one write per person") >> c.persons
    c.products >> Call("SQL") >> c.persons
