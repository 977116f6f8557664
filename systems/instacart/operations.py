"""How releases and changes of databases reach production, and who is paged."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
    waive,
)
from systems.instacart import _failures as failures
from systems.instacart import _sources as src
from systems.instacart import components as c
from systems.instacart import facts
from systems.instacart._system import instacart

NO_ROLLBACK = undisclosed("rollback of this stage: the pages that describe it name none")

with ProductionOperations(
    instacart,
    "Canary analysis with Sentry, cutovers by replication",
    as_of="2026-02",
    pipeline=[
        PipelineStage(
            "Canary analysis (undated)",
            does=statement("a new workflow to monitor releases, with Sentry")
            @ src.SENTRY.at("How A New Release Monitoring Workflow Improved Instacart’s"),
            rollback=undisclosed(
                "rollback: the opening of Sentry's page, which was read, names none"
            ),
        ),
        PipelineStage(
            "Shadow test (by 2020)",
            does=statement("by 2020: PostgreSQL's search results tested against Elasticsearch's")
            @ src.PODCAST.at("shadow-testing its search results against Elasticsearch, what"),
            rollback=statement("2020: Elasticsearch stayed as the backup")
            @ src.PODCAST.at("Elasticsearch from that point, going forward, was really"),
        ),
        PipelineStage(
            "PostgreSQL cutover (2023)",
            does=statement("upgrades and other maintenance by blue/green logical replication")
            @ src.CUTOVERS.at("a Blue/Green approach using Logical Replication."),
            rollback=statement("replication is reversed at cutover")
            @ src.CUTOVERS.at("By reversing the replication at cutover time, we"),
        ),
        PipelineStage(
            "Model deployment (by 2023)",
            does=statement("tools of the first Griffin deploy models as real-time services")
            @ src.GRIFFIN_2.at("evaluate performance, and deploy them as real-time services."),
            rollback=NO_ROLLBACK,
        ),
    ],
    monitoring=statement("Sentry, to detect issues in production (undated)")
    @ src.SENTRY.at("they needed a better way to detect issues"),
    alerting=statement("2020: pages, as Elasticsearch timed out")
    @ src.PODCAST.at("I remember getting paged, and Elasticsearch was timing"),
    on_call=statement("2020: two engineers, one of them of infrastructure, paged on Sundays")
    @ src.PODCAST.at("he was getting paged. I was also getting"),
    chaos=c.gap("tests of failures in production"),
    figures={
        "Elasticsearch time-out (2020)": facts.SEARCH_TIMEOUT,
        "PostgreSQL CPU at switch (2020)": facts.SWITCHED_CPU,
        "CPU, after optimizations (2020)": statement("about 4 %")
        @ src.PODCAST.at("we got down to like 4% CPU usage"),
        "time to serve again (2020)": statement("within a couple of hours of the switch")
        @ src.PODCAST.at("and within a couple of hours, we got"),
        "downtime of a cutover (2023)": statement("target: seconds, and predictable")
        @ src.CUTOVERS.at("Downtime must be seconds and be predictable to"),
    },
    see=[
        Link(
            "incidents/debugging/postgresql_replication_lag",
            "guide",
            because="a replica that lags, as before a cutover",
        ),
    ],
    urgent=[
        failures.BAD_RELEASE,
        failures.CUTOVER_FAILS,
        failures.REPLICA_BANNED,
        failures.UNINDEXED_QUERY,
    ],
) as diagram:
    c.sentry >> Observation("issues in production") >> c.applications
    c.applications >> Call("SQL") >> c.pgcat
    c.pgcat >> Call("writes") >> c.primaries
    c.search >> Call("text and vectors") >> c.search_db
    c.search >> Asynchronous("pages", note="how is not published") >> c.on_call
    waive("CFO304", because=c.NO_RESERVED)
