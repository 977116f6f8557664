"""How changes reach production, what stops them, what is rehearsed."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
)
from systems.stripe import _cost_facts as costs
from systems.stripe import _failures as failures
from systems.stripe import _sources as src
from systems.stripe import components as c
from systems.stripe import facts

NO_ROLLBACK = undisclosed("rollback of this stage: the letter names it for the whole deploy")

with ProductionOperations(
    c.stripe,
    "400 deploys a day in 2023, each against 55,000 metrics",
    as_of="2026-04-10",
    pipeline=[
        PipelineStage(
            "Test",
            does=statement("2023: about 1.4 million tests judge a change; one failure stops it")
            @ src.LETTER_2023.at("a battery of around 1.4 million tests."),
            rollback=statement("2023: further deployment halts")
            @ src.LETTER_2023.at("fails any tests, further deployment halts."),
        ),
        PipelineStage(
            "Pre-production",
            does=statement("2023: synthetic API traffic; checked: safe to roll out and to undo")
            @ src.LETTER_2023.at("a mock production environment with synthetic API"),
            rollback=statement("2023: it is checked here that the change can be undone")
            @ src.LETTER_2023.at("that it can be safely undone if"),
        ),
        PipelineStage(
            "One machine",
            does=statement("2023: one production machine with a small part of the traffic")
            @ src.LETTER_2023.at("a single production machine with a small"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Shares of traffic",
            does=statement("2023: 0.5 %, 1 %, 5 %, 20 % and so on, with pauses")
            @ src.LETTER_2023.at("to 0.5%, then 1%, then 5%, then 20%,"),
            rollback=statement("2023: traffic is redirected to an older, known-good version")
            @ src.LETTER_POST.at("traffic is redirected to an older, known-good"),
        ),
    ],
    monitoring=statement("2024: Amazon's managed Prometheus and Grafana store and show metrics")
    @ src.METRICS_CASE.at("Stripe adopted AWS services such as Amazon Managed"),
    alerting=statement("2024: rules in PromQL, translated from about 40,000 alerts")
    @ src.METRICS_MOVE.at("included approximately 300M metrics, 40k alerts and"),
    on_call=statement("2019, first outage: alerted in the minute after the primary failed")
    @ src.RCA.at("16:36 UTC] Our team was alerted and"),
    chaos=statement("2014: game days; one ran `kill -9` on a Redis primary")
    @ src.GAME_DAY.at("We’ve started running game day exercises at"),
    figures={
        "deploys, core services (2023)": facts.DEPLOYS_A_DAY,
        "share after one machine (2023)": facts.FIRST_SHARE,
        "metrics inspected (2023)": facts.DEPLOY_METRICS,
        "tests of a change (2023)": facts.TESTS,
        "test runs (2023)": facts.TEST_RUNS,
        "test cores (2023)": costs.TEST_CORES,
        "test files (2026)": facts.TEST_FILES,
        "test units (2026)": facts.TEST_UNITS,
        "Ruby code, order of (2026)": facts.RUBY_LINES_2026,
        "changes by agents, merged (2026)": facts.AGENT_CHANGES,
        "log lines in Redshift (2016)": facts.LOG_LINES_KEPT,
    },
    urgent=[
        failures.BAD_DEPLOY,
        failures.CPU_STARVED,
        failures.METRICS_LOST,
        failures.SCORING_LOSES_DATA,
    ],
) as diagram:
    c.tests >> Asynchronous("tested changes") >> c.deployer >> Asynchronous("new version") >> c.api
    c.metrics >> Observation("metrics") >> c.api
    c.metrics >> Observation("metrics") >> c.docdb
    c.api >> Call("score", optional=True) >> c.radar
    c.api >> Call("queries") >> c.docdb_proxy >> Call("queries, token") >> c.docdb
    c.deployer >> Observation("55,000 metrics") >> c.metrics
    c.api >> Asynchronous("one line a request") >> c.canonical
    c.game_days >> Observation("processes and networks fail") >> c.api
    c.game_days >> Observation("kill -9 of its Redis primary (2014)") >> c.radar
